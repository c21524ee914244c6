import type { Charter } from '../../charter/charter'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { rulesInForce } from '../rules-in-force'
import type { MinuteRef } from '../said/minutes-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { type ApprovalStatement, thingAbout } from '../said/thing-statements'
import { closing, meetingState, type NotNow, stateIsContested } from '../state'
import { addDays, localDate } from '../time'

/** The minutes of several assemblies together are approved at the same meeting, or within the days their charter names (TH10). */
export type Approval = {
  /** The last day on which that can be said. */
  readonly until: LocalDate
  readonly approved: Approved | null
}
type Approved = {
  readonly on: LocalDate
  readonly how: ApprovalStatement['how']
  /** The minute of the later meeting that approved them (LC7). */
  readonly by: MinuteRef | null
}
export type ApprovalState = 'approved' | 'waiting' | 'lapsed'

export type NotToApprove = Refusal<'TH10', { readonly cause: 'no-thing' | 'already' }>
export type Lapsed = Refusal<'TH11', { readonly on: LocalDate }>
/** Approved minutes are changed no more. */
export type ApprovedAlready = Refusal<'TH12'>

/** Of several assemblies together. Null: of one assembly, or not closed. */
export function approvalOf(meeting: Meeting, charter: Charter): Approval | null {
  const close = closing(meeting)
  if (charter.thing === undefined || close === undefined) return null
  const { minutesApproval, minutesApprovalDays } = rulesInForce(meeting, charter).parameters
  const days = minutesApproval === 'same-meeting' ? 0 : minutesApprovalDays
  return { until: addDays(localDate(close.clock), days), approved: approvedBy(meeting) }
}

/** Null: not approved. */
export function approvedBy(meeting: Pick<Meeting, 'statements'>): Approved | null {
  const said = approvalThatStands(meeting)
  return said === undefined ? null : { on: localDate(said.clock), how: said.how, by: said.minute ?? null }
}

/** TH11: that the time has lapsed is read from the day. */
export function approvalOn(
  { until, approved }: { readonly until: LocalDate; readonly approved: unknown },
  today: LocalDate,
): ApprovalState {
  if (approved !== null) return 'approved'
  return today > until ? 'lapsed' : 'waiting'
}

export function isApproved(meeting: Pick<Meeting, 'statements'>): boolean {
  return approvalThatStands(meeting) !== undefined
}

/** TH10: by whoever keeps the meeting, once it is closed; at the same meeting it is said with the close. */
export function approveMinutes(
  page: Page<Meeting>,
  { charter }: { readonly charter: Charter },
  moment: Moment,
): Result<null, NotToApprove | Lapsed | NotNow | NotTheMinuteTaker> {
  const { seen } = page
  if (charter.thing === undefined) return refused({ rule: 'TH10', cause: 'no-thing' })
  const close = closing(seen)
  const found = approvalOf(seen, charter)
  if (close === undefined || found === null) return refused({ rule: 'ME3', state: meetingState(seen) })
  if (!mayKeep(seen, moment.by)) return refused(notTheMinuteTaker(seen))
  if (found.approved !== null) return refused({ rule: 'TH10', cause: 'already' })
  if (approvalOn(found, localDate(moment.now)) === 'lapsed') return refused({ rule: 'TH11', on: found.until })
  const said = { type: 'approval', close: close.id, how: 'within-days', clock: moment.now } as const
  pen<MeetingStatement>(page, moment).state(thingAbout.approval, said)
  return done(null)
}

/** TH13: of two the earlier. */
export function approvalThatStands(meeting: Pick<Meeting, 'statements'>): ApprovalStatement | undefined {
  return approvalsThatStand(meeting)[0]
}

/** TH13: of the close that stands, uncontested. */
export function approvalsThatStand(meeting: Pick<Meeting, 'statements'>): readonly ApprovalStatement[] {
  const close = closing(meeting)
  if (close === undefined || stateIsContested(meeting)) return []
  return standing(meeting, 'approval', thingAbout.approval).filter((one) => one.close === close.id)
}

/** LC10: by two meetings, or in two texts, neither knowing of the other. */
export function isApprovedTwice(meeting: Pick<Meeting, 'statements'>): boolean {
  const what = ({ minute, frozen }: ApprovalStatement) => `${minute?.meeting ?? ''} ${frozen?.digest ?? ''}`
  return new Set(approvalsThatStand(meeting).map(what)).size > 1
}
