import { addDays, weekday } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import type { MeetingHeadline } from '../../../shared/record/summary'

/** Meetings as a secretary looks for them: what is on or due today, this week to Sunday, later; then the past, newest first. */
export type MeetingGroups = { readonly [Name in GroupName]: readonly MeetingHeadline[] }
export type GroupName = 'today' | 'week' | 'later' | 'past'

export function grouped(headlines: readonly MeetingHeadline[], today: LocalDate): MeetingGroups {
  const groups: Record<GroupName, MeetingHeadline[]> = { today: [], week: [], later: [], past: [] }
  const sunday = addDays(today, 7 - weekday(today))
  for (const headline of headlines) groups[groupOf(headline, today, sunday)].push(headline)
  for (const name of ['today', 'week', 'later'] as const) groups[name].sort(byTime)
  groups.past.sort((a, b) => byTime(b, a))
  return groups
}

/** A meeting that goes on past midnight is still today's. */
function groupOf(headline: MeetingHeadline, today: LocalDate, sunday: LocalDate): GroupName {
  const { date, state } = headline
  if (state === 'open' || state === 'adjourned' || date === today) return 'today'
  if (date < today) return 'past'
  return date <= sunday ? 'week' : 'later'
}

function byTime(a: MeetingHeadline, b: MeetingHeadline): number {
  const [left, right] = [`${a.date}T${a.time}${a.meeting}`, `${b.date}T${b.time}${b.meeting}`]
  return left < right ? -1 : left > right ? 1 : 0
}
