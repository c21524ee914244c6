import type { ItemId } from '../id'
import type { Instant, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { ofType, pen } from '../statement'
import { needed, type TextRefused } from '../text'
import { folded } from './fold'
import { isItem, type UnknownItem, unknownItem } from './item'
import type { Meeting } from './meeting'
import { isClosed } from './state'
import { about, type MeetingStatement, standing } from './statements'

/** What was found wrong after the close, said beside it; the facts of the meeting stay as they were. */
export type Correction = { readonly item: ItemId | null; readonly text: string; readonly at: Instant }

export const corrections = folded((meeting): readonly Correction[] =>
  ofType(meeting.statements, 'correction')
    .filter(({ about: path, id }) => standing(meeting, 'correction', path).some((one) => one.id === id))
    .map(({ item, text, at }) => ({ item, text, at })),
)

/** ME8: only after the close; before it, the thing itself is changed. */
export function correct(
  page: Page<Meeting>,
  given: { readonly item: ItemId | null; readonly text: string },
  moment: Moment,
): Result<null, Refusal<'ME8'> | UnknownItem | TextRefused> {
  const { item } = given
  if (!isClosed(page.seen)) return refused({ rule: 'ME8' })
  if (item !== null && !isItem(page, item)) return unknownItem(item)
  const text = needed('wording', given.text)
  if (!text.ok) return text
  const said = { type: 'correction', item, text: text.value } as const
  pen<MeetingStatement>(page, moment).state(about.correction(moment.newId()), said)
  return done(null)
}
