import { document as words } from '../words/en/document'
import type { Furniture } from './PrintPage'

/**
 * Header, footer and marks of every page, drawn in the page itself (decisions 28c): how many pages there are is measured
 * by laying the same flow out in columns of one page each, which break by the same rules as paper does. Hidden from
 * assistive technology, so that no furniture stands in the structure of the PDF (PD15).
 */
export type Paper = {
  readonly flow: HTMLElement
  readonly root: HTMLElement
  readonly heightPx: number
  readonly widthPx: number
}

/** A gap between the columns makes them countable whatever the last one holds. */
const gap = 40

export function pagesOf({ flow, heightPx, widthPx }: Paper): number {
  flow.classList.add('fm-paper-measured')
  flow.style.setProperty('--column-width', `${widthPx}px`)
  flow.style.setProperty('--column-height', `${heightPx}px`)
  flow.style.setProperty('--column-gap', `${gap}px`)
  const pages = Math.max(1, Math.round((flow.scrollWidth + gap) / (widthPx + gap)))
  flow.classList.remove('fm-paper-measured')
  return pages
}

export function layFurniture(paper: Paper, furniture: Furniture, pages: number): void {
  const layer = document.createElement('div')
  layer.className = 'fm-furniture'
  layer.setAttribute('aria-hidden', 'true')
  for (let page = 0; page < pages; page++) layer.append(sheet(furniture, page, pages, paper.heightPx))
  paper.root.append(layer)
}

function sheet(furniture: Furniture, page: number, pages: number, heightPx: number): HTMLElement {
  const head = line('fm-furniture-head', page === 0 ? ['', ''] : furniture.head, [...furniture.marks])
  const foot = line('fm-furniture-foot', [furniture.foot, words.pageOf(page + 1, pages)], [])
  const room = document.createElement('div')
  room.className = 'fm-furniture-page'
  room.style.setProperty('--page-top', `${page * heightPx}px`)
  room.append(head, foot)
  return room
}

function line(
  className: string,
  [start, end]: readonly [string, string],
  marks: readonly string[],
): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  made.append(part('bdi', start), part('b', marks.join(' · ')), part('bdi', end))
  return made
}

function part(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
