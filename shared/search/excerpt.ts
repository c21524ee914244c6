import { begins, type Word, wordsOf } from './words'

/** A stretch of a text; `found`: one of the words that were looked for. */
export type Stretch = { readonly text: string; readonly found: boolean }

/** Room for about two lines. */
const longest = 200
const before = 60

/** The part of a text where it was found, with the words that were looked for marked (SC6); cut only between words. */
export function excerpt(text: string, typed: readonly string[]): readonly Stretch[] {
  const words = wordsOf(text)
  const hits = words.filter(({ word }) => typed.some((one) => begins(word, one)))
  const [from, to] = windowOf(text, words, hits[0]?.start ?? 0)
  const shown = hits.filter(({ start, end }) => start >= from && end <= to)
  const stretches: Stretch[] = []
  let at = from
  const add = (end: number, found: boolean) => {
    if (end > at) stretches.push({ text: flat(text.slice(at, end)), found })
    at = Math.max(at, end)
  }
  if (from > 0) stretches.push({ text: '…', found: false })
  for (const { start, end } of shown) {
    add(start, false)
    add(end, true)
  }
  add(to, false)
  if (to < text.length) stretches.push({ text: '…', found: false })
  return stretches
}

function windowOf(text: string, words: readonly Word[], hit: number): readonly [number, number] {
  if (text.length <= longest) return [0, text.length]
  const start = hit <= before ? 0 : (words.find((word) => word.start >= hit - before)?.start ?? 0)
  if (text.length - start <= longest) return [start, text.length]
  const last = words.filter(({ end }) => end <= start + longest).at(-1)
  // One word longer than the room there is.
  return [start, last === undefined || last.start < hit ? start + longest : last.end]
}

const flat = (text: string): string => text.replace(/\s+/g, ' ')
