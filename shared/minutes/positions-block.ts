import type { Stance as CharterStance } from '../charter/rules'
import type { Outcome } from '../meeting/outcome'
import type { PositionBasis } from '../meeting/said/assembly-word'

/** Where everybody stood in one round, as minutes tell it. */
export type Stance = CharterStance
export type PositionLine = {
  readonly name: string
  readonly stance: Stance
  readonly reason: string | null
  /** `assembly`: the name is an assembly's, and the position its own (JC10). */
  readonly source: 'room' | 'remote' | 'written' | 'assembly'
  /** On what an assembly's position rests. */
  readonly basis?: PositionBasis
  readonly contested: boolean
}
export type PositionsBlock = {
  readonly type: 'positions'
  readonly version: number
  /** Of how many rounds this one is, from 1; the same as `version` where every round had its own wording. */
  readonly round: number
  /** What these positions are on, where another wording has taken its place since; null where it stands with the proposal. */
  readonly wording: string | null
  readonly counts: Readonly<Record<Stance, number>>
  readonly none: number
  /** Only those whose position or reason is worth a line; plain agreement stands in the counts. */
  readonly lines: readonly PositionLine[]
  readonly outcome: OutcomeLine
  /** MI26: adopted on these; the decision that stands below has their numbers. */
  readonly decided?: true
}
/** What the charter's own rule makes of the positions, and why, as values: the words come from the catalogue. */
export type OutcomeLine = Outcome
