import type { Stance } from '../charter/charter'

/** What the charter's own rule makes of the positions on one version, and why, as values (OU1). */
export type Outcome = {
  readonly type:
    | 'consensus'
    | 'blocked'
    | 'too-many-aside'
    | 'no-active-agreement'
    | 'unsettled'
    | 'inquorate'
    | 'nothing-yet'
  readonly counts: Readonly<Record<Stance, number>>
  /** Present and without a position: while there is one, the outcome is unsettled (OU3). */
  readonly none: number
  readonly present: number
  readonly quorum: { readonly needed: number; readonly reached: boolean }
  readonly rule: { readonly blocksToStop: number; readonly standAsidesMax: number | null }
  readonly warnings: readonly ('many-aside' | 'many-reservations' | 'reason-missing' | 'contested')[]
}
