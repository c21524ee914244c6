import { createContext, useContext } from 'react'
import type { MeetingId } from '../../shared/id'
import type { CountStep } from '../../shared/meeting/public-table'
import type { PublicChoice } from '../../shared/meeting/public-view'
import type { PublicDisplay } from '../../shared/wire/ipc'

/** The public screen as the secretary's window holds it: it outlives the screen it was opened from. */
export type PublicScreen = {
  readonly state: 'off' | 'on' | 'blank'
  /** Whose pages it shows; null while it is off. */
  readonly meeting: MeetingId | null
  readonly choice: PublicChoice
  /** PU12: the step of a count that the hall reads along. */
  readonly counted: CountStep | null
  /** PU8: its type is too small for the back row. */
  readonly isSmall: boolean
  readonly displays: readonly PublicDisplay[]
  readonly display: number | null
  readonly open: (meeting: MeetingId) => void
  /** Shows another meeting on the screen that is open already, blank or not. */
  readonly turnTo: (meeting: MeetingId) => void
  readonly sayCount: (step: CountStep | null) => void
  readonly close: () => void
  readonly blank: (isBlank: boolean) => void
  readonly choose: (choice: PublicChoice) => void
  readonly moveTo: (display: number) => void
}

const PublicScreenContext = createContext<PublicScreen | null>(null)
export const PublicScreenProvider = PublicScreenContext.Provider

export function usePublicScreen(): PublicScreen {
  const screen = useContext(PublicScreenContext)
  if (screen === null) throw new Error('The public screen was not provided')
  return screen
}
