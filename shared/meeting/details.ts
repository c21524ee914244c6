import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { needed, optional, type TextRefused } from '../text'
import type { Meeting } from './meeting'
import { about, type Details, latest } from './said/statements'
import { isDate, isTime } from './time'

/** What a meeting is called, when and where. */
export type DetailsRefused =
  | Refusal<'ME4', { readonly field: 'date' | 'time'; readonly text: string }>
  | TextRefused

export function details(meeting: Pick<Meeting, 'statements'>): Details {
  const said = latest(meeting, 'details', about.details)
  if (said === undefined) return { title: '', kind: '', date: '1970-01-01', time: '00:00', place: '' }
  const { title, kind, date, time, place } = said
  return { title, kind, date, time, place }
}

/** ME4: a date the calendar has, a time the clock has. */
export function checkedDetails(given: Details): Result<Details, DetailsRefused> {
  const title = needed('title', given.title)
  if (!title.ok) return title
  const kind = optional('label', given.kind)
  if (!kind.ok) return kind
  const place = optional('place', given.place)
  if (!place.ok) return place
  const { date, time } = given
  if (!isDate(date)) return refused({ rule: 'ME4', field: 'date', text: date })
  if (!isTime(time)) return refused({ rule: 'ME4', field: 'time', text: time })
  return done({ title: title.value, kind: kind.value ?? '', date, time, place: place.value ?? '' })
}
