import { nameOf, unknownName } from '../../shared/charter/roll'
import type { PersonId } from '../../shared/id'
import type { PartingLine } from '../../shared/wire/peers'
import { useCell, useDesk, useShelf } from './desk-context'

/** In the assembly in focus: who wrote and does so no more, and which assemblies have parted (JC7, JC12), by their names. */
export type Parted = {
  readonly key: string
  readonly what: PartingLine['what']
  /** The other assembly's id. */
  readonly assembly: string
  /** Null: on no list here. */
  readonly person: string | null
  /** The assembly that ended the office, or that is parted from, or that has parted; null: its name is not known here. */
  readonly of: string | null
  /** It ended an office of its own, not one of somebody who writes here for it. */
  readonly isOwn: boolean
}

export const partingKey = ({ what, assembly, of, person }: PartingLine): string =>
  `${what}/${assembly}/${of}/${person ?? ''}`

export function useParted(): readonly Parted[] {
  const desk = useDesk()
  const shelf = useShelf()
  const view = useCell(desk.peers.view)
  const cards = useCell(desk.cards)
  const kin = useCell(desk.pairing)?.kin ?? []
  if (shelf === null || view === null) return []
  const assemblyCalled = (id: string): string | null =>
    cards.find(({ assembly }) => assembly === id)?.name ??
    shelf.charter.thing?.takingPart.find(({ assembly }) => assembly === id)?.name ??
    kin.find(({ genesis }) => genesis.startsWith(id))?.name ??
    null
  const personCalled = (id: string | null): string | null => {
    const name = id === null ? unknownName : nameOf(shelf.roll, id as PersonId)
    return name === unknownName ? null : name
  }
  // Whoever sits here is told so in words of their own.
  const here = cards.find(({ assembly }) => assembly === shelf.assembly)?.person ?? null
  return view.partings
    .filter(({ assembly, person }) => assembly === shelf.assembly && (person === null || person !== here))
    .map((line) => ({
      key: partingKey(line),
      what: line.what,
      assembly: line.of,
      person: personCalled(line.person),
      of: assemblyCalled(line.of),
      isOwn: line.of === line.assembly,
    }))
}
