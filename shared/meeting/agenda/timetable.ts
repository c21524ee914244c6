import type { LocalTime } from '../../ports'
import { addMinutes } from '../time'
import type { Item } from './agenda'

/**
 * MI7: when each item is due if every one before it takes its planned minutes; one without any takes none of the rest. Nothing is known where
 * none has minutes. The same on the screen and on paper.
 */
export function timetable(
  items: readonly Pick<Item, 'id' | 'planned'>[],
  begins: LocalTime,
): ReadonlyMap<string, LocalTime> {
  const due = new Map<string, LocalTime>()
  if (items.every(({ planned }) => planned === null)) return due
  let minutes = 0
  for (const { id, planned } of items) {
    due.set(id, addMinutes(begins, minutes))
    minutes += planned ?? 0
  }
  return due
}
