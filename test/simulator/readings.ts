import type { AssemblyId } from '../../shared/id'
import type { RollUp } from '../../shared/meeting/question/roll-up'
import type { Kinsfolk } from '../../shared/record/rings'
import { type Decided, decidedOn, type Said } from './decisions'
import { type Federated, nameIn } from './federated'
import type { Laptop } from './laptop'
import { nestingAt } from './nesting'
import { type HeldWord, passingOn } from './referrals'
import { rollUpOn } from './roll-up'
import { holdingOf } from './truth'

/** What an honest laptop reads in the end of what assemblies have to do with one another. */
export type Reading = {
  readonly laptop: Laptop
  /** Every space that it has whole, by its digest. */
  readonly whole: ReadonlyMap<string, string>
  readonly passing: readonly HeldWord[]
  readonly lines: readonly Decided[]
  readonly words: readonly Said[]
  readonly nesting: readonly Kinsfolk[]
  readonly roll: RollUp | null
}

export async function readingOf(told: Federated, laptop: Laptop): Promise<Reading> {
  const held = holdingOf(laptop)
  const whole = held
    .spaces()
    .filter(({ id }) => held.missing(id).length === 0)
    .map(({ id }) => [id, held.shelf(id).digest() ?? 'none'] as const)
  const nameOf = (assembly: AssemblyId) => nameIn(told.writers, assembly)
  return {
    laptop,
    whole: new Map(whole),
    passing: await passingOn(laptop),
    ...(await decidedOn(laptop)),
    nesting: nestingAt(laptop, told.writers),
    roll: await rollUpOn(laptop, told.cast.region.assembly, nameOf),
  }
}
