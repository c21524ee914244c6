import type { Stance } from '../../charter/rules'
import type { PersonId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import type { Statement } from '../../statement'

/** Hands that were counted: never a block, which is always somebody's, with a name and a reason (PC1). */
export type CountedStance = Exclude<Stance, 'block'>
export type PositionCounts = Readonly<Record<CountedStance, number>>
/** Counts of null take it back. */
export type PositionsCountedStatement = Statement<{
  readonly type: 'positions-counted'
  readonly version: VersionId
  /** Whom it covers: here at that moment, and without a word of their own. */
  readonly people: readonly PersonId[]
  readonly counts: PositionCounts | null
  readonly clock: Instant
}>

export const countedAbout = {
  counted: (version: VersionId) => `version/${version}/counted`,
} as const
