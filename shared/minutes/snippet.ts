/** ED11: standing words. `{date}` in them is what it stands for when they are put in; what nobody knows stays as it is written. */
export type Snippet = { readonly name: string; readonly text: string }

export const snippetLimits = { count: 60, name: 30, text: 600 } as const

/** From what was kept: whatever is no snippet is left out. */
export function readSnippets(value: unknown): readonly Snippet[] {
  return Array.isArray(value) ? value.filter(isSnippet).slice(0, snippetLimits.count) : []
}

function isSnippet(value: unknown): value is Snippet {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('text' in value)) return false
  const { name, text } = value
  const isWithin = (words: unknown, most: number) =>
    typeof words === 'string' && words.length > 0 && words.length <= most
  return isWithin(name, snippetLimits.name) && isWithin(text, snippetLimits.text)
}

export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => values[name.toLowerCase()] ?? whole)
}

/** What is still to be filled in by hand: the first `{name}` that was not known. */
export function openPlace(text: string): { readonly from: number; readonly to: number } | null {
  const found = /\{\p{L}+\}/u.exec(text)
  return found === null ? null : { from: found.index, to: found.index + found[0].length }
}

/** A name that can be written behind the sign: its first two words, in one. */
export function snippetName(text: string, taken: readonly string[]): string {
  const words = text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []
  const name =
    words
      .slice(0, 2)
      .join('-')
      .toLowerCase()
      .slice(0, snippetLimits.name - 3) || 'snippet'
  let free = name
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`
  return free
}
