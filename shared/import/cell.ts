import { tidyLine } from '../text'

/**
 * What a cell says. Signs nobody sees that could turn other words round, and control characters, are taken out and counted (IM12); the
 * apostrophe that keeps a spreadsheet from running a cell is taken off again (EX11).
 */
export type CleanCell = { readonly text: string; readonly isCleaned: boolean }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is removed
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

export function cleanCell(raw: string): CleanCell {
  const seen = raw.replace(unseen, '')
  const text = tidyLine(seen).replace(
    /^'(?=[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u,
    '',
  )
  return { text, isCleaned: seen.length !== raw.length }
}
