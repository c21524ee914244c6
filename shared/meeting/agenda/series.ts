import type { MeetingSeries, Recurrence } from '../../charter/series'
import type { LocalDate } from '../../ports'
import { contested } from '../../statement'
import type { Folded } from '../fold'
import { seriesAbout } from '../said/series-statements'
import { standing } from '../said/statements'
import { addDays, addMonths, weekday } from '../time'

/** Of which series a meeting is; said in two ways, of none. */
export function seriesOf(meeting: Folded): Pick<MeetingSeries, 'id' | 'name'> | null {
  const said = standing(meeting, 'in-series', seriesAbout.inSeries)
  const one = said.at(-1)
  return one === undefined || contested(said) ? null : { id: one.series, name: one.name }
}

/**
 * SE2: the first day by the rule that is not past and lies at least half a span after the last meeting of the series: so one that was
 * put off or brought forward is neither doubled nor passed over.
 */
export function nextDate(rule: Recurrence, last: LocalDate | null, today: LocalDate): LocalDate {
  const half = last === null ? today : halfSpanAfter(rule, last)
  const from = half > today ? half : today
  return rule.type === 'weekly' ? onWeekday(from, rule.weekday) : inMonths(rule, from)
}

function halfSpanAfter(rule: Recurrence, last: LocalDate): LocalDate {
  return rule.type === 'weekly'
    ? addDays(last, rule.every * 7 - 3)
    : addDays(addMonths(last, rule.every), -15)
}

function inMonths({ nth, weekday: day }: Recurrence & { readonly type: 'monthly' }, from: LocalDate) {
  for (let month = firstOfMonth(from); ; month = addMonths(month, 1)) {
    const date = nthOf(month, nth, day)
    if (date >= from) return date
  }
}

/** The first, second… of that day of the week in the month that begins so; -1: the last. */
function nthOf(first: LocalDate, nth: number, day: number): LocalDate {
  if (nth > 0) return addDays(onWeekday(first, day), (nth - 1) * 7)
  return addDays(onWeekday(addMonths(first, 1), day), -7)
}

function onWeekday(from: LocalDate, day: number): LocalDate {
  return addDays(from, (day - weekday(from) + 7) % 7)
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`
}
