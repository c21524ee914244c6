import { type RefObject, useEffect } from 'react'

/** A button or field that did its work is gone: whatever comes in its place takes the focus that it left on nothing. */
export function useFocusLeft(next: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // A frame later: a tab's old side is still there while the new one is drawn.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) next.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [next])
}
