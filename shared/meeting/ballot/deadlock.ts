import type { Charter } from '../../charter/charter'
import type { Roll } from '../../charter/roll'
import type { ItemId, StatementId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { contested, pen } from '../../statement'
import { itemOf } from '../agenda/agenda'
import type { Folded } from '../fold'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { outcome } from '../proposal/consensus'
import { type Proposal, proposals, standingVersion } from '../proposal/proposal'
import { ladderAbout } from '../said/ballot-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { meetingState, type NotNow } from '../state'
import { ballotsOf } from './ballot'

/**
 * Agreed deadlock: the meeting finds that talk will not settle a matter. Only on this finding may a ballot be held (BL1),
 * and the finding is a fact of its own, with its time.
 */
export type Deadlock = {
  readonly statement: StatementId
  readonly item: ItemId
  readonly over: 'proposals' | 'persons'
  readonly meetings: number
  readonly agreed: boolean
  readonly clock: Instant
  /** Found in two ways on two computers. */
  readonly contested: boolean
}

export type DeadlockRefused =
  | UnknownItem
  | NotNow
  | NotTheMinuteTaker
  | Refusal<'DL1'>
  | Refusal<'DL2', { readonly needed: number; readonly meetings: number }>
  | Refusal<'DL3'>
  | Refusal<'DL4'>
  | Refusal<'DL5'>
  | Refusal<'DL6'>

/** The finding that stands on an item. DL7: of two, the one that claims less is read. */
export function deadlockOf(meeting: Folded, item: ItemId): Deadlock | null {
  const said = standing(meeting, 'deadlock', ladderAbout.deadlock(item))
  const [read] = [...said].sort(
    (a, b) => Number(a.agreed) - Number(b.agreed) || a.meetings - b.meetings || (a.id < b.id ? -1 : 1),
  )
  if (read === undefined) return null
  const { id, over, meetings, agreed, clock } = read
  return { statement: id, item, over, meetings, agreed, clock, contested: contested(said.map(withoutClock)) }
}

/** BL2: a finding carries one result; a ballot declared on it uses it up. */
export function isSpent(meeting: Folded, item: ItemId): boolean {
  const found = deadlockOf(meeting, item)
  return ballotsOf(meeting, item).some(
    ({ state, opened }) => state === 'declared' && opened?.deadlock === found?.statement,
  )
}

export type DeadlockGiven = {
  readonly item: ItemId
  readonly roll: Roll
  readonly charter: Charter
  /** Earlier meetings that tested the same matter, as the secretary knows them. */
  readonly earlier: number
  /** The meeting agreed that this is a deadlock. */
  readonly agreed: boolean
}

/**
 * DL1 on what was tested here, or on a person to elect; DL2 after as many meetings as the charter asks; DL3 with the
 * meeting's agreement where it asks for that; DL4 not where there is consensus; DL5 elections only where the charter
 * lets a ballot decide them; DL6 once, until a ballot has given its result.
 */
export function findDeadlock(
  page: Page<Meeting>,
  given: DeadlockGiven,
  moment: Moment,
): Result<null, DeadlockRefused> {
  const { seen } = page
  const { item, roll, charter, earlier, agreed } = given
  const { parameters } = charter
  const found = itemOf(seen, item)
  if (found === undefined) return unknownItem(item)
  const state = meetingState(seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  if (!mayKeep(seen, moment.by)) return refused(notTheMinuteTaker(seen))
  if (deadlockOf(seen, item) !== null && !isSpent(seen, item)) return refused({ rule: 'DL6' })
  const open = undecided(seen, item)
  const over = open.length === 0 ? 'persons' : 'proposals'
  const isElection = found.kind === 'decide' && found.from !== null && isBare(seen, item)
  if (over === 'persons' && !isElection) return refused({ rule: 'DL1' })
  if (over === 'persons' && parameters.electionMethod === 'consensus') return refused({ rule: 'DL5' })
  if (over === 'proposals' && !open.some(wasTested)) return refused({ rule: 'DL1' })
  const meetings = 1 + Math.max(0, Math.floor(earlier))
  if (meetings < parameters.mootsBeforeBallot)
    return refused({ rule: 'DL2', needed: parameters.mootsBeforeBallot, meetings })
  if (parameters.deadlockNeedsAgreement && !agreed) return refused({ rule: 'DL3' })
  if (open.some((proposal) => isAgreed(seen, proposal, roll, charter))) return refused({ rule: 'DL4' })
  pen<MeetingStatement>(page, moment).state(ladderAbout.deadlock(item), {
    type: 'deadlock',
    item,
    over,
    meetings,
    agreed,
    clock: moment.now,
  })
  return done(null)
}

/** On the table of an item: neither decided nor withdrawn. */
export function undecided(meeting: Folded, item: ItemId): readonly Proposal[] {
  return proposals(meeting, item).filter(({ decided, withdrawn }) => !decided && !withdrawn)
}

/** Without a proposal: where it is for decision, a person may be what is to be decided. */
export function isBare(meeting: Folded, item: ItemId): boolean {
  return proposals(meeting, item).every(({ withdrawn }) => withdrawn)
}

/** A test on any of its wordings counts: the matter was tested, whatever was amended since. */
export function wasTested({ versions }: Proposal): boolean {
  return versions.some(({ tested }) => tested)
}

function isAgreed(meeting: Meeting, proposal: Proposal, roll: Roll, charter: Charter): boolean {
  const version = standingVersion(proposal)
  return version !== undefined && outcome(meeting, version.version, roll, charter).type === 'consensus'
}

/** Twice the same finding, a minute apart, is the same finding. */
function withoutClock<S extends { readonly clock: Instant }>(statement: S): S {
  return { ...statement, clock: '' }
}
