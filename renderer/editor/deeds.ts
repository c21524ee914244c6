import { toggleMark } from 'prosemirror-commands'
import type { Command, EditorState } from 'prosemirror-state'
import { holdBack, lineOf, turnInto } from './keys'
import { schema } from './schema'

/** What the bar above a text does to the words that are chosen, or to the line of the cursor (ED9). */
export type TextDeed = {
  readonly id: DeedId
  readonly keys?: string
  readonly isOn: (state: EditorState) => boolean
  readonly run: Command
}
export type DeedId =
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'bold'
  | 'italic'
  | 'held'

const { nodes, marks } = schema

const heading = (level: 1 | 2 | 3): TextDeed => ({
  id: `heading-${level}`,
  keys: '#'.repeat(level),
  isOn: (state) => lineOf(state).hasMarkup(nodes.heading, { level }),
  run: turnInto(nodes.heading, { level }),
})

const entry = (id: 'bullets' | 'numbers', keys: string, ordered: boolean): TextDeed => ({
  id,
  keys,
  isOn: (state) => lineOf(state).type === nodes.entry && lineOf(state).attrs.ordered === ordered,
  run: turnInto(nodes.entry, { ordered, depth: 0 }),
})

const over = (id: 'bold' | 'italic', keys: string): TextDeed => ({
  id,
  keys,
  isOn: ({ doc, selection: { from, to, empty, $from }, storedMarks }) =>
    empty
      ? marks[id].isInSet(storedMarks ?? $from.marks()) !== undefined
      : doc.rangeHasMark(from, to, marks[id]),
  run: toggleMark(marks[id]),
})

export const headings: readonly TextDeed[] = [heading(1), heading(2), heading(3)]

export const deedGroups: readonly (readonly TextDeed[])[] = [
  [
    entry('bullets', '-', false),
    entry('numbers', '1.', true),
    {
      id: 'quote',
      keys: '>',
      isOn: (state) => lineOf(state).type === nodes.quote,
      run: turnInto(nodes.quote),
    },
  ],
  [over('bold', 'Ctrl+B'), over('italic', 'Ctrl+I')],
]

export const heldDeed: TextDeed = {
  id: 'held',
  keys: 'Ctrl+Shift+H',
  isOn: ({ doc, selection: { $from, $to } }) =>
    doc.rangeHasMark($from.start(), $to.end(), marks.confidential),
  run: holdBack,
}

/** All that is on, as one word: who draws the bar draws it anew only when this is another. */
export function barState(state: EditorState): string {
  const deeds = [...headings, ...deedGroups.flat(), heldDeed]
  return deeds.flatMap((deed) => (deed.isOn(state) ? deed.id : [])).join(' ')
}
