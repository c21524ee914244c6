import type { Charter } from '../../charter/charter'
import { officesOf, type Roll } from '../../charter/roll'
import type { PersonPosition } from './position'

/**
 * DM5: under unanimity the holders of an office on the charter's list have one position between them. Saying the same they
 * are counted as one; saying different things, nothing is settled.
 */
export type Shared = { readonly positions: readonly PersonPosition[]; readonly apart: boolean }

export function shared(
  given: readonly PersonPosition[],
  roll: Roll,
  { parameters }: Pick<Charter, 'parameters'>,
): Shared {
  if (parameters.decisionMode !== 'unanimity' || parameters.sharedPositions.length === 0)
    return { positions: given, apart: false }
  const first = new Map<string, PersonPosition>()
  let apart = false
  const counted = given.filter((one) => {
    const offices = officesOf(roll, one.person)
    const office = parameters.sharedPositions.find((name) => Object.hasOwn(offices, name))
    if (office === undefined) return true
    const before = first.get(office)
    if (before === undefined) {
      first.set(office, one)
      return true
    }
    if (before.stance !== one.stance) apart = true
    // Said differently, each stands for itself until they agree.
    return before.stance !== one.stance
  })
  return { positions: counted, apart }
}
