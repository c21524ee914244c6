/** SP5: words that are right for whoever writes here, though no dictionary has them. */
export const ownWordLimits = { count: 2000, length: 60 } as const

/** From what was kept: whatever is no word is left out. */
export function readOwnWords(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter(isWord))].slice(0, ownWordLimits.count) : []
}

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= ownWordLimits.length && /^[\p{L}\p{M}'’]+$/u.test(value)

/** As it is kept: without the ending of whoever has it. Null: it is no word, or there is no room for it. */
export function ownWord(written: string, all: readonly string[]): string | null {
  const word = written.replace(/['’]s?$/iu, '')
  return isWord(word) && all.length < ownWordLimits.count ? word : null
}
