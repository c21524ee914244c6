import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Block } from '../../shared/minutes/block'
import { Page } from './Page'

/**
 * The page in letters alone, as a person would copy it off the screen: for a copy that any computer can open. It is drawn
 * for an instant where nobody sees it, so that it says whatever the page says.
 */
export function pageText(blocks: readonly Block[]): string {
  const place = document.createElement('div')
  place.className = 'fm-page-unseen'
  place.ariaHidden = 'true'
  document.body.append(place)
  const root = createRoot(place)
  try {
    flushSync(() => root.render(<Page blocks={blocks} />))
    return `${place.innerText.trim()}\n`
  } finally {
    root.unmount()
    place.remove()
  }
}
