import type { KeyboardEvent } from 'react'

/**
 * Arrow keys within a list of buttons laid out in columns, filled downwards; Tab goes past the list. The buttons are the
 * list's `[data-rove]`; the one last focused keeps the place.
 */
export function rove(event: KeyboardEvent<HTMLElement>, columns = 1): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-rove]')]
  const here = all.indexOf(event.target as HTMLElement)
  if (here < 0) return
  const to = target(event.key, here, all.length, Math.ceil(all.length / columns))
  const next = to === undefined ? undefined : all[Math.max(0, Math.min(all.length - 1, to))]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

function target(key: string, here: number, all: number, perColumn: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return here + 1
    case 'ArrowUp':
      return here - 1
    case 'ArrowRight':
      return here + perColumn < all || perColumn === all
        ? here + (perColumn === all ? 0 : perColumn)
        : all - 1
    case 'ArrowLeft':
      return here - perColumn >= 0 ? here - perColumn : here
    case 'Home':
      return 0
    case 'End':
      return all - 1
    default:
      return undefined
  }
}
