import type { ItemId } from '../../id'
import type { Moment, Page } from '../../ports'
import { done, type Result, refused } from '../../result'
import { type Pen, pen } from '../../statement'
import { type Item, itemOf } from '../agenda/agenda'
import { ballotsOf } from '../ballot/ballot'
import { deadlockOf } from '../ballot/deadlock'
import { actions } from '../decision/action'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { minuteNumber, nextOrdinal } from '../numbering'
import { type Proposal, proposals } from '../proposal/proposal'
import { about, latest, type MeetingStatement } from '../said/statements'
import { meetingState, type NotNow } from '../state'

/** An item becomes a minute: it gets its number, once, on the minute-taker's device (ME10). */
export function recordItem(
  page: Page<Meeting>,
  given: { readonly item: ItemId },
  moment: Moment,
): Result<{ readonly number: string }, UnknownItem | NotNow | NotTheMinuteTaker> {
  const item = itemOf(page.seen, given.item)
  if (item === undefined) return unknownItem(given.item)
  const state = meetingState(page.seen)
  if (state === 'planned' || state === 'noticed') return refused({ rule: 'ME3', state })
  if (!mayKeep(page.seen, moment.by)) return refused(notTheMinuteTaker(page.seen))
  return done({ number: numbered(page.seen, item, pen<MeetingStatement>(page, moment)) })
}

/** The item's number, given now if it has none. */
export function numbered(seen: Meeting, item: Item, gesture: Pen<MeetingStatement>): string {
  return item.minute ?? writeMinuteNumber(seen, item.id, nextOrdinal(seen), gesture)
}

export function writeMinuteNumber(
  seen: Meeting,
  item: ItemId,
  ordinal: number,
  gesture: Pen<MeetingStatement>,
): string {
  const given = latest(seen, 'meeting-number', about.meetingNumber)
  if (given === undefined) throw new Error('A meeting without a number gives none')
  const number = minuteNumber(given.pattern, given.number, ordinal)
  gesture.state(about.minuteNumber(item), { type: 'minute-number', item, number, ordinal })
  return number
}

/**
 * Taken up, written about, or the place of an action or of a proposal that was put to the test or decided: then it belongs in the
 * minutes with a number. A wording prepared beforehand is not enough: its item was not reached.
 */
export function wasDealtWith(meeting: Meeting, item: Item): boolean {
  if (item.state === 'not-reached') return false
  if (item.from !== null || (meeting.prose[item.id] ?? '').trim() !== '') return true
  if (deadlockOf(meeting, item.id) !== null || ballotsOf(meeting, item.id).length > 0) return true
  const isTaken = ({ decided, versions }: Proposal) => decided || versions.some(({ tested }) => tested)
  return proposals(meeting, item.id).some(isTaken) || actions(meeting, item.id).length > 0
}
