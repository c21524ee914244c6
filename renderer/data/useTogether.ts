import { useCell, useDesk, useShelf } from './desk-context'

/** Of the assembly in focus, where several write in it: the names of the others, and for whom this computer writes. */
export type Together = {
  readonly others: readonly string[]
  readonly writesFor: string | null
}

export function useTogether(): Together | null {
  const shelf = useShelf()
  const cards = useCell(useDesk().cards)
  if (shelf === null || shelf.circle !== 'joint') return null
  const terms = shelf.charter.thing
  const own = shelf.guest ?? terms?.caller
  const others = (terms?.takingPart ?? []).filter(({ assembly }) => assembly !== own)
  const guest = cards.find(({ assembly }) => assembly === shelf.guest)
  const speaks = cards.some(({ assembly, signs }) => assembly === shelf.assembly && signs)
  return { others: others.map(({ name }) => name), writesFor: speaks ? (guest?.name ?? null) : null }
}
