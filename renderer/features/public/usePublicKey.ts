import { type RefObject, useEffect, useRef } from 'react'

/**
 * Ctrl+Shift+P: turns the screen on and goes to its controls, where B blanks; from elsewhere it goes there, from there it
 * turns the screen off and goes back. The menu's command does the same.
 */
export function usePublicKey(
  group: RefObject<HTMLElement | null>,
  state: 'off' | 'on',
  turn: (to: 'off' | 'on') => void,
): void {
  const latest = useRef({ state, turn })
  latest.current = { state, turn }
  const from = useRef<HTMLElement | null>(null)

  // The screen opens a moment later; until then Off is what is chosen.
  const awaited = useRef(false)
  useEffect(() => {
    if (state === 'off' || !awaited.current) return
    awaited.current = false
    focusChosen(group.current)
  }, [state, group])

  useEffect(() => {
    const goBack = () => {
      const place = from.current
      from.current = null
      if (place?.isConnected) place.focus()
    }
    const take = () => {
      const { activeElement } = document
      const isThere = group.current?.contains(activeElement) ?? false
      if (latest.current.state === 'on' && isThere) {
        latest.current.turn('off')
        return goBack()
      }
      if (!isThere) from.current = activeElement instanceof HTMLElement ? activeElement : null
      if (latest.current.state === 'on') return focusChosen(group.current)
      awaited.current = true
      latest.current.turn('on')
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && group.current?.contains(document.activeElement)) return goBack()
      const isKey = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey
      if (!isKey || event.key.toLowerCase() !== 'p' || event.defaultPrevented) return
      event.preventDefault()
      take()
    }
    addEventListener('keydown', press)
    addEventListener('folkmoot:public-screen', take)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('folkmoot:public-screen', take)
    }
  }, [group])
}

function focusChosen(group: HTMLElement | null): void {
  requestAnimationFrame(() => group?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus())
}
