import { createContext, useContext, useEffect, useRef } from 'react'
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

const OfferedDeedsContext = createContext<Cell<readonly OfferedDeed[]> | null>(null)
export const OfferedDeedsProvider = OfferedDeedsContext.Provider

/** Offers these deeds until the screen goes; what they do is always what they do now. */
export function useOfferedDeeds(deeds: readonly OfferedDeed[]): void {
  const offered = useContext(OfferedDeedsContext)
  const latest = useRef(deeds)
  latest.current = deeds
  const shape = JSON.stringify(deeds.map(({ id, label, keys, also }) => ({ id, label, keys, also })))
  useEffect(() => {
    const shown = JSON.parse(shape) as readonly Omit<OfferedDeed, 'take'>[]
    offered?.set(
      shown.map((deed) => ({
        ...deed,
        take: () => latest.current.find(({ id }) => id === deed.id)?.take(),
      })),
    )
    return () => offered?.set([])
  }, [offered, shape])
}
