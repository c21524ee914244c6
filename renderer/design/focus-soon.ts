import { flushSync } from 'react-dom'

/**
 * What had the focus has gone with its row: the focus goes to the next thing in sight instead of nowhere. Two frames on,
 * because a menu that closes gives the focus back in the first. On a slow computer that is long: who has gone on by key or
 * by mouse meanwhile, and stands somewhere else, is not fetched back, or the next key would press what nobody chose.
 */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  const before = document.activeElement
  let wentOn = false
  const note = () => {
    wentOn = true
  }
  for (const deed of deeds) window.addEventListener(deed, note, true)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const deed of deeds) window.removeEventListener(deed, note, true)
      if (wentOn && !isNowhere() && document.activeElement !== before) return
      find()?.focus()
    }),
  )
}

const deeds = ['keydown', 'pointerdown'] as const

/** The focus has gone with what had it. */
export const isNowhere = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

/** A field is made, and what is typed next belongs into it: it has the focus before the next key, not two frames on. */
export function focusMade(make: () => void, find: () => HTMLElement | null | undefined): void {
  flushSync(make)
  find()?.focus()
}
