import { approvalThatStands, approvedBy, isApprovedTwice } from '../meeting/approval/approval'
import { signers } from '../meeting/approval/approve-next'
import type { Meeting } from '../meeting/meeting'
import type { Dissent, MinuteRef, Signer } from '../meeting/said/minutes-statements'
import type { ApprovalStatement } from '../meeting/said/thing-statements'
import type { LocalDate } from '../ports'

/** At the very end: when these minutes were approved, how and by whom (TH12, LC8). */
export type ApprovalBlock = {
  readonly type: 'approval'
  readonly on: LocalDate
  readonly how: ApprovalStatement['how']
  /** The minute of the later meeting that approved them. */
  readonly by?: MinuteRef
  /** Of the text as it was approved, SHA-256 in hexadecimal. */
  readonly digest?: string
  readonly signers?: readonly Signer[]
  readonly dissents?: readonly Dissent[]
  /** By two meetings, or in two texts: nothing holds until a minute names one (LC10). */
  readonly twice?: boolean
}

export function approvalBlock(meeting: Meeting): readonly ApprovalBlock[] {
  const approved = approvedBy(meeting)
  if (approved === null) return []
  const { on, how, by } = approved
  const frozen = approvalThatStands(meeting)?.frozen
  return [
    {
      type: 'approval',
      on,
      how,
      ...(by === null ? {} : { by }),
      ...(frozen === undefined
        ? {}
        : { digest: frozen.digest, signers: signers(meeting), dissents: frozen.dissents }),
      ...(isApprovedTwice(meeting) ? { twice: true } : {}),
    },
  ]
}
