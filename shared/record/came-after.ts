import type { StatementId } from '../id'
import type { SinceBlock } from '../minutes/since-block'
import type { LocalDate } from '../ports'
import { fatesOfAll, type KnownLine } from './clash'
import { chainOf } from './fate'
import { type NameOf, sinceBlock } from './since-then'

/**
 * CS8 of minutes that others have published: what has put their decisions out of force, of all that is known of the assemblies on a day.
 * `of`: the decisions that are asked about; `known`: their lines, and those of whatever may have put them out of force.
 */
export function cameAfter(
  of: ReadonlySet<StatementId>,
  known: readonly KnownLine[],
  today: LocalDate,
): readonly SinceBlock[] {
  const lines = new Map(known.map((line) => [line.decision, line]))
  const all = fatesOfAll([...lines.values()], today)
  const names = new Map<string, string>(known.map(({ assembly, name }) => [assembly, name]))
  const nameOf: NameOf = (assembly) => names.get(assembly) ?? ''
  return [...of].flatMap((decision) => {
    const fate = all.get(decision)
    return fate === undefined ? [] : sinceBlock(decision, fate, chainOf(decision, all), nameOf)
  })
}

/** As much of a line as says whether it may put others out of force (SU4). */
export type MayReplace = Pick<KnownLine, 'decision' | 'matter'> & {
  readonly replaces: readonly StatementId[]
  /** Of several assemblies together. */
  readonly isAbove: boolean
}

/** Which of these may have put the ones asked about out of force, and whatever may have put those out of it, in any depth. */
export function mayHaveReplaced(
  of: readonly Pick<KnownLine, 'decision' | 'matter'>[],
  some: readonly MayReplace[],
): ReadonlySet<StatementId> {
  const matters = new Set(of.flatMap(({ matter }) => matter ?? []))
  const meant = new Set(of.map(({ decision }) => decision))
  for (const { decision, matter, isAbove } of some)
    if (isAbove && matter !== null && matters.has(matter)) meant.add(decision)
  for (let size = -1; size !== meant.size; ) {
    size = meant.size
    for (const { decision, replaces } of some) if (replaces.some((one) => meant.has(one))) meant.add(decision)
  }
  return meant
}
