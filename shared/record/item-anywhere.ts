import { agenda, type Item, recycled } from '../meeting/agenda/agenda'
import type { Meeting } from '../meeting/meeting'

/** On the agenda or off it: what was said of it is still read. */
export function itemAnywhere(meeting: Meeting, item: string): Item | undefined {
  return [...agenda(meeting), ...recycled(meeting)].find(({ id }) => id === item)
}
