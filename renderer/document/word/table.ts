import { type Element, lettersOf, type Piece } from '../markup'
import { escaped, twips } from './xml'

/** A table with a head that every page repeats, rows that do not break, columns as wide as what stands in them. */
type Cell = { readonly cell: Element; readonly span: number }

export function tableOf(table: Element, content: (cell: Element, style: string) => string): string {
  const rows = rowsIn(table).map((row) => ({ isHead: row.isHead, cells: cellsOf(row.element) }))
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)))
  if (columns === 0) return ''
  const widths = widthsOf(
    rows.map(({ cells }) => cells),
    columns,
  )
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const hasHead = rows[0]?.isHead === true
  const look = `<w:tblLook w:val="${hasHead ? '0020' : '0000'}" w:firstRow="${hasHead ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  const made = rows
    .map(({ isHead, cells }) => {
      let column = 0
      const each = cells.map(({ cell, span }) => {
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
        column += span
        const across = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`
        return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}</w:tcPr>${content(cell, isHead ? 'CellHead' : 'Cell')}</w:tc>`
      })
      return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${each.join('')}</w:tr>`
    })
    .join('')
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Record"/><w:tblW w:w="${room}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${nameOf(table)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${made}</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="120"/></w:pPr></w:p>`
}

/** For whoever does not see what stands over it. */
function nameOf({ kids }: Element): string {
  const caption = kids.find((kid): kid is Element => typeof kid !== 'string' && kid.tag === 'caption')
  return caption === undefined ? '' : `<w:tblCaption w:val="${escaped(lettersOf(caption.kids))}"/>`
}

/** 160 mm: A4 within margins of 25 mm. */
const room = twips(160)

function rowsIn(table: Element): readonly { readonly element: Element; readonly isHead: boolean }[] {
  const elements = (pieces: readonly Piece[]) =>
    pieces.filter((kid): kid is Element => typeof kid !== 'string')
  return elements(table.kids).flatMap((kid) => {
    if (kid.tag === 'tr') return [{ element: kid, isHead: false }]
    const isHead = kid.tag === 'thead'
    return isHead || kid.tag === 'tbody' || kid.tag === 'tfoot'
      ? elements(kid.kids).map((element) => ({ element, isHead }))
      : []
  })
}

function cellsOf(row: Element): readonly Cell[] {
  return row.kids.flatMap((cell) =>
    typeof cell === 'string'
      ? []
      : [{ cell, span: Number(cell.attributes.colSpan ?? cell.attributes.colspan ?? 1) || 1 }],
  )
}

/** By the longest word, which must not break, and by how much there is to say; to the whole width of the page. */
function widthsOf(rows: readonly (readonly Cell[])[], columns: number): readonly number[] {
  const needs = Array.from({ length: columns }, () => ({ word: 2, all: 2 }))
  for (const cells of rows) {
    let column = 0
    for (const { cell, span } of cells) {
      const need = needs[column]
      if (span === 1 && need !== undefined) {
        const text = lettersOf(cell.kids)
        // What is short (a date, a number) stays on one line.
        if (text.length <= 16) need.word = Math.max(need.word, text.length)
        need.word = Math.max(need.word, ...text.split(/[\s-]+/).map((word) => Math.min(word.length, 18)))
        need.all = Math.max(need.all, Math.min(text.length, 60))
      }
      column += span
    }
  }
  const wishes = needs.map(({ word, all }) => Math.max(word + 2, Math.min(all, word + 2 + all / 3)))
  const sum = wishes.reduce((total, wish) => total + wish, 0)
  return wishes.map((wish) => Math.floor((wish / sum) * room))
}
