import { TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { LivingDocument } from '../data/living-document'
import type { BoundText } from './bound-text'
import { sayCursor } from './cursor-said'
import { keepInSight } from './keep-in-sight'
import { plainCopy, plainPaste, withoutStyle } from './pasting'
import { type FilesIn, filesIn } from './pictures-in'

/** A text on the page. `press`: what the screen does with a key before the text does; true: it was the screen's. */
export type ViewGiven = {
  readonly mount: HTMLDivElement
  readonly document: LivingDocument<object>
  readonly text: BoundText
  readonly label: string
  readonly placeholder: string
  readonly press: (event: KeyboardEvent) => boolean
  /** Esc, where nothing else is to be left. */
  readonly leave: () => void
  /** Files were pasted or dropped here, where the cursor is now (ED15). */
  readonly bring: (files: FilesIn) => void
}
export type OpenView = { readonly view: EditorView; readonly close: () => void }

export function openView({
  mount,
  document,
  text,
  label,
  placeholder,
  press,
  leave,
  bring,
}: ViewGiven): OpenView {
  const view = new EditorView(
    { mount },
    {
      state: text.state(),
      dispatchTransaction: text.dispatch,
      editable: () => !document.isFinal,
      attributes: ({ doc }) => ({
        class: doc.content.size === 2 ? 'fm-area serif fm-words is-empty' : 'fm-area serif fm-words',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-placeholder': placeholder,
        'data-placeholder': placeholder,
        // One that can only be read is still reached by the keyboard.
        ...(document.isFinal ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      }),
      handleKeyDown(_view, event) {
        const turn = turnOf(event)
        return turn === null ? false : text.turn(turn)
      },
      handleDOMEvents: {
        keydown(_view, event) {
          if (press(event)) {
            event.preventDefault()
            return true
          }
          // Esc leaves the text (decisions 34); where nobody says whither, it is the screen's.
          if (event.key !== 'Escape') return false
          leave()
          return true
        },
        beforeinput(_view, event) {
          const turn =
            event.inputType === 'historyUndo' ? 'undo' : event.inputType === 'historyRedo' ? 'redo' : null
          if (turn === null) return false
          event.preventDefault()
          return text.turn(turn)
        },
      },
      handlePaste(_view, event) {
        const files = filesIn(event.clipboardData)
        if (files.pictures.length + files.others === 0) return false
        bring(files)
        return true
      },
      handleDrop(view, event) {
        const files = filesIn(event.dataTransfer)
        if (files.pictures.length + files.others === 0) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        const { doc, tr } = text.state()
        if (at !== null) text.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))))
        bring(files)
        return true
      },
      handleScrollToSelection: keepInSight,
      transformPastedHTML: withoutStyle,
      clipboardTextParser: plainPaste,
      clipboardTextSerializer: plainCopy,
    },
  )
  const deaf = text.watch((state) => view.updateState(state))
  const settled = text.beforeOthers(() => sayCursor(view, text))
  const off = new AbortController()
  const { signal } = off
  // From the menu.
  for (const turn of ['undo', 'redo'] as const)
    mount.addEventListener(
      `folkmoot:${turn}`,
      (event) => {
        event.preventDefault()
        text.turn(turn)
      },
      { signal },
    )
  // Whether it may be written in can change under it (CA15).
  const still = document.subscribe(() => view.editable === document.isFinal && view.setProps({}))
  return {
    view,
    close() {
      still()
      settled()
      deaf()
      off.abort()
      view.destroy()
    },
  }
}

function turnOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}
