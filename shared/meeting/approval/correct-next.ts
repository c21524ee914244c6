import type { ItemId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { type Result, refused } from '../../result'
import type { TextRefused } from '../../text'
import type { UnknownItem } from '../item'
import type { Meeting } from '../meeting'
import { isApproved } from './approval'
import { type At, type MayNotApprove, maySettle, minuteRef } from './approve-next'
import { correct } from './correction'
import type { Reckoned, TooFewHere } from './enough-here'

/** LC11: a correction of approved minutes, agreed by a later meeting that sits: it cites the minute. */
export function correctAtNext(
  page: Page<Meeting>,
  given: At & Reckoned & { readonly minute: string; readonly about: ItemId | null; readonly text: string },
  moment: Moment,
): Result<null, MayNotApprove | TooFewHere | Refusal<'LC11'> | Refusal<'ME8'> | UnknownItem | TextRefused> {
  const may = maySettle(page.seen, given, moment.by)
  if (!may.ok) return may
  if (!isApproved(page.seen)) return refused({ rule: 'LC11' })
  const { about, text, minute } = given
  return correct(page, { item: about, text, agreed: minuteRef(given, minute) }, moment)
}
