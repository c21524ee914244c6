import type { Filed } from '../../shared/sync/filed'
import type { Holding } from '../../shared/sync/holding'
import type { Space } from '../../shared/sync/space'
import type { Laptop } from './laptop'
import { type Group, groupsOf, holdingOf, isToHold, type Truth } from './truth'
import type { World } from './world'

/** Every circle an honest laptop is to hold, by what its group knows together, with what it holds. */
export const entitled = (world: World): Entitled[] =>
  groups(world)
    .flatMap(entitledIn)
    .filter(({ held, space }) => held.space(space.id) !== null)

export type Entitled = {
  readonly laptop: Laptop
  readonly held: Holding
  readonly space: Space
  readonly truth: Truth
}
export function entitledIn({ laptops, truth }: Group): Entitled[] {
  const all = new Map(laptops.flatMap((laptop) => holdingOf(laptop).spaces()).map((one) => [one.id, one]))
  return laptops.flatMap((laptop) =>
    [...all.values()]
      .filter((space) => isToHold(laptop, space, truth))
      .map((space) => ({ laptop, held: holdingOf(laptop), space, truth })),
  )
}

const known = new WeakMap<World, readonly Group[]>()
export function groups(world: World): readonly Group[] {
  const its = known.get(world) ?? groupsOf(world.honest, world.region.assembly)
  known.set(world, its)
  return its
}

export function everyAdmitted(world: World): (Entitled & { readonly entry: Filed })[] {
  return entitled(world).flatMap((one) =>
    one.held
      .shelf(one.space.id)
      .entries()
      .map((entry) => ({ ...one, entry })),
  )
}

export function keptBy(laptops: readonly Laptop[]): Filed[] {
  const all = new Map<string, Filed>()
  for (const laptop of laptops) {
    const held = holdingOf(laptop)
    for (const { id } of held.spaces())
      for (const entry of held.shelf(id).entries()) all.set(entry.hash, entry)
    for (const entry of held.waiting()) all.set(entry.hash, entry)
    for (const { entry } of held.aside()) all.set(entry.hash, entry)
  }
  return [...all.values()].sort((one, other) => (one.hash < other.hash ? -1 : 1))
}
