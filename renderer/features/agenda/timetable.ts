import type { Item } from '../../../shared/meeting/agenda/agenda'
import { addMinutes } from '../../../shared/meeting/time'
import type { LocalTime } from '../../../shared/ports'

/** When each item is due if every one before it takes its planned minutes; none before the first planned one is known. */
export function timetable(items: readonly Item[], begins: LocalTime): ReadonlyMap<string, LocalTime> {
  const due = new Map<string, LocalTime>()
  if (items.every(({ planned }) => planned === null)) return due
  let minutes = 0
  for (const { id, planned } of items) {
    due.set(id, addMinutes(begins, minutes))
    minutes += planned ?? 0
  }
  return due
}
