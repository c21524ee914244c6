import { useEffect } from 'react'

/**
 * The focus is never lost (LO5). What had it may go: with its row, its dialog, or because the other secretary did something.
 * Whoever knows a better place takes the focus at once; when nobody has, a moment later, it goes to what stands nearest to
 * where it was.
 */
const patience = 700
const reachable =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

export function useFocusHome(): void {
  useEffect(() => keepFocus(document, patience), [])
}

/** Watches until the function it answers is called. */
export function keepFocus(page: Document, wait: number): () => void {
  /** Where the focus was last, from the inside out: on the page, and in each dialog over it. */
  const trails = new Map<Element, readonly Element[]>()
  let waiting: ReturnType<typeof setTimeout> | undefined

  const isLost = () => page.activeElement === null || page.activeElement === page.body
  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === page.body) return
    const trail = ancestors(target)
    const layer = trail.at(-1)
    if (layer === undefined) return
    // Taken out and put in again: the layer the focus is in is the newest.
    trails.delete(layer)
    trails.set(layer, trail)
  }
  const goHome = () => {
    waiting = undefined
    if (!isLost()) return
    for (const [layer, trail] of [...trails].reverse()) {
      if (!layer.isConnected) trails.delete(layer)
      else if (landIn(trail)) return
    }
  }
  const changed = new MutationObserver(() => {
    if (waiting !== undefined || !isLost() || trails.size === 0) return
    waiting = setTimeout(goHome, wait)
  })
  page.addEventListener('focusin', came)
  changed.observe(page.body, { childList: true, subtree: true })
  return () => {
    clearTimeout(waiting)
    changed.disconnect()
    page.removeEventListener('focusin', came)
  }
}

/** Up to the one that hangs on the body itself: the app, or a dialog's veil. */
function ancestors(of: Element): readonly Element[] {
  const trail: Element[] = []
  for (let one: Element | null = of; one !== null && one !== one.ownerDocument.body; one = one.parentElement)
    trail.push(one)
  return trail
}

/** What went took nothing with it that is still here: the nearest of its places has the focus, or something in it. */
function landIn(trail: readonly Element[]): boolean {
  for (const place of trail) {
    if (!place.isConnected) continue
    // Of a whole screen its heading, which says where one is; of a smaller place the first thing to press.
    if (place.matches('main, .fm-screen')) return landOn(place.querySelector('h1') ?? place)
    if (landOn(place) || landOn(place.querySelector(reachable))) return true
  }
  return false
}

function landOn(place: Element | null): boolean {
  if (!(place instanceof HTMLElement)) return false
  place.focus()
  return place.ownerDocument.activeElement === place
}
