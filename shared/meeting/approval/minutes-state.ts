import { ofType } from '../../statement'
import type { Folded } from '../fold'
import type { MinuteRef } from '../said/minutes-statements'
import { isClosed } from '../state'
import { approvalsThatStand, isApprovedTwice } from './approval'
import { signers } from './approve-next'
import { circulated } from './circulation'
import { corrections } from './correction'
import { remarks } from './remark'

/**
 * Where minutes are in their life (LC1, domain 5.4). Only where others are concerned is more read than the meeting's own statements:
 * that a later agenda names them is said there.
 */
export const minutesStates = [
  'working',
  'draft',
  'circulated',
  'remarks',
  'corrected',
  'put',
  'approved-twice',
  'approved',
  'signed',
  'published',
  'corrected-later',
] as const
export type MinutesState = (typeof minutesStates)[number]

/** `isPut`: a later agenda that is not closed names them. */
export function minutesState(meeting: Folded, isPut = false): MinutesState {
  if (!isClosed(meeting)) return 'working'
  const [approval] = approvalsThatStand(meeting)
  if (approval === undefined) return stateOfDraft(meeting, isPut)
  // LC10: nothing more happens to them until a minute names one.
  if (isApprovedTwice(meeting)) return 'approved-twice'
  if (corrections(meeting).some(({ agreed }) => agreed !== null)) return 'corrected-later'
  if (published(meeting) !== null) return 'published'
  return signers(meeting).length > 0 ? 'signed' : 'approved'
}

function stateOfDraft(meeting: Folded, isPut: boolean): MinutesState {
  const said = remarks(meeting)
  // LC2: an open remark is read before all else, though another laptop has put them up meanwhile.
  if (said.some(({ answer }) => answer === null)) return 'remarks'
  if (isPut) return 'put'
  if (said.some(({ answer }) => answer === 'taken-in')) return 'corrected'
  return circulated(meeting).length > 0 ? 'circulated' : 'draft'
}

/** What was published last of the approval that stands (LC12). */
export function published(meeting: Folded): {
  readonly record: string
  readonly digest: string
  readonly left: number
  readonly corrections: number
  readonly clock: string
} | null {
  return approvalsThatStand(meeting).length === 0
    ? null
    : (ofType(meeting.statements, 'published').at(-1) ?? null)
}

/** LC7: by the last meeting that wanted them changed; null once they are approved. */
export function sentBack(meeting: Folded): { readonly minute: MinuteRef; readonly reason: string } | null {
  if (approvalsThatStand(meeting).length > 0) return null
  const said = ofType(meeting.statements, 'sent-back').at(-1)
  return said === undefined ? null : { minute: said.minute, reason: said.reason }
}
