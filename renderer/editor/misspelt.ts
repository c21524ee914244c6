import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { checkedWords } from './checked-words'

/** SP2: a word that is not in the dictionary, where it stands. It is drawn over the text and is none of it. */
export type Misspelt = { readonly word: string; readonly from: number; readonly to: number }
/** `open`: the one that something else is offered for. */
type Shown = { readonly set: DecorationSet; readonly open: Misspelt | null }

const key = new PluginKey<Shown>('misspelt')

export function misspelt(): Plugin {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ set: DecorationSet.empty, open: null }),
      apply(tr, before) {
        const said: Partial<Shown> | undefined = tr.getMeta(key)
        const set = said?.set ?? (tr.docChanged ? stillWhole(tr, before.set) : before.set)
        if (said?.open !== undefined) return { set, open: said.open }
        const open = before.open !== null && (tr.docChanged || tr.selectionSet) ? null : before.open
        return set === before.set && open === before.open ? before : { set, open }
      },
    },
    props: {
      decorations(state) {
        const { set, open } = key.getState(state) ?? {}
        if (set === undefined || open === undefined || open === null) return set
        return set.add(state.doc, [Decoration.inline(open.from, open.to, { class: 'ed-misspelt-open' })])
      },
    },
  })
}

export const openIn = (state: EditorState): Misspelt | null => key.getState(state)?.open ?? null
export const withOpen = (tr: Transaction, open: Misspelt | null): Transaction => tr.setMeta(key, { open })

export function misspeltIn(state: EditorState): readonly Misspelt[] {
  return (key.getState(state)?.set.find() ?? []).map(({ from, to, spec }) => ({ from, to, word: spec.word }))
}

/** What is shown besides the words that are still looked at; null: it is shown already. */
export function withMisspelt(state: EditorState, now: readonly Misspelt[]): Transaction | null {
  const shown = misspeltIn(state)
  const isSame =
    shown.length === now.length &&
    now.every(({ from, to }, at) => shown[at]?.from === from && shown[at]?.to === to)
  if (isSame) return null
  const drawn = now.map(({ from, to, word }) =>
    // Whoever listens is told at the word, as their reader is set to tell it, and never between.
    Decoration.inline(from, to, { class: 'ed-misspelt', 'aria-invalid': 'spelling' }, { word }),
  )
  return state.tr.setMeta(key, { set: DecorationSet.create(state.doc, drawn) })
}

/** All words of a text that can be looked up, where they are: one by one, for a line may have more than a call takes arguments. */
export function wordsOf(doc: Node): readonly Misspelt[] {
  const found: Misspelt[] = []
  doc.forEach((line, offset) => {
    for (const one of placed(line, offset)) found.push(one)
  })
  return found
}

/** Those that are wrong. A line that is mostly so is in another language, of which the dictionary knows nothing (SP3). */
export function wrongOf(doc: Node, wrong: ReadonlySet<string>): readonly Misspelt[] {
  const found: Misspelt[] = []
  doc.forEach((line, offset) => {
    const all = placed(line, offset)
    const those = all.filter(({ word }) => wrong.has(word))
    if (mostlyForeign(those.length, all.length)) return
    for (const one of those) found.push(one)
  })
  return found
}

/** So many unknown words at least, and half of all, make a line foreign. */
const foreign = 4
export const mostlyForeign = (wrong: number, all: number): boolean => wrong >= foreign && wrong * 2 >= all

const placed = (line: Node, offset: number): readonly Misspelt[] =>
  checkedWords(line).map(({ word, from, to }) => ({ word, from: offset + 1 + from, to: offset + 1 + to }))

/** A word that is written in is another one: it is not underlined before it has been looked up. */
function stillWhole(tr: Transaction, before: DecorationSet): DecorationSet {
  const set = before.map(tr.mapping, tr.doc)
  const touched: Decoration[] = []
  tr.mapping.maps.forEach((map, index) => {
    const after = tr.mapping.slice(index + 1)
    map.forEach((_from, _to, start, end) => {
      for (const one of set.find(after.map(start, -1), after.map(end, 1)))
        if (!isWhole(tr.doc, one)) touched.push(one)
    })
  })
  return touched.length === 0 ? set : set.remove(touched)
}

function isWhole(doc: Node, { from, to, spec }: Decoration): boolean {
  const $from = doc.resolve(from)
  if ($from.depth === 0 || to > $from.end()) return false
  const text = $from.parent.textContent
  const [start, end] = [from - $from.start(), to - $from.start()]
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter)
  return text.slice(start, end) === spec.word && !isLetter(text[start - 1]) && !isLetter(text[end])
}
