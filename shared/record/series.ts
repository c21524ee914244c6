import type { MeetingSeries } from '../charter/series'
import type { MeetingId } from '../id'
import { nextDate } from '../meeting/agenda/series'
import type { LocalDate } from '../ports'
import type { MeetingHeadline } from './summary'

/** SE4: which of its series each meeting is, by day; read from what is there, so it is the same on every laptop. */
export function placesInSeries(headlines: readonly MeetingHeadline[]): ReadonlyMap<MeetingId, number> {
  const places = new Map<MeetingId, number>()
  const counted = new Map<string, number>()
  for (const { meeting, series } of [...headlines].sort(byDay)) {
    if (series === null) continue
    const place = (counted.get(series.id) ?? 0) + 1
    counted.set(series.id, place)
    places.set(meeting, place)
  }
  return places
}

/** The one that is planned already and not past, soonest. */
export function plannedOf(
  headlines: readonly MeetingHeadline[],
  { id }: Pick<MeetingSeries, 'id'>,
  today: LocalDate,
): MeetingHeadline | null {
  const planned = headlines.filter(
    ({ series, state, date }) =>
      series?.id === id && (state === 'planned' || state === 'noticed') && date >= today,
  )
  return planned.sort(byDay)[0] ?? null
}

/**
 * SE2: when the next one would be; null for a template. What was planned for a day that went by counts for nothing.
 * `first`: no day before it, so that the notice is kept (NT2).
 */
export function nextOf(
  headlines: readonly MeetingHeadline[],
  { id, rule }: Pick<MeetingSeries, 'id' | 'rule'>,
  today: LocalDate,
  first: LocalDate = today,
): LocalDate | null {
  if (rule === null) return null
  const last = headlines
    .filter(({ series, state, date }) => series?.id === id && (wasHeld(state) || date >= today))
    .sort(byDay)
    .at(-1)
  return nextDate(rule, last?.date ?? null, first)
}

/** SE20: where a meeting of it is: as the series says, else where the last one of it was, else where the newest one was. */
export function placeFor(
  headlines: readonly MeetingHeadline[],
  { id, place }: Pick<MeetingSeries, 'id' | 'place'>,
): string {
  if (place !== '') return place
  const placed = headlines.filter((one) => one.takenIn === null && one.place !== '').sort(byDay)
  const own = placed.filter(({ series }) => series?.id === id)
  return (own.at(-1) ?? placed.at(-1))?.place ?? ''
}

function wasHeld(state: MeetingHeadline['state']): boolean {
  return state !== 'planned' && state !== 'noticed'
}

function byDay(a: MeetingHeadline, b: MeetingHeadline): number {
  const key = ({ date, time, meeting }: MeetingHeadline) => `${date}T${time}${meeting}`
  return key(a) < key(b) ? -1 : 1
}
