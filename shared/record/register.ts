import type { AssemblyId } from '../id'
import type { LocalDate } from '../ports'
import { type ChainStep, chainOf, type Fate, fates } from './fate'
import type { ActionLine, DecisionLine } from './summary'

/** A line with what has become of it until today. */
export type DecisionEntry = {
  readonly line: DecisionLine
  readonly fate: Fate
  /** What put it out of force, and what put that out of force (CS6). */
  readonly chain: readonly ChainStep[]
}

/** The register of one assembly: its own lines, read beside those of others that may override them (SU4). */
export function registerOf(
  assembly: AssemblyId,
  lines: readonly DecisionLine[],
  today: LocalDate,
): readonly DecisionEntry[] {
  const all = fates(lines, today)
  return lines.flatMap((line) => {
    const fate = all.get(line.decision)
    return line.assembly === assembly && fate !== undefined
      ? [{ line, fate, chain: chainOf(line.decision, all) }]
      : []
  })
}

export function isOverdue({ state, due }: Pick<ActionLine, 'state' | 'due'>, today: LocalDate): boolean {
  return state === 'open' && due !== null && due < today
}
