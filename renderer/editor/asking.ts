import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { schema } from './schema'

/** ED11: what is asked for at the cursor: a name behind `@`, standing words behind `/`; `written`: the letters behind the sign. */
export type Asked = { readonly sign: '/' | '@'; readonly from: number; readonly written: string }
/** `left`: where Esc has said that the sign is only a sign. */
type Asking = { readonly asked: Asked | null; readonly left: number | null }

const key = new PluginKey<Asking>('asking')
const nothing: Asking = { asked: null, left: null }

export function asking(): Plugin {
  return new Plugin<Asking>({
    key,
    state: {
      init: () => nothing,
      apply(tr, before, _, state) {
        if (tr.getMeta(key) === 'leave') return { asked: null, left: before.asked?.from ?? null }
        return next(tr, before, found(state))
      },
    },
    props: {
      // What floats beside it finds its place by it.
      decorations(state) {
        const asked = askedIn(state)
        if (asked === null) return null
        const { from, written } = asked
        const end = from + 1 + written.length
        return DecorationSet.create(state.doc, [Decoration.inline(from, end, { class: 'ed-asked' })])
      },
    },
  })
}

export const askedIn = (state: EditorState): Asked | null => key.getState(state)?.asked ?? null
export const leaveAsked = (state: EditorState): Transaction => state.tr.setMeta(key, 'leave')

/** What was asked for in the place of the asking. */
export function answered(state: EditorState, words: string, person?: string): Transaction {
  const asked = askedIn(state)
  const { from, to } = state.selection
  const start = asked?.from ?? from
  const mark = person === undefined ? [] : [schema.mark('person', { value: person })]
  const named = words === '' ? [] : [schema.text(words, mark)]
  const nodes = person === undefined ? named : [...named, schema.text(' ')]
  return state.tr.replaceWith(start, to, nodes).scrollIntoView()
}

function next(tr: Transaction, before: Asking, now: Asked | null): Asking {
  if (now === null) return before.asked === null && before.left === null ? before : nothing
  const left = before.left === null ? null : tr.mapping.map(before.left)
  if (left === now.from) return before.asked === null && left === before.left ? before : { asked: null, left }
  const was = before.asked
  const goesOn = was !== null && tr.mapping.map(was.from, -1) === now.from
  // Only what is typed asks: a cursor that comes past an old sign does not.
  if (!goesOn && (!tr.docChanged || tr.getMeta('remote') === true)) return nothing
  const isSame = was?.from === now.from && was.sign === now.sign && was.written === now.written
  return isSame ? before : { asked: now, left: null }
}

function found({ selection }: EditorState): Asked | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textContent.slice(Math.max(0, $from.parentOffset - 60), $from.parentOffset)
  const [, sign, written = ''] =
    /(?:^|[\s([])([/@])([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(before) ?? []
  if (sign !== '/' && sign !== '@') return null
  if (sign === '/' && written.includes(' ')) return null
  return { sign, from: $from.pos - written.length - 1, written }
}
