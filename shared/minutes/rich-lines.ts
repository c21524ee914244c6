import type { ProseMark } from '../meeting/prose'

/**
 * One text as lines: the letters between two line breaks, and what its break says the line is (ED2). A break with the mark `block` that
 * begins the text begins its first line; without it the first line begins with the first letter.
 */
export type Line = {
  readonly kind: LineKind
  readonly runs: readonly Run[]
  /** Of its first letter. */
  readonly start: number
}

export type LineKind =
  | { readonly type: 'paragraph' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 }
  /** `depth` 0 to 5. */
  | { readonly type: 'bullet' | 'number'; readonly depth: number }
  | { readonly type: 'quote' }
  /** Of a table: a tab stands between two cells. */
  | { readonly type: 'row'; readonly head: boolean }
  /** The letters of the line describe it. */
  | { readonly type: 'image'; readonly image: string }

/** Letters that look the same. */
export type Run = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** An address: http, https or mailto, and nothing else (ED3). */
  readonly link?: string
  /** Of the roll; the letters are the name as it was written. */
  readonly person?: string
  /** Left out of what is published (ED4). */
  readonly confidential?: true
  /** Here something confidential was left out; such a run has no letters. */
  readonly withheld?: true
}

export const maxDepth = 5

export function linesOf(text: string, marks: readonly ProseMark[]): readonly Line[] {
  const blocks = new Map<number, string>()
  for (const { name, value, start, end } of marks)
    if (name === 'block' && typeof value === 'string')
      for (let at = start; at < end; at += 1) blocks.set(at, value)
  const inline = marks.filter(({ name }) => name in formats)

  const lines: Line[] = []
  let start = text.startsWith('\n') && blocks.has(0) ? 1 : 0
  let next = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    while (next < inline.length && (inline[next]?.end ?? 0) <= start) next += 1
    const kind = kindOf(blocks.get(start - 1))
    lines.push({ kind, runs: runsOf(text, start, end, inline.slice(next)), start })
    start = end + 1
  }
  return lines
}

/** What a line is, as its break says it. What no one knows is a paragraph. */
export function kindOf(block: string | undefined): LineKind {
  const [type, more = ''] = (block ?? '').split(':')
  switch (type) {
    case 'heading': {
      const level = Number(more)
      return level === 1 || level === 2 || level === 3 ? { type, level } : { type: 'paragraph' }
    }
    case 'bullet':
    case 'number': {
      const depth = Number(more)
      return { type, depth: Number.isInteger(depth) && depth > 0 ? Math.min(depth, maxDepth) : 0 }
    }
    case 'quote':
      return { type }
    case 'row':
      return { type, head: more === 'head' }
    case 'image':
      return /^[0-9a-f]{64}$/.test(more) ? { type, image: more } : { type: 'paragraph' }
    default:
      return { type: 'paragraph' }
  }
}

export function blockNameOf(kind: LineKind): string {
  switch (kind.type) {
    case 'heading':
      return `heading:${kind.level}`
    case 'bullet':
    case 'number':
      return kind.depth === 0 ? kind.type : `${kind.type}:${kind.depth}`
    case 'row':
      return kind.head ? 'row:head' : 'row'
    case 'image':
      return `image:${kind.image}`
    default:
      return kind.type
  }
}

type Format = Omit<Run, 'text' | 'withheld'>
const formats: Readonly<Record<string, (value: string | true) => Format>> = {
  bold: (value) => (value === true ? { bold: true } : {}),
  italic: (value) => (value === true ? { italic: true } : {}),
  link: (value) => (typeof value === 'string' && isAddress(value) ? { link: value } : {}),
  person: (value) => (typeof value === 'string' && value !== '' ? { person: value } : {}),
  // Whatever it says: held back is held back.
  confidential: () => ({ confidential: true }),
}

/** ED3: an address that opens nothing but a page or a letter. */
export function isAddress(value: string): boolean {
  return value.length <= 2000 && /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(value)
}

/** The letters of one line, cut where a mark begins or ends. `marks` are in the order of their beginnings. */
function runsOf(text: string, start: number, end: number, marks: readonly ProseMark[]): readonly Run[] {
  const over: ProseMark[] = []
  for (const mark of marks) {
    if (mark.start >= end) break
    if (mark.end > start) over.push(mark)
  }
  // What a file of another system ends its lines with is no letter.
  const last = text[end - 1] === '\r' && end > start ? end - 1 : end
  if (last === start) return []
  const cuts = new Set([start, last])
  for (const mark of over)
    for (const cut of [mark.start, mark.end]) if (cut > start && cut < last) cuts.add(cut)
  const places = [...cuts].sort((one, other) => one - other)
  return places.slice(0, -1).reduce<Run[]>((runs, from, index) => {
    const to = places[index + 1] ?? last
    const here = over.filter((mark) => mark.start <= from && mark.end >= to)
    const format: Format = Object.assign({}, ...here.map(({ name, value }) => formats[name]?.(value)))
    const before = runs.at(-1)
    if (before !== undefined && isSameFormat(before, format))
      runs[runs.length - 1] = { ...before, text: before.text + text.slice(from, to) }
    else runs.push({ text: text.slice(from, to), ...format })
    return runs
  }, [])
}

export function isSameFormat(one: Format, other: Format): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.link === other.link &&
    one.person === other.person &&
    one.confidential === other.confidential
  )
}
