import { type RefObject, useRef, useState } from 'react'
import { epochOf } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { partAt, secondsFor } from './fit'
import type { Part } from './Table'
import { type Fitted, useFit } from './useFit'

/** Fits the page, and turns the parts of a wording that is too long for one (PU8): from the first, each as long as it takes to read. */
export function usePart(
  box: RefObject<HTMLElement | null>,
  /** Stands for everything that is drawn in the box. */
  content: string,
  now: Instant,
  onFitted: (lines: number) => void,
): Part | null {
  const [{ parts }, setFitted] = useState({ parts: 1 })
  const begun = useRef<{ readonly content: string; readonly at: number } | null>(null)
  const seconds = epochOf(now) / 1000
  if (begun.current?.content !== content) begun.current = { content, at: seconds }
  useFit(box, content, ({ lines, parts: found }: Fitted) => {
    // Also where it is the same number as before: after a change of size the part is put in its place again.
    setFitted({ parts: found })
    onFitted(lines)
  })
  if (parts < 2) return null
  const words = box.current?.querySelector('[data-parts]')?.textContent?.split(/\s+/).length ?? 0
  return { at: partAt(seconds - begun.current.at, parts, secondsFor(words / parts)), of: parts }
}
