import type { Item } from '../../../shared/meeting/agenda'
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

/** Minutes from one clock time to another on the same evening: 23:50 to 00:10 is 20, the other way round is -20. */
export function clockMinutes(from: LocalTime, to: LocalTime): number {
  const day = 24 * 60
  const between = minuteOfDay(to) - minuteOfDay(from)
  if (between > day / 2) return between - day
  return between < -day / 2 ? between + day : between
}

function minuteOfDay(time: LocalTime): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
