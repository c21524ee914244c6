/** Dates and lengths of time in words: 3 March 2026, 19:05. Never the computer's own format. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

type Parts = { readonly year: number; readonly month: number; readonly day: number }

function parts(date: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  if (!found) return null
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
}

/** What is not a date is shown as it stands: an impossible date is accepted, not hidden. */
/** `October 2026` of `2026-10`. */
export const monthInWords = (month: string): string => dateInWords(`${month}-01`).replace(/^1 /, '')

export function dateInWords(date: string): string {
  const read = parts(date)
  const month = read && months[read.month - 1]
  return read && month ? `${read.day} ${month} ${read.year}` : date
}

export function weekdayDate(date: string): string {
  const read = parts(date)
  const day = read && weekdays[weekdayOf(read)]
  return day ? `${day} ${dateInWords(date)}` : dateInWords(date)
}

/** `March`, for the usual name of a monthly meeting. */
export function monthOf(date: string): string | null {
  return months[(parts(date)?.month ?? 0) - 1] ?? null
}

export function shortDate(date: string): string {
  const read = parts(date)
  const month = read && months[read.month - 1]
  return read && month ? `${read.day} ${month.slice(0, 3)}` : date
}

export function dateAndTime(date: string, time: string | null): string {
  return time === null ? dateInWords(date) : `${dateInWords(date)}, ${time}`
}

export function timeSpan(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return from === to ? from : `${from} to ${to}`
  if (from !== null) return `from ${from}`
  return to === null ? '' : `until ${to}`
}

export function duration(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.trunc(whole / 60)
  const rest = Math.abs(whole % 60)
  if (hours === 0) return `${whole} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}

/** `2nd`, `3rd`, `11th` */
export function nth(n: number): string {
  const last = n % 10
  const isTeen = n % 100 > 10 && n % 100 < 14
  return `${n}${isTeen || last < 1 || last > 3 ? 'th' : (['st', 'nd', 'rd'][last - 1] ?? 'th')}`
}

export function people(n: number): string {
  return count(n, 'person', 'people')
}

/** `Asha, Björn and Chidi` */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

/** Day of the week by Sakamoto's rule: a date has no zone, so no clock is asked. */
function weekdayOf({ year, month, day }: Parts): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}
