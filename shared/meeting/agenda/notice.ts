import type { Charter } from '../../charter/charter'
import type { LocalDate, LocalTime } from '../../ports'
import { details } from '../details'
import type { Meeting } from '../meeting'
import { about, spoken, standing } from '../said/statements'
import { opening } from '../state'
import { addDays, daysBetween, localDate, weekday } from '../time'

/** How long before the meeting the call for it went out, beside what the charter asks. */
export type Notice = {
  /** The day it went out; null: none is noted. */
  readonly given: LocalDate | null
  /** Whole days to the meeting from then; without one, from today, or of a meeting that was held from the day it was planned. */
  readonly days: number
  readonly asked: number
}

/** NT1: neither the day of the notice nor that of the meeting counts. */
export function wholeDays(from: LocalDate, to: LocalDate): number {
  return Math.max(0, daysBetween(from, to) - 1)
}

/** NT2: the first day that keeps the notice. Where none is asked, today, as long as its hour is to come. */
export function firstDay(today: LocalDate, now: LocalTime, asked: number, time: LocalTime): LocalDate {
  if (asked > 0) return addDays(today, asked + 1)
  return time > now ? today : addDays(today, 1)
}

/** NT2: like the last meeting, on the same day of the week. */
export function usualDay(first: LocalDate, last: LocalDate | null): LocalDate {
  return last === null ? first : addDays(first, (weekday(last) - weekday(first) + 7) % 7)
}

/**
 * NT3: how much too late it is; null where it is in time, or the charter asks for none. `today` is for a notice that is still to go out;
 * `heldOn` for a meeting that is about to be held on another day than it is planned for (NT5).
 */
export function missedNotice(
  meeting: Pick<Meeting, 'statements'>,
  { parameters }: Pick<Charter, 'parameters'>,
  today: LocalDate,
  heldOn: LocalDate | null = null,
): Notice | null {
  const asked = parameters.noticeDays
  if (asked === 0) return null
  const opened = opening(meeting)
  const held = heldOn ?? (opened === undefined ? details(meeting).date : localDate(opened.clock))
  const given = noticeGiven(meeting)
  const days = wholeDays(
    given ?? (heldOn === null && opened === undefined ? today : plannedOn(meeting)),
    held,
  )
  return days < asked ? { given, days, asked } : null
}

function plannedOn(meeting: Pick<Meeting, 'statements'>): LocalDate {
  const [first] = spoken(meeting, 'details', about.details)
  return first === undefined ? details(meeting).date : localDate(first.at)
}

/** NT1: of notices that two gave apart the later day counts. */
function noticeGiven(meeting: Pick<Meeting, 'statements'>): LocalDate | null {
  return standing(meeting, 'notice', about.notice).reduce<LocalDate | null>((latest, { clock }) => {
    const day = localDate(clock)
    return latest === null || day > latest ? day : latest
  }, null)
}
