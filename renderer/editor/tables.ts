import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { schema } from './schema'

/** ED10: a table is lines that are rows, with a tab between two cells (ED2). What is done here keeps its columns even. */
const { nodes } = schema
export type TableDeed =
  | 'insert'
  | 'row-after'
  | 'row-before'
  | 'column-after'
  | 'column-before'
  | 'no-row'
  | 'no-column'
  | 'head'

type Row = { readonly node: Node; readonly start: number }
type Place = {
  readonly rows: readonly Row[]
  readonly row: number
  readonly column: number
  readonly width: number
}

export const inTable = ({ selection }: EditorState): boolean => selection.$from.parent.type === nodes.row

const cellsOf = (node: Node): readonly string[] => node.textContent.split('\t')

function placeIn({ doc, selection: { $from } }: EditorState): Place | null {
  if ($from.parent.type !== nodes.row) return null
  const rows: Row[] = []
  let row = 0
  let isHere = false
  let start = 1
  for (let line = 0; line < doc.childCount; line += 1) {
    const node = doc.child(line)
    if (node.type !== nodes.row) {
      if (isHere) break
      rows.length = 0
    } else {
      if (line === $from.index(0)) {
        isHere = true
        row = rows.length
      }
      rows.push({ node, start })
    }
    start += node.nodeSize
  }
  const column = $from.parent.textContent.slice(0, $from.parentOffset).split('\t').length - 1
  return { rows, row, column, width: Math.max(...rows.map(({ node }) => cellsOf(node).length)) }
}

/** Where a cell begins and ends. */
function cellAt({ node, start }: Row, column: number): readonly [number, number] {
  const cells = cellsOf(node)
  const before = cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0)
  return [start + before, start + before + (cells[column]?.length ?? 0)]
}

function choose(tr: Transaction, [from, to]: readonly [number, number]): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView()
}

const emptyRow = (width: number, head = false): Node =>
  nodes.row.create({ head }, width > 1 ? [schema.text('\t'.repeat(width - 1))] : [])

/** Tab and Shift+Tab: the cell after, a new row behind the last; the cell before. Before the first, Tab is the page's. */
export const toCell =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const place = placeIn(state)
    if (place === null) return false
    const { rows, row, column } = place
    const width = cellsOf(rows[row]?.node ?? emptyRow(1)).length
    const [toRow, to] =
      by === 1
        ? column + 1 < width
          ? [row, column + 1]
          : [row + 1, 0]
        : column > 0
          ? [row, column - 1]
          : [row - 1, cellsOf(rows[row - 1]?.node ?? emptyRow(1)).length - 1]
    if (toRow < 0) return false
    const target = rows[toRow]
    if (target === undefined) return tableDeed('row-after')(state, dispatch)
    dispatch?.(choose(state.tr, cellAt(target, to)))
    return true
  }

/** Enter in a table: the next row; in an empty last one, out of it. */
export const nextRow: Command = (state, dispatch) => {
  const place = placeIn(state)
  if (place === null) return false
  const { rows, row } = place
  const here = rows[row]
  if (here === undefined) return false
  if (row === rows.length - 1 && here.node.textContent.trim() === '') {
    const { tr } = state
    tr.delete(here.start, here.start + here.node.content.size).setNodeMarkup(
      here.start - 1,
      nodes.paragraph,
      {},
    )
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, here.start)).scrollIntoView())
    return true
  }
  const next = rows[row + 1]
  if (next === undefined) return tableDeed('row-after')(state, dispatch)
  dispatch?.(choose(state.tr, cellAt(next, 0)))
  return true
}

/** Backspace and Delete take no border between two cells away: they go to the cell beyond it. */
export const overBorder =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection
    if (!empty || $from.parent.type !== nodes.row) return false
    const at = by === -1 ? $from.parentOffset - 1 : $from.parentOffset
    if ($from.parent.textContent[at] !== '\t') return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $from.pos + by)).scrollIntoView())
    return true
  }

export const tableDeed =
  (deed: TableDeed): Command =>
  (state, dispatch) => {
    if (deed === 'insert') return insert(state, dispatch)
    const place = placeIn(state)
    const here = place?.rows[place.row]
    if (place === null || here === undefined) return false
    if (dispatch === undefined) return true
    const { tr } = state
    switch (deed) {
      case 'row-after':
      case 'row-before': {
        const at = deed === 'row-after' ? here.start - 1 + here.node.nodeSize : here.start - 1
        // Above the line of heads there is no row: it would not head anything.
        const head = deed === 'row-before' && here.node.attrs.head === true
        if (head) tr.setNodeMarkup(here.start - 1, null, { head: false })
        tr.insert(at, emptyRow(place.width, head))
        dispatch(choose(tr, [at + 1, at + 1]))
        return true
      }
      case 'column-after':
      case 'column-before':
        addColumn(tr, place, deed === 'column-after' ? place.column + 1 : place.column)
        dispatch(tr.scrollIntoView())
        return true
      case 'no-row':
        removeLine(tr, here)
        dispatch(tr.scrollIntoView())
        return true
      case 'no-column':
        if (place.width === 1) for (const row of [...place.rows].reverse()) removeLine(tr, row)
        else removeColumn(tr, place)
        dispatch(tr.scrollIntoView())
        return true
      case 'head': {
        const [first = here] = place.rows
        dispatch(tr.setNodeMarkup(first.start - 1, null, { head: first.node.attrs.head !== true }))
        return true
      }
    }
  }

/** The first row heads its columns. */
export const hasHead = (state: EditorState): boolean => placeIn(state)?.rows[0]?.node.attrs.head === true

const insert: Command = ({ selection: { $from }, tr }, dispatch) => {
  if ($from.parent.type === nodes.row) return false
  const table = [emptyRow(3, true), emptyRow(3), nodes.paragraph.create()]
  const isEmpty = $from.parent.content.size === 0
  const at = isEmpty ? $from.before() : $from.after()
  if (isEmpty) tr.replaceWith($from.before(), $from.after(), table)
  else tr.insert(at, table)
  dispatch?.(choose(tr, [at + 1, at + 1]))
  return true
}

/** From the last row up: no row moves before it is its turn. Where a row is shorter it is filled up. */
function addColumn(tr: Transaction, { rows, width }: Place, column: number): void {
  for (const row of [...rows].reverse()) {
    const cells = cellsOf(row.node)
    if (column >= cells.length)
      tr.insertText('\t'.repeat(width + 1 - cells.length), row.start + row.node.content.size)
    else tr.insertText('\t', cellAt(row, column)[0])
  }
}

function removeColumn(tr: Transaction, { rows, column }: Place): void {
  for (const row of [...rows].reverse()) {
    const cells = cellsOf(row.node)
    if (column >= cells.length) continue
    const [from, to] = cellAt(row, column)
    if (column < cells.length - 1) tr.delete(from, to + 1)
    else tr.delete(Math.max(row.start, from - 1), to)
  }
}

export function removeLine(tr: Transaction, { node, start }: Row): void {
  if (tr.doc.childCount > 1) tr.delete(start - 1, start - 1 + node.nodeSize)
  else tr.delete(start, start + node.content.size).setNodeMarkup(start - 1, nodes.paragraph, {})
}
