import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Run } from '../../data/run'

/** What Live hands to the panels of the item it shows. */
export type ItemPanelProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly item: ItemId
}
