import type { LocalDate } from '../../shared/ports'
import type { MeetingHeadline } from '../../shared/record/summary'

/** The soonest meeting that is planned and not past: its agenda takes what waits. */
export function nextPlanned(headlines: readonly MeetingHeadline[], today: LocalDate): MeetingHeadline | null {
  const planned = headlines.filter(
    ({ state, date }) => (state === 'planned' || state === 'noticed') && date >= today,
  )
  const key = ({ date, time, meeting }: MeetingHeadline) => `${date}T${time}${meeting}`
  return planned.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? null
}
