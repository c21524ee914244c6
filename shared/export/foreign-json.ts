import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'

/** What a file from elsewhere may be, before anybody looks at what it says (EX5): the figures of a meeting no assembly has outgrown. */
export const foreignLimits = {
  /** Bytes of the file. */
  size: 20_000_000,
  depth: 32,
  /** Entries of one list or one map. */
  rows: 50_000,
  /** Letters of one text. */
  letters: 1_000_000,
} as const

export type TooMuch = Refusal<
  'EX5',
  | { readonly cause: keyof typeof foreignLimits; readonly where: string }
  | { readonly cause: 'key'; readonly where: string }
  | { readonly cause: 'not-json'; readonly where: string }
>

/** Names that mean something to the language itself: nothing of ours is called so. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

export function foreignJson(text: string): Result<unknown, TooMuch> {
  if (text.length > foreignLimits.size) return refused({ rule: 'EX5', cause: 'size', where: '' })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const where = error instanceof Error ? error.message : ''
    return refused({ rule: 'EX5', cause: 'not-json', where })
  }
  const found = tooMuchIn(value)
  return found === null ? done(value) : refused(found)
}

/** Not by recursion: a file that is deep must not be able to exhaust the stack. */
function tooMuchIn(value: unknown): TooMuch | null {
  const left: { readonly value: unknown; readonly depth: number; readonly where: string }[] = [
    { value, depth: 0, where: '' },
  ]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value: here, depth, where } = next
    if (typeof here === 'string' && here.length > foreignLimits.letters)
      return { rule: 'EX5', cause: 'letters', where }
    if (typeof here !== 'object' || here === null) continue
    if (depth >= foreignLimits.depth) return { rule: 'EX5', cause: 'depth', where }
    const entries = Object.entries(here)
    if (entries.length > foreignLimits.rows) return { rule: 'EX5', cause: 'rows', where }
    for (const [key, inner] of entries) {
      if (forbidden.has(key)) return { rule: 'EX5', cause: 'key', where: `${where}/${key}` }
      left.push({ value: inner, depth: depth + 1, where: `${where}/${key}`.slice(0, 200) })
    }
  }
  return null
}
