import { type RefObject, useLayoutEffect, useRef } from 'react'
import { isReadable, largestFitting, linesOf, mostLines, smallestReadable } from './fit'

/** How many lines of the type found would stand one above the other; in how many parts the wording is shown. */
export type Fitted = { readonly lines: number; readonly parts: number }

/**
 * Sets the type of a box so that all of it is seen (PU8): again whenever the content, the window or the faces change.
 * Words stay whole as long as that leaves them readable; one that is wider than the hall is broken.
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  /** Stands for everything that is drawn in the box. */
  content: string,
  onFitted: (fitted: Fitted) => void,
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

function fitted(element: HTMLElement): Fitted {
  const { clientWidth, clientHeight } = element
  delete element.dataset.paged
  const wording = element.querySelector<HTMLElement>('[data-parts]')
  if (wording !== null) Object.assign(wording.style, { maxHeight: '', lineHeight: '' })
  const largest = Math.min(clientWidth / 14, clientHeight / 7)
  const flowing = element.querySelector<HTMLElement>('[data-columns-from]')
  const fits = (size: number) => {
    element.style.fontSize = `${size}px`
    return element.scrollHeight <= clientHeight && element.scrollWidth <= clientWidth && !isTorn(element)
  }
  const lay = (columns: number) => {
    if (flowing !== null) flowing.dataset.columns = String(columns)
  }

  lay(1)
  element.dataset.words = 'whole'
  let size = largestFitting(clientHeight / 40, largest, fits)
  if (size === null) {
    element.dataset.words = 'broken'
    size = largestFitting(smallest, largest, fits) ?? smallest
  }
  // Many lines may stand larger side by side; from how many on it is tried, what flows says itself.
  if (flowing !== null && linesOf(size, clientHeight) > Number(flowing.dataset.columnsFrom)) {
    const beside = [1, 2, 3].map((columns) => {
      lay(columns)
      return largestFitting(smallest, largest, fits) ?? smallest
    })
    const best = Math.max(...beside)
    lay(best > size * 1.05 ? beside.indexOf(best) + 1 : 1)
    size = best > size * 1.05 ? best : size
  }
  if (wording !== null && !isReadable(linesOf(size, clientHeight))) return inParts(element, wording, lay)
  element.style.fontSize = `${size}px`
  return { lines: linesOf(size, clientHeight), parts: 1 }
}

/** PU8: a wording that is too long for readable type is shown part by part, each of whole lines, in the smallest such type. */
function inParts(element: HTMLElement, wording: HTMLElement, lay: (columns: number) => void): Fitted {
  const { clientHeight } = element
  lay(1)
  element.dataset.paged = 'true'
  element.style.fontSize = `${smallestReadable(clientHeight)}px`
  // In whole pixels: no part begins or ends within a line.
  const line = Math.floor(Number.parseFloat(getComputedStyle(wording).lineHeight))
  wording.style.lineHeight = `${line}px`
  const whole = Math.max(1, Math.floor(wording.clientHeight / line))
  wording.style.maxHeight = `${whole * line}px`
  return { lines: mostLines, parts: Math.max(1, Math.ceil((wording.scrollHeight - 1) / (whole * line))) }
}

/** Words that run out of their part of the page and into the next, or into the margin. */
function isTorn(element: HTMLElement): boolean {
  return [...element.querySelectorAll('*')].some(
    ({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
  )
}
