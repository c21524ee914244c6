import type { PositionRule, Stance } from '../charter/rules'
import type { PersonId, StatementId, VersionId } from '../id'
import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { contested, ofType, type Pen, pen } from '../statement'
import { optional, type TextRefused } from '../text'
import { type Present, presentAt, presentNow } from './attendance'
import { raiseByBlock } from './concern'
import { countedOn } from './counted'
import { type Folded, folded } from './fold'
import type { Meeting } from './meeting'
import { outFor } from './out'
import { type Proposal, proposalOfVersion } from './proposal'
import type { PositionSource, PositionStatement } from './proposal-statements'
import { type MeetingState, meetingState } from './state'
import { about, latest, type MeetingStatement, standing } from './statements'

/** Where each person stands on one version: by their own word, or by "all agree" where they have given none (PO8). */
export type PersonPosition = {
  readonly person: PersonId
  readonly stance: Stance
  readonly reason: string | null
  readonly source: PositionSource
  /** Recorded in two ways: the outcome waits. Shown is the one that weighs most. */
  readonly contested: boolean
  /** By a word of their own, not by "all agree". */
  readonly own: boolean
  readonly statement: StatementId
}

export type PositionRefused =
  | Refusal<'PO1', { readonly state: MeetingState }>
  | Refusal<'PO2', { readonly version: VersionId }>
  | Refusal<'PO3', { readonly version: VersionId }>
  | Refusal<'PO6', { readonly version: VersionId }>
export type NotOffered = Refusal<'DM1', { readonly stance: Stance }>
export type NotPresent = Refusal<'PO4', { readonly person: PersonId }>
export type OutOfTheRoom = Refusal<'OR2', { readonly person: PersonId }>
export type ReasonNeeded = Refusal<'PO5', { readonly person: PersonId; readonly stance: Stance }>

/** Every word on each version, older first. */
const words = folded((meeting): ReadonlyMap<VersionId, readonly PositionStatement[]> => {
  const byVersion = new Map<VersionId, PositionStatement[]>()
  for (const statement of ofType(meeting.statements, 'position')) {
    const on = byVersion.get(statement.version)
    if (on === undefined) byVersion.set(statement.version, [statement])
    else on.push(statement)
  }
  return byVersion
})

/** Folded version by version, as they are asked for: a gesture concerns one of them, a long meeting has many. */
const found = folded((): Map<VersionId, readonly PersonPosition[]> => new Map())

export function positions(meeting: Folded, version: VersionId): readonly PersonPosition[] {
  const known = found(meeting).get(version)
  if (known !== undefined) return known
  const made = positionsOf(meeting, version)
  found(meeting).set(version, made)
  return made
}

/** Blocks that stand, contested ones too. */
export function blocks(meeting: Folded, version: VersionId): readonly StatementId[] {
  return (words(meeting).get(version) ?? [])
    .filter(({ stance }) => stance === 'block')
    .filter(({ id, about: path }) => standing(meeting, 'position', path).some((one) => one.id === id))
    .map(({ id }) => id)
}

/**
 * Those whose word a version waits for or waited for: in the room now, or when the wording gave way to the next (PR5), but
 * for those who are out for this proposal (OR1).
 */
export function presentFor(meeting: Folded, version: VersionId): Present {
  const here = inMeeting(meeting, version)
  const { out, unsure } = outFor(meeting, version)
  if (out.size + unsure.size === 0) return here
  return {
    sure: here.sure.filter((person) => !out.has(person) && !unsure.has(person)),
    unsure: [
      ...here.unsure.filter((person) => !out.has(person)),
      ...here.sure.filter((person) => unsure.has(person)),
    ],
  }
}

function inMeeting(meeting: Folded, version: VersionId): Present {
  const versions = proposalOfVersion(meeting, version)?.versions ?? []
  const index = versions.findIndex((one) => one.version === version)
  const next = versions[index + 1]
  return versions[index]?.stands === false && next !== undefined
    ? presentAt(meeting, next.clock)
    : presentNow(meeting)
}

/** Present, without a position, and covered by no count of hands (PC2). */
export function withoutPosition(meeting: Folded, version: VersionId): readonly PersonId[] {
  const given = new Set(positions(meeting, version).map(({ person }) => person))
  for (const person of countedOn(meeting, version)?.people ?? []) given.add(person)
  return presentFor(meeting, version).sure.filter((person) => !given.has(person))
}

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

const weight: Readonly<Record<Stance, number>> = {
  block: 4,
  'stand-aside': 3,
  reservations: 2,
  abstain: 1,
  agree: 0,
}

function positionsOf(meeting: Folded, version: VersionId): readonly PersonPosition[] {
  const { out } = outFor(meeting, version)
  const agreed = new Map<PersonId, StatementId>()
  for (const { id, people } of standing(meeting, 'all-agree', about.allAgree(version))) {
    for (const person of people) agreed.set(person, id)
  }
  // PC1: hands that were counted say more than that all agreed.
  for (const person of countedOn(meeting, version)?.people ?? []) agreed.delete(person)
  const people = new Set([
    ...(words(meeting).get(version) ?? []).map(({ person }) => person),
    ...agreed.keys(),
  ])
  return [...people].sort().flatMap((person): PersonPosition | readonly [] => {
    const own = standing(meeting, 'position', about.position(version, person))
    const [heaviest] = own
      .filter(isGiven)
      .sort((a, b) => weight[b.stance] - weight[a.stance] || (a.id < b.id ? -1 : 1))
    if (heaviest !== undefined) {
      const { stance, reason, source, id } = heaviest
      // OR4: said to be out of the room and heard all the same.
      const heard = contested(own) || out.has(person)
      return { person, stance, reason, source, contested: heard, own: true, statement: id }
    }
    const statement = own.length === 0 && !out.has(person) ? agreed.get(person) : undefined
    return statement === undefined
      ? []
      : { person, stance: 'agree', reason: null, source: 'room', contested: false, own: false, statement }
  })
}

function isGiven(statement: PositionStatement): statement is PositionStatement & { readonly stance: Stance } {
  return statement.stance !== null
}
