import type { RollUpBlock } from '../minutes/roll-up-block'
import { csv } from './csv'

/**
 * The roll-up as a table (QA21): a row for each member and each word of it that stands, those who are not heard too. `basis`: `minute`,
 * whose number stands beside it, or `mandate`.
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

type Row = RollUpBlock['rows'][number]

export function rollUpTable({ rows }: RollUpBlock, practice: boolean): string {
  const marked = practice ? ['practice'] : []
  return csv([...rollUpColumns, ...marked], rows.flatMap(rowsOf))
}

function rowsOf({ name, part, said, contested }: Row) {
  const member = { assembly: name, part, contested, practice: 'PRACTICE' }
  const silent = { ...member, position: null, reason: null, basis: null, decision: null }
  if (said.length === 0) return [silent]
  return said.map(({ position, reason, basis }) => ({
    ...member,
    position: position as string | null,
    reason,
    basis: basis.type as string | null,
    decision: basis.type === 'minute' ? basis.number : null,
  }))
}
