import * as v from 'valibot'

/**
 * What the keeper asks its airlock: whether changes that others wrote can be merged into a document. Both sides parse; the
 * answer comes from a process that has just read hostile bytes, and is worth no more than its one word.
 */
const ask = v.pipe(v.number(), v.integer(), v.minValue(0))
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')
const hash64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const airlockQuestion = v.object({
  ask,
  document: v.string(),
  /** Begin with an empty document: else this goes on with the one of the last question about it. */
  fresh: v.boolean(),
  /** Saves or changes of the document that were found sound before, as far as they were not told yet. */
  known: v.array(bytes),
  changes: v.array(bytes),
  /** The hashes of these changes, as the keeper read them. */
  heads: v.array(hash64),
})
export type AirlockQuestion = v.InferOutput<typeof airlockQuestion>

/** `missing`: what they rest on is not here. */
export const finding = v.picklist(['sound', 'unsound', 'missing'])
export type Finding = v.InferOutput<typeof finding>

/** `ready`: once, when its library is loaded; from then on its time counts. */
export const airlockAnswer = v.union([v.object({ ask, finding }), v.object({ ready: v.literal(true) })])
export type AirlockAnswer = v.InferOutput<typeof airlockAnswer>
