import type { Folded } from '../fold'
import { presentAt } from '../hall/attendance'
import type { Decision } from './decision'

/**
 * A decision keeps the people it was taken with (DE4). Where who was there was settled differently since, or is in doubt, that is told
 * beside it (LC14). Null: nothing differs.
 */
export type PresenceSince = { readonly settled: number; readonly inDoubt: number }

export function presenceSince(
  meeting: Folded,
  { present, out, clock }: Pick<Decision, 'present' | 'out' | 'clock'>,
): PresenceSince | null {
  const now = presentAt(meeting, clock)
  const outside = new Set(out.map(({ person }) => person))
  const sure = now.sure.filter((person) => !outside.has(person))
  const then = new Set(present.map(({ person }) => person))
  const isSame = sure.length === then.size && sure.every((person) => then.has(person))
  return isSame && now.unsure.length === 0 ? null : { settled: sure.length, inDoubt: now.unsure.length }
}
