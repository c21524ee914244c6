import type { Instant } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { needed, type TextRefused } from '../../text'
import type { Passed } from './passed'
import type { Answer } from './passing'

/** What a person says of a matter that came in: the rest is said by itself (RF13). */
export type AnswerGiven =
  /** RF14: with a reason; or that no remit in the matter is claimed. */
  | { readonly type: 'declined'; readonly reason: string; readonly noRemit: boolean }
  /** RF5: of answers that did not know of each other, the one that stands. */
  | { readonly type: 'stands'; readonly answer: string }
export type AnswerRefused =
  | TextRefused
  | Refusal<'RF14', { readonly cause: 'unknown' | 'taken' | 'answered' | 'recalled' | 'nothing-to-settle' }>

export function answering(
  of: Passed | undefined,
  given: AnswerGiven,
  { taken, now, newId }: { readonly taken: boolean; readonly now: Instant; readonly newId: () => string },
): Result<Answer, AnswerRefused> {
  const cannot = (cause: 'unknown' | 'taken' | 'answered' | 'recalled' | 'nothing-to-settle') =>
    refused({ rule: 'RF14' as const, cause })
  if (of === undefined) return cannot('unknown')
  const replaces = of.answers.map(({ id }) => id)
  const stamp = { id: newId(), at: now, replaces }
  if (given.type === 'stands') {
    const chosen = of.answers.find(({ id }) => id === given.answer)
    if (of.contested !== 'addressee' || chosen === undefined) return cannot('nothing-to-settle')
    return done({ ...chosen, ...stamp })
  }
  if (of.state === 'recalled') return cannot('recalled')
  if (of.state === 'result' || of.state === 'declined') return cannot('answered')
  // What stands on an agenda is answered by what the meeting does with it.
  if (taken) return cannot('taken')
  const reason = needed('reason', given.reason)
  if (!reason.ok) return reason
  const read = of.sent.at(-1)?.id
  if (read === undefined) return cannot('unknown')
  return done({
    format: 'folkmoot/passing/1',
    type: 'declined',
    referral: of.referral,
    from: of.to,
    to: of.from,
    read,
    reason: reason.value,
    noRemit: given.noRemit,
    ...stamp,
  })
}
