import { addDays, epochOf, isDate, isTime } from '../meeting/time'
import { wallClock } from '../meeting/wall-clock'
import type { Instant, LocalDate, LocalTime, Zone } from '../ports'

/** A stated instant in universal time, as calendars write it: it needs no table of zones and means the same everywhere. */
export function universal(instant: Instant): string {
  const epoch = epochOf(instant)
  const days = Math.floor(epoch / 86_400_000)
  const seconds = Math.floor((epoch - days * 86_400_000) / 1000)
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  )
  return `${addDays('1970-01-01', days).replaceAll('-', '')}T${time.join('')}Z`
}

/** H8: when something was written down is told to the day. */
export function stampOf(instant: Instant): string {
  return `${universal(instant).slice(0, 8)}T000000Z`
}

/** What the clock on the wall will show, as an instant; null where the day, the time or the zone is none. */
export function wallInstant(zone: Zone, date: LocalDate, time: LocalTime): Instant | null {
  if (!isDate(date) || !isTime(time)) return null
  try {
    return wallClock(zone).at(date, time)
  } catch {
    return null
  }
}
