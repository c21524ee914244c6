import type { AssemblyId, MeetingId } from '../../id'
import type { Statement } from '../../statement'

/** A meeting as a file of others tells it: one statement of whoever took it in, who says no more than what stood in the file (IM22). */
export type TakenInStatement = Statement<{
  readonly type: 'taken-in'
  /** The name of the file. */
  readonly file: string
  /** The whole meeting as JSON, as it goes out again. */
  readonly text: string
  readonly from: TakenInFrom
}>
/** Whose meeting it is, by their own words. */
export type TakenInFrom = {
  readonly assembly: AssemblyId
  readonly name: string
  readonly meeting: MeetingId
  readonly number: string | null
}

/** Off the list, and not gone (IM24). */
export type PutAwayStatement = Statement<{ readonly type: 'put-away' }>

export const takenInAbout = { takenIn: 'meeting/taken-in', putAway: 'meeting/put-away' } as const
