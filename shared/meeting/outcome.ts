import type { PositionRule, Stance } from '../charter/rules'

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

/** A position as far as the rule looks at it. */
type Weighed = { readonly stance: Stance; readonly reason: string | null; readonly contested: boolean }

export type Tally = {
  readonly positions: readonly Weighed[]
  readonly none: number
  readonly present: number
  readonly quorum: { readonly needed: number; readonly reached: boolean }
  readonly wordingContested: boolean
}

/** Pure: the same positions in any order have the same outcome (OU2). */
export function judge(rule: PositionRule, tally: Tally): Outcome {
  const { none, present, quorum } = tally
  const settled = tally.positions.filter(({ contested }) => !contested)
  const counts = countOf(settled)
  const contested = settled.length < tally.positions.length || tally.wordingContested
  return {
    type: kindOf(rule, counts, { ...tally, contested }),
    counts,
    none,
    present,
    quorum,
    rule: { blocksToStop: rule.blocksToStop, standAsidesMax: rule.standAsidesMax },
    warnings: warningsOf(rule, settled, counts, contested),
  }
}

/** Above this share of those who gave a position, standing aside or having reservations is worth a word (OU7). */
const many = 1 / 3

/** 0.29 of a hundred is 28.999999999999996 to a computer, and 29 people to everybody else. */
const rounding = 1e-9

/** The first that holds: a block needs no further counting, silence is not agreement, and a quorum is asked for last. */
function kindOf(
  rule: PositionRule,
  counts: Outcome['counts'],
  { positions, none, quorum, contested }: Tally & { readonly contested: boolean },
): Outcome['type'] {
  const given = total(counts)
  if (positions.length === 0) return 'nothing-yet'
  if (counts.block >= rule.blocksToStop) return 'blocked' // OU4
  if (contested || none > 0) return 'unsettled' // OU3
  if (rule.standAsidesMax !== null && counts['stand-aside'] > rule.standAsidesMax * given + rounding)
    return 'too-many-aside' // OU5
  if (counts.agree === 0) return 'no-active-agreement' // OU6
  return quorum.reached ? 'consensus' : 'inquorate' // OU8
}

function warningsOf(
  rule: PositionRule,
  settled: readonly Weighed[],
  counts: Outcome['counts'],
  contested: boolean,
): Outcome['warnings'] {
  const given = total(counts)
  const missing = settled.some(({ stance, reason }) => reason === null && rule.reasonFor.includes(stance))
  return [
    ...(counts['stand-aside'] > many * given ? (['many-aside'] as const) : []),
    ...(counts.reservations > many * given ? (['many-reservations'] as const) : []),
    ...(missing ? (['reason-missing'] as const) : []),
    ...(contested ? (['contested'] as const) : []),
  ]
}

function countOf(settled: readonly Weighed[]): Outcome['counts'] {
  const counts = { agree: 0, reservations: 0, 'stand-aside': 0, block: 0, abstain: 0 }
  for (const { stance } of settled) counts[stance]++
  return counts
}

function total(counts: Outcome['counts']): number {
  return counts.agree + counts.reservations + counts['stand-aside'] + counts.block + counts.abstain
}
