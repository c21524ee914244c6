import { useState } from 'react'
import { isShared } from '../../../shared/charter/shared'
import type { MeetingId, ProposalId } from '../../../shared/id'
import { beginQuestion } from '../../../shared/meeting/question/begin'
import { localDate } from '../../../shared/meeting/time'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { nextPlanned } from '../../data/next-planned'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { useDeedOn } from '../../data/useDeedOn'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { EmptyState } from '../../design/EmptyState'
import { Row, Stack } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { rollup } from '../../words/en/rollup'
import { PutToAll } from './PutToAll'
import './Rollup.css'

/** A question to all members: from a proposal on the table, or begun here before there is a meeting. */
export type AskMembersProps = {
  readonly from?: { readonly meeting: MeetingId; readonly proposal: ProposalId }
}
const words = rollup.ask

export function AskMembers({ from }: AskMembersProps) {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const { go } = useNavigation()
  const [begun, setBegun] = useState(from)
  if (shelf === null) return <Screen title={words.title} />
  if (!isShared(shelf.charter) || shelf.guest !== null)
    return <Screen title={words.title} lead={words.notUmbrella} />
  if (begun !== undefined) return <PutToAll {...begun} isFromMeeting={from !== undefined} />
  const next = nextPlanned(shelf.headlines, today)
  if (next === null) {
    return (
      <Screen title={words.title}>
        <EmptyState
          title={words.noMeeting}
          action={
            <Button kind="primary" onPress={() => go({ screen: 'meetings' })}>
              {words.plan}
            </Button>
          }
        >
          {words.noMeetingText}
        </EmptyState>
      </Screen>
    )
  }
  return (
    <NewQuestion
      next={next}
      onBegun={(proposal) => setBegun({ meeting: next.meeting, proposal })}
      onLeave={() => go({ screen: 'questions' })}
    />
  )
}

type NewQuestionProps = {
  readonly next: MeetingHeadline
  readonly onBegun: (proposal: ProposalId) => void
  readonly onLeave: () => void
}

function NewQuestion({ next, onBegun, onLeave }: NewQuestionProps) {
  const deedOn = useDeedOn()
  const [title, setTitle] = useState('')
  const [wording, setWording] = useState('')
  const [strict, setStrict] = useState(false)
  const begin = async () => {
    if (title.trim() === '' || wording.trim() === '') return setStrict(true)
    const done = await deedOn(next.meeting, beginQuestion, { title, wording })
    if (done !== null) onBegun(done.value.proposal)
  }
  return (
    <Screen title={words.title} lead={words.lead}>
      <Card>
        <Stack gap={16}>
          <TextField
            label={words.newTitle}
            value={title}
            onChange={setTitle}
            maxLength={300}
            error={strict && title.trim() === '' ? words.newTitleMissing : null}
          />
          <TextArea
            label={words.wording}
            description={words.wordingHelp}
            value={wording}
            onChange={setWording}
            rows={4}
            error={strict && wording.trim() === '' ? words.wordingMissing : null}
          />
          <p className="quiet">{words.onAgendaOf(next.title)}</p>
          <Row>
            <Button kind="primary" onPress={() => void begin()}>
              {words.onward}
            </Button>
            <Button onPress={onLeave}>{words.cancel}</Button>
          </Row>
        </Stack>
      </Card>
    </Screen>
  )
}
