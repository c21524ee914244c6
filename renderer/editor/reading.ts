import { Fragment, type Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { WordPatch } from '../data/word-patch'
import { schema } from './schema'
import { type Lines, linesIn, nodesIn, patched, type Stretch } from './stretches'

/** What others did to the text, done to the editor: only the lines it touched are made anew, and of them only what differs. */
export function read(tr: Transaction, stretches: readonly Stretch[], patch: WordPatch): readonly Stretch[] {
  const next = patched(stretches, patch)
  const before = linesIn(stretches)
  const after = linesIn(next)
  const [at, was, is] = reach(patch)
  // A lead that came or went moves the first line.
  const first = before.starts[0] === after.starts[0] ? lineAt(before, at) : 0
  put(tr, first, lineAt(before, was), nodesIn(next, after, first, lineAt(after, is)))
  return next
}

/** From where to where before, and to where after. */
function reach(patch: WordPatch): readonly [number, number, number] {
  switch (patch.type) {
    case 'put':
      return [patch.at, patch.at, patch.at + patch.insert.length]
    case 'take':
      return [patch.at, patch.at + patch.remove, patch.at]
    case 'mark':
      return [patch.start, patch.end, patch.end]
  }
}

/** The last line that begins at a place or before. */
function lineAt({ starts }: Lines, at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Lines in the place of others, with as little as possible taken out, so that whoever writes there is not moved. */
export function put(tr: Transaction, from: number, to: number, lines: readonly Node[]): void {
  const { doc } = tr
  let base = 0
  for (let line = 0; line < from; line += 1) base += doc.child(line).nodeSize
  let end = base
  for (let line = from; line <= Math.min(to, doc.childCount - 1); line += 1) end += doc.child(line).nodeSize
  const is = Fragment.from(lines)
  const was = doc.slice(base, end).content
  const start = was.findDiffStart(is)
  const ends = was.findDiffEnd(is)
  if (start === null || ends === null) return
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const whole = schema.node('doc', null, is)
  tr.replace(base + start, base + ends.a + overlap, whole.slice(start, ends.b + overlap))
  if (!isThere(tr.doc, from, lines)) {
    // It did not fit as a part: then the lines as a whole.
    const shift = tr.doc.content.size - doc.content.size
    tr.replaceWith(base, end + shift, is)
  }
}

const isThere = (doc: Node, from: number, lines: readonly Node[]): boolean =>
  lines.every((line, index) => from + index < doc.childCount && doc.child(from + index).eq(line))
