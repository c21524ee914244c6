import type { MinutesRef } from '../meeting/said/minutes-statements'
import type { LocalDate } from '../ports'

/**
 * What is signed into the open circle when minutes are approved (LC8): which, when, and the digest of the text. No name and no word of
 * them: whoever is shown the text later can tell that it is the one.
 */
export type SealedApproval = {
  readonly format: 'folkmoot/approval/1'
  readonly meeting: MinutesRef['meeting']
  readonly number: string | null
  readonly date: LocalDate
  /** `minute`: of the later meeting that approved them; null where no other meeting was needed (LC18). */
  readonly approved: { readonly minute: string | null; readonly on: LocalDate }
  readonly digest: string
}

export function sealedApproval(
  { meeting, number, date }: MinutesRef,
  { digest, minute, on }: { readonly digest: string; readonly minute: string | null; readonly on: LocalDate },
): SealedApproval {
  return { format: 'folkmoot/approval/1', meeting, number, date, approved: { minute, on }, digest }
}
