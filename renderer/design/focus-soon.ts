import { flushSync } from 'react-dom'

/**
 * What had the focus has gone with its row: the focus goes to the next thing in sight instead of nowhere. Two frames on,
 * because a menu that closes gives the focus back in the first.
 */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()))
}

/** A field is made, and what is typed next belongs into it: it has the focus before the next key, not two frames on. */
export function focusMade(make: () => void, find: () => HTMLElement | null | undefined): void {
  flushSync(make)
  find()?.focus()
}
