import { useMemo } from 'react'
import { type Ring, ringsAmong } from '../../shared/record/rings'
import { useCell, useDesk } from './desk-context'

/** Rings of memberships that the assembly is in, with the names of those in them (NE2). One that only a claim closes binds nobody. */
export type NamedRing = Ring & {
  readonly names: readonly string[]
}

export function useRingsOf(assembly: string | null): readonly NamedRing[] {
  const desk = useDesk()
  const lines = useCell(desk.federation.lines)
  const cards = useCell(desk.cards)
  return useMemo(() => {
    const names = new Map<string, string>([
      ...lines.map((line) => [line.assembly, line.name] as const),
      ...cards.map((card) => [card.assembly, card.name] as const),
    ])
    const nameOf = (one: string) => names.get(one) || one.slice(0, 8)
    return ringsAmong(lines)
      .filter(({ assemblies, cut }) => assembly !== null && assemblies.includes(assembly) && !cut.isClaim)
      .map((ring) => ({ ...ring, names: ring.assemblies.map(nameOf) }))
  }, [lines, cards, assembly])
}
