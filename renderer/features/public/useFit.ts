import { type RefObject, useLayoutEffect, useRef } from 'react'
import { isReadable, largestFitting, linesOf } from './fit'

/**
 * Sets the type of a box so that all of it is seen (PU8): again whenever the content, the window or the faces change.
 * Words stay whole as long as that leaves them readable; one that is wider than the hall is broken.
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  /** Stands for everything that is drawn in the box. */
  content: string,
  onFitted: (lines: number) => void,
): void {
  const drawn = useRef<string | null>(null)
  const told = useRef(onFitted)
  told.current = onFitted

  useLayoutEffect(() => {
    if (drawn.current === content || box.current === null) return
    drawn.current = content
    told.current(fitted(box.current))
  })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const fit = () => told.current(fitted(element))
    const watch = new ResizeObserver(fit)
    watch.observe(element, { box: 'border-box' }) // its padding goes with its type
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', fit)
    }
  }, [box])
}

const smallest = 6

/** Answers how many lines of the type that was found would stand one above the other. */
function fitted(element: HTMLElement): number {
  const { clientWidth, clientHeight } = element
  const largest = Math.min(clientWidth / 14, clientHeight / 7)
  const fits = (size: number) => {
    element.style.fontSize = `${size}px`
    return element.scrollHeight <= clientHeight && element.scrollWidth <= clientWidth
  }
  const lay = (words: 'whole' | 'broken', columns: number) =>
    Object.assign(element.dataset, { words, columns })

  lay('whole', 1)
  let size = largestFitting(clientHeight / 40, largest, fits)
  if (size === null) {
    lay('broken', 1)
    size = largestFitting(smallest, largest, fits) ?? smallest
  }
  if (!isReadable(linesOf(size, clientHeight))) {
    const words = element.dataset.words === 'broken' ? 'broken' : 'whole'
    const inColumns = [1, 2, 3].map((columns) => {
      lay(words, columns)
      return largestFitting(smallest, largest, fits) ?? smallest
    })
    size = Math.max(...inColumns)
    lay(words, inColumns.indexOf(size) + 1)
  }
  element.style.fontSize = `${size}px`
  return linesOf(size, clientHeight)
}
