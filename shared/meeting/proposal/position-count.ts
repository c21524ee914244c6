import type { Charter } from '../../charter/charter'
import type { Stance } from '../../charter/rules'
import { stancesOffered } from '../../charter/stances'
import type { VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { countedAbout, type PositionCounts } from '../said/counted-statements'
import type { MeetingStatement } from '../said/statements'
import { countedOn, sumOf } from './counted'
import { positions, presentFor } from './position'
import { type NotOffered, openTestOn, type PositionRefused, testable } from './position-deeds'

/** Hands counted in a room where asking each by name would take the evening (PC1). */
export type CountRefused =
  | PositionRefused
  | NotOffered
  | Refusal<'PC2', { readonly positions: number; readonly people: number }>
  | Refusal<'PC3'>
  | Refusal<'PC4'>

/**
 * PC2: for those here without a word of their own, and never more positions than people; PC3: whole numbers, and somebody
 * has one; PC4: not where everybody is asked; DM1: only what the charter offers.
 */
export function countPositions(
  page: Page<Meeting>,
  given: { readonly version: VersionId; readonly counts: PositionCounts; readonly charter: Charter },
  moment: Moment,
): Result<null, CountRefused> {
  const { version, charter } = given
  const { seen } = page
  const proposal = testable(seen, version, 'room')
  if (!proposal.ok) return proposal
  if (charter.parameters.decisionMode === 'unanimity') return refused({ rule: 'PC4' })
  const { agree, reservations, 'stand-aside': aside, abstain } = given.counts
  const counts: PositionCounts = { agree, reservations, 'stand-aside': aside, abstain }
  const sum = sumOf(counts)
  if (!Object.values(counts).every(isCount) || sum === 0) return refused({ rule: 'PC3' })
  const offered = stancesOffered(charter)
  const other = (Object.keys(counts) as (keyof PositionCounts)[]).find(
    (stance) => counts[stance] > 0 && !offered.includes(stance),
  )
  if (other !== undefined) return refused({ rule: 'DM1', stance: other satisfies Stance })
  const people = countable(seen, version)
  if (sum > people.length) return refused({ rule: 'PC2', positions: sum, people: people.length })
  const gesture = pen<MeetingStatement>(page, moment)
  openTestOn(seen, version, gesture, moment)
  const said = { type: 'positions-counted', version, people, counts, clock: moment.now } as const
  gesture.state(countedAbout.counted(version), said)
  return done(null)
}

export function takeBackCount(
  page: Page<Meeting>,
  given: { readonly version: VersionId },
  moment: Moment,
): Result<null, PositionRefused> {
  const { version } = given
  const proposal = testable(page.seen, version, 'room')
  if (!proposal.ok) return proposal
  if (countedOn(page.seen, version) === null) return done(null)
  const said = { type: 'positions-counted', version, people: [], counts: null, clock: moment.now } as const
  pen<MeetingStatement>(page, moment).state(countedAbout.counted(version), said)
  return done(null)
}

/** Here, not out of the room, and without a word of their own: those whom a count would cover. */
export function countable(meeting: Meeting, version: VersionId) {
  const own = new Set(positions(meeting, version).flatMap((one) => (one.own ? one.person : [])))
  return presentFor(meeting, version).sure.filter((person) => !own.has(person))
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}
