import type { PositionRule, Stance } from '../../charter/rules'
import type { PersonId, StatementId, VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { type Pen, pen } from '../../statement'
import { optional, type TextRefused } from '../../text'
import { presentNow } from '../hall/attendance'
import { outFor } from '../hall/out'
import type { Meeting } from '../meeting'
import type { PositionSource, PositionStatement } from '../said/proposal-statements'
import { about, latest, type MeetingStatement, standing } from '../said/statements'
import { type MeetingState, meetingState } from '../state'
import { raiseByBlock } from './concern-deeds'
import { positions, presentFor, withoutPosition } from './position'
import { type Proposal, proposalOfVersion } from './proposal'

/** Taking a position: one person's word, everybody's at once, or none again. */
export type PositionRefused =
  | Refusal<'PO1', { readonly state: MeetingState }>
  | Refusal<'PO2', { readonly version: VersionId }>
  | Refusal<'PO3', { readonly version: VersionId }>
  | Refusal<'PO6', { readonly version: VersionId }>

export type NotOffered = Refusal<'DM1', { readonly stance: Stance }>

export type NotPresent = Refusal<'PO4', { readonly person: PersonId }>

export type OutOfTheRoom = Refusal<'OR2', { readonly person: PersonId }>

export type ReasonNeeded = Refusal<'PO5', { readonly person: PersonId; readonly stance: Stance }>

export type PositionGiven = {
  readonly version: VersionId
  readonly person: PersonId
  readonly stance: Stance
  readonly reason: string | null
  readonly source: PositionSource
  /** The charter's, for PO5. */
  readonly rule: PositionRule
  /** Those the charter offers (DM1); all five where it is not said. */
  readonly offered?: readonly Stance[]
}

/** The first position on a version opens its test for agreement. */
export function recordPosition(
  page: Page<Meeting>,
  given: PositionGiven,
  moment: Moment,
): Result<
  StatementId,
  PositionRefused | NotPresent | OutOfTheRoom | NotOffered | ReasonNeeded | TextRefused
> {
  const { version, person, stance, source, rule } = given
  const proposal = testable(page.seen, version, source)
  if (!proposal.ok) return proposal
  if (source !== 'written' && !isPresent(page.seen, person)) return refused({ rule: 'PO4', person })
  if (outFor(page.seen, version).out.has(person)) return refused({ rule: 'OR2', person })
  if (given.offered?.includes(stance) === false) return refused({ rule: 'DM1', stance })
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  if (reason.value === null && rule.reasonFor.includes(stance))
    return refused({ rule: 'PO5', person, stance })
  const gesture = pen<MeetingStatement>(page, moment)
  openTestOn(page.seen, version, gesture, moment)
  if (stance === 'block' && reason.value !== null) {
    const raised = { proposal: proposal.value.proposal, version, person, text: reason.value }
    raiseByBlock(page.seen, gesture, { ...raised, clock: moment.now }) // CO1
  }
  return done(place(gesture, { version, person, stance, reason: reason.value, source }))
}

/** Back to "no position yet". */
export function clearPosition(
  page: Page<Meeting>,
  given: { readonly version: VersionId; readonly person: PersonId },
  moment: Moment,
): Result<null, PositionRefused> {
  const { version, person } = given
  const proposal = testable(page.seen, version, 'written')
  if (!proposal.ok) return proposal
  if (positions(page.seen, version).some((one) => one.person === person)) {
    withdrawPosition(pen<MeetingStatement>(page, moment), version, person)
  }
  return done(null)
}

export function withdrawPosition(gesture: Pen<MeetingStatement>, version: VersionId, person: PersonId): void {
  place(gesture, { version, person, stance: null, reason: null, source: 'room' })
}

/**
 * One statement for everybody present who has said nothing of their own. PO8: a person's own word, said by anyone at any
 * time, before or after, outranks it.
 */
export function allAgree(
  page: Page<Meeting>,
  given: { readonly version: VersionId },
  moment: Moment,
): Result<readonly PersonId[], PositionRefused | Refusal<'PO7'>> {
  const { version } = given
  const { seen } = page
  const proposal = testable(seen, version, 'room')
  if (!proposal.ok) return proposal
  const agreeing = withoutPosition(seen, version)
  const earlier = standing(seen, 'all-agree', about.allAgree(version)).flatMap(({ people }) => people)
  if (presentFor(seen, version).sure.length === 0) return refused({ rule: 'PO7' })
  const gesture = pen<MeetingStatement>(page, moment)
  openTestOn(seen, version, gesture, moment)
  const people = [...new Set([...earlier, ...agreeing])]
  gesture.state(about.allAgree(version), { type: 'all-agree', version, people })
  for (const person of agreeing.filter(
    (one) => latest(seen, 'position', about.position(version, one)) !== undefined,
  )) {
    place(gesture, { version, person, stance: 'agree', reason: null, source: 'room' })
  }
  return done(agreeing)
}

/**
 * PO1 in an open meeting, in writing at any time before the close; PO2 on a version there is; PO3 on the wording that
 * stands; PO6 not on what is decided or withdrawn.
 */
export function testable(
  meeting: Meeting,
  version: VersionId,
  source: PositionSource,
): Result<Proposal, PositionRefused> {
  const state = meetingState(meeting)
  if (state === 'closed' || (source !== 'written' && state !== 'open')) return refused({ rule: 'PO1', state })
  const proposal = proposalOfVersion(meeting, version)
  if (proposal === undefined) return refused({ rule: 'PO2', version })
  if (proposal.decided || proposal.withdrawn) return refused({ rule: 'PO6', version })
  const stands = proposal.versions.some((one) => one.version === version && one.stands)
  return stands ? done(proposal) : refused({ rule: 'PO3', version })
}

function isPresent(meeting: Meeting, person: PersonId): boolean {
  const { sure, unsure } = presentNow(meeting)
  return sure.includes(person) || unsure.includes(person)
}

/** The first word on a wording opens its test. */
export function openTestOn(
  meeting: Meeting,
  version: VersionId,
  gesture: Pen<MeetingStatement>,
  moment: Moment,
): void {
  if (standing(meeting, 'test', about.test(version)).length > 0) return
  gesture.state(about.test(version), { type: 'test', version, clock: moment.now })
}

type Placed = Pick<PositionStatement, 'version' | 'person' | 'stance' | 'reason' | 'source'>

function place(gesture: Pen<MeetingStatement>, placed: Placed): StatementId {
  return gesture.state(about.position(placed.version, placed.person), { type: 'position', ...placed })
}
