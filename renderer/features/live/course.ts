import type { MeetingId } from '../../../shared/id'
import type { Item } from '../../../shared/meeting/agenda/agenda'
import { ballotUnderWay } from '../../../shared/meeting/ballot/ballot'
import { deadlockOf, isSpent } from '../../../shared/meeting/ballot/deadlock'
import type { Meeting } from '../../../shared/meeting/meeting'
import { proposals } from '../../../shared/meeting/proposal/proposal'
import type { NextMeeting } from '../../../shared/meeting/said/carry-statements'
import { type MeetingState, turns } from '../../../shared/meeting/state'
import { epochOf } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import type { MeetingHeadline } from '../../../shared/record/summary'
import type { Side } from './side'

/** What comes next in a meeting: the one step its strip offers. */
export type Step = 'call' | 'start-first' | 'next' | 'close' | 'resume' | 'minutes'

export function nextStep(state: MeetingState, items: readonly Item[]): Step {
  switch (state) {
    case 'planned':
    case 'noticed':
      return 'call'
    case 'adjourned':
      return 'resume'
    case 'closed':
      return 'minutes'
    case 'open':
      if (itemAfter(items) === undefined) return 'close'
      return items.every(({ from }) => from === null) ? 'start-first' : 'next'
  }
}

/** The next that waits behind the running one; at the end, what was set aside before it. */
export function itemAfter(items: readonly Item[]): Item | undefined {
  const at = items.findIndex(({ state }) => state === 'current')
  const waiting = ({ state }: Item) => state === 'waiting'
  return items.slice(at + 1).find(waiting) ?? items.find(waiting)
}

/** The one before the running one; between items, the last that was taken up. */
export function itemBefore(items: readonly Item[]): Item | undefined {
  const at = items.findIndex(({ state }) => state === 'current')
  return at < 0 ? items.findLast(({ from }) => from !== null) : items[at - 1]
}

/** The one that was put down for the break that lasts: it goes on where it stood. */
export function restedItem(meeting: Meeting, items: readonly Item[]): Item | undefined {
  const turn = turns(meeting).at(-1)
  if (turn?.to !== 'adjourned') return undefined
  return items.find(
    ({ state, to }) => state === 'waiting' && to !== null && epochOf(to) >= epochOf(turn.clock),
  )
}

/** Whether the side shown has a next step of its own, such as a test for agreement: then the strip's is not the first. */
export function hasOwnStep(meeting: Meeting, item: Item | null, side: Side): boolean {
  if (item === null || side === 'note') return false
  if (side === 'ballot' && deadlockOf(meeting, item.id) !== null)
    return ballotUnderWay(meeting, item.id) !== undefined || !isSpent(meeting, item.id)
  const put = proposals(meeting, item.id).filter(({ withdrawn }) => !withdrawn)
  return isUndecided(meeting, item) || (side === 'proposal' && put.length === 0)
}

/** The soonest meeting that is planned from today on, but for this one. */
export function nextPlanned(
  headlines: readonly MeetingHeadline[],
  meeting: MeetingId,
  today: LocalDate,
): NextMeeting | undefined {
  const [next] = headlines
    .filter((one) => one.meeting !== meeting && one.date >= today)
    .filter(({ state }) => state === 'planned' || state === 'noticed')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.time < b.time ? -1 : 1))
  if (next === undefined) return undefined
  const { title, date, time, place } = next
  return { meeting: next.meeting, date, title, time, place }
}

/** A proposal lies on the table and waits for its decision. */
export function isUndecided(meeting: Meeting, item: Item): boolean {
  return proposals(meeting, item.id).some(({ decided, withdrawn }) => !decided && !withdrawn)
}
