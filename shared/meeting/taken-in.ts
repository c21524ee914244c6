import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { pen } from '../statement'
import type { Meeting } from './meeting'
import { latest, type MeetingStatement, standing } from './said/statements'
import { type TakenInStatement, takenInAbout } from './said/taken-in-statements'

/** The file that a meeting was taken in from; null where it is a meeting of this assembly's own. */
export function takenIn(meeting: Pick<Meeting, 'statements'>): TakenInStatement | null {
  return latest(meeting, 'taken-in', takenInAbout.takenIn) ?? null
}

export function isPutAway(meeting: Pick<Meeting, 'statements'>): boolean {
  return standing(meeting, 'put-away', takenInAbout.putAway).length > 0
}

/** IM24: taken in by mistake, or needed no more: it is on no list, and undo brings it back. */
export function putAway(page: Page<Meeting>, _given: object, moment: Moment): Result<null, Refusal<'IM24'>> {
  if (takenIn(page.seen) === null || isPutAway(page.seen)) return refused({ rule: 'IM24' })
  pen<MeetingStatement>(page, moment).state(takenInAbout.putAway, { type: 'put-away' })
  return done(null)
}
