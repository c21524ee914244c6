import * as v from 'valibot'
import { ascii } from '../bytes'

/**
 * Where somebody is writing just now: which meeting, which item's note, behind which letter. Told to the other computers of
 * the assembly while it is so, signed by nobody and kept nowhere (SY18, LV1). It comes from outside and is parsed like anything else.
 */
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const whereabouts = v.object({
  meeting: id,
  /** Null: not in a note any more. */
  item: v.nullable(id),
  /** How many letters stand before the cursor. */
  caret: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The name of the last of them in the document, which others' edits do not move; absent at the beginning. */
  letter: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-zA-Z@_-]{1,120}$/))),
})
export type Whereabouts = v.InferOutput<typeof whereabouts>

export function writeWhereabouts({ meeting, item, caret, letter }: Whereabouts): Uint8Array {
  return ascii(JSON.stringify({ meeting, item, caret, letter }))
}

/** Total: null for whatever is none. */
export function readWhereabouts(bytes: Uint8Array): Whereabouts | null {
  try {
    const parsed = v.safeParse(whereabouts, JSON.parse(String.fromCharCode(...bytes)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
