import { useMemo } from 'react'
import { useCell, useDesk, useShelf } from '../data/desk-context'
import { useOwnSpelling } from '../data/own-spelling'

/** SP3: what is right here though no dictionary has it: people of the roll, assemblies, and one's own words. */
export function useKnownNames(people: readonly { readonly name: string }[]): readonly string[] {
  const { cards, federation } = useDesk()
  const own = useOwnSpelling().all
  const here = useCell(cards)
  const abroad = useCell(federation.lines)
  const thing = useShelf()?.charter.thing
  const spoken = people.map(({ name }) => name).join(' ')
  return useMemo(() => {
    const named = [...here, ...abroad, ...(thing?.takingPart ?? [])].map(({ name }) => name)
    return [...new Set([spoken, ...named].flatMap((name) => name.match(/[\p{L}\p{M}'’]+/gu) ?? [])), ...own]
  }, [spoken, here, abroad, thing, own])
}
