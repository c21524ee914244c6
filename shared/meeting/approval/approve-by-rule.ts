import type { Charter } from '../../charter/charter'
import type { Roll } from '../../charter/roll'
import type { Author, LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { rulesInForce } from '../rules-in-force'
import type { Frozen } from '../said/minutes-statements'
import type { MeetingStatement } from '../said/statements'
import { thingAbout } from '../said/thing-statements'
import { closing, meetingState, type NotNow, stateIsContested } from '../state'
import { addDays, localDate } from '../time'
import { isApproved } from './approval'
import { signersHere } from './approve-next'
import { circulated } from './circulation'
import { knownBy } from './recorded-elsewhere'
import { remarks } from './remark'

/**
 * LC18: where the charter does not wait for the next meeting, minutes are approved by the one they are of, on the day it closed, or by
 * a window for remarks that ends with none open. What is missed so waits for the next meeting like any other.
 */
export type NotByRule = Refusal<
  'LC18',
  { readonly cause: 'next-meeting' | 'day-over' | 'not-sent' | 'window-open' | 'remarks' }
>

/** From the last time the draft went out: until the day that was named then, or for the days of the charter. */
export type ApprovalWindow = { readonly until: LocalDate; readonly openRemarks: number }

/** Null: the charter knows no window, or the draft did not go out. */
export function approvalWindow(meeting: Meeting, charter: Charter): ApprovalWindow | null {
  const { minutesApproval, minutesApprovalDays } = rulesInForce(meeting, charter).parameters
  const ends = circulated(meeting)
    .map(({ until, clock }) => until ?? addDays(localDate(clock), minutesApprovalDays))
    .sort()
  const until = ends.at(-1)
  if (minutesApproval !== 'window' || charter.thing !== undefined || until === undefined) return null
  return { until, openRemarks: remarks(meeting).filter(({ answer }) => answer === null).length }
}

/** LC18: the last day of the window is a whole day; an open remark keeps it open. */
export function mayApproveByRule(
  meeting: Meeting,
  { charter, today }: { readonly charter: Charter; readonly today: LocalDate },
  by: Author,
): Result<'same-meeting' | 'within-days', NotByRule | NotNow | NotTheMinuteTaker | Refusal<'TH12'>> {
  const close = closing(meeting)
  if (close === undefined || stateIsContested(meeting))
    return refused({ rule: 'ME3', state: meetingState(meeting) })
  const rule = rulesInForce(meeting, charter).parameters.minutesApproval
  if (charter.thing !== undefined || rule === 'next-meeting')
    return refused({ rule: 'LC18', cause: 'next-meeting' })
  if (!mayKeep(meeting, by)) return refused(notTheMinuteTaker(meeting))
  if (isApproved(meeting)) return refused({ rule: 'TH12' })
  if (rule === 'same-meeting')
    return today > localDate(close.clock)
      ? refused({ rule: 'LC18', cause: 'day-over' })
      : done('same-meeting')
  const window = approvalWindow(meeting, charter)
  if (window === null) return refused({ rule: 'LC18', cause: 'not-sent' })
  if (today <= window.until) return refused({ rule: 'LC18', cause: 'window-open' })
  return window.openRemarks > 0 ? refused({ rule: 'LC18', cause: 'remarks' }) : done('within-days')
}

/** Frozen as they stand (LC8). Whoever was there at the close signs by that; silence in a window signs for nobody. */
export function approveByRule(
  page: Page<Meeting>,
  given: {
    readonly charter: Charter
    readonly roll: Roll
    readonly frozen: Pick<Frozen, 'text' | 'digest' | 'heads'>
  },
  moment: Moment,
): Result<null, NotByRule | NotNow | NotTheMinuteTaker | Refusal<'TH12'>> {
  const { seen } = page
  const { charter, roll, frozen } = given
  const may = mayApproveByRule(seen, { charter, today: localDate(moment.now) }, moment.by)
  const close = closing(seen)
  if (!may.ok) return may
  if (close === undefined) return refused({ rule: 'ME3', state: meetingState(seen) })
  const { text, digest, heads } = frozen
  pen<MeetingStatement>(page, moment).state(thingAbout.approval, {
    type: 'approval',
    close: close.id,
    how: may.value,
    clock: moment.now,
    frozen: {
      text,
      digest,
      heads: [...heads].sort(),
      knew: knownBy(seen),
      signers: may.value === 'same-meeting' ? signersHere(seen, roll) : [],
      dissents: [],
    },
  })
  return done(null)
}
