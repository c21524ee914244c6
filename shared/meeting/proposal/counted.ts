import type { PersonId, StatementId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import { contested } from '../../statement'
import type { Folded } from '../fold'
import { countedAbout, type PositionCounts, type PositionsCountedStatement } from '../said/counted-statements'
import { standing } from '../said/statements'

/** Positions of a large room, put down as numbers alone: how many of those without a word of their own agree, and so on. */
export type Counted = {
  readonly statement: StatementId
  readonly people: readonly PersonId[]
  readonly counts: PositionCounts
  /** Covered, and in none of the numbers: still without a position. */
  readonly open: number
  readonly clock: Instant
  /** Counted in two ways on two computers (PC5). */
  readonly contested: boolean
}

/** Of two counts the one with the fewest who agree is shown, and neither settles anything. */
export function countedOn(meeting: Folded, version: VersionId): Counted | null {
  const said = standing(meeting, 'positions-counted', countedAbout.counted(version))
  const [read] = said
    .filter(isGiven)
    .sort((a, b) => a.counts.agree - b.counts.agree || (a.id < b.id ? -1 : 1))
  if (read === undefined) return null
  const { id, people, counts, clock } = read
  const open = people.length - sumOf(counts)
  return { statement: id, people, counts, open, clock, contested: contested(said.map(withoutClock)) }
}

export function sumOf(counts: PositionCounts): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0)
}

type Given = PositionsCountedStatement & { readonly counts: PositionCounts }
function isGiven(statement: PositionsCountedStatement): statement is Given {
  return statement.counts !== null
}

/** The same count a minute apart is the same count. */
function withoutClock(statement: PositionsCountedStatement): PositionsCountedStatement {
  return { ...statement, clock: '' }
}
