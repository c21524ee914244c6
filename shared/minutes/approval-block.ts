import type { Charter } from '../charter/charter'
import { approvalOf } from '../meeting/approval'
import type { Meeting } from '../meeting/meeting'
import type { ApprovalStatement } from '../meeting/thing-statements'
import type { LocalDate } from '../ports'

/** At the very end: when these minutes were approved, and how (TH12). */
export type ApprovalBlock = {
  readonly type: 'approval'
  readonly on: LocalDate
  readonly how: ApprovalStatement['how']
}

export function approvalBlock(meeting: Meeting, charter: Charter): readonly ApprovalBlock[] {
  const approved = approvalOf(meeting, charter)?.approved ?? null
  return approved === null ? [] : [{ type: 'approval', ...approved }]
}
