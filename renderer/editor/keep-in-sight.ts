import type { EditorView } from 'prosemirror-view'

/**
 * The line that is written stays in sight: clear of what covers the foot of the room it scrolls in (`fm-covers`), also at twice the size,
 * where such a room is a few lines high.
 */
export function keepInSight(view: EditorView): boolean {
  const line = () => view.coordsAtPos(view.state.selection.head)
  // By its class: the page keeps such a list itself, and this is asked at every key.
  const covers = [...document.getElementsByClassName('fm-covers')]
  for (let room = view.dom.parentElement; room !== null; room = room.parentElement) {
    if (room !== document.scrollingElement && !scrolls(room)) continue
    const { top, bottom } = boundsOf(room, covers)
    const space = Math.min(margin, (bottom - top) / 6)
    const at = line()
    if (at.bottom > bottom - space) room.scrollTop += Math.min(at.bottom - bottom + space, at.top - top)
    else if (at.top < top + space) room.scrollTop -= top + space - at.top
  }
  return true
}

const margin = 28

function scrolls(room: HTMLElement): boolean {
  if (room.scrollHeight <= room.clientHeight) return false
  const { overflowY } = getComputedStyle(room)
  return overflowY === 'auto' || overflowY === 'scroll'
}

function boundsOf(
  room: HTMLElement,
  covers: readonly Element[],
): { readonly top: number; readonly bottom: number } {
  const isPage = room === document.scrollingElement
  const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : room.getBoundingClientRect()
  const edges = covers.filter((one) => room.contains(one)).map((one) => one.getBoundingClientRect().top)
  return {
    top: Math.max(0, top),
    bottom: Math.min(innerHeight, bottom, ...edges.filter((edge) => edge > top)),
  }
}
