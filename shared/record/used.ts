import { fold } from '../charter/roll'
import { agenda } from '../meeting/agenda/agenda'
import type { Meeting } from '../meeting/meeting'
import { meetingState } from '../meeting/state'
import type { LocalDate } from '../ports'

/** How long an item took at a meeting that closed: what the next agenda is offered for an item of that name (SE15). */
export type UsedLine = { readonly title: string; readonly date: LocalDate; readonly minutes: number }

export function usedLines(meeting: Meeting, { date }: { readonly date: LocalDate }): readonly UsedLine[] {
  if (meetingState(meeting) !== 'closed') return []
  return agenda(meeting).flatMap(({ title, spent }) =>
    spent < 1 ? [] : { title: fold(title).trim(), date, minutes: Math.round(spent) },
  )
}

const lately = 5

/** SE15: the middle one of the last five times, up to the next five minutes; null where it was never taken up. */
export function suggestedMinutes(lines: readonly UsedLine[], title: string): number | null {
  const name = fold(title).trim()
  const times = lines
    .filter((one) => one.title === name)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, lately)
    .map(({ minutes }) => minutes)
    .sort((a, b) => a - b)
  const middle = times[Math.floor(times.length / 2)]
  return middle === undefined ? null : Math.ceil(middle / 5) * 5
}
