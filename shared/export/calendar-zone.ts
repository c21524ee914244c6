import type { Instant, Zone } from '../ports'
import type { Component, Property } from './ics'
import { universal } from './universal-time'

/** An instant on the wall of the meeting's own zone: `DTSTART;TZID=Europe/London:20260303T190000` (EX13). */
export function onTheWall(name: 'DTSTART' | 'DTEND', zone: Zone, instant: Instant): Property {
  if (!isNamed(zone) || offsetOf(instant) === null) return [name, universal(instant)]
  return [`${name};TZID=${zone}`, compact(instant)]
}

/**
 * What the zone is, for a calendar that has no table of zones, as far as the file needs it: from each day on which something in it
 * begins, how far the wall is from universal time then.
 */
export function zoneComponents(zone: Zone, instants: readonly Instant[]): readonly Component[] {
  if (!isNamed(zone)) return []
  const begun = [...instants].sort((a, b) => (universal(a) < universal(b) ? -1 : 1))
  const offsets = begun.flatMap((instant) => {
    const offset = offsetOf(instant)
    return offset === null ? [] : [{ from: `${compact(instant).slice(0, 8)}T000000`, offset }]
  })
  const turns = offsets.filter(({ offset }, at) => offset !== offsets[at - 1]?.offset)
  if (turns.length === 0) return []
  return [
    {
      name: 'VTIMEZONE',
      properties: [['TZID', zone]],
      within: turns.map(({ from, offset }, at) => ({
        name: 'STANDARD',
        properties: [
          ['DTSTART', from],
          ['TZOFFSETFROM', turns[at - 1]?.offset ?? offset],
          ['TZOFFSETTO', offset],
        ],
      })),
    },
  ]
}

const isNamed = (zone: Zone): boolean => /^[A-Za-z0-9_+\-/]+$/.test(zone)

/** `+0100`; null where the instant does not say. */
function offsetOf(instant: Instant): string | null {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? []
  return sign === undefined ? null : `${sign}${hours}${minutes}`
}

/** What the wall shows, to the second. */
const compact = (instant: Instant): string => instant.slice(0, 19).replace(/[-:]/g, '')
