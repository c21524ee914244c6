import type { Instant, LocalDate, LocalTime, Zone } from '../ports'
import { addDays, epochOf } from './time'

/**
 * The clock on the wall of one zone, summer time included: simulated minutes become instants as people there read them.
 */
export type WallClock = {
  readonly zone: Zone
  /** `minutes` pass in real time from what the wall shows, over midnight and over the change of the clocks. */
  readonly at: (date: LocalDate, time: LocalTime, minutes?: number) => Instant
}

const minute = 60_000
const day = 1440 * minute

export function wallClock(zone: Zone): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })

  const known = new Map<number, number>()

  /** Minutes east of Greenwich. Clocks are changed on the quarter of an hour, so one answer holds for a quarter. */
  function offsetAt(epoch: number): number {
    const quarter = Math.floor(epoch / (15 * minute))
    const offset = known.get(quarter) ?? offsetNamed(format.formatToParts(epoch))
    known.set(quarter, offset)
    return offset
  }

  return {
    zone,
    at(date, time, minutes = 0) {
      const asIfGreenwich = epochOf(`${date}T${time}:00Z`)
      const epoch = asIfGreenwich - offsetAt(asIfGreenwich) * minute + Math.round(minutes * 60) * 1000
      return instantAt(epoch, offsetAt(epoch))
    },
  }
}

function offsetNamed(parts: readonly Intl.DateTimeFormatPart[]): number {
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

function instantAt(epoch: number, offset: number): Instant {
  const wall = epoch + offset * minute
  const days = Math.floor(wall / day)
  const seconds = Math.floor((wall - days * day) / 1000)
  const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => two(part)).join(':')
  const east = Math.abs(offset)
  return `${addDays('1970-01-01', days)}T${time}${offset < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`
}

function two(part: number): string {
  return String(Math.floor(part)).padStart(2, '0')
}
