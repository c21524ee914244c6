import type { Charter } from '../../charter/charter'
import type { Roll } from '../../charter/roll'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import type { Folded } from '../fold'
import { quorumNow } from '../hall/quorum'

/** What the quorum of the meeting that sits is reckoned by. */
export type Reckoned = { readonly roll: Roll; readonly charter: Charter }
export type TooFewHere = Refusal<'LC21', { readonly needed: number; readonly present: number }>

/** LC21: what is said of approved minutes for ever is a decision, and asks for the quorum of one. */
export function enoughHere(at: Folded, { roll, charter }: Reckoned): Result<null, TooFewHere> {
  const { reached, needed, low } = quorumNow(at, roll, charter)
  return reached ? done(null) : refused({ rule: 'LC21', needed, present: low })
}
