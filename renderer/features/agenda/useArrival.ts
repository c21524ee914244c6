import { type RefObject, useEffect } from 'react'
import { useNavigation } from '../../data/place'

/** Who comes to an item of the agenda lands on its line. */
export function useArrival(room: RefObject<HTMLElement | null>): void {
  const { place } = useNavigation()
  const item = place.screen === 'agenda' ? place.item : undefined
  useEffect(() => {
    if (item === undefined) return
    // A frame later: the heading of the screen takes the focus first.
    const frame = requestAnimationFrame(() => {
      const row = room.current?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(item)}"]`)
      row?.focus()
      row?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [item, room])
}
