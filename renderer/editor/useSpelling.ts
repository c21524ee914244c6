import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef } from 'react'
import { useShelf } from '../data/desk-context'
import { type Speller, useSpeller } from '../data/speller'
import { useMachine } from '../data/status'
import { useTell } from '../data/tell'
import { editor as words } from '../words/en/editor'
import type { BoundText } from './bound-text'
import { fieldsHere } from './checked-fields'
import { useKnownNames } from './known-names'
import { type Misspelt, misspeltIn, openIn, withMisspelt, withOpen } from './misspelt'
import { sayUntilKey } from './said-until-key'
import { type SpellCheck, spellCheck } from './spell-check'

/** Null: it is switched off, or the dictionary is of another language than the assembly writes in (SP1, SP6). */
export type Spelling = {
  readonly speller: Speller
  /** True: the key was meant for it (SP4). */
  readonly press: (event: KeyboardEvent) => boolean
  readonly next: (by: 1 | -1) => void
}

export type SpellingGiven = {
  readonly text: BoundText
  readonly shown: RefObject<EditorView | null>
  readonly field: RefObject<HTMLDivElement | null>
  readonly people: readonly { readonly name: string }[]
  /** What the field is called. */
  readonly label: string
  /** Nothing can be written here any more. */
  readonly isFinal: boolean
}

export function useSpelling({ text, shown, field, people, label, isFinal }: SpellingGiven): Spelling | null {
  const speller = useSpeller()
  const tell = useTell()
  const { spelling } = useMachine().settings
  const known = useKnownNames(people)
  const isOurs = /^en\b/i.test(useShelf()?.charter.language ?? '')
  const isOn = spelling && isOurs && !isFinal
  const check = useRef<SpellCheck | null>(null)

  useEffect(() => {
    if (!isOn) {
      const none = withMisspelt(text.state(), [])
      if (none !== null) text.dispatch(none)
      return
    }
    speller.know(known)
    const begun = spellCheck(text, speller, () => shown.current)
    check.current = begun
    return () => {
      check.current = null
      begun.close()
    }
  }, [text, speller, known, isOn, shown])

  const open = (one: Misspelt) => {
    const { doc, tr } = text.state()
    const chosen = TextSelection.create(doc, one.from, one.to)
    text.dispatch(withOpen(tr.setSelection(chosen), one).scrollIntoView())
  }
  const openAt = (pos: number): boolean => {
    const one = misspeltIn(text.state()).find(({ from, to }) => from <= pos && pos <= to)
    if (one !== undefined) open(one)
    return one !== undefined
  }
  const latest = useRef(openAt)
  latest.current = openAt
  useEffect(() => {
    const place = field.current
    if (!isOn || place === null) return
    const asked = (event: MouseEvent) => {
      const view = shown.current
      const at = view?.posAtCoords({ left: event.clientX, top: event.clientY })
      // The key has opened it already.
      if (openIn(text.state()) !== null || (at && latest.current(at.pos))) event.preventDefault()
    }
    place.addEventListener('contextmenu', asked)
    return () => place.removeEventListener('contextmenu', asked)
  }, [field, shown, text, isOn])

  const enter = async (by: 1 | -1): Promise<boolean> => {
    const all = await check.current?.now()
    const one = by === 1 ? all?.[0] : all?.at(-1)
    if (one === undefined) return false
    shown.current?.focus()
    open(one)
    return true
  }
  const entered = useRef(enter)
  entered.current = enter
  useEffect(() => {
    const place = field.current
    if (!isOn || place === null) return
    return fieldsHere.add({ place, label, enter: (by) => entered.current(by) })
  }, [field, label, isOn])

  const next = async (by: 1 | -1) => {
    const all = await check.current?.now()
    const place = field.current
    if (all === undefined || all === null || place === null) return
    const { from, to, empty } = text.state().selection
    const further =
      by === 1
        ? all.find((word) => (empty ? word.to >= to : word.from >= to))
        : all.findLast((word) => word.to <= from)
    if (further !== undefined) return open(further)
    const others = fieldsHere.from(place, by)
    for (const other of others)
      if (await other.enter(by)) return sayUntilKey(tell, words.spelling.goneOn(other.label))
    const again = by === 1 ? all[0] : all.at(-1)
    if (again !== undefined) open(again)
    else sayUntilKey(tell, others.length === 0 ? words.spelling.none : words.spelling.noneOnPage)
  }
  const here = async () => {
    await check.current?.now()
    if (!openAt(text.state().selection.head)) sayUntilKey(tell, words.spelling.rightHere)
  }
  if (!isOn) return null
  return {
    speller,
    next: (by) => void next(by),
    press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
      if (event.key === 'F7') void next(event.shiftKey ? -1 : 1)
      else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) void here()
      else return false
      return true
    },
  }
}
