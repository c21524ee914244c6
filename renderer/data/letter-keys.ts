import { useEffect, useRef } from 'react'
import { useMachine } from './status'
import { isTypedRun, noteKey } from './typed-run'

/** Where a key was pressed: `isFree`, where a single letter is a key now, for nobody writes and nobody switched them off. */
export type Pressed = { readonly event: KeyboardEvent; readonly isFree: boolean; readonly inText: boolean }

/** Hears every key of the window that nothing else has taken, while the screen that asks for it is shown. What it answers is done in the key's place. */
export function useLetterKeys(deedOf: (pressed: Pressed) => (() => void) | undefined): void {
  const { singleKeys } = useMachine().settings
  const latest = useRef(deedOf)
  latest.current = deedOf

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const inText = isTextual(event.target)
      const deed = latest.current({ event, inText, isFree: singleKeys && !inText && !isTypedRun() })
      if (deed === undefined) return
      event.preventDefault()
      deed()
    }
    const note = (event: KeyboardEvent) => noteKey(event, isTextual(event.target))
    addEventListener('keydown', note, { capture: true })
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', note, { capture: true })
      removeEventListener('keydown', press)
    }
  }, [singleKeys])
}

/** A place where letters are letters, and a list or dialog that uses them to find its own. */
export function isTextual(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null) return true
  return isText(target)
}

export function isText(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}
