import type { EditorState, Transaction } from 'prosemirror-state'
import type { Companion } from './own-step'
import { schema } from './schema'
import { removeLine } from './tables'

/** ED12: what one key makes of the line where the cursor is. */
export type LineTurn = 'action' | 'decision' | 'note'
export const lineTurns: readonly LineTurn[] = ['action', 'decision', 'note']

/** What was made of the words of a line outside of the text; null: it was refused, and has been told. */
export type LineTurner = {
  readonly turn: (turn: 'action' | 'decision', words: string) => Companion | null
  /** What was made of a line last, as words again. */
  readonly back: () => { readonly words: string; readonly companion: Companion } | null
}

const keys: Readonly<Record<string, LineTurn>> = { a: 'action', d: 'decision', n: 'note' }
export const turnKeys: Readonly<Record<LineTurn, string>> = {
  action: 'Ctrl+Shift+A',
  decision: 'Ctrl+Shift+D',
  note: 'Ctrl+Shift+N',
}

export function lineTurnOf(event: KeyboardEvent): LineTurn | null {
  const isPlain = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey
  return isPlain ? (keys[event.key.toLowerCase()] ?? null) : null
}

/** The words of the line, in one line; null where they are a row or a picture. */
export function wordsOfLine({ selection }: EditorState): string | null {
  const { parent } = selection.$from
  if (parent.type === schema.nodes.row || parent.type === schema.nodes.image) return null
  return parent.textContent.replace(/\s+/g, ' ').trim()
}

/** The line goes: its words are elsewhere now. The last one stays, empty, for whoever writes on. */
export function withoutLine({ doc, selection, tr }: EditorState, companion: Companion): Transaction {
  const { $from } = selection
  if ($from.index(0) === doc.childCount - 1)
    tr.delete($from.start(), $from.end()).setNodeMarkup($from.before(), schema.nodes.paragraph, {})
  else removeLine(tr, { node: $from.parent, start: $from.start() })
  return tr.setMeta('companion', companion).scrollIntoView()
}

export function withWords({ selection, tr }: EditorState, words: string, companion: Companion): Transaction {
  return tr.insertText(words, selection.$from.pos).setMeta('companion', companion).scrollIntoView()
}
