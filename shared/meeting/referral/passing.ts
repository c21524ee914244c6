import * as v from 'valibot'

import { count, dateText, fromJson, idText, instantText, type Malformed, parseAs } from '../../parse'
import { done, type Result } from '../../result'
import { limits } from '../../text'

/**
 * A matter goes from one assembly to another and its result comes back (RF): each word of it is a sealed record in the open circle of
 * whoever says it, under that assembly's own signature. What crosses is the frozen wording and numbers; no name (RF2).
 */
export const passingRecord = 'passing'
/** The same, closed for the computers of the assembly it is for (LT1). */
export const letterRecord = 'letter'

/** A matter that has gone through more assemblies than that goes in circles. */
export const longestTrail = 16
const mostDecisions = 20
const mostReplaced = 64

const line = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))
const assembly = v.object({ assembly: idText, name: line(limits.name) })
const stamp = {
  format: v.literal('folkmoot/passing/1'),
  id: idText,
  /** One matter handed to one assembly: the sender's words and the answers all name it. */
  referral: idText,
  from: idText,
  to: idText,
  /** Words of the same assembly on it that this one replaces. */
  replaces: v.pipe(v.array(idText), v.maxLength(mostReplaced)),
  at: instantText,
}
/** `read`: which of the sender's words it answers. */
const reply = { ...stamp, read: idText }

export const referral = v.object({
  ...stamp,
  type: v.literal('referral'),
  matter: idText,
  title: line(limits.title),
  /** Word for word, frozen; null where the item has no proposal. */
  wording: v.nullable(line(limits.wording)),
  grounds: v.nullable(line(limits.reason)),
  asked: line(limits.reason),
  /** The item it comes from, as it is known there. */
  of: v.object({
    meeting: v.pipe(v.string(), v.maxLength(limits.title)),
    date: dateText,
    minute: v.nullable(line(limits.label)),
  }),
  /** Through whose hands it has gone, the sender last. */
  trail: v.pipe(v.array(assembly), v.minLength(1), v.maxLength(longestTrail)),
  /** In whose stead it is asked, and why. */
  instead: v.nullable(v.object({ ...assembly.entries, why: v.picklist(['declined', 'silent']) })),
})
export const recall = v.object({
  ...stamp,
  type: v.literal('recall'),
  reason: v.nullable(line(limits.reason)),
})
export const receipt = v.object({ ...reply, type: v.literal('receipt') })
export const accepted = v.object({
  ...reply,
  type: v.literal('accepted'),
  meeting: v.object({ title: v.pipe(v.string(), v.maxLength(limits.title)), date: dateText }),
})
export const declined = v.object({
  ...reply,
  type: v.literal('declined'),
  reason: line(limits.reason),
  /** It claims no remit in the matter, and says no more than that. */
  noRemit: v.boolean(),
})
export const result = v.object({
  ...reply,
  type: v.literal('result'),
  outcome: v.picklist(['adopted', 'not-adopted', 'talked-about']),
  meeting: v.object({ title: v.pipe(v.string(), v.maxLength(limits.title)), date: dateText }),
  minute: v.nullable(line(limits.label)),
  decisions: v.pipe(
    v.array(
      v.object({
        number: line(limits.label),
        wording: line(limits.wording),
        /** Agree, reservations, stand aside, block, abstain; how many of each. */
        counts: v.pipe(v.array(count), v.length(5)),
      }),
    ),
    v.maxLength(mostDecisions),
  ),
})

export const passing = v.variant('type', [referral, recall, receipt, accepted, declined, result])
export type Passing = v.InferOutput<typeof passing>
export type Referral = v.InferOutput<typeof referral>
export type Recall = v.InferOutput<typeof recall>
export type Answer = Exclude<Passing, Referral | Recall>
export type Accepted = v.InferOutput<typeof accepted>
export type Declined = v.InferOutput<typeof declined>
export type PassingResult = v.InferOutput<typeof result>

/** `by`: whose signature it bears, and nothing else says whose word it is (RF8). */
export function readPassing(text: string, by: string): Result<Passing, Malformed> {
  const value = fromJson(text)
  if (!value.ok) return value
  const parsed = parseAs(passing, value.value)
  if (!parsed.ok) return parsed
  const word = parsed.value
  if (word.from !== by) return notTheirs('from')
  const isTrue = word.type !== 'referral' || word.trail.at(-1)?.assembly === by
  return isTrue && word.to !== by ? done(word) : notTheirs('to')
}

const notTheirs = (where: string): { readonly ok: false; readonly refusal: Malformed } => ({
  ok: false,
  refusal: { rule: 'ST10', where, why: 'not the word of whoever signed it' },
})
