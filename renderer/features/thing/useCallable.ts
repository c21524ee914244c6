import { useEffect } from 'react'
import type { AssemblyId } from '../../../shared/id'
import type { Shelf } from '../../../shared/wire/shelf'
import { useCell, useDesk } from '../../data/desk-context'
import type { Callable } from './WhoTakesPart'

/** The assemblies kept on this computer, and those paired with one of them. */
export function useCallable(shelf: Shelf): readonly Callable[] {
  const desk = useDesk()
  const cards = useCell(desk.cards)
  const kin = useCell(desk.pairing)?.kin ?? []
  useEffect(() => void desk.pair({ do: 'look' }), [desk])
  // TH8: practice and real records are never open together, so these are all of one sort.
  const here = cards.filter(
    ({ practice, isThing, guest }) => practice === shelf.practice && !isThing && guest === null,
  )
  const known = new Set(cards.map(({ assembly }) => assembly))
  return [
    ...here.map(({ assembly, name }) => ({ assembly, name, isHere: true })),
    ...kin
      .map(({ genesis, name }) => ({ assembly: genesis.slice(0, 32) as AssemblyId, name, isHere: false }))
      .filter(({ assembly }) => !known.has(assembly)),
  ]
}
