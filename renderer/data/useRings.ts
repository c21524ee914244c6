import { useMemo } from 'react'
import { type Ring, ringsAmong } from '../../shared/record/rings'
import { useCell, useDesk } from './desk-context'

/** Rings of memberships that the assembly is in, with the names of those in them (NE2). */
export type NamedRing = Ring & {
  readonly names: readonly string[]
  readonly nameOf: (assembly: string) => string
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
      .filter(({ assemblies }) => assembly !== null && assemblies.includes(assembly))
      .map((ring) => ({ ...ring, names: ring.assemblies.map(nameOf), nameOf }))
  }, [lines, cards, assembly])
}
