import * as v from 'valibot'
import { publicPage } from '../meeting/public-page'

/**
 * What goes over the one port between the secretary's page and the public screen. Each side parses what comes (PU1): what
 * is no sheet leaves the screen blank, what is no word from there is not heard.
 */
export const publicSheet = v.variant('type', [
  v.strictObject({
    type: v.literal('page'),
    page: publicPage,
    /** For the clock on the wall. */
    zone: v.pipe(v.string(), v.maxLength(100)),
    language: v.pipe(v.string(), v.maxLength(100)),
    practice: v.boolean(),
  }),
  /** PU7: nothing of the meeting comes with it. */
  v.strictObject({ type: v.literal('blank') }),
])
export type PublicSheet = v.InferOutput<typeof publicSheet>

export const publicWord = v.variant('type', [
  /** Its own key for blank was pressed. */
  v.strictObject({ type: v.literal('blank-pressed') }),
  /** How many lines of the type it found would stand one above the other (PU8). */
  v.strictObject({ type: v.literal('drawn'), lines: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
])
export type PublicWord = v.InferOutput<typeof publicWord>

export function readSheet(data: unknown): PublicSheet {
  const read = v.safeParse(publicSheet, data)
  return read.success ? read.output : { type: 'blank' }
}

export function readWord(data: unknown): PublicWord | null {
  const read = v.safeParse(publicWord, data)
  return read.success ? read.output : null
}
