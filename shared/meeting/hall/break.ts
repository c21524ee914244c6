import type { Instant, Moment, Page } from '../../ports'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { carryAbout } from '../said/carry-statements'
import type { MeetingStatement, StateStatement } from '../said/statements'
import { meetingState, type NotNow, turns } from '../state'
import { epochOf, isAnotherDay } from '../time'
import { everybodyLeaves } from './arrivals'
import { breakEnd } from './sittings'

/**
 * BR1: a break may have an end, and the end may lie on another day. BR2: adjourned to another day, everybody who is here
 * leaves, and arrives anew when it goes on.
 */
export function sayBackAt(
  page: Page<Meeting>,
  given: { readonly until: Instant | null },
  moment: Moment,
): Result<null, NotNow | NotTheMinuteTaker> {
  const state = meetingState(page.seen)
  if (state !== 'adjourned') return refused({ rule: 'ME3', state })
  if (!mayKeep(page.seen, moment.by)) return refused(notTheMinuteTaker(page.seen))
  const { until } = given
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(carryAbout.backAt, { type: 'back-at', until })
  if (until !== null && isAnotherDay(until, moment.now)) everybodyLeaves(page, gesture, moment)
  return done(null)
}

/** The end of the running break, if one was said. */
export function backAt(meeting: Pick<Meeting, 'statements'>): Instant | null {
  const last = turns(meeting).at(-1)
  return last?.to === 'adjourned' ? breakEnd(meeting, last) : null
}

/** The evening that a time without a date belongs to: the sitting that began nearest, else the day itself. */
export function eveningOf(meeting: Pick<Meeting, 'statements'>, near: Instant): Instant {
  const begun = turns(meeting).filter(({ to }) => to === 'opened' || to === 'resumed')
  const far = ({ clock }: StateStatement) => Math.abs(epochOf(clock) - epochOf(near))
  const [nearest] = [...begun].sort((a, b) => far(a) - far(b))
  return nearest !== undefined && far(nearest) < 12 * 3_600_000 ? nearest.clock : near
}
