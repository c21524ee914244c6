import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Speller } from '../data/speller'
import type { BoundText } from './bound-text'
import { type Misspelt, misspeltIn, withMisspelt, wordsOf, wrongOf } from './misspelt'

/** Milliseconds without a key after which a text is looked through: nobody is judged while they write. */
const pause = 400

/** Looks through one text whenever it has been left alone for a moment (SP2). */
export type SpellCheck = {
  /** At once, the word at the cursor too. Null: the text has become another one meanwhile. */
  readonly now: () => Promise<readonly Misspelt[] | null>
  readonly close: () => void
}

export function spellCheck(text: BoundText, speller: Speller, view: () => EditorView | null): SpellCheck {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let seen: EditorState | null = null
  let isClosed = false

  async function look(isAsked: boolean): Promise<readonly Misspelt[] | null> {
    clearTimeout(waiting)
    const { doc } = text.state()
    const wrong = await speller.wrong(wordsOf(doc).map(({ word }) => word))
    const state = text.state()
    // Letters that are being composed are nobody's to touch.
    if (isClosed || state.doc !== doc || view()?.composing) {
      if (!isClosed) later()
      return null
    }
    const isWriting = !isAsked && view()?.hasFocus() === true
    const shown = new Set(misspeltIn(state).map(({ from, to }) => `${from}/${to}`))
    const found = wrongOf(doc, wrong).filter(
      ({ from, to }) => !isWriting || !isAt(state, from, to) || shown.has(`${from}/${to}`),
    )
    const tr = withMisspelt(state, found)
    if (tr !== null) text.dispatch(tr)
    return found
  }
  function later(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => void look(false), pause)
  }

  const deaf = text.watch((state) => {
    if (seen !== null && seen.doc === state.doc && seen.selection.eq(state.selection)) return
    seen = state
    later()
  })
  later()
  return {
    now: () => look(true),
    close() {
      isClosed = true
      clearTimeout(waiting)
      deaf()
    },
  }
}

/** The cursor is in the word, or at one of its ends. */
const isAt = ({ selection: { empty, head } }: EditorState, from: number, to: number): boolean =>
  empty && from <= head && head <= to
