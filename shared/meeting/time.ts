import type { Instant, LocalDate, LocalTime } from '../ports'

/**
 * The arithmetic of clocks and calendars, on text, without a host's clock. A stated time that no calendar has is read
 * leniently (ST3: 30 February is two days after the 28th) and never throws; what a person types now is checked by `isDate`.
 */
const minute = 60_000
const day = 24 * 60 * minute

/** Milliseconds since 1970 in universal time. What is no instant at all counts as the beginning of time. */
export function epochOf(instant: Instant): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?(Z|[+-]\d\d:\d\d)$/.exec(
    instant,
  )
  if (parts === null) return 0
  const [, year, month, date, hour, min, second, fraction = '0', offset = 'Z'] = parts
  const days = dayNumberOf(Number(year), Number(month), Number(date))
  const seconds = Number(hour) * 3600 + Number(min) * 60 + Number(second)
  return days * day + seconds * 1000 + Number(fraction.padEnd(3, '0')) - offsetOf(offset) * minute
}

/** The date on the wall, where it was stated (decisions 12). */
export function localDate(instant: Instant): LocalDate {
  return instant.slice(0, 10)
}

export function localTime(instant: Instant): LocalTime {
  return instant.slice(11, 16)
}

/** A wall clock's reading as an instant, with the offset of another instant nearby. */
export function instantAt(date: LocalDate, time: LocalTime, like: Instant): Instant {
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(like)?.[1] ?? 'Z'
  return `${date}T${time}:00${offset === 'Z' ? '+00:00' : offset}`
}

/**
 * A time said without its date, of the evening that began at an instant: on that day, or after midnight where it would
 * otherwise lie more than six hours before the beginning.
 */
export function instantOn(evening: Instant, time: LocalTime): Instant {
  const sameDay = instantAt(localDate(evening), time, evening)
  const isAfterMidnight = epochOf(evening) - epochOf(sameDay) > 360 * minute
  return isAfterMidnight ? instantAt(addDays(localDate(evening), 1), time, evening) : sameDay
}

/** Round the clock: 23:50 and 20 minutes is 00:10. */
export function addMinutes(time: LocalTime, minutes: number): LocalTime {
  const [hour = 0, min = 0] = time.split(':').map(Number)
  const sum = (((hour * 60 + min + Math.round(minutes)) % 1440) + 1440) % 1440
  return `${two(Math.floor(sum / 60))}:${two(sum % 60)}`
}

/** So many hours later by the clock on the wall, on the whole minute. */
export function addHours(instant: Instant, hours: number): Instant {
  const minutes = minuteOfDay(localTime(instant)) + hours * 60
  const date = addDays(localDate(instant), Math.floor(minutes / 1440))
  return instantAt(date, addMinutes('00:00', minutes), instant)
}

/** Never negative: a clock set back makes nothing shorter than nothing. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, (epochOf(to) - epochOf(from)) / minute)
}

/** The same day so many months on; where that month is shorter, its last. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const first = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
  const days = [31, 30, 29, 28].find((last) => isDate(`${first}-${last}`)) ?? 28
  return `${first}-${String(Math.min(day, days)).padStart(2, '0')}`
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days)
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 is Monday, 7 Sunday. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** A date the calendar has. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dateOf(dayNumber(text)) === text
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function dayNumber(date: LocalDate): number {
  const [year = 1970, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  return dayNumberOf(year, month, dayOfMonth)
}

/** Days since 1970-01-01; the year is counted from March, so that the leap day comes last. */
function dayNumberOf(year: number, month: number, date: number): number {
  const shifted = year * 12 + month - 3
  const marchYear = Math.floor(shifted / 12)
  const marchMonth = shifted - marchYear * 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date - 1 - 719_468
}

function dateOf(dayNumber: number): LocalDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

function minuteOfDay(time: LocalTime): number {
  const [hour = 0, min = 0] = time.split(':').map(Number)
  return hour * 60 + min
}

function offsetOf(offset: string): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Not the same evening: another date, and more than six hours away. */
export function isAnotherDay(a: Instant, b: Instant): boolean {
  return localDate(a) !== localDate(b) && Math.abs(epochOf(a) - epochOf(b)) > 6 * 3_600_000
}
