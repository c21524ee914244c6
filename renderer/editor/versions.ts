import { Fragment, type Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { OldStretch } from '../data/words-history'
import { linesIn, nodesIn } from './stretches'

/** The lines of a text as it was (ED14). */
export function oldLines(stretches: readonly OldStretch[]): readonly Node[] {
  const lines = linesIn(stretches)
  return nodesIn(stretches, lines, 0, lines.starts.length - 1)
}

/** The text becomes what it was, as one more change: only what differs is written, and undo takes it back. */
export function restored({ doc, tr }: EditorState, lines: readonly Node[]): Transaction {
  const is = Fragment.from(lines)
  const start = doc.content.findDiffStart(is)
  const ends = doc.content.findDiffEnd(is)
  return start === null || ends === null ? tr : tr.replaceWith(0, doc.content.size, is)
}
