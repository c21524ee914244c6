import type { ItemId } from '../id'
import type { Instant, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { pen } from '../statement'
import { itemOf } from './agenda/agenda'
import { type UnknownItem, unknownItem } from './item'
import type { Meeting } from './meeting'
import { liveAbout } from './said/live-statements'
import type { MeetingStatement } from './said/statements'
import { meetingState, type NotNow } from './state'
import { minutesBetween } from './time'

export type MoreRefused = UnknownItem | NotNow | Refusal<'TM1', { readonly item: ItemId }>

/**
 * TM1: more minutes for the item under way. What is stated is where its time now ends, so that two laptops that give the
 * same five minutes give five (TM2). Once the time is over, or where none was planned, they count from now (TM3).
 */
export function giveMinutes(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly minutes: number },
  moment: Moment,
): Result<{ readonly allotted: number }, MoreRefused> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  const state = meetingState(page.seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  if (item.startedAt === null) return refused({ rule: 'TM1', item: item.id })
  const used = Math.floor(item.spent + minutesBetween(item.startedAt, moment.now))
  const allotted = Math.max(item.allotted ?? 0, used) + Math.max(1, Math.round(given.minutes))
  const clock: Instant = moment.now
  pen<MeetingStatement>(page, moment).state(liveAbout.itemMinutes(item.id), {
    type: 'item-minutes',
    item: item.id,
    allotted,
    given: Math.max(1, Math.round(given.minutes)),
    clock,
  })
  return done({ allotted })
}
