import { useEffect, useRef } from 'react'
import { useMachine } from '../../data/status'
import { isTypedRun, noteKey } from '../../data/typed-run'

/** The keys of this screen. Single letters only where no text is written, and only if they are switched on. */
export type LiveDeeds = {
  readonly next: () => void
  readonly before: () => void
  readonly newItem: () => void
  readonly allPresent: () => void
  readonly stack: () => void
  readonly nextSpeaker: () => void
  readonly moreTime: () => void
  readonly park: () => void
  readonly decide: () => void
  readonly zone: (zone: 'left' | 'centre' | 'right') => void
}

const zones = { '1': 'left', '2': 'centre', '3': 'right' } as const

export function useLiveKeys(deeds: LiveDeeds): void {
  const { singleKeys } = useMachine().settings
  const latest = useRef(deeds)
  latest.current = deeds

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return
      if (event.key === 'Escape') return leaveText(event)
      const deed = deedOf(event, latest.current, singleKeys)
      if (deed === undefined) return
      event.preventDefault()
      deed()
    }
    const note = (event: KeyboardEvent) => noteKey(event, isText(event.target))
    addEventListener('keydown', note, { capture: true })
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', note, { capture: true })
      removeEventListener('keydown', press)
    }
  }, [singleKeys])
}

function deedOf(event: KeyboardEvent, deeds: LiveDeeds, singleKeys: boolean): (() => void) | undefined {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event
  if (ctrlKey && !altKey && !shiftKey && key === 'ArrowDown') return deeds.next
  if (ctrlKey && !altKey && !shiftKey && key === 'ArrowUp') return deeds.before
  if (altKey && !ctrlKey && !shiftKey && isZoneKey(key)) return () => deeds.zone(zones[key])
  if (ctrlKey || altKey || metaKey || !singleKeys || isText(event.target) || isTypedRun()) return undefined
  if (key === 'n') return deeds.newItem
  if (key === 'q') return deeds.stack
  if (key === 's') return deeds.park
  if (key === 'd') return deeds.decide
  if (shiftKey && key === 'Q') return deeds.nextSpeaker
  if (key === '+') return deeds.moreTime
  return shiftKey && key === 'P' ? deeds.allPresent : undefined
}

function isZoneKey(key: string): key is keyof typeof zones {
  return key in zones
}

/** Esc leaves a text for the zone it stands in, where letters are keys again (decisions 34). */
function leaveText(event: KeyboardEvent): void {
  if (!isText(event.target) || !(event.target instanceof HTMLElement)) return
  event.target.closest<HTMLElement>('[data-zone]')?.focus()
}

function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="menu"], [role="listbox"]') !== null) return true
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}
