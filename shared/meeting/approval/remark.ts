import type { ItemId, PersonId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { contested, ofType, pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { folded } from '../fold'
import { isItem, type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { minutesAbout } from '../said/minutes-statements'
import { latest, type MeetingStatement, standing } from '../said/statements'
import type { NotNow } from '../state'
import type { ApprovedAlready } from './approval'
import { mayWorkOnDraft } from './circulation'

/** What somebody has said about the draft, and what became of it (LC5). */
export type Remark = {
  readonly remark: string
  readonly item: ItemId | null
  readonly from: PersonId | null
  readonly text: string
  readonly at: Instant
  /** Answered in two ways, it is open: the cautious reading. */
  readonly answer: 'taken-in' | 'not-taken' | null
  readonly note: string | null
  readonly contested: boolean
}

export const remarks = folded((meeting): readonly Remark[] =>
  ofType(meeting.statements, 'remark')
    .filter(({ id, about }) => standing(meeting, 'remark', about).some((one) => one.id === id))
    .map(({ remark, item, from, text, at }) => {
      const path = minutesAbout.remarkAnswer(remark)
      const isTorn = contested(standing(meeting, 'remark-answer', path))
      const said = latest(meeting, 'remark-answer', path)
      return {
        remark,
        item,
        from,
        text,
        at,
        answer: isTorn ? null : (said?.answer ?? null),
        note: isTorn ? null : (said?.note ?? null),
        contested: isTorn,
      }
    }),
)

export function addRemark(
  page: Page<Meeting>,
  given: { readonly item: ItemId | null; readonly from: PersonId | null; readonly text: string },
  moment: Moment,
): Result<null, NotNow | ApprovedAlready | UnknownItem | TextRefused> {
  const { item, from } = given
  const may = mayWorkOnDraft(page.seen)
  if (!may.ok) return may
  if (item !== null && !isItem(page, item)) return unknownItem(item)
  const text = needed('reason', given.text)
  if (!text.ok) return text
  const remark = moment.newId()
  const said = { type: 'remark', remark, item, from, text: text.value } as const
  pen<MeetingStatement>(page, moment).state(minutesAbout.remark(remark), said)
  return done(null)
}

/** LC5: taken in, or not and why; null opens it again. */
export function answerRemark(
  page: Page<Meeting>,
  given: { readonly remark: string; readonly answer: Remark['answer']; readonly note?: string },
  moment: Moment,
): Result<null, NotNow | ApprovedAlready | TextRefused | Refusal<'LC5', { readonly cause: string }>> {
  const may = mayWorkOnDraft(page.seen)
  if (!may.ok) return may
  const { remark, answer } = given
  if (!remarks(page.seen).some((one) => one.remark === remark))
    return refused({ rule: 'LC5', cause: 'unknown' })
  const note = optional('reason', given.note ?? null)
  if (!note.ok) return note
  if (answer === 'not-taken' && note.value === null) return refused({ rule: 'LC5', cause: 'no-reason' })
  const said = { type: 'remark-answer', remark, answer, note: note.value } as const
  pen<MeetingStatement>(page, moment).state(minutesAbout.remarkAnswer(remark), said)
  return done(null)
}
