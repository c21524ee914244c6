import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { schema } from './schema'

/** ED4: behind every confidential passage stands that it is one. The word is no letter of the text. */
export function held(word: string): Plugin {
  const drawn = (doc: Node) =>
    DecorationSet.create(
      doc,
      endsIn(doc).map((pos) => Decoration.widget(pos, () => label(word), { key: `held/${word}`, side: -1 })),
    )
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => drawn(doc),
      apply: (tr: Transaction, shown: DecorationSet, _: EditorState, { doc }: EditorState) =>
        tr.docChanged ? drawn(doc) : shown,
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}

function endsIn(doc: Node): readonly number[] {
  const ends: number[] = []
  doc.forEach((line, offset) => {
    let isHeld = false
    let at = offset + 1
    line.forEach((run) => {
      const here = schema.marks.confidential.isInSet(run.marks) !== undefined
      if (isHeld && !here) ends.push(at)
      isHeld = here
      at += run.nodeSize
    })
    if (isHeld) ends.push(at)
  })
  return ends
}

function label(word: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'ed-held'
  mark.dataset.word = word
  return mark
}
