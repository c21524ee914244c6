import { type RefObject, useEffect, useRef } from 'react'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { referral } from '../../words/en/referral'

/** Who comes to an item of the agenda lands on its line; who comes to refer one, on the first that can be (RF1). */
export function useArrival(room: RefObject<HTMLElement | null>, toRefer: string | undefined): void {
  const { place } = useNavigation()
  const tell = useTell()
  const isToRefer = place.screen === 'agenda' && place.deed === 'refer'
  const first = useRef(toRefer)
  const item = isToRefer ? first.current : place.screen === 'agenda' ? place.item : undefined
  useEffect(() => {
    if (isToRefer) tell.done(referral.chooseItem)
  }, [isToRefer, tell])
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
