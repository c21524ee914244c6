import type { Picture } from '../meeting/picture'
import type { ProseMark } from '../meeting/prose'
import { type Line, linesOf, type Run } from './rich-lines'

/**
 * The secretary's own words as blocks (ED1): what a page, a file and a search make of one text. Total: any text with any marks is
 * some blocks, and a plain one is its lines as paragraphs. Nothing in it is empty: what nobody can see is left out.
 */
export type RichBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  /** No level is skipped, whatever was chosen (PD10). */
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | RichList
  | { readonly type: 'quote'; readonly paragraphs: readonly (readonly Run[])[] }
  | RichTable
  | RichImage

export type RichList = {
  readonly type: 'list'
  readonly ordered: boolean
  readonly entries: readonly RichEntry[]
}
/** `runs` may be empty where a list stands under nothing of its own. */
export type RichEntry = { readonly runs: readonly Run[]; readonly under: readonly RichList[] }
/** Every row has as many cells as the longest; a cell may be empty. The first row heads the columns if `head`. */
export type RichTable = {
  readonly type: 'table'
  readonly head: boolean
  readonly rows: readonly (readonly (readonly Run[])[])[]
}
/** `image`: the SHA-256 of its bytes, in hex. `alt` is never left out where it is drawn; empty: nobody has described it yet. */
export type RichImage = {
  readonly type: 'image'
  readonly image: string
  readonly alt: string
  readonly confidential?: true
  /** Where it is drawn (ED13). */
  readonly picture?: Picture
}

export function richText(text: string, marks: readonly ProseMark[] = []): readonly RichBlock[] {
  const blocks: RichBlock[] = []
  const lines = linesOf(text, marks).filter((line) => line.kind.type === 'image' || !isEmpty(line.runs))
  let at = 0
  while (at < lines.length) {
    const first = lines[at]
    if (first === undefined) break
    const together = lines.slice(at, at + stretch(lines, at))
    blocks.push(blockOf(first, together))
    at += together.length
  }
  return withoutGaps(blocks)
}

function withoutGaps(blocks: readonly RichBlock[]): readonly RichBlock[] {
  const above: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    while ((above.at(-1) ?? 0) >= block.level) above.pop()
    above.push(block.level)
    return { ...block, level: above.length as 1 | 2 | 3 }
  })
}

/** How many lines from here on are one block. */
function stretch(lines: readonly Line[], from: number): number {
  const group = groupOf(lines[from])
  if (group === null) return 1
  let count = 1
  while (from + count < lines.length && groupOf(lines[from + count]) === group) count += 1
  // A list that begins anew, of the other sort, is another list.
  return group === 'list' ? oneList(lines.slice(from, from + count)) : count
}

function groupOf(line: Line | undefined): string | null {
  switch (line?.kind.type) {
    case 'bullet':
    case 'number':
      return 'list'
    case 'quote':
    case 'row':
      return line.kind.type
    default:
      return null
  }
}

function oneList(lines: readonly Line[]): number {
  const top = depthOf(lines[0])
  const other = lines.findIndex(
    (line) => depthOf(line) <= top && line.kind.type !== lines[0]?.kind.type && line !== lines[0],
  )
  return other === -1 ? lines.length : other
}

const depthOf = (line: Line | undefined): number =>
  line?.kind.type === 'bullet' || line?.kind.type === 'number' ? line.kind.depth : 0

function blockOf(first: Line, together: readonly Line[]): RichBlock {
  const { kind, runs } = first
  switch (kind.type) {
    case 'paragraph':
      return { type: 'paragraph', runs }
    case 'heading':
      return { type: 'heading', level: kind.level, runs }
    case 'quote':
      return { type: 'quote', paragraphs: together.map((line) => line.runs) }
    case 'bullet':
    case 'number':
      return listOf(together)
    case 'row':
      return tableOf(kind.head, together)
    case 'image': {
      const { image } = kind
      const confidential = runs.length > 0 && runs.every((run) => run.confidential)
      return { type: 'image', image, alt: lettersOf(runs).trim(), ...(confidential ? { confidential } : {}) }
    }
  }
}

/** Lines further in stand under the one before them; depths that are skipped are not made up. */
function listOf(lines: readonly Line[]): RichList {
  const top = depthOf(lines[0])
  const entries: RichEntry[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined) break
    let end = at + 1
    while (end < lines.length && depthOf(lines[end]) > top) end += 1
    entries.push({ runs: line.runs, under: listsOf(lines.slice(at + 1, end)) })
    at = end
  }
  return { type: 'list', ordered: lines[0]?.kind.type === 'number', entries }
}

function listsOf(lines: readonly Line[]): readonly RichList[] {
  if (lines.length === 0) return []
  const length = oneList(lines)
  return [listOf(lines.slice(0, length)), ...listsOf(lines.slice(length))]
}

function tableOf(head: boolean, lines: readonly Line[]): RichTable {
  const rows = lines.map((line) => cellsOf(line.runs))
  const width = Math.max(...rows.map((row) => row.length))
  return {
    type: 'table',
    head,
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]),
  }
}

/** A tab stands between two cells. */
function cellsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const cells: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\t').entries()) {
      if (index > 0) cells.push([])
      if (text !== '') cells.at(-1)?.push({ ...run, text })
    }
  }
  return cells
}

const isEmpty = (runs: readonly Run[]): boolean => lettersOf(runs).trim() === ''
export const lettersOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
