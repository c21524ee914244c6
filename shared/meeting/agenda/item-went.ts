import type { ItemId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { isApproved } from '../approval/approval'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { carryAbout, type NextMeeting } from '../said/carry-statements'
import type { MeetingStatement } from '../said/statements'
import { isClosed } from '../state'
import { itemOf } from './agenda'

/** SE7: where an item came that a closed meeting left behind. Once its minutes are approved they tell what was known then. */
export function noteWent(
  page: Page<Meeting>,
  given: { readonly items: readonly ItemId[]; readonly to: NextMeeting },
  moment: Moment,
): Result<number, UnknownItem | Refusal<'SE7', { readonly cause: 'open' | 'approved' }>> {
  const { seen } = page
  const { to } = given
  const unknown = given.items.find((item) => itemOf(seen, item) === undefined)
  if (unknown !== undefined) return unknownItem(unknown)
  if (!isClosed(seen)) return refused({ rule: 'SE7', cause: 'open' })
  if (isApproved(seen)) return refused({ rule: 'SE7', cause: 'approved' })
  const fresh = given.items.filter((item) => itemOf(seen, item)?.goesTo == null)
  const gesture = pen<MeetingStatement>(page, moment)
  for (const item of fresh)
    gesture.state(carryAbout.itemWent(item), { type: 'item-went', item, to: { ...to } })
  return done(fresh.length)
}
