import { inherited } from '../../../shared/charter/inherited-series'
import type { MeetingSeries } from '../../../shared/charter/series'
import { seriesOf } from '../../../shared/meeting/agenda/series'
import type { NextMeeting } from '../../../shared/meeting/said/carry-statements'
import type { Details } from '../../../shared/meeting/said/statements'
import { localDate } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { nextOf, placeFor } from '../../../shared/record/series'
import { useShelf } from '../../data/desk-context'
import { useHostCharters } from '../../data/useHostCharters'
import { usePlanMeeting } from '../../data/usePlanMeeting'
import { series as words } from '../../words/en/series'
import { nextPlanned } from './course'
import type { Sitting } from './sitting'

/** SE8: with the close the next meeting of the series is planned, where none is planned yet. */
export type NextInSeries = {
  readonly details: Details
  readonly series: MeetingSeries
}

export function useNextInSeries({ meeting, charter }: Sitting, now: Instant) {
  const headlines = useShelf()?.headlines ?? []
  const hosts = useHostCharters()
  const planMeeting = usePlanMeeting()
  const today = localDate(now)
  const found = next()
  return {
    found,
    plan: async (): Promise<NextMeeting | undefined> => {
      if (found === null) return undefined
      const made = await planMeeting({ ...found, carried: [] })
      const { date, title, time, place } = found.details
      return made.ok ? { meeting: made.value, date, title, time, place } : undefined
    },
  }

  function next(): NextInSeries | null {
    const of = seriesOf(meeting)
    const own = charter.series ?? []
    const all = [...own, ...inherited(own, hosts).map((one) => one.series)]
    const series = all.find(({ id }) => id === of?.id)
    if (series === undefined || nextPlanned(headlines, meeting.id, today) !== undefined) return null
    // The meeting that closes was held today, whatever day it was planned for.
    const held = headlines.map((one) => (one.meeting === meeting.id ? { ...one, date: today } : one))
    const date = nextOf(held, series, today)
    if (date === null) return null
    const { name, kind, time } = series
    const place = placeFor(headlines, series)
    const taken = headlines.map(({ title }) => title)
    return { series, details: { title: words.titleOf(name, date, true, taken), kind, date, time, place } }
  }
}
