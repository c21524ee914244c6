import type { MeetingSeries } from '../../../shared/charter/series'
import { firstDay, usualDay } from '../../../shared/meeting/agenda/notice'
import type { Details } from '../../../shared/meeting/said/statements'
import { localDate, localTime } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import { nextOf, placeFor, plannedOf } from '../../../shared/record/series'
import type { Shelf } from '../../../shared/wire/shelf'
import { instantOf } from '../../data/moment'
import { monthOf } from '../../words/en/dates'
import { newMeeting as words } from '../../words/en/meetings'
import { series as seriesWords } from '../../words/en/series'

/** The first series whose next meeting is not planned yet. */
export function firstChoice({ headlines, charter }: Shelf): MeetingSeries | null {
  const today = localDate(instantOf(new Date(), charter.zone))
  const isOpen = (one: MeetingSeries) => one.rule !== null && plannedOf(headlines, one, today) === null
  return charter.series?.find(isOpen) ?? null
}

/** As its series says; else like the newest meeting of this assembly: what is usual need not be typed. NT2: on the first such day that keeps the notice. */
export function suggested(shelf: Shelf, series: MeetingSeries | null): Details {
  const { headlines, charter } = shelf
  const last = headlines[0]
  const now = instantOf(new Date(), charter.zone)
  const today = localDate(now)
  const time = series?.time ?? last?.time ?? '19:00'
  const first = firstDay(today, localTime(now), charter.parameters.noticeDays, time)
  if (series !== null) {
    const date = nextOf(headlines, series, today, first) ?? first
    const { kind } = series
    const place = placeFor(headlines, series)
    return { title: titleFor(shelf, series, date), kind, date, time, place }
  }
  const date = usualDay(first, last?.date ?? null)
  return {
    title: titleFor(shelf, null, date),
    kind: last?.kind ?? words.kinds[0],
    date,
    time,
    place: last?.place ?? '',
  }
}

/** The suggested title follows the date until somebody writes another. */
export function retitled(
  details: Details,
  date: LocalDate,
  titleOn: (date: LocalDate) => string,
): Partial<Details> {
  return details.title === titleOn(details.date) ? { date, title: titleOn(date) } : { date }
}

/** NT2: a second meeting of the month is called by its day. */
export function titleFor({ headlines }: Shelf, series: MeetingSeries | null, date: LocalDate): string {
  const taken = headlines.map(({ title }) => title)
  if (series !== null) return seriesWords.titleOf(series.name, date, series.rule !== null, taken)
  const month = monthOf(date)
  const title = month === null ? '' : words.suggested(month)
  const inMonth = headlines.some((one) => one.title === title && one.date.slice(0, 7) === date.slice(0, 7))
  return inMonth ? words.suggestedOn(date) : title
}

/** NT2: one that is called the same is held on that day already. */
export function isNamedTwice({ headlines }: Shelf, { title, date }: Details): boolean {
  const same = (one: string) => one.trim().toLowerCase() === title.trim().toLowerCase()
  return headlines.some((one) => one.date === date && same(one.title))
}
