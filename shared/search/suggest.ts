import type { LocalDate } from '../ports'
import { everyIs, type Is, readQuery, type Term } from './query'
import { hasWords, wordsOf } from './words'

/** What may follow while a filter word is being typed (RG4): the whole line as it would then read. */
export type Suggestion = { readonly label: string; readonly written: string }
export type Vocabulary = {
  readonly is: readonly Is[]
  readonly people: readonly string[]
  readonly assemblies: readonly string[]
  readonly today: LocalDate
}

const most = 8
/** The filter word at the very end, its value perhaps still in an open quote. */
const last = /(^|\s)(@|is:|status:|due:|in:)("?)([^"\s]*|(?<=")[^"]*)$/i

export function suggestions(written: string, known: Vocabulary): readonly Suggestion[] {
  const match = last.exec(written)
  if (match === null) return []
  const [, , key = '', , value = ''] = match
  const head = written.slice(0, match.index + (match[1]?.length ?? 0))
  const typed = wordsOf(value).map(({ word }) => word)
  return valuesOf(key.toLowerCase(), value, typed, known)
    .map((one) => key.toLowerCase() + (/\s/.test(one) ? `"${one}"` : one))
    .filter((label) => head + label !== written)
    .slice(0, most)
    .map((label) => ({ label, written: `${head}${label} ` }))
}

/** What is written without a filter word that is only half typed: that one says nothing yet, and is not found wrong. */
export function settledPart(written: string): string {
  const match = /(^|\s)(is|status|due):(\S*)$/i.exec(written)
  if (match === null) return written
  const [, gap = '', key = '', value = ''] = match
  const isHalf =
    key.toLowerCase() === 'due'
      ? halfDay.test(value)
      : everyIs.some((one) => one !== value.toLowerCase() && one.startsWith(value.toLowerCase()))
  const isWhole = readQuery(`${key}:${value}`)[0]?.type !== 'unknown' && value !== ''
  return isHalf && !isWhole ? written.slice(0, match.index) + gap : written
}
const halfDay = /^[<>]?=?(\d{0,4}|\d{4}-\d?|\d{4}-\d{2}-\d?|t(od?)?|toda|n(on?)?)$/i

function valuesOf(
  key: string,
  value: string,
  typed: readonly string[],
  { is, people, assemblies, today }: Vocabulary,
): readonly string[] {
  const named = (names: readonly string[]) => names.filter((name) => hasWords(typed, name))
  switch (key) {
    case '@':
      return named(['me', ...people])
    case 'in:':
      return named(assemblies)
    case 'due:':
      return [
        '<today',
        'today',
        'none',
        `${today.slice(0, 7)}`,
        `<${today.slice(0, 7)}`,
        `>=${today}`,
      ].filter((one) => one.startsWith(value.toLowerCase()))
    default:
      return is.filter((one) => one.startsWith(value.toLowerCase()))
  }
}

/** RG2: the first word that looks like a filter word and is none, or means nothing in this list; null: all is understood. */
export type Strange =
  | { readonly type: 'unknown'; readonly key: string; readonly value: string }
  | { readonly type: 'elsewhere'; readonly is: Is }

export function strange(terms: readonly Term[], is: readonly Is[]): Strange | null {
  for (const term of terms) {
    if (term.type === 'unknown') return term
    if (term.type === 'is' && !is.includes(term.is)) return { type: 'elsewhere', is: term.is }
  }
  return null
}
