import { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef } from 'react'
import type { LivingDocument } from '../data/living-document'
import { showCarets } from './carets'
import { sayCursor } from './cursor-said'
import { plainCopy, plainPaste, withoutStyle } from './pasting'
import { textIn } from './texts'
import './WordsField.css'

/**
 * The secretary's own words on one item, in their own editor: what others write comes in around the cursor, and undo takes back only
 * one's own (LV3). What is typed draws nothing but this field.
 */
export type WordsFieldProps = {
  readonly document: LivingDocument<object>
  readonly item: string
  readonly label: string
  readonly placeholder: string
  readonly autoFocus?: boolean
  /** Ctrl+Enter. */
  readonly onNext?: () => void
  /** Where Esc leads from here. */
  readonly onLeave?: () => void
  readonly field?: RefObject<HTMLDivElement | null>
  /** Others who write in it. */
  readonly company?: readonly Writer[]
}

/** `letter`: the name of the letter before the cursor; without one it is the place alone that is known. */
export type Writer = {
  readonly device: string
  readonly name: string
  readonly caret: number
  readonly letter?: string
}

export function WordsField(props: WordsFieldProps) {
  const { document, item, label, placeholder, autoFocus = false } = props
  const own = useRef<HTMLDivElement>(null)
  const place = props.field ?? own
  const shown = useRef<EditorView | null>(null)
  const next = useRef(props.onNext)
  next.current = props.onNext
  const leave = useRef(props.onLeave)
  leave.current = props.onLeave

  useEffect(() => {
    const mount = place.current
    if (mount === null) return
    const text = textIn(document, item)
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
          if (turn !== null) return text.turn(turn)
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || next.current === undefined)
            return false
          next.current()
          return true
        },
        handleDOMEvents: {
          // Esc leaves the text (decisions 34); where nobody says whither, it is the screen's.
          keydown(_view, event) {
            if (event.key !== 'Escape') return false
            leave.current?.()
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
        // The strip below the item hides what stands at the foot: the line that is written stays clear of it.
        scrollThreshold: { top: 24, bottom: 120, left: 0, right: 0 },
        scrollMargin: { top: 24, bottom: 140, left: 0, right: 0 },
        transformPastedHTML: withoutStyle,
        clipboardTextParser: plainPaste,
        clipboardTextSerializer: plainCopy,
      },
    )
    const deaf = text.watch((state) => view.updateState(state))
    const settled = text.beforeOthers(() => sayCursor(view, text))
    shown.current = view
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
    if (autoFocus) view.focus()
    return () => {
      still()
      settled()
      deaf()
      shown.current = null
      off.abort()
      view.destroy()
    }
  }, [document, item, label, placeholder, autoFocus, place])

  const { company } = props
  useEffect(() => {
    if (company === undefined) return
    const text = textIn(document, item)
    const placeOf = ({ letter, caret }: Writer) => {
      const at = letter === undefined ? null : document.placeOf(item, letter)
      return text.posOf(at === null ? caret : at + 1)
    }
    if (shown.current !== null) sayCursor(shown.current, text)
    showCarets(
      text.state(),
      text,
      company.map((one, index) => ({ ...one, pos: placeOf(one), look: index % 3 })),
    )
  }, [document, item, company])

  return <div ref={place} />
}

function turnOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}
