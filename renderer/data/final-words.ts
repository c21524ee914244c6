import { isApproved } from '../../shared/meeting/approval/approval'
import type { Meeting } from '../../shared/meeting/meeting'

/** LC9: the minutes are approved: facts can be added, words cannot. */
export function wordsAreFinal(seen: object): boolean {
  const { statements } = seen as Partial<Meeting>
  return statements !== undefined && isApproved({ statements })
}
