import { useState } from 'react'
import type { MeetingId, ProposalId } from '../../../shared/id'
import { itemOf } from '../../../shared/meeting/agenda/agenda'
import { proposalOf, standingVersion } from '../../../shared/meeting/proposal/proposal'
import { mayPut, recordQuestion } from '../../../shared/meeting/question/put'
import { questionsOf } from '../../../shared/meeting/question/question'
import { questionOf } from '../../../shared/meeting/question/take'
import { addDays, localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { freshId, instantOf } from '../../data/moment'
import { meetingPlace, useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { type MeetingView, useMeeting } from '../../data/useMeeting'
import { useQuestions } from '../../data/useQuestions'
import { Button } from '../../design/Button'
import { Screen } from '../../design/Screen'
import { refusalSentence } from '../../words/en/refusals'
import { rollup } from '../../words/en/rollup'
import { PutForm } from './PutForm'

/** What is on the table of a meeting, put to all members by one deed (QA1). */
export type PutToAllProps = {
  readonly meeting: MeetingId
  readonly proposal: ProposalId
}
const words = rollup.ask
/** Days that are offered at first. */
export const fortnight = 14

export function PutToAll({ meeting, proposal }: PutToAllProps) {
  const view = useMeeting(meeting)
  return view.state === 'living' ? (
    <Putting view={view} proposal={proposal} />
  ) : (
    <Screen title={words.title} />
  )
}

type PuttingProps = Omit<PutToAllProps, 'meeting'> & {
  readonly view: Extract<MeetingView, { readonly state: 'living' }>
}

function Putting({ view: { meeting, run }, proposal }: PuttingProps) {
  const shelf = useShelf()
  const tell = useTell()
  const { go } = useNavigation()
  const today = localDate(instantOf(new Date(), meeting.zone))
  const { own, isRead, sayToMembers } = useQuestions(today)
  const [until, setUntil] = useState(() => addDays(today, fortnight))
  const [sending, setSending] = useState(false)
  const found = proposalOf(meeting, proposal)
  const version = found === undefined ? undefined : standingVersion(found)
  if (shelf === null || !isRead || found === undefined || version === undefined)
    return <Screen title={words.title} />
  const members = (own?.members ?? []).map(({ assembly, name }) => ({ assembly, name }))
  const meetingTitle = shelf.headlines.find((one) => one.meeting === meeting.id)?.title ?? ''
  const title = itemOf(meeting, found.item)?.title ?? ''
  const given = { proposal, until, asked: members, charter: shelf.charter }
  const may = mayPut(meeting, given, today)
  const isDay = !may.ok && may.refusal.rule === 'QA1' && may.refusal.cause === 'day'
  const back = () => {
    const headline = shelf.headlines.find((one) => one.meeting === meeting.id)
    if (headline === undefined) return go({ screen: 'questions' })
    const place = meetingPlace(headline)
    go(place.screen === 'live' ? { ...place, item: found.item, side: 'proposal' } : place)
  }

  const put = async () => {
    if (sending) return
    if (!may.ok) return tell.refusal(may.refusal)
    setSending(true)
    // A new wording takes the place of the one that this proposal was put in before (QA2).
    const before = own === null ? undefined : earlierOf(own, proposal)
    const question = before?.question ?? freshId()
    const because = questionOf(meeting, found.item)
    const said = {
      question,
      meeting: meeting.id,
      proposal,
      version: version.version,
      title,
      wording: version.wording,
      until,
      asked: members,
      because:
        because === null ? null : { host: because.host, name: because.name, question: because.question },
      replaces: before?.standing.map(({ record }) => record) ?? [],
      at: instantOf(new Date(), meeting.zone),
    }
    const record = await sayToMembers({ what: 'question', said })
    setSending(false)
    if (record === null) return
    const recorded = run(recordQuestion, { ...given, question, record })
    if (!recorded.ok) return tell.refusal(recorded.refusal)
    // Told after the way back: a screen that is left takes its words with it.
    back()
    tell.done(words.done(members.length, meetingTitle))
  }

  return (
    <PutForm
      lead={title === '' ? words.lead : words.from(title)}
      wording={version.wording}
      members={members}
      until={until}
      onUntil={setUntil}
      dayWrong={isDay ? refusalSentence(may.refusal) : null}
      problem={may.ok || isDay ? null : refusalSentence(may.refusal)}
      isSending={sending}
      onPut={() => void put()}
      others={<Button onPress={back}>{words.back}</Button>}
    />
  )
}

function earlierOf(own: NonNullable<ReturnType<typeof useQuestions>['own']>, proposal: ProposalId) {
  return questionsOf(own.host, own.questions, own.results).find(
    ({ now, results }) => now.proposal === proposal && results.length === 0,
  )
}
