import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Settled } from '../../../shared/meeting/settled'
import type { Run } from '../../data/run'

/** What Live hands to the panels of the item it shows. */
export type ItemPanelProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly item: ItemId
  /** What was decided on another agenda already (CV7). */
  readonly settled: Settled
}
