import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Settled } from '../../../shared/meeting/settled'
import type { Shelf } from '../../../shared/wire/shelf'
import type { Run } from '../../data/run'

/** What Live hands to the ballot of the item it shows. */
export type BallotSide = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly item: ItemId
  /** What was decided on another agenda already (CV7). */
  readonly settled: Settled
}
/** The same with the rules and the people it is held by. */
export type BallotDesk = BallotSide & { readonly shelf: Shelf }
