import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { minutesAbout } from '../said/minutes-statements'
import type { MeetingStatement } from '../said/statements'
import type { ApprovalStatement } from '../said/thing-statements'
import { approvalThatStands, isApprovedTwice } from './approval'

/** LC19: what was approved and frozen, and of which no seal is known to be written: it is sealed again until it is. */
export function unsealed(meeting: Folded): ApprovalStatement | null {
  const approval = approvalThatStands(meeting)
  if (approval?.frozen === undefined || isApprovedTwice(meeting)) return null
  const isSealed = ofType(meeting.statements, 'minutes-sealed').some((one) => one.approval === approval.id)
  return isSealed ? null : approval
}

/** Said once the seal is on the disk. */
export function noteSealed(
  page: Page<Meeting>,
  given: { readonly record: string },
  moment: Moment,
): Result<null, Refusal<'LC8', { readonly cause: 'not-approved' }>> {
  const approval = unsealed(page.seen)
  if (approval === null) return refused({ rule: 'LC8', cause: 'not-approved' })
  pen<MeetingStatement>(page, moment).state(minutesAbout.sealed(approval.id), {
    type: 'minutes-sealed',
    approval: approval.id,
    record: given.record,
    clock: moment.now,
  })
  return done(null)
}
