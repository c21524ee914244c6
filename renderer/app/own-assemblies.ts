import { useCallback } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { AssemblyCard } from '../../shared/wire/shelf'
import { useDesk } from '../data/desk-context'
import type { Place } from '../data/place'
import type { PublicScreen } from '../data/public-screen'

/** The assemblies of this computer as the menu and Ctrl+K name them: two of one name with their short codes. */
export type OwnAssembly = { readonly id: string; readonly name: string; readonly code: string }

export function ownAssemblies(
  cards: readonly Pick<AssemblyCard, 'assembly' | 'name' | 'code'>[],
): readonly OwnAssembly[] {
  return cards.map(({ assembly, name, code }) => {
    const isTwin = cards.some((other) => other.assembly !== assembly && other.name === name)
    return { id: assembly, name: isTwin && code !== '' ? `${name} (${code})` : name, code }
  })
}

/** Another of them is shown, from its home. */
export function useSwitchTo({ close }: PublicScreen, go: (place: Place) => void): (assembly: string) => void {
  const desk = useDesk()
  return useCallback(
    (assembly: string) => {
      close() // its pages are of the assembly that is left
      void desk.switchTo(assembly as AssemblyId)
      go({ screen: 'home' })
    },
    [desk, go, close],
  )
}
