import type { MeetingId } from '../id'
import { minutesHere } from '../meeting/approval/minutes-here'
import { minutesNamed } from '../meeting/approval/minutes-named'
import type { Meeting } from '../meeting/meeting'
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
  const notYet = new Set(headlines.flatMap(({ state, names }) => (state === 'closed' ? names : [])))
  return closed
    .filter((one) => (isTwice(one) || (one.draft && one.approval === null)) && !named.has(one.meeting))
    .filter(
      (one) => isTwice(one) || one === last || one.minutes.circulated !== null || notYet.has(one.meeting),
    )
    .map(({ meeting, title, number, date }) => ({ meeting, title, number, date }))
}

/** LC22: what a meeting that closes now leaves unapproved, whether an item of it named them or passed them over. */
export function leftUnapproved(headlines: readonly MeetingHeadline[], at: Meeting): readonly MinutesRef[] {
  const settled = minutesHere(at).flatMap(({ type, of }) =>
    type === 'approved' || type === 'named-one' ? of.meeting : [],
  )
  const names = minutesNamed(at).map(({ of }) => of.meeting)
  const closing = headlines.map((one) =>
    one.meeting === at.id ? { ...one, state: 'closed' as const, names } : one,
  )
  return toApprove(closing, at.id).filter(({ meeting }) => !settled.includes(meeting))
}

const isTwice = ({ minutes }: MeetingHeadline): boolean => minutes.state === 'approved-twice'
const sortKey = ({ date, time, meeting }: MeetingHeadline) => `${date}T${time}${meeting}`
