import { createContext, useContext, useEffect, useId, useRef } from 'react'
import type { Cell } from './cell'

/** What can be done on the screen that is shown, offered to the palette while it is shown. */
export type OfferedDeed = {
  readonly id: string
  readonly label: string
  readonly keys?: string
  /** Other words it is found by. */
  readonly also?: string
  readonly take: () => void
}
/** `by`: the part of the screen that offers it. */
export type Offer = OfferedDeed & { readonly by: string }

const OfferedDeedsContext = createContext<Cell<readonly Offer[]> | null>(null)
export const OfferedDeedsProvider = OfferedDeedsContext.Provider

/** Offers these deeds beside those of the other parts of the screen, until this part goes; what they do is always what they do now. */
export function useOfferedDeeds(deeds: readonly OfferedDeed[]): void {
  const offered = useContext(OfferedDeedsContext)
  const by = useId()
  const latest = useRef(deeds)
  latest.current = deeds
  const shape = JSON.stringify(deeds.map(({ id, label, keys, also }) => ({ id, label, keys, also })))
  useEffect(() => {
    const shown = JSON.parse(shape) as readonly Omit<OfferedDeed, 'take'>[]
    const others = () => (offered?.get() ?? []).filter((offer) => offer.by !== by)
    const mine = shown.map((deed) => ({
      ...deed,
      by,
      take: () => latest.current.find(({ id }) => id === deed.id)?.take(),
    }))
    offered?.set([...others(), ...mine])
    return () => offered?.set(others())
  }, [offered, shape, by])
}
