import type { ItemId } from '../id'
import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { pen } from '../statement'
import { currentItem, itemOf } from './agenda/agenda'
import { numbered } from './approval/record-item'
import { writeFate } from './carry'
import { type UnknownItem, unknownItem } from './item'
import type { Meeting } from './meeting'
import { mayKeep } from './minute-taker'
import type { ItemClockStatement } from './said/item-statements'
import { about, type MeetingStatement } from './said/statements'
import { meetingState, type NotNow } from './state'

/** Which item the meeting is on, and for how long: one at a time (AG10). */
type Leaving = ItemClockStatement['outcome']

/** Takes an item up and puts the running one down: as done, or `open`, to come back to. */
export function startItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly leave: 'done' | 'open' },
  moment: Moment,
): Result<null, UnknownItem | NotNow> {
  const { seen } = page
  const next = itemOf(seen, given.item)
  if (next === undefined) return unknownItem(given.item)
  const state = meetingState(seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  const running = currentItem(seen)
  if (running?.id === next.id) return done(null)
  if (running !== null) putDown(page, running.id, given.leave === 'done' ? 'done' : null, moment)
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(about.itemClock(next.id), {
    type: 'item-clock',
    item: next.id,
    event: 'started',
    outcome: null,
    clock: moment.now,
  })
  // CV2: taken up again, it is dealt with here after all.
  if (next.fate !== null) writeFate(gesture, next.id, { fate: null })
  return done(null)
}

/** AG12: done only while it runs; `not-reached` also what waits, and null takes either back. */
export function endItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly outcome: Leaving },
  moment: Moment,
): Result<null, UnknownItem | NotNow | Refusal<'AG12', { readonly item: ItemId }>> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  const state = meetingState(page.seen)
  if (state !== 'open' && state !== 'adjourned') return refused({ rule: 'ME3', state })
  if (given.outcome === 'done' && item.state !== 'current') return refused({ rule: 'AG12', item: item.id })
  putDown(page, item.id, given.outcome, moment)
  return done(null)
}

/** An item that is done is recorded in the same gesture, where this device may number. */
function putDown(page: Page<Meeting>, id: ItemId, outcome: Leaving, moment: Moment): void {
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(about.itemClock(id), {
    type: 'item-clock',
    item: id,
    event: 'ended',
    outcome,
    clock: moment.now,
  })
  const item = itemOf(page.seen, id)
  if (outcome === 'done' && item !== undefined && mayKeep(page.seen, moment.by))
    numbered(page.seen, item, gesture)
}
