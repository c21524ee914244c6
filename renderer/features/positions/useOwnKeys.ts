import { useEffect, useRef } from 'react'
import { useMachine } from '../../data/status'
import { isTypedRun, noteKey } from '../../data/typed-run'

/** `Shift+A`, `R`: letters that act while this panel is shown. Never while a text has the cursor, never when switched off. */
export type OwnKeys = { readonly [keys: string]: () => void }

export function useOwnKeys(keys: OwnKeys): void {
  const { singleKeys } = useMachine().settings
  const latest = useRef(keys)
  latest.current = keys

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      const withControl = event.ctrlKey || event.metaKey
      if (!withControl && (!singleKeys || isTextual(event.target) || isTypedRun())) return
      const deed = latest.current[nameOf(event, withControl)]
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

function nameOf(event: KeyboardEvent, withControl: boolean): string {
  return `${withControl ? 'Ctrl+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key.toUpperCase()}`
}

/** A place where letters are letters, and a list or dialog that uses them to find its own. */
function isTextual(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null) return true
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}
