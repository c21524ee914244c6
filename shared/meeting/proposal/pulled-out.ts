import type { ItemId } from '../../id'
import type { Folded } from '../fold'
import { carryAbout } from '../said/carry-statements'
import { standing } from '../said/statements'

/** CG6: pulled out elsewhere before the adoption was known: not in force until a minute settles it. */
export function wasPulledOut(meeting: Folded, item: ItemId): boolean {
  return standing(meeting, 'item-consent', carryAbout.itemConsent(item)).some(({ consent }) => !consent)
}
