import type { Charter } from '../../charter/charter'
import { quorum } from '../../charter/quorum'
import type { Roll } from '../../charter/roll'
import type { BallotId, ItemId, ProposalId, StatementId, VersionId } from '../../id'
import type { Instant, LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { contested, ofType, pen } from '../../statement'
import { numbered } from '../approval/record-item'
import { ballotOf } from '../ballot/ballot'
import { beginCourse } from '../course-begin'
import { type Folded, folded } from '../fold'
import { presentNow } from '../hall/attendance'
import { outFor } from '../hall/out'
import type { Meeting } from '../meeting'
import { minuteNumbers, numbersGiven, shownNumbers } from '../numbering'
import type { Outcome } from '../outcome'
import { concernsDecided } from '../proposal/concern-deeds'
import { outcome } from '../proposal/consensus'
import { countedOn } from '../proposal/counted'
import { decidable, listed, type NotDecidable } from '../proposal/decidable'
import { meetingNeeded } from '../proposal/meeting-needed'
import { blocks, positions, presentFor } from '../proposal/position'
import { decidedBy, wordingOf } from '../proposal/proposal'
import { wasPulledOut } from '../proposal/pulled-out'
import { courseAbout } from '../said/course-statements'
import type { DecidedConcern, DecisionBasis, DecisionStatement } from '../said/proposal-statements'
import { about, type MeetingStatement } from '../said/statements'
import type { Settled } from '../settled'
import { isDate, localDate } from '../time'

/** What was decided, in exactly these words, with copies of all it rests on (DE4). */
export type Decision = {
  readonly decision: StatementId
  readonly item: ItemId
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly number: string
  readonly wording: string
  readonly informal: boolean
  readonly basis: DecisionBasis
  /** The ballot whose result it is; null where it was none. */
  readonly ballot: BallotId | null
  readonly outcome: Outcome
  readonly present: DecisionStatement['present']
  readonly concerns: readonly DecidedConcern[]
  /** In the meeting and out of the room for this one (OR5). */
  readonly out: DecisionStatement['present']
  /** When its wording was read back and agreed on (RB5). */
  readonly readBack: Instant | null
  /** Adopted together with other items (CG1). */
  readonly together: boolean
  readonly clock: Instant
  /** DE5: a block it did not count, or declared twice: not in force until a minute settles it. */
  readonly contested: boolean
}

export type DeclareRefused =
  | NotDecidable
  | Refusal<'DE1', { readonly outcome: Outcome }>
  | Refusal<'DE2', { readonly needed: number; readonly present: number }>
  | Refusal<'DE3'>
  | Refusal<'DM2'>
  | Refusal<'DM6', { readonly review: LocalDate | null }>

export const decisions = folded((meeting): readonly Decision[] => {
  const numbers = decisionNumbers(meeting)
  return ofType(meeting.statements, 'decision')
    .filter(({ id, proposal }) => decisionsOn(meeting, proposal).some((one) => one.id === id))
    .map((said) => ({
      decision: said.id,
      item: said.item,
      proposal: said.proposal,
      version: said.version,
      number: numbers.get(said.id) ?? said.number,
      wording: said.wording,
      informal: said.informal,
      basis: said.basis ?? 'consensus',
      ballot: said.ballot ?? null,
      outcome: said.outcome,
      present: said.present,
      concerns: said.concerns ?? [],
      out: said.out ?? [],
      readBack: said.readBack ?? null,
      together: said.together ?? false,
      clock: said.clock,
      contested: contested(decisionsOn(meeting, said.proposal)) || isUndercut(meeting, said),
    }))
})

/** DE5: a word it did not know of. The papers of a ballot answer every block; two sets of papers answer none (BL10). */
function isUndercut(
  meeting: Folded,
  { basis, ballot, item, proposal, version, counted, together }: DecisionStatement,
): boolean {
  if (basis === 'ballot') return ballot !== undefined && (ballotOf(meeting, ballot)?.contested ?? true)
  if (basis === 'informal' && meetingNeeded(meeting, proposal) !== null) return true // IC7
  if (together && wasPulledOut(meeting, item)) return true // CG6
  return blocks(meeting, version).some((block) => !counted.includes(block))
}

/**
 * Declares the standing wording adopted. DE1: only on consensus; DE2: without a quorum nothing is adopted, and an informal
 * finding offered; DE3: which a quorate meeting does not need.
 */
export function declare(
  page: Page<Meeting>,
  given: {
    readonly proposal: ProposalId
    readonly roll: Roll
    readonly charter: Charter
    readonly informal: boolean
    /** When it will be looked at again: needed under consent (DM6). */
    readonly review?: LocalDate | null
    readonly settled?: Settled
  },
  moment: Moment,
): Result<{ readonly decision: StatementId; readonly number: string }, DeclareRefused> {
  const { seen } = page
  const { roll, charter, informal } = given
  const ready = decidable(seen, given.proposal, moment.by, given.settled)
  if (!ready.ok) return ready
  const { item } = ready.value
  const version = wordingOf(ready.value.proposal)
  const found = outcome(seen, version.version, roll, charter)
  if (found.type === 'may-not-form') return refused({ rule: 'DM2' })
  if (found.type !== 'consensus' && found.type !== 'inquorate')
    return refused({ rule: 'DE1', outcome: found })
  if (found.type === 'inquorate' && !informal) {
    const { low } = quorum(charter.quorum, roll, presentFor(seen, version.version).sure, [])
    return refused({ rule: 'DE2', needed: found.quorum.needed, present: low })
  }
  if (found.type === 'consensus' && informal) return refused({ rule: 'DE3' })
  const { review = null } = given
  const missing = review === null && found.rule.mode === 'consent' && !informal
  if (missing || (review !== null && (!isDate(review) || review <= localDate(moment.now))))
    return refused({ rule: 'DM6', review })

  const outside = outFor(seen, version.version).out
  const out = presentNow(seen).sure.filter((person) => outside.has(person))
  const gesture = pen<MeetingStatement>(page, moment)
  const number = decisionNumber(seen, item.id, numbered(seen, item, gesture))
  const decision = gesture.state(about.decision(given.proposal), {
    type: 'decision',
    item: item.id,
    proposal: given.proposal,
    version: version.version,
    number,
    wording: version.wording,
    informal,
    basis: 'consensus',
    outcome: found,
    present: presentFor(seen, version.version).sure.map((person) => listed(person, roll)),
    ...(out.length === 0 ? {} : { out: out.map((person) => listed(person, roll)) }),
    rule: { quorum: charter.quorum, positions: charter.positions },
    counted: countedStatements(seen, version.version),
    concerns: concernsDecided(seen, gesture, given.proposal, version.version, moment.now),
    readBack: version.agreed,
    clock: moment.now,
  })
  // A finding has no force, so nothing of it cools off (CW2).
  const begun = { decision, item: item.id, charter, version: version.version, way: 'moot' } as const
  if (!informal) beginCourse(seen, gesture, begun, moment)
  if (review !== null) {
    const date = { type: 'decision-date', decision, which: 'review', on: review } as const
    gesture.state(courseAbout.date(decision, 'review'), date)
  }
  return done({ decision, number })
}

/** Every word on a wording that its outcome rests on, a count of hands among them. */
export function countedStatements(meeting: Folded, version: VersionId): readonly StatementId[] {
  const hands = countedOn(meeting, version)
  const own = positions(meeting, version).map(({ statement }) => statement)
  return [...new Set([...own, ...(hands === null ? [] : [hands.statement])])]
}

function decisionsOn(meeting: Folded, proposal: ProposalId): readonly DecisionStatement[] {
  return decidedBy(meeting, proposal)
}

/** DE6: the minute's number; the second decision of one minute is `.2`, also where the first was taken back since. */
export function decisionNumber(meeting: Folded, item: ItemId, minute: string): string {
  return nextDecisionNumber(meeting, item, minute, 0)
}

/** The same, where `more` others are declared in the same gesture. */
export function nextDecisionNumber(meeting: Folded, item: ItemId, minute: string, more: number): string {
  const before = more + ofType(meeting.statements, 'decision').filter((one) => one.item === item).length
  return before === 0 ? minute : `${minute}.${before + 1}`
}

/**
 * Where the minute's number is shown with `-b`, or as an earlier one, the decision's is too; of two decisions of one number,
 * declared apart, the later is told apart the same way (ME11), also from one that was taken back.
 */
function decisionNumbers(meeting: Folded): ReadonlyMap<StatementId, string> {
  const minutes = minuteNumbers(meeting)
  return shownNumbers(
    ofType(meeting.statements, 'decision').map(({ id, n, item, number }) => {
      const minute = minutes.get(item)
      const given = numbersGiven(meeting).find(
        (one) => one.item === item && ordinalOf(number, one.number) !== null,
      )
      const ordinal = given === undefined ? null : ordinalOf(number, given.number)
      return { key: id, n, id, number: minute === undefined || ordinal === null ? number : minute + ordinal }
    }),
  )
}

/** What a decision's number adds to its minute's, `.2` or nothing; null where it is another minute's. */
function ordinalOf(number: string, minute: string): string | null {
  return number.startsWith(minute)
    ? (/^(?:-\w+)?((?:\.\d+)?)$/.exec(number.slice(minute.length))?.[1] ?? null)
    : null
}
