import type { Author, Instant, Moment, Zone } from '../../shared/ports'

/** The window's clock and chance, handed to every command (house: the pure rooms fetch neither for themselves). */
export function momentOf(by: Author, zone: Zone, fixed: Moment['fixed']): Moment {
  return { now: instantOf(new Date(), zone), zone, by, newId: freshId, fixed }
}

export function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

export const zoneHere = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone

/** `2026-03-03T19:05:07+00:00`, as a clock in that zone shows it. */
export function instantOf(date: Date, zone: Zone): Instant {
  const parts = clockOf(zone).formatToParts(date)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  const offset = of('timeZoneName').replace('GMT', '') || '+00:00'
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}${offset}`
}

/** Made once for each zone: making one costs more than all its answers of an evening. */
const clocks = new Map<Zone, Intl.DateTimeFormat>()

function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
  clocks.set(zone, made)
  return made
}

/** The last second of a day, as the clock here counts it. */
export const lastSecondOf = (day: string): number => Math.floor(new Date(`${day}T23:59:59`).getTime() / 1000)
