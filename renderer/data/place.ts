import { createContext, useContext } from 'react'
import type { MeetingId } from '../../shared/id'

/** Where the window is. Screens never name each other; they name a place and the app goes there. */
export type Place =
  | { readonly screen: 'home' | 'meetings' | 'decisions' | 'actions' | 'members' | 'settings' }
  | { readonly screen: 'agenda' | 'live' | 'minutes'; readonly meeting: MeetingId; readonly item?: string }

export type Navigation = { readonly place: Place; readonly go: (place: Place) => void }

const NavigationContext = createContext<Navigation>({ place: { screen: 'home' }, go: () => undefined })
export const NavigationProvider = NavigationContext.Provider
export const useNavigation = (): Navigation => useContext(NavigationContext)
