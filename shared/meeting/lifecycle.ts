import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { ThingStanding, UmbrellaOver } from '../charter/thing'
import type { ItemId, MeetingId, StatementId } from '../id'
import type { LocalDate, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { type Pen, pen } from '../statement'
import { agenda } from './agenda/agenda'
import { writeIssued } from './agenda/agenda-version'
import { type ApprovedAlready, isApproved, type NotToApprove } from './approval/approval'
import { writePassedOver } from './approval/minutes-named'
import { wasDealtWith, writeMinuteNumber } from './approval/record-item'
import { knownBy } from './approval/recorded-elsewhere'
import { decidedOn, fateAtClose, isDecidedUnawares, writeDecided, writeFate } from './carry'
import { checkedDetails, type DetailsRefused, details } from './details'
import { isLeftToCopy } from './doubles'
import type { Meeting } from './meeting'
import { mayKeep, minuteTaker, type NotTheMinuteTaker, notTheMinuteTaker } from './minute-taker'
import { meetingNumber, nextMeetingNumber, nextOrdinal } from './numbering'
import { isLeftOpen } from './open-questions'
import { reckonedNow } from './reckoned'
import { rulesCopy } from './rules-in-force'
import type { NextMeeting } from './said/carry-statements'
import type { MinutesRef } from './said/minutes-statements'
import { about, type Details, type MeetingStatement, type StateStatement } from './said/statements'
import { thingAbout } from './said/thing-statements'
import type { Settled } from './settled'
import { type Closed, isClosed, type MeetingState, meetingState, type NotNow } from './state'
import { instantAt, isDate, localDate, localTime } from './time'

/** A meeting's life: planned, noticed, called to order, breaks, close. Each turn is one gesture of the minute-taker. */
export function changeDetails(
  page: Page<Meeting>,
  given: Partial<Details>,
  moment: Moment,
): Result<null, Closed | DetailsRefused> {
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  const checked = checkedDetails({ ...details(page.seen), ...given })
  if (!checked.ok) return checked
  pen<MeetingStatement>(page, moment).state(about.details, { type: 'details', ...checked.value })
  return done(null)
}

/** NT4: `on`: the day it went out, where it is noted later; none that is to come. */
export function giveNotice(
  page: Page<Meeting>,
  given: { readonly on?: LocalDate },
  moment: Moment,
): Result<null, NotNow | Refusal<'NT4'>> {
  const state = meetingState(page.seen)
  if (state !== 'planned') return refused({ rule: 'ME3', state })
  const today = localDate(moment.now)
  const on = given.on ?? today
  if (!isDate(on) || on > today) return refused({ rule: 'NT4' })
  const clock = on === today ? moment.now : instantAt(on, localTime(moment.now), moment.now)
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(about.notice, { type: 'notice', clock })
  writeIssued(page.seen, gesture, clock)
  return done(null)
}

/** Opens and numbers the meeting (ME9, ME10). A meeting nobody keeps is kept from now on by who calls it to order. */
export function callToOrder(
  page: Page<Meeting>,
  given: {
    readonly pattern: string
    readonly used: readonly string[]
    /** Of a meeting of several assemblies together; left out, it is a meeting of one. */
    readonly thing?: ThingStanding | UmbrellaOver
    /** IB13: the one that is held in its place. */
    readonly instead?: MeetingId | null
  },
  moment: Moment,
): Result<{ readonly number: string }, NotNow | NotTheMinuteTaker | Refusal<'TH6' | 'TH5' | 'NE4' | 'IB13'>> {
  const { seen } = page
  if (given.instead != null) return refused({ rule: 'IB13' })
  if (given.thing?.type === 'waiting') return refused({ rule: 'TH6' })
  const over = endOf(given.thing)
  if (over !== null) return refused({ rule: over })
  const state = meetingState(seen)
  if (state !== 'planned' && state !== 'noticed') return refused({ rule: 'ME3', state })
  if (minuteTaker(seen) !== null && !mayKeep(seen, moment.by)) return refused(notTheMinuteTaker(seen))
  const gesture = pen<MeetingStatement>(page, moment)
  if (minuteTaker(seen) === null) {
    const { person, device } = moment.by
    gesture.state(about.minuteTaker, { type: 'minute-taker', person, device, reason: null })
  }
  const { pattern, used } = given
  const number = meetingNumber(seen) ?? nextMeetingNumber(pattern, localDate(moment.now), used)
  if (meetingNumber(seen) === null)
    gesture.state(about.meetingNumber, { type: 'meeting-number', number, pattern })
  turn(gesture, 'opened', moment)
  return done({ number })
}

export function adjourn(
  page: Page<Meeting>,
  _given: object,
  moment: Moment,
): Result<null, NotNow | NotTheMinuteTaker> {
  return turned(page, ['open'], 'adjourned', moment)
}

/** After a break; or a closed meeting is taken up again, as long as nothing was approved. */
export function resume(
  page: Page<Meeting>,
  given: { readonly thing?: ThingStanding | UmbrellaOver },
  moment: Moment,
): Result<null, NotNow | NotTheMinuteTaker | ApprovedAlready | Refusal<'TH5' | 'NE4'>> {
  if (isApproved(page.seen)) return refused({ rule: 'TH12' })
  const over = endOf(given.thing)
  if (over !== null) return refused({ rule: over })
  return turned(page, ['adjourned', 'closed'], 'resumed', moment)
}

export type ClosedMeeting = {
  readonly numbered: readonly ItemId[]
  readonly notReached: readonly ItemId[]
  /** To go on to the next meeting's agenda. */
  readonly carried: readonly ItemId[]
}

/** ME12: what was dealt with is numbered in the agenda's order; the rest is put down as not reached. CH8, QU7: rules and roll are copied. */
export function close(
  page: Page<Meeting>,
  given: {
    readonly charter?: Charter
    readonly roll?: Roll
    readonly next?: NextMeeting
    /** Of several assemblies together: the minutes were approved at the meeting itself (TH10). */
    readonly approved?: boolean
    /** The items that were decided on another agenda (CV7). */
    readonly settled?: Settled
    /** Whose minutes lay before it and are not approved (LC22). */
    readonly passedOver?: readonly MinutesRef[]
  },
  moment: Moment,
): Result<ClosedMeeting, NotNow | NotTheMinuteTaker | NotToApprove> {
  const { seen } = page
  const { approved = false } = given
  if (approved && given.charter?.thing === undefined) return refused({ rule: 'TH10', cause: 'no-thing' })
  const state = meetingState(seen)
  if (state !== 'open' && state !== 'adjourned') return refused({ rule: 'ME3', state })
  if (!mayKeep(seen, moment.by)) return refused(notTheMinuteTaker(seen))
  const gesture = pen<MeetingStatement>(page, moment)
  const numbered: ItemId[] = []
  const notReached: ItemId[] = []
  const carried: ItemId[] = []
  let ordinal = nextOrdinal(seen)
  for (const item of agenda(seen)) {
    const dealtWith = wasDealtWith(seen, item)
    const outcome = dealtWith ? 'done' : 'not-reached'
    const isFinished = item.state === 'done' || (dealtWith && !isLeftOpen(seen, item))
    const isCopy = item.fate === null && isLeftToCopy(seen, item)
    const fate = isCopy ? null : fateAtClose(seen, item, isFinished)
    // CV9: what somebody said of it here comes first.
    const isLeft = item.fate === null && fate === 'carry'
    const elsewhere = isLeft ? given.settled?.get(item.id) : item.settledBy
    if (elsewhere) writeDecided(gesture, item.id, elsewhere)
    else if (fate !== null && fate !== 'decided') {
      const isGone = isDecidedUnawares(seen, item) // CV8
      const knew = item.fate === null ? decidedOn(seen, item.id) : item.knew
      const to = fate === 'carry' && !isGone ? (given.next ?? null) : null
      writeFate(gesture, item.id, { fate: isGone ? null : fate, to, knew })
      if (fate === 'carry' && !isGone) carried.push(item.id)
    }
    if (dealtWith && item.minute === null) {
      writeMinuteNumber(seen, item.id, ordinal++, gesture)
      numbered.push(item.id)
    }
    if (item.state === 'current' || item.state === 'waiting') {
      gesture.state(about.itemClock(item.id), {
        type: 'item-clock',
        item: item.id,
        event: 'ended',
        outcome,
        clock: moment.now,
      })
      if (!dealtWith) notReached.push(item.id)
    }
  }
  const last = given.passedOver?.at(-1)
  if (last !== undefined) writePassedOver(seen, gesture, last)
  const { charter, roll } = given
  const closed = turn(gesture, 'closed', moment, {
    ...(charter === undefined ? {} : { rules: rulesCopy(charter) }),
    ...(roll === undefined ? {} : { reckoned: reckonedNow(seen, roll) }),
    knew: knownBy(seen),
  })
  if (approved) {
    const said = { type: 'approval', close: closed, how: 'same-meeting', clock: moment.now } as const
    gesture.state(thingAbout.approval, said)
  }
  return done({ numbered, notReached, carried })
}

/** TH5, NE4: its end has come, though minutes of it may still wait for approval. */
function endOf(thing: ThingStanding | UmbrellaOver | undefined): 'TH5' | 'NE4' | null {
  if (thing?.type === 'umbrella-over') return 'NE4'
  return thing?.type === 'ended' || thing?.type === 'approving' ? 'TH5' : null
}

function turned(
  page: Page<Meeting>,
  from: readonly MeetingState[],
  to: StateStatement['to'],
  moment: Moment,
): Result<null, NotNow | NotTheMinuteTaker> {
  const state = meetingState(page.seen)
  if (!from.includes(state)) return refused({ rule: 'ME3', state })
  if (!mayKeep(page.seen, moment.by)) return refused(notTheMinuteTaker(page.seen))
  turn(pen<MeetingStatement>(page, moment), to, moment)
  return done(null)
}

function turn(
  gesture: Pen<MeetingStatement>,
  to: StateStatement['to'],
  moment: Moment,
  copied: Pick<StateStatement, 'rules' | 'reckoned' | 'knew'> = {},
): StatementId {
  return gesture.state(about.state, { type: 'state', to, clock: moment.now, ...copied })
}
