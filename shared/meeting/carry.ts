import type { ItemId, MeetingId, StatementId } from '../id'
import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { type Pen, pen } from '../statement'
import { type Item, itemOf } from './agenda/agenda'
import { comesByItself } from './approval/minutes-named'
import { decisions } from './decision/decision'
import type { Folded } from './fold'
import { type UnknownItem, unknownItem } from './item'
import type { Meeting } from './meeting'
import { carryAbout, type DecidedElsewhere, type ItemFate, type NextMeeting } from './said/carry-statements'
import { about, type MeetingStatement } from './said/statements'
import { isClosed, meetingState, type NotNow } from './state'

/** What becomes of an item that is not finished (CV1): said before the close, and by the close itself for the rest. */
export type FateRefused = UnknownItem | NotNow | Refusal<'CV1', { readonly item: ItemId }>

/** CV1: of what is still to come, or was not reached; what is done needs no fate. */
export function settleFate(
  page: Page<Meeting>,
  given: // Null: of what is under way, that it is done here (CV12).
    | { readonly item: ItemId; readonly fate: Exclude<ItemFate, 'decided'> | null }
    | { readonly item: ItemId; readonly fate: 'decided'; readonly of: DecidedElsewhere },
  moment: Moment,
): Result<null, FateRefused> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  const state = meetingState(page.seen)
  if (state !== 'open' && state !== 'adjourned') return refused({ rule: 'ME3', state })
  if (item.state === 'done') return refused({ rule: 'CV1', item: item.id })
  const gesture = pen<MeetingStatement>(page, moment)
  if (given.fate === 'decided') writeDecided(gesture, item.id, given.of)
  else writeFate(gesture, item.id, { fate: given.fate, knew: decidedOn(page.seen, item.id) })
  return done(null)
}

/** CV2: the item under way is set aside, to be carried over unless it is taken up again in this meeting. */
export function parkItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId },
  moment: Moment,
): Result<null, UnknownItem | NotNow | Refusal<'CV2', { readonly item: ItemId }>> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  const state = meetingState(page.seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  if (item.state !== 'current') return refused({ rule: 'CV2', item: item.id })
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(about.itemClock(item.id), {
    type: 'item-clock',
    item: item.id,
    event: 'ended',
    outcome: null,
    clock: moment.now,
  })
  writeFate(gesture, item.id, { fate: 'carry', knew: decidedOn(page.seen, item.id) })
  return done(null)
}

/** CV3, CV12: with the close, what is not finished is carried unless it was said otherwise; standing items and minutes come by themselves. */
export function fateAtClose(meeting: Folded, item: Item, isFinished: boolean): ItemFate | null {
  if (item.fate !== null) return item.fate
  return isFinished || comesByItself(meeting, item) ? null : 'carry'
}

export function writeFate(
  gesture: Pen<MeetingStatement>,
  item: ItemId,
  {
    fate,
    to = null,
    knew = [],
  }: {
    /** Null takes it back. */
    readonly fate: Exclude<ItemFate, 'decided'> | null
    readonly to?: NextMeeting | null
    readonly knew?: readonly StatementId[]
  },
): void {
  gesture.state(carryAbout.itemFate(item), {
    type: 'item-fate',
    item,
    fate,
    to,
    ...(knew.length === 0 ? {} : { knew: [...knew] }),
  })
}

export function writeDecided(gesture: Pen<MeetingStatement>, item: ItemId, of: DecidedElsewhere): void {
  gesture.state(carryAbout.itemFate(item), {
    type: 'item-fate',
    item,
    fate: 'decided',
    to: null,
    of: { ...of },
  })
}

export function decidedOn(meeting: Folded, item: ItemId): readonly StatementId[] {
  return decisions(meeting)
    .filter((one) => one.item === item)
    .map(({ decision }) => decision)
}

/** CV8: decided on one laptop, set aside on another that did not know of it. */
export function isDecidedUnawares(meeting: Folded, { id, fate, knew }: Item): boolean {
  if (fate !== 'carry' && fate !== 'backlog') return false
  return decisions(meeting).some(
    (one) => one.item === id && !one.informal && !one.contested && !knew.includes(one.decision),
  )
}

/** What an agenda was offered and will not take: let go for good, or offered again. */
export function dropCarried(
  page: Page<Meeting>,
  given: {
    readonly meeting: MeetingId
    readonly item: ItemId
    readonly back?: { readonly answer: string }
    readonly dropped: boolean
  },
  moment: Moment,
): Result<null, Refusal<'ME5'>> {
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  const { meeting, item, dropped } = given
  const back = given.back?.answer
  pen<MeetingStatement>(page, moment).state(carryAbout.carriedDropped(meeting, item, back), {
    type: 'carried-dropped',
    meeting,
    item,
    ...(back === undefined ? {} : { back }),
    dropped,
  })
  return done(null)
}
