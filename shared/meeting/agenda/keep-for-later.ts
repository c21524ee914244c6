import type { ItemId } from '../../id'
import type { Moment, Page } from '../../ports'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { TextRefused } from '../../text'
import { writeFate } from '../carry'
import { ending } from '../ending'
import { checkedItem, type NewItem, unknownItem, writeItem } from '../item'
import type { Meeting } from '../meeting'
import { about, type MeetingStatement } from '../said/statements'
import { meetingState, type NotNow } from '../state'
import { agenda, itemOf } from './agenda'
import { type AgendaRefused, makeRoom } from './agenda-edit'

/** SE13: before the meeting an item is kept for later: off this agenda, and in the backlog until an agenda takes it. */
export function keepForLater(
  page: Page<Meeting>,
  given: { readonly item: ItemId },
  moment: Moment,
): Result<null, AgendaRefused | NotNow> {
  const { seen } = page
  const { item } = given
  const state = meetingState(seen)
  if (itemOf(seen, item) === undefined) return unknownItem(item)
  if (state !== 'planned' && state !== 'noticed') return refused({ rule: 'ME3', state })
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(about.itemPlace(item), { type: 'item-place', item, on: false, reason: null })
  writeFate(gesture, item, { fate: 'backlog' })
  return done(null)
}

/** SE13: what comes to mind, straight into the backlog; written down with the next meeting that is planned. */
export function addForLater(
  page: Page<Meeting>,
  given: NewItem,
  moment: Moment,
): Result<ItemId, AgendaRefused | NotNow | TextRefused> {
  const state = meetingState(page.seen)
  if (state !== 'planned' && state !== 'noticed') return refused({ rule: 'ME3', state })
  const item = checkedItem(given)
  if (!item.ok) return item
  const items = agenda(page.seen)
  const gesture = pen<MeetingStatement>(page, moment)
  const [order = ''] = makeRoom(items, ending(items), 1, gesture)
  const id = writeItem(page.draft, item.value, order, gesture, moment, false)
  writeFate(gesture, id, { fate: 'backlog' })
  return done(id)
}
