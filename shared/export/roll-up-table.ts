import type { RollUpBlock } from '../minutes/roll-up-block'
import { csv } from './csv'

/**
 * The roll-up as a table (QA21): a row for each member and each word of it that stands, those who are not heard too. `basis`: `decision`,
 * with its number, or `mandate`.
 */
export const rollUpColumns = [
  'assembly',
  'part',
  'position',
  'reason',
  'basis',
  'decision',
  'contested',
] as const

export function rollUpTable({ rows }: RollUpBlock, practice: boolean): string {
  const marked = practice ? ['practice'] : []
  return csv(
    [...rollUpColumns, ...marked],
    rows.flatMap(({ name, part, said, contested }) => {
      const member = { assembly: name, part, contested, practice: 'PRACTICE' }
      const none = { ...member, position: null, reason: null, basis: null, decision: null }
      if (said.length === 0) return [none]
      return said.map(({ position, reason, basis }) => ({
        ...member,
        position,
        reason,
        basis: basis.type,
        decision: basis.type === 'decision' ? basis.number : null,
      }))
    }),
  )
}
