import type { ItemId } from '../id'
import { agenda, recycled } from '../meeting/agenda/agenda'
import type { Folded } from '../meeting/fold'

/** On the agenda or in the recycle list. */
export function titleOf(meeting: Folded, item: ItemId): string {
  return [...agenda(meeting), ...recycled(meeting)].find(({ id }) => id === item)?.title ?? ''
}
