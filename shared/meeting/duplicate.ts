import type { MeetingId } from '../id'
import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { pen } from '../statement'
import type { Folded } from './fold'
import type { Meeting } from './meeting'
import { inboxAbout } from './said/inbox-statements'
import { type MeetingStatement, standing } from './said/statements'
import { type MeetingState, meetingState } from './state'

/** Only a meeting that was never called to order, and of another one. */
export type NoDuplicate = Refusal<'IB9', { readonly state: MeetingState }>

/**
 * The meeting that is kept instead of this one (IB9). Called to order on some laptop meanwhile, or brought back there, it is a meeting
 * of its own: the reading that loses nothing.
 */
export function duplicateOf(meeting: Pick<Folded, 'statements'>): MeetingId | null {
  const said = standing(meeting, 'duplicate', inboxAbout.duplicate)
  if (said.some(({ of }) => of === null) || !isDraft(meeting)) return null
  return said.flatMap(({ of }) => of ?? []).sort()[0] ?? null
}

export function isDraft(meeting: Pick<Folded, 'statements'>): boolean {
  const state = meetingState(meeting)
  return state === 'planned' || state === 'noticed'
}

/** Withdrawn in favour of another: it is listed, and nothing of it is deleted. */
export function withdrawDuplicate(
  page: Page<Meeting>,
  given: { readonly of: MeetingId },
  moment: Moment,
): Result<null, NoDuplicate> {
  if (!isDraft(page.seen) || given.of === page.seen.id)
    return refused({ rule: 'IB9', state: meetingState(page.seen) })
  pen<MeetingStatement>(page, moment).state(inboxAbout.duplicate, { type: 'duplicate', of: given.of })
  return done(null)
}

/** It is a meeting of its own after all. */
export function bringBack(page: Page<Meeting>, _given: object, moment: Moment): Result<null, NoDuplicate> {
  if (duplicateOf(page.seen) === null) return refused({ rule: 'IB9', state: meetingState(page.seen) })
  pen<MeetingStatement>(page, moment).state(inboxAbout.duplicate, { type: 'duplicate', of: null })
  return done(null)
}
