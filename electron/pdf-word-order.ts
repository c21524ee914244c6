import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { statementsIn } from './pdf-content'
import { fromUtf16 } from './pdf-face'
import type { FaceNamed } from './pdf-reversed'
import { elementsIn, kidsOf } from './pdf-structure'

/**
 * PD21: words that run from the right stand on the page from right to left, and Chromium hangs them into the structure as they stand, from
 * the left. There they are put in the order they are read in, by undoing for each line what was done to lay it out (UAX 9, L2). The content
 * stays as it is drawn: programs that copy from it undo that themselves.
 */
export type Turn = { readonly drawn: readonly number[]; readonly read: readonly number[] }

export function turnsIn(
  content: Uint8Array,
  pieces: readonly Piece[],
  parentOf: (mark: number) => unknown,
): readonly Turn[] {
  return linesIn(content, pieces, parentOf).flatMap((line) => {
    const stretch = fromTheRight(line)
    if (stretch.length < 2) return []
    const read = groups(stretch).reverse().flat()
    return [{ drawn: stretch.map(({ mark }) => mark), read: read.map(({ mark }) => mark) }]
  })
}

/** One text object: of a script that runs from the right, from the left, figures, or what takes its direction from its neighbours. */
export type Piece = {
  readonly from: number
  readonly to: number
  readonly mark: number
  readonly runs: 'right' | 'left' | 'figures' | 'either'
  readonly baseline: string
  readonly said: string
}

/** Pieces that follow each other on one line within one element of the structure. */
function linesIn(
  content: Uint8Array,
  pieces: readonly Piece[],
  parentOf: (mark: number) => unknown,
): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    const isNext =
      before !== undefined &&
      before.baseline === piece.baseline &&
      parentOf(before.mark) === parentOf(piece.mark) &&
      letters(content, before.to, piece.from).trim() === ''
    if (isNext) line?.push(piece)
    else lines.push([piece])
  }
  return lines
}

const letters = (content: Uint8Array, from: number, to: number): string =>
  Buffer.from(content.buffer, content.byteOffset + from, to - from).toString('latin1')

/** Operators whose operands count. */
const asks = new Set(['BDC', 'BMC', 'Tf', 'Tm', 'Tj'])

export function* piecesIn(content: Uint8Array, faceNamed: FaceNamed): Generator<Piece> {
  let begin: number | null = null
  let marks: number[] = []
  let said = ''
  let isReversed = false
  let baseline = ''
  let isTold = false
  let face: ReturnType<FaceNamed> = null
  for (const { operator, from, to } of statementsIn(content)) {
    // Most of a page is neither text nor mark, and is not looked at.
    const text = asks.has(operator) ? letters(content, from, to) : ''
    switch (operator) {
      case 'BT':
        begin = from
        marks = []
        said = ''
        isReversed = false
        break
      case 'BDC': {
        const mark = /\/MCID (\d+)/.exec(text)?.[1]
        if (mark !== undefined) marks.push(Number(mark))
        const told = /\/ActualText\s*<(?:feff)?([0-9a-f]*)>/i.exec(text)?.[1]
        if (told === undefined) break
        said += fromUtf16(told)
        isTold = true
        break
      }
      case 'BMC':
        if (text.includes('/ReversedChars')) isReversed = true
        break
      case 'EMC':
        isTold = false
        break
      case 'Tf':
        face = faceNamed(/\/(\S+)\s/.exec(text)?.[1] ?? '')
        break
      case 'Tm': {
        baseline = text.trim().split(/\s+/)[5] ?? ''
        break
      }
      case 'Tj':
        for (const [, code = ''] of text.matchAll(/<([0-9A-Fa-f]{4})>/g))
          said += isTold ? '' : (face?.letters(Number.parseInt(code, 16)) ?? '')
        break
      case 'ET': {
        const [mark] = marks
        if (begin !== null && mark !== undefined && marks.length === 1)
          yield { from: begin, to, mark, baseline, said, runs: isReversed ? 'right' : runOf(said) }
        begin = null
        break
      }
    }
  }
}

function runOf(said: string): Piece['runs'] {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(said))
    return 'right'
  if (/\p{L}/u.test(said)) return 'left'
  return /\p{N}/u.test(said) ? 'figures' : 'either'
}

/** The part of a line that runs from the right; all of it, where nothing outside that part runs from the left. */
function fromTheRight(line: readonly Piece[]): readonly Piece[] {
  const first = line.findIndex(({ runs }) => runs === 'right')
  const last = line.findLastIndex(({ runs }) => runs === 'right')
  if (first < 0) return []
  const isOutside = (at: number) => at < first || at > last
  const isAll = !line.some(({ runs }, at) => isOutside(at) && runs === 'left')
  return isAll ? line : line.slice(first, last + 1)
}

/** What runs from the left within it keeps its order. */
function groups(stretch: readonly Piece[]): Piece[][] {
  const all: Piece[][] = []
  for (let at = 0; at < stretch.length; ) {
    const end = stretch[at]?.runs === 'left' ? endOfLeft(stretch, at) : at + 1
    all.push(stretch.slice(at, end))
    at = end
  }
  return all
}

function endOfLeft(stretch: readonly Piece[], from: number): number {
  let end = from + 1
  for (let at = end; at < stretch.length; at += 1) {
    const runs = stretch[at]?.runs
    if (runs === 'left') end = at + 1
    else if (runs === 'right') break
  }
  return end
}

/** Where marked content hangs in the structure. */
export type Hung = { readonly element: PDFDict; readonly at: number }

export function marksInStructure(pdf: PDFDocument): ReadonlyMap<string, Hung> {
  const found = new Map<string, Hung>()
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return found
  for (const { element } of elementsIn(pdf, root)) {
    const page = element.get(PDFName.of('Pg'))
    for (const [at, kid] of kidsOf(element).entries()) {
      const held = pdf.context.lookup(kid)
      if (held instanceof PDFNumber) found.set(`${page}/${held.asNumber()}`, { element, at })
      else if (held instanceof PDFDict && held.has(PDFName.of('MCID')))
        found.set(`${held.get(PDFName.of('Pg')) ?? page}/${held.get(PDFName.of('MCID'))}`, { element, at })
    }
  }
  return found
}

/** The places keep, the marks in them are turned. */
export function turnMarks(
  pdf: PDFDocument,
  page: PDFRef,
  hung: ReadonlyMap<string, Hung>,
  turns: readonly Turn[],
): void {
  for (const { drawn, read } of turns) {
    const places = drawn.map((mark) => hung.get(`${page}/${mark}`))
    const moved = read.map((mark): PDFObject | undefined => {
      const place = hung.get(`${page}/${mark}`)
      return place === undefined ? undefined : kidsOf(place.element)[place.at]
    })
    for (const [at, place] of places.entries()) {
      const kids = pdf.context.lookup(place?.element.get(PDFName.of('K')))
      const kid = moved[at]
      if (place !== undefined && kid !== undefined && kids instanceof PDFArray) kids.set(place.at, kid)
    }
  }
}
