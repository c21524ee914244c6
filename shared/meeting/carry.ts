import type { ItemId, MeetingId } from '../id'
import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { type Pen, pen } from '../statement'
import { type Item, itemOf } from './agenda'
import { carryAbout, type ItemFate, type NextMeeting } from './carry-statements'
import { type UnknownItem, unknownItem } from './item'
import type { Meeting } from './meeting'
import { isClosed, meetingState, type NotNow } from './state'
import { about, type MeetingStatement } from './statements'

/** What becomes of an item that is not finished (CV1): said before the close, and by the close itself for the rest. */
export type FateRefused = UnknownItem | NotNow | Refusal<'CV1', { readonly item: ItemId }>

/** CV1: of what is still to come, or was not reached; what is done needs no fate. */
export function settleFate(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly fate: ItemFate },
  moment: Moment,
): Result<null, FateRefused> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  const state = meetingState(page.seen)
  if (state !== 'open' && state !== 'adjourned') return refused({ rule: 'ME3', state })
  if (item.state === 'done') return refused({ rule: 'CV1', item: item.id })
  writeFate(pen<MeetingStatement>(page, moment), item.id, given.fate, null)
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
  writeFate(gesture, item.id, 'carry', null)
  return done(null)
}

/** CV3: with the close, what was not reached is carried unless it was said otherwise; a standing item comes by itself. */
export function fateAtClose(item: Item, reached: boolean): ItemFate | null {
  if (item.fate !== null) return item.fate
  return reached || item.standing ? null : 'carry'
}

export function writeFate(
  gesture: Pen<MeetingStatement>,
  item: ItemId,
  fate: ItemFate | null,
  to: NextMeeting | null,
): void {
  gesture.state(carryAbout.itemFate(item), { type: 'item-fate', item, fate, to })
}

/** What an agenda was offered and will not take: let go for good, or offered again. */
export function dropCarried(
  page: Page<Meeting>,
  given: { readonly meeting: MeetingId; readonly item: ItemId; readonly dropped: boolean },
  moment: Moment,
): Result<null, Refusal<'ME5'>> {
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  const { meeting, item, dropped } = given
  pen<MeetingStatement>(page, moment).state(carryAbout.carriedDropped(meeting, item), {
    type: 'carried-dropped',
    meeting,
    item,
    dropped,
  })
  return done(null)
}
