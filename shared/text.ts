import type { Refusal } from './refusal'
import { done, type Result, refused } from './result'

/**
 * Text as people paste it: kept as text, whatever it looks like. Only what no reader can see or no file can hold goes
 * (ST7); what is longer than its place allows is refused with the figures, never cut in silence (ST8).
 */
export const limits = {
  name: 200,
  title: 300,
  label: 120,
  place: 300,
  reason: 5_000,
  wording: 20_000,
  what: 1_000,
  remit: 10_000,
} as const

export type TextField = keyof typeof limits
export type TextRefused =
  | Refusal<'ST8', { readonly field: TextField; readonly limit: number; readonly length: number }>
  | Refusal<'ST9', { readonly field: TextField }>

/** One line: line breaks and tabs become spaces, runs of spaces one. */
export function tidyLine(raw: string): string {
  return withoutControls(raw.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC')
}

/** Several lines: line breaks stay, all of one sort. */
export function tidyText(raw: string): string {
  return withoutControls(raw.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' '))
    .trim()
    .normalize('NFC')
}

/** ST9: a text that must not be empty, nor made only of what nobody can see. */
export function needed(field: TextField, raw: string): Result<string, TextRefused> {
  const text = tidied(field, raw)
  if (text === '') return refused({ rule: 'ST9', field })
  return fitting(field, text)
}

/** A text that may be left out: empty becomes null. */
export function optional(field: TextField, raw: string | null): Result<string | null, TextRefused> {
  const text = raw === null ? '' : tidied(field, raw)
  return text === '' ? done(null) : fitting(field, text)
}

function tidied(field: TextField, raw: string): string {
  const text = field === 'reason' || field === 'wording' || field === 'remit' ? tidyText(raw) : tidyLine(raw)
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text) ? text : ''
}

function fitting(field: TextField, text: string): Result<string, TextRefused> {
  const limit = limits[field]
  return text.length > limit ? refused({ rule: 'ST8', field, limit, length: text.length }) : done(text)
}

/** ST7: control characters (line break excepted) and halves of surrogate pairs go; direction marks and joiners stay. */
function withoutControls(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is removed
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  )
}
