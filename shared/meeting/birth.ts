import type { MeetingSeries } from '../charter/series'
import { isForMinutes, type StandingItem } from '../charter/standing-item'
import type { AssemblyId, MeetingId } from '../id'
import type { Draft, Moment, Zone } from '../ports'
import { done, type Result } from '../result'
import { pen } from '../statement'
import type { TextRefused } from '../text'
import { checkedDetails, type DetailsRefused } from './details'
import { ending } from './ending'
import { type CheckedItem, checkedItem, type NewItem, writeItem } from './item'
import type { Meeting } from './meeting'
import { spread } from './order'
import { seriesAbout } from './said/series-statements'
import { about, type Details, type MeetingStatement } from './said/statements'

export type MeetingGiven = {
  readonly id: MeetingId
  readonly assembly: AssemblyId
  readonly zone: Zone
  readonly details: Details
  readonly standingItems: readonly StandingItem[]
  /** SE20: the very first one: there are no minutes before it. */
  readonly isFirst?: boolean
  /** SE3: the series it is of, with the items that each of its meetings has. */
  readonly series?: Pick<MeetingSeries, 'id' | 'name' | 'items'> | null
  /** What is carried over, what came in: before the standing items that end the agenda (AG14). */
  readonly items?: readonly NewItem[]
}

/** SE20: what a meeting begins with: the first one has no minutes before it. */
export function beginsWith(items: readonly StandingItem[], isFirst: boolean): readonly StandingItem[] {
  return items.filter(({ title }) => !isFirst || !isForMinutes(title))
}

/** The first form of the document, made once by one device under a fresh id. */
export function newMeeting(
  given: MeetingGiven,
  moment: Moment,
): Result<Meeting, DetailsRefused | TextRefused> {
  const checked = checkedDetails(given.details)
  if (!checked.ok) return checked
  const standing = beginsWith(given.standingItems, given.isFirst === true).map((one) => ({
    ...one,
    standing: true,
  }))
  const end = ending(standing)
  const items: CheckedItem[] = []
  // Without a section of their own they stand in that of the beginning.
  const { section: first = '' } = standing[end - 1] ?? {}
  const ofSeries = (given.series?.items ?? []).map((one) => ({
    ...one,
    section: one.section === '' ? first : one.section,
    standing: true,
  }))
  const all = [...standing.slice(0, end), ...ofSeries, ...(given.items ?? []), ...standing.slice(end)]
  for (const item of all) {
    const fine = checkedItem(item)
    if (!fine.ok) return fine
    items.push(fine.value)
  }
  const meeting: Draft<Meeting> = {
    schema: 1,
    id: moment.fixed(given.id),
    assembly: moment.fixed(given.assembly),
    zone: moment.fixed(given.zone),
    statements: {},
    items: {},
    prose: {},
  }
  const gesture = pen<MeetingStatement>({ seen: { statements: {} }, draft: meeting }, moment)
  gesture.state(about.details, { type: 'details', ...checked.value })
  if (given.series) {
    const { id, name } = given.series
    gesture.state(seriesAbout.inSeries, { type: 'in-series', series: id, name })
  }
  const places = spread(items.length, null, null)
  for (const [index, item] of items.entries()) writeItem(meeting, item, places[index] ?? '', gesture, moment)
  return done(meeting as Meeting)
}
