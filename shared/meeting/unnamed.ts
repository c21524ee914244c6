import type { StatementId } from '../id'

/**
 * PO12: a position that went out without its name carries the id of its own statement where a person's stands. No roll knows it,
 * and nothing else in the record does.
 */
export function isUnnamed(position: { readonly person: string; readonly statement: StatementId }): boolean {
  return position.person === position.statement
}
