import type { MeetingId } from '../id'
import type { MinutesRef } from '../meeting/said/minutes-statements'
import type { MeetingHeadline } from './summary'

/**
 * LC6: whose minutes wait for a next agenda, oldest first: of the last meeting that was closed, and of earlier ones whose draft went out
 * or that a meeting had before it and did not approve.
 * Approved twice, they wait for a minute that names one (LC10). What an agenda that is not closed names already waits for nothing. `on`: the agenda that asks, whose own names are not counted.
 */
export function toApprove(
  headlines: readonly MeetingHeadline[],
  on: MeetingId | null = null,
): readonly MinutesRef[] {
  const named = new Set(headlines.flatMap(({ state, names }) => (state === 'closed' ? [] : names)))
  const closed = headlines
    .filter(({ state, meeting }) => state === 'closed' && meeting !== on)
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const last = closed.at(-1)
  const notYet = new Set(closed.flatMap(({ names }) => names))
  return closed
    .filter((one) => (isTwice(one) || (one.draft && one.approval === null)) && !named.has(one.meeting))
    .filter(
      (one) => isTwice(one) || one === last || one.minutes.circulated !== null || notYet.has(one.meeting),
    )
    .map(({ meeting, title, number, date }) => ({ meeting, title, number, date }))
}

const isTwice = ({ minutes }: MeetingHeadline): boolean => minutes.state === 'approved-twice'
const sortKey = ({ date, time, meeting }: MeetingHeadline) => `${date}T${time}${meeting}`
