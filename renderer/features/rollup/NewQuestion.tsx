import { useState } from 'react'
import { withdrawItem } from '../../../shared/meeting/agenda/agenda-edit'
import { beginQuestion } from '../../../shared/meeting/question/begin'
import { recordQuestion } from '../../../shared/meeting/question/put'
import type { AskedAssembly } from '../../../shared/meeting/said/question-statements'
import { addDays, isDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import type { MeetingHeadline } from '../../../shared/record/summary'
import type { Shelf } from '../../../shared/wire/shelf'
import { freshId, instantOf } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import type { Questions } from '../../data/useQuestions'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row, Stack } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { refusalSentence } from '../../words/en/refusals'
import { rollup } from '../../words/en/rollup'
import { PutForm } from './PutForm'
import { fortnight } from './PutToAll'

/** A question that no meeting has had yet: its words, then who is asked. Nothing is written before it is put (QA22). */
export type NewQuestionProps = {
  readonly shelf: Shelf
  readonly next: MeetingHeadline
  readonly today: LocalDate
  readonly members: readonly AskedAssembly[]
  readonly sayToMembers: Questions['sayToMembers']
}
const words = rollup.ask

export function NewQuestion({ shelf, next, today, members, sayToMembers }: NewQuestionProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const deedOn = useDeedOn('consequence')
  const [title, setTitle] = useState('')
  const [wording, setWording] = useState('')
  const [strict, setStrict] = useState(false)
  const [isWorded, setWorded] = useState(false)
  const [until, setUntil] = useState(() => addDays(today, fortnight))
  const [isSending, setSending] = useState(false)
  const isDay = isDate(until) && until >= today
  const leave = () => go({ screen: 'questions' })

  const put = async () => {
    if (isSending || !isDay) return
    setSending(true)
    const begun = await deedOn(next.meeting, beginQuestion, { title, wording })
    if (begun === null) return setSending(false)
    const { proposal, item, version } = begun.value
    const question = freshId()
    const record = await sayToMembers({
      what: 'question',
      said: {
        question,
        meeting: next.meeting,
        proposal,
        version,
        title,
        wording,
        until,
        asked: [...members],
        because: null,
        replaces: [],
        at: instantOf(new Date(), shelf.charter.zone),
      },
    })
    // QA22: what could not be signed leaves nothing on the agenda.
    if (record === null) {
      await deedOn(next.meeting, withdrawItem, { item, reason: null })
      return setSending(false)
    }
    const given = { proposal, until, asked: members, charter: shelf.charter, question, record }
    await deedOn(next.meeting, recordQuestion, given)
    leave()
    tell.done(words.done(members.length, next.title))
  }

  if (isWorded) {
    return (
      <PutForm
        lead={words.from(title.trim())}
        wording={wording.trim()}
        members={members}
        until={until}
        onUntil={setUntil}
        dayWrong={isDay ? null : refusalSentence({ rule: 'QA1', cause: 'day' })}
        problem={null}
        isSending={isSending}
        onPut={() => void put()}
        others={
          <>
            <Button onPress={() => setWorded(false)}>{words.change}</Button>
            <Button onPress={leave}>{words.cancel}</Button>
          </>
        }
      />
    )
  }
  const onward = () => {
    if (title.trim() === '' || wording.trim() === '') setStrict(true)
    else setWorded(true)
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
            <Button kind="primary" onPress={onward}>
              {words.onward}
            </Button>
            <Button onPress={leave}>{words.cancel}</Button>
          </Row>
        </Stack>
      </Card>
    </Screen>
  )
}
