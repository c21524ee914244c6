import type { Charter } from '../../charter/charter'
import type { Roll } from '../../charter/roll'
import type { BallotId, ItemId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { itemOf } from '../agenda/agenda'
import { quorumNow } from '../hall/quorum'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { type BallotOption, type BallotPlan, ladderAbout } from '../said/ballot-statements'
import type { MeetingStatement } from '../said/statements'
import { type AlreadyDecided, ifDecidedElsewhere, type Settled } from '../settled'
import { countStar, type StarRefused } from '../star/star'
import { type Closed, isClosed, meetingState, type NotNow } from '../state'
import { addHours } from '../time'
import { type Ballot, type BallotState, ballotOf, ballotUnderWay } from './ballot'
import { drawLot, electorateNow, optionsOf, withoutSuspended } from './ballot-options'
import { deadlockOf, isSpent } from './deadlock'

/** A ballot's way to its papers: planned, announced if the meeting wants that, opened; each turn but the plan is for good. */
export type NoDeadlock = Refusal<'BL1'>
export type UnknownBallot = Refusal<'BL3'>
export type OutOfTurn = Refusal<'BL4', { readonly state: BallotState }>
export type PlanRefused =
  | UnknownItem
  | Closed
  | TextRefused
  | NoDeadlock
  | Refusal<'BL2'>
  | UnknownBallot
  | OutOfTurn

/** BL1 only on a deadlock found here; BL2 one at a time, and after one that was declared only on a fresh finding. */
export function planBallot(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly plan: BallotPlan },
  moment: Moment,
): Result<BallotId, PlanRefused> {
  const { seen } = page
  if (itemOf(seen, given.item) === undefined) return unknownItem(given.item)
  if (isClosed(seen)) return refused({ rule: 'ME5' })
  if (deadlockOf(seen, given.item) === null) return refused({ rule: 'BL1' })
  if (ballotUnderWay(seen, given.item) !== undefined || isSpent(seen, given.item))
    return refused({ rule: 'BL2' })
  const plan = checkedPlan(given.plan)
  if (!plan.ok) return plan
  const ballot = moment.newId() as BallotId
  pen<MeetingStatement>(page, moment).state(ladderAbout.plan(ballot), {
    type: 'ballot-plan',
    ballot,
    item: given.item,
    ...plan.value,
  })
  return done(ballot)
}

export function changePlan(
  page: Page<Meeting>,
  given: { readonly ballot: BallotId; readonly plan: BallotPlan },
  moment: Moment,
): Result<null, PlanRefused> {
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  const ballot = inState(page.seen, given.ballot, ['drafted', 'announced'])
  if (!ballot.ok) return ballot
  const plan = checkedPlan(given.plan)
  if (!plan.ok) return plan
  const { item } = ballot.value
  const said = { type: 'ballot-plan', ballot: given.ballot, item, ...plan.value } as const
  pen<MeetingStatement>(page, moment).state(ladderAbout.plan(given.ballot), said)
  return done(null)
}

type TurnGiven = { readonly ballot: BallotId; readonly roll: Roll; readonly charter: Charter }
type TurnRefused = NotNow | NotTheMinuteTaker | UnknownBallot | OutOfTurn | Refusal<'BL7'>

/** Says that a ballot will be held, and to whom: where the charter counts from here, who joins later takes no part in it. */
export function announceBallot(
  page: Page<Meeting>,
  given: TurnGiven,
  moment: Moment,
): Result<null, TurnRefused> {
  const ballot = keptTurn(page.seen, given.ballot, ['drafted'], moment)
  if (!ballot.ok) return ballot
  const electorate = electorateNow(page.seen, given.roll, given.charter, moment.now)
  if (electorate.people.length === 0) return refused({ rule: 'BL7' })
  pen<MeetingStatement>(page, moment).state(ladderAbout.announced(given.ballot), {
    type: 'ballot-announced',
    ballot: given.ballot,
    electorate,
    clock: moment.now,
  })
  return done(null)
}

export type OpenRefused =
  | TurnRefused
  | NoDeadlock
  | AlreadyDecided
  | StarRefused
  | Refusal<'BL5', { readonly option: string }>
  | Refusal<'BL6'>
  | Refusal<'BL18'>
  | Refusal<'BL11', { readonly needed: number; readonly present: number }>

/**
 * Freezes all that the count rests on (BL8, BL22): options and their wordings, who takes part, seats, method, protocol, the order
 * for a lot. BL5 no option twice; BL6 several seats only by bloc STAR; BL7 somebody takes part; BL11 the charter's quorum
 * for ballots; BL18 no figures in place of papers that the charter wants named; and what the count itself would refuse
 * (SR1, SR6).
 */
export function openBallot(
  page: Page<Meeting>,
  given: TurnGiven & { readonly settled?: Settled },
  moment: Moment,
): Result<{ readonly options: readonly BallotOption[] }, OpenRefused> {
  const { seen } = page
  const { roll, charter } = given
  const { parameters } = charter
  const ballot = keptTurn(seen, given.ballot, ['drafted', 'announced'], moment)
  if (!ballot.ok) return ballot
  const { item, plan, announced } = ballot.value
  const found = deadlockOf(seen, item)
  if (found === null) return refused({ rule: 'BL1' })
  const elsewhere = ifDecidedElsewhere(given.settled, item)
  if (elsewhere !== null) return elsewhere
  const options = optionsOf(seen, plan)
  const twice = options.find((one, at) => options.slice(0, at).some((other) => isSame(one, other)))
  if (twice !== undefined) return refused({ rule: 'BL5', option: twice.text })
  const isFigures = plan.figures === true
  if (isFigures && parameters.ballotPapers === 'named') return refused({ rule: 'BL18' })
  if (plan.seats > 1 && parameters.ballotMethod !== 'bloc-star') return refused({ rule: 'BL6' })
  const marks = options.map(({ mark }) => mark)
  const protocol = parameters.ballotTieProtocol
  const blank = [marks.map(() => null)]
  const counted = countStar({ options: marks, ballots: blank, seats: plan.seats, protocol, lotOrder: marks })
  if (!counted.ok) return counted
  const byAnnouncement = parameters.ballotCutoff === 'announcement' && announced !== null
  const electorate = byAnnouncement
    ? withoutSuspended(announced.electorate, roll)
    : electorateNow(seen, roll, charter, moment.now)
  if (electorate.people.length === 0) return refused({ rule: 'BL7' })
  const quorum = quorumNow(seen, roll, charter, 'ballot')
  if (!quorum.reached) return refused({ rule: 'BL11', needed: quorum.needed, present: quorum.low })

  pen<MeetingStatement>(page, moment).state(ladderAbout.opened(given.ballot), {
    type: 'ballot-opened',
    ballot: given.ballot,
    item,
    question: plan.question,
    options,
    seats: plan.seats,
    method: parameters.ballotMethod,
    papers: isFigures ? 'figures' : parameters.ballotPapers,
    protocol,
    lot: drawLot(options, moment),
    lotRule: parameters.ballotLot,
    allEqualIsAbstention: parameters.ballotAllEqualIsAbstention,
    electorate,
    deadlock: found.statement,
    ...(plan.stays === true ? { until: addHours(moment.now, parameters.ballotOpenHours) } : {}),
    clock: moment.now,
  })
  return done({ options })
}

/** On the way to its result a ballot may be given up, with a reason; what was keyed in goes with it. */
export function withdrawBallot(
  page: Page<Meeting>,
  given: { readonly ballot: BallotId; readonly reason: string },
  moment: Moment,
): Result<null, NotNow | NotTheMinuteTaker | UnknownBallot | OutOfTurn | TextRefused> {
  const ballot = keptTurn(page.seen, given.ballot, ['drafted', 'announced', 'open', 'closed'], moment)
  if (!ballot.ok) return ballot
  const reason = needed('reason', given.reason)
  if (!reason.ok) return reason
  pen<MeetingStatement>(page, moment).state(ladderAbout.withdrawn(given.ballot), {
    type: 'ballot-withdrawn',
    ballot: given.ballot,
    reason: reason.value,
    clock: moment.now,
  })
  return done(null)
}

/** BL3 a known ballot, BL4 in its turn. */
export function inState(
  meeting: Meeting,
  id: BallotId,
  states: readonly BallotState[],
): Result<Ballot, UnknownBallot | OutOfTurn> {
  const ballot = ballotOf(meeting, id)
  if (ballot === undefined) return refused({ rule: 'BL3' })
  return states.includes(ballot.state) ? done(ballot) : refused({ rule: 'BL4', state: ballot.state })
}

/** The same, in an open meeting and on the minute-taker's device: nobody else opens, closes or declares (ME6). */
export function keptTurn(
  meeting: Meeting,
  id: BallotId,
  states: readonly BallotState[],
  moment: Moment,
): Result<Ballot, NotNow | NotTheMinuteTaker | UnknownBallot | OutOfTurn> {
  const state = meetingState(meeting)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  if (!mayKeep(meeting, moment.by)) return refused(notTheMinuteTaker(meeting))
  return inState(meeting, id, states)
}

function checkedPlan(plan: BallotPlan): Result<BallotPlan, TextRefused> {
  const question = optional('title', plan.question)
  if (!question.ok) return question
  const free: string[] = []
  for (const text of plan.free) {
    const option = needed('title', text)
    if (!option.ok) return option
    free.push(option.value)
  }
  const { proposals, noChange, seats, figures, stays } = plan
  const kept = { ...(figures === true ? { figures } : {}), ...(stays === true ? { stays } : {}) }
  return done({ question: question.value, proposals: [...proposals], free, noChange, seats, ...kept })
}

function isSame(one: BallotOption, other: BallotOption): boolean {
  return one.type === other.type ? one.text === other.text : one.text !== '' && one.text === other.text
}
