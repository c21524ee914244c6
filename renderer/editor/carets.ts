import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'

/** The cursors of others in a text, each behind a letter (LV1). Edits move them as they move the letters. */
export type Caret = {
  readonly device: string
  readonly name: string
  readonly pos: number
  readonly look: number
}

const key = new PluginKey<DecorationSet>('carets')

export function carets(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const now: readonly Caret[] | undefined = tr.getMeta(key)
        return now === undefined
          ? shown.map(tr.mapping, tr.doc)
          : DecorationSet.create(tr.doc, now.map(drawn))
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

export function showCarets(
  state: EditorState,
  view: Pick<EditorView, 'dispatch'>,
  now: readonly Caret[],
): void {
  view.dispatch(state.tr.setMeta(key, now))
}

/** Who it is stands on it in letters; whoever listens is told by the line above the note, not at every letter. */
function drawn({ device, name, pos, look }: Caret): Decoration {
  const make = () => {
    const caret = document.createElement('span')
    caret.className = 'ed-caret'
    caret.dataset.look = `${look}`
    caret.ariaHidden = 'true'
    const label = document.createElement('span')
    label.className = 'ed-caret-name'
    label.dataset.name = name
    caret.append(label)
    return caret
  }
  return Decoration.widget(pos, make, { key: `${device}/${name}/${look}`, side: 1, ignoreSelection: true })
}
