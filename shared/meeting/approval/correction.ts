import type { ItemId, StatementId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import { folded } from '../fold'
import { isItem, type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import type { MinuteRef } from '../said/minutes-statements'
import { about, type MeetingStatement, standing } from '../said/statements'
import { isClosed } from '../state'
import { isApproved } from './approval'

/** What was found wrong after the close, said beside it; the facts of the meeting stay as they were. */
export type Correction = {
  readonly correction: StatementId
  readonly item: ItemId | null
  readonly text: string
  readonly at: Instant
  /** The minute of the later meeting that agreed it; null before the approval. */
  readonly agreed: MinuteRef | null
}

export const corrections = folded((meeting): readonly Correction[] =>
  ofType(meeting.statements, 'correction')
    .filter(({ about: path, id }) => standing(meeting, 'correction', path).some((one) => one.id === id))
    .map(({ id, item, text, at, agreed = null }) => ({ correction: id, item, text, at, agreed })),
)

/**
 * ME8: only after the close; before it, the thing itself is changed. LC11: once the minutes are approved, only by a minute of a later
 * meeting that agreed it. A Thing, which may have no later meeting, says it by itself (TH12).
 */
export function correct(
  page: Page<Meeting>,
  given: {
    readonly item: ItemId | null
    readonly text: string
    readonly agreed?: MinuteRef
    readonly ofThing?: boolean
  },
  moment: Moment,
): Result<null, Refusal<'ME8'> | Refusal<'LC11'> | UnknownItem | TextRefused> {
  const { item, agreed, ofThing = false } = given
  if (!isClosed(page.seen)) return refused({ rule: 'ME8' })
  if (item !== null && !isItem(page, item)) return unknownItem(item)
  if (isApproved(page.seen) && agreed === undefined && !ofThing) return refused({ rule: 'LC11' })
  const text = needed('wording', given.text)
  if (!text.ok) return text
  const by = agreed === undefined ? {} : { agreed: { ...agreed } }
  const said = { type: 'correction', item, text: text.value, ...by } as const
  pen<MeetingStatement>(page, moment).state(about.correction(moment.newId()), said)
  return done(null)
}
