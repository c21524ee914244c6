import type { Cell } from './told'

/**
 * Rows as RFC 4180 writes them, with the mark that tells a spreadsheet which letters these are. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, which it does not show (EX11, H17).
 */
export function csv(
  columns: readonly string[],
  rows: readonly { readonly [column: string]: Cell }[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]
  return `\ufeff${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  const text = harmless(value)
  return /[",\r\n\t;]|^\s|\s$|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Also behind spaces and marks nobody sees, which some spreadsheets skip; and the full-width forms, which some read as these. */
function harmless(text: string): string {
  return /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(text)
    ? `'${text}`
    : text
}
