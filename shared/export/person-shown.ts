import { personOf, type Roll } from '../charter/roll'
import type { PersonId } from '../id'

/** A name, or null for whom the record gives none. */
export function personShown(roll: Roll, person: PersonId): string | null {
  const name = personOf(roll, person)?.name ?? ''
  return name === '' ? null : name
}
