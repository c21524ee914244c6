import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { importLimits } from './limits'

/** A table as RFC 4180 writes it, or with semicolons or tabs, as spreadsheets in other countries do (IM11). */
export type Delimiter = ',' | ';' | '\t'
export type TableRow = {
  /** The line of the file it begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}
export type Delimited = { readonly delimiter: Delimiter; readonly rows: readonly TableRow[] }
export type NoTable = Refusal<
  'IM11',
  { readonly cause: 'rows' | 'columns' | 'cell' | 'quote'; readonly line: number }
>

const delimiters: readonly Delimiter[] = [',', ';', '\t']

export function delimited(text: string): Result<Delimited, NoTable> {
  const named = /^sep=([,;\t])\r?\n/i.exec(text)
  const delimiter = (named?.[1] as Delimiter | undefined) ?? likeliest(text)
  const read = parse(
    named === null ? text : text.slice(named[0].length),
    delimiter,
    importLimits.rows,
    named === null ? 1 : 2,
  )
  if (!read.ok) return read
  return done({
    delimiter,
    // A line with delimiters and nothing else may be a row all the same: a blank paper is one.
    rows: read.value.rows.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== ''),
  })
}

/** The one that cuts most of the first lines into equally many cells; where none cuts anything, the comma. */
function likeliest(text: string): Delimiter {
  const head = text.slice(0, 20_000)
  const scored = delimiters.map((delimiter) => {
    const read = parse(head, delimiter, 30, 1)
    // A quote that the cut of the head left open is none of the file's.
    const rows = read.ok ? read.value.rows : []
    const odd = read.ok ? read.value.odd : 0
    const wide = rows[0]?.cells.length ?? 1
    const alike = rows.filter(({ cells }) => cells.length === wide).length
    return { delimiter, score: wide < 2 ? 0 : (alike - odd) / rows.length + wide / 1000 }
  })
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score <= 0 ? ',' : best.delimiter
}

/** `odd`: in how many cells something stands behind the closing quote, as it does where the delimiter is another one. */
type Parsed = { readonly rows: readonly TableRow[]; readonly odd: number }
type Cell = { readonly value: string; readonly end: number; readonly isOdd: boolean }

/** `most`: looked at until so many rows; the whole file has no more than the limit, or is refused. */
function parse(text: string, delimiter: Delimiter, most: number, firstLine: number): Result<Parsed, NoTable> {
  const rows: TableRow[] = []
  let odd = 0
  const isWhole = most === importLimits.rows
  let [at, line] = [0, firstLine]
  while (at < text.length) {
    if (rows.length === most)
      return isWhole ? refused({ rule: 'IM11', cause: 'rows', line }) : done({ rows, odd })
    const begun = line
    const cells: string[] = []
    for (let more = true; more; ) {
      const cell = cellAt(text, at, delimiter)
      if (cell === null)
        return isWhole ? refused({ rule: 'IM11', cause: 'quote', line }) : done({ rows, odd })
      if (cell.value.length > importLimits.cell) return refused({ rule: 'IM11', cause: 'cell', line })
      if (cells.length === importLimits.columns) return refused({ rule: 'IM11', cause: 'columns', line })
      cells.push(cell.value)
      if (cell.isOdd) odd += 1
      line += breaksIn(text, at, cell.end)
      at = cell.end
      more = text[at] === delimiter
      if (more) at += 1
    }
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line += 1
    }
    rows.push({ line: begun, cells })
  }
  return done({ rows, odd })
}

/** One cell and where it ends: at a delimiter, a line break or the end. Null: its quote is never closed. */
function cellAt(text: string, from: number, delimiter: Delimiter): Cell | null {
  if (text[from] !== '"') {
    const end = endOfPlain(text, from, delimiter)
    return { value: text.slice(from, end), end, isOdd: false }
  }
  const pieces: string[] = []
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    pieces.push(text.slice(at, quote))
    at = quote + 1
    if (text[at] === '"') {
      pieces.push('"')
      at += 1
      continue
    }
    // What stands between the closing quote and the delimiter is no form of the standard's, and kept.
    const end = endOfPlain(text, at, delimiter)
    return { value: pieces.join('') + text.slice(at, end), end, isOdd: end > at }
  }
}

function endOfPlain(text: string, from: number, delimiter: Delimiter): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** Only a cell in quotes has line breaks in it. */
function breaksIn(text: string, from: number, end: number): number {
  if (text[from] !== '"') return 0
  let breaks = 0
  for (let at = from; at < end; at += 1) if (text[at] === '\n') breaks += 1
  return breaks
}
