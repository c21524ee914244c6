import { type Statement, statementsIn } from './pdf-content'
import { type Face, fromUtf16 } from './pdf-face'

/**
 * What Chromium writes as reversed characters (ISO 32000-1, 14.8.2.3.3), one word of a script that runs from the right: written anew, first the
 * bodies, each under a code that means its letter, in one line that no reader parts; then the dots, which mean nothing.
 */
export type FaceNamed = (name: string) => Face | null

/** The content, or null where nothing runs from the right. */
export function withLetters(content: Uint8Array, faceNamed: FaceNamed): Uint8Array | null {
  // Most pages have none, and are not gone through.
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (!bytes.includes('/ReversedChars')) return null
  const parts: Uint8Array[] = []
  let done = 0
  let word: Word | null = null
  let depth = 0
  let face: Face | null = null
  for (const statement of statementsIn(content)) {
    const text = textOf(content, statement)
    if (statement.operator === 'Tf') face = faceNamed(/\/(\S+)\s/.exec(text)?.[1] ?? '')
    if (word === null) {
      if (statement.operator === 'BMC' && /\/ReversedChars\b/.test(text)) {
        word = begun(statement.to)
        depth = 0
      }
      continue
    }
    if (statement.operator === 'EMC' && depth === 0) {
      const written = word.isPlain && face !== null ? wordWritten(word, face) : null
      if (written !== null) {
        parts.push(content.subarray(done, word.from), Buffer.from(written, 'latin1'))
        done = statement.from
      }
      word = null
      continue
    }
    depth += { BDC: 1, BMC: 1, EMC: -1 }[statement.operator] ?? 0
    takeIn(word, statement.operator, text)
  }
  if (parts.length === 0) return null
  parts.push(content.subarray(done))
  return Buffer.concat(parts)
}

function textOf(content: Uint8Array, { from, to }: Statement): string {
  return Buffer.from(content.buffer, content.byteOffset + from, to - from).toString('latin1')
}

type Glyph = {
  readonly code: number
  readonly x: number
  readonly y: number
  readonly isUnseen?: true
}
/** One letter, or several that one body stands for. Null: what its own code says. */
type Cluster = { readonly letters: string | null; readonly glyphs: Glyph[] }
type Word = {
  readonly from: number
  /** Where it begins, and in which face. */
  head: string
  clusters: Cluster[]
  open: Cluster | null
  x: number
  y: number
  /** Nothing but glyphs, one by one. */
  isPlain: boolean
}

const begun = (from: number): Word => ({
  from,
  head: '',
  clusters: [],
  open: null,
  x: 0,
  y: 0,
  isPlain: true,
})

function takeIn(word: Word, operator: string, text: string): void {
  switch (operator) {
    case 'Tf':
    case 'Tm':
      if (word.clusters.some(({ glyphs }) => glyphs.length > 0)) word.isPlain = false
      word.head += `${text.trim()}\n`
      return
    case 'Td': {
      const [x = 0, y = 0] = text.trim().split(/\s+/).map(Number)
      word.x += x
      word.y += y
      return
    }
    case 'BDC': {
      const said = /^\s*\/Span\s*<<\s*\/ActualText\s*<(?:feff)?([0-9a-f]*)>\s*>>/i.exec(text)
      if (said === null || word.open !== null) word.isPlain = false
      word.open = { letters: fromUtf16(said?.[1] ?? ''), glyphs: [] }
      word.clusters.push(word.open)
      return
    }
    case 'EMC':
      word.open = null
      return
    case 'Tj': {
      const code = /^\s*<([0-9A-Fa-f]{4})>\s*Tj$/.exec(text)?.[1]
      if (code === undefined) word.isPlain = false
      const glyph = { code: Number.parseInt(code ?? '0', 16), x: word.x, y: word.y }
      if (word.open === null) word.clusters.push({ letters: null, glyphs: [glyph] })
      else word.open.glyphs.push(glyph)
      return
    }
    default:
      word.isPlain = false
  }
}

function wordWritten({ head, clusters, x, y }: Word, face: Face): string {
  const bodies: Glyph[] = []
  const dots: Glyph[] = []
  for (const { letters, glyphs } of clusters) {
    const meant = letters ?? glyphs.map(({ code }) => face.letters(code).replaceAll('\0', '')).join('')
    const body = bodyOf(glyphs, face)
    const { base, above } = parted(meant)
    for (const [at, glyph] of glyphs.entries()) {
      if (at !== body || base === '') {
        dots.push({ ...glyph, code: face.meaning(glyph.code, nothing) })
        continue
      }
      // A vowel sign is meant where its letter is, and drawn where it was.
      for (const sign of turned(above))
        bodies.push({ ...glyph, code: face.unseen(glyph.code, sign), isUnseen: true })
      bodies.push({ ...glyph, code: face.meaning(glyph.code, turned(base)) })
    }
  }
  const hidden =
    dots.length === 0 ? '' : `/Span<</ActualText <feff>>> BDC\n${shown(dots, bodies.at(-1))}EMC\n`
  const last = dots.at(-1) ?? bodies.at(-1)
  return `\n${head}${shown(bodies, undefined)}${hidden}${moved({ x, y }, last)}`
}

/** Letters, and the signs that stand on them. */
function parted(letters: string): { readonly base: string; readonly above: string } {
  const plain = letters.normalize('NFKC')
  return { base: plain.replace(/\p{M}/gu, ''), above: plain.replace(/\P{M}/gu, '') }
}

/** The widest: dots take no room. */
function bodyOf(glyphs: readonly Glyph[], face: Face): number {
  const widths = glyphs.map(({ code }) => face.width(code))
  return widths.indexOf(Math.max(...widths))
}

/** No reader shows it, and none takes it for the end of a word. */
const nothing = '\u200d'

/** Those of one body stand in the order in which the word is drawn. */
const turned = (letters: string): string => [...letters].reverse().join('')

function shown(glyphs: readonly Glyph[], before: Glyph | undefined): string {
  return glyphs
    .map((glyph, at) => {
      const code = glyph.code.toString(16).padStart(4, '0')
      const draw = glyph.isUnseen ? `3 Tr <${code}> Tj 0 Tr` : `<${code}> Tj`
      return `${moved(glyph, at === 0 ? before : glyphs[at - 1])}${draw}\n`
    })
    .join('')
}

type Place = Pick<Glyph, 'x' | 'y'>
function moved(to: Place, from: Place = { x: 0, y: 0 }): string {
  const [x, y] = [to.x - from.x, to.y - from.y].map((far) => Number(far.toFixed(5)))
  return x === 0 && y === 0 ? '' : `${x} ${y} Td\n`
}
