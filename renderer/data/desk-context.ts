import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Shelf } from '../../shared/wire/shelf'
import type { Cell } from './cell'
import type { OpenDesk } from './open-desk'
import type { Saving } from './saving'

const DeskContext = createContext<OpenDesk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): OpenDesk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('This screen needs an open desk')
  return desk
}

export function useCell<T>(watched: Cell<T>): T {
  // The same wherever it is drawn: on the screen, or as text alone.
  return useSyncExternalStore(watched.subscribe, watched.get, watched.get)
}

/** The assembly in focus: charter, roll, headlines. Null while it is fetched. */
export function useShelf(): Shelf | null {
  return useCell(useDesk().shelf)
}

export function useSaving(): Saving {
  const { lamp } = useDesk()
  return useSyncExternalStore(lamp.subscribe, lamp.now)
}

/** A refused write alone; what is saved as it should be draws nothing. */
export function useRefused(): Extract<Saving, { state: 'refused' }> | null {
  const { lamp } = useDesk()
  return useSyncExternalStore(lamp.subscribe, () => {
    const saving = lamp.now()
    return saving.state === 'refused' ? saving : null
  })
}
