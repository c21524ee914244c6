import { type ComponentType, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { ItemId, MeetingId, StatementId } from '../../../shared/id'
import { itemOf } from '../../../shared/meeting/agenda/agenda'
import type { CourseFacts } from '../../../shared/meeting/course'
import { followed } from '../../../shared/meeting/course-facts'
import { type Decision, decisionNumber, decisions, declare } from '../../../shared/meeting/decision/decision'
import type { Meeting } from '../../../shared/meeting/meeting'
import { keeperShown, mayKeep } from '../../../shared/meeting/minute-taker'
import type { Outcome } from '../../../shared/meeting/outcome'
import { openConcerns } from '../../../shared/meeting/proposal/concern'
import { outcome } from '../../../shared/meeting/proposal/consensus'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import type { DecisionRef } from '../../../shared/meeting/said/course-statements'
import type { Settled } from '../../../shared/meeting/settled'
import { meetingState } from '../../../shared/meeting/state'
import { addMonths, localDate } from '../../../shared/meeting/time'
import { courseBlock } from '../../../shared/minutes/course'
import { decisionBlock } from '../../../shared/minutes/proposal-blocks'
import type { Shelf } from '../../../shared/wire/shelf'
import { useDesk } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Chip, type ChipMark } from '../../design/Chip'
import { useAnnounce } from '../../design/LiveRegion'
import { TextField } from '../../design/TextField'
import { CourseView } from '../../document/CourseView'
import { DecisionView } from '../../document/DecisionView'
import { board as words } from '../../words/en/board'
import { concerns as concernWords } from '../../words/en/concerns'
import { modes } from '../../words/en/modes'
import {
  outcomeReason,
  outcomeSentence,
  outcomeWarnings,
  outcomeWord,
  outcomeWords,
} from '../../words/en/outcomes'
import type { Begun } from './board'
import { outcomePlace } from './rows'
import { useOwnKeys } from './useOwnKeys'

/** What the charter's rule makes of the positions, and why; on consensus the one next step; afterwards the decision. */
export type OutcomePanelProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly item: ItemId
  readonly proposal: Proposal
  readonly version: Version
  readonly shelf: Shelf
  /** Whose position is begun and not on record: the decision waits for it, else it would be made over their head. */
  readonly begun: Begun | null
  readonly settled: Settled
  readonly AskWhenTaken: AskWhenTaken
  /** What is to stand in the meeting before it is decided. */
  readonly enterFirst: () => void
}
/** The questions that follow a decision: when it is looked at again, what it replaces. */
export type AskWhenTaken = ComponentType<{
  readonly meeting: MeetingId
  readonly decision: StatementId
  readonly informal: boolean
  readonly facts: CourseFacts
  readonly replaces: readonly DecisionRef[]
}>

export function OutcomePanel(props: OutcomePanelProps) {
  const { meeting, proposal, version, shelf, begun } = props
  const unrecorded = begun?.is === 'unrecorded' ? begun.name : null
  const decision = decisions(meeting).find((one) => one.proposal === proposal.proposal)
  if (decision !== undefined) return <Decided {...props} decision={decision} />
  const result = outcome(meeting, version.version, shelf.roll, shelf.charter)
  return (
    <section id={outcomePlace} className="fm-outcome" aria-label={words.outcome.title} tabIndex={-1}>
      {begun === null ? (
        <Chip tone={outcomeWords[result.type].tone} mark={marks[result.type]}>
          {outcomeWord(result)}
        </Chip>
      ) : (
        <Chip tone="reservations" mark="half">
          {unrecorded === null ? words.outcome.reasonOpen : words.outcome.notRecorded}
        </Chip>
      )}
      <Declaring {...props} unrecorded={unrecorded} result={result} />
      <p className="fm-outcome-says">
        {unrecorded === null ? (
          <>
            {begun === null ? null : <>{words.outcome.reasonOpenOf(begun.name)} </>}
            <strong>{outcomeSentence(result)}</strong>{' '}
            {[
              outcomeReason(result),
              ...result.warnings.map((warning) => outcomeWarnings[warning]),
              ...willStand(meeting, proposal, result),
            ].join(' ')}
          </>
        ) : (
          <strong>{words.outcome.unrecorded(unrecorded)}</strong>
        )}
      </p>
    </section>
  )
}

/** CO5, said before it is done. */
function willStand(meeting: Meeting, proposal: Proposal, { type }: Outcome): readonly string[] {
  const open = openConcerns(meeting, proposal.proposal)
  const mayBeRecorded = type === 'consensus' || type === 'inquorate'
  return mayBeRecorded && open.length > 0 ? [concernWords.willStand(open.map(({ number }) => number))] : []
}

const marks: Readonly<Record<Outcome['type'], ChipMark>> = {
  consensus: 'check',
  blocked: 'cross',
  'too-many-aside': 'half',
  'too-many-reservations': 'half',
  'not-unanimous': 'half',
  'may-not-form': 'dash',
  'no-active-agreement': 'dash',
  unsettled: 'half',
  'too-few-heard': 'ring',
  inquorate: 'bang',
  'nothing-yet': 'ring',
}

/** Only the minute-taker's device declares (ME6); the others are told who does. */
function Declaring({
  meeting,
  run,
  item,
  proposal,
  shelf,
  unrecorded,
  settled,
  enterFirst,
  result,
}: OutcomePanelProps & { readonly unrecorded: string | null; readonly result: Outcome }) {
  const tell = useTell()
  const announce = useAnnounce()
  const desk = useDesk()
  const isKeeper = mayKeep(meeting, desk.author())
  const informal = result.type === 'inquorate'
  const mayRecord =
    !settled.has(item) &&
    meetingState(meeting) === 'open' &&
    isKeeper &&
    (informal || result.type === 'consensus')
  const isReady = mayRecord && unrecorded === null
  const isConsent = result.rule.mode === 'consent' && !informal
  const [review, setReview] = useState(() => addMonths(localDate(instantOf(new Date(), meeting.zone)), 6))
  const record = () => {
    if (unrecorded !== null) return announce(words.outcome.unrecorded(unrecorded), 'assertive')
    enterFirst()
    const { roll, charter } = shelf
    const given = { proposal: proposal.proposal, roll, charter, informal, settled }
    const declared = run(declare, isConsent ? { ...given, review } : given)
    if (!declared.ok) {
      tell.refusal(declared.refusal)
      return
    }
    const { number } = declared.value
    tell.done(informal ? words.outcome.informalDone(number) : words.outcome.done(number))
    requestAnimationFrame(() => document.getElementById(outcomePlace)?.focus())
  }
  useOwnKeys(mayRecord ? { 'Ctrl+L': record } : {})

  if (!isKeeper) {
    const keeper = keeperShown(meeting)
    return (
      <p className="quiet small">
        {keeper === null ? (
          words.outcome.keeper
        ) : (
          <>
            {words.outcome.keeperNamed} <bdi>{nameOf(shelf.roll, keeper)}</bdi>.
          </>
        )}
      </p>
    )
  }
  const minute = itemOf(meeting, item)?.minute
  return (
    <>
      {isConsent && mayRecord ? (
        <span className="fm-outcome-review">
          <TextField type="date" label={modes.reviewOn} value={review} onChange={setReview} />
        </span>
      ) : null}
      <Button
        kind={isReady && !informal ? 'primary' : 'plain'}
        keys="Ctrl+L"
        isDisabled={!isReady}
        onPress={record}
      >
        {informal
          ? words.outcome.informal
          : minute
            ? words.outcome.recordAs(decisionNumber(meeting, item, minute))
            : words.outcome.record}
      </Button>
    </>
  )
}

function Decided({
  decision,
  meeting,
  shelf,
  AskWhenTaken,
}: OutcomePanelProps & { readonly decision: Decision }) {
  const follows = followed(meeting).find((one) => one.decision.decision === decision.decision)
  return (
    <section id={outcomePlace} className="fm-decided" aria-label={words.outcome.title} tabIndex={-1}>
      {decision.contested ? (
        <Banner
          kind="problem"
          title={decision.basis === 'ballot' ? words.outcome.contestedBallot : words.outcome.contested}
        />
      ) : null}
      <DecisionView
        // The banner above says that it is contested.
        block={{ ...decisionBlock(meeting, decision), contested: false }}
      />
      {courseBlock(meeting, decision.decision, shelf.roll).map((block) => (
        <CourseView key={block.decision} block={block} />
      ))}
      {follows === undefined || shelf.readOnly ? null : (
        <AskWhenTaken
          meeting={meeting.id}
          decision={decision.decision}
          informal={decision.informal}
          facts={follows.facts}
          replaces={follows.replaces}
        />
      )}
    </section>
  )
}
