import type { MeetingId, PersonId, StatementId } from '../../id'
import type { Path, Statement } from '../../statement'

/** What is said about the inbox itself, and about a meeting that was made twice. */
export type InboxStatement = NotedStatement | TurnKeptStatement | DuplicateStatement | RestatedStatement

/** Of one line; what comes to it later opens it again (IB7). */
export type NotedStatement = Statement<{
  readonly type: 'noted'
  readonly line: string
  readonly words: readonly StatementId[]
}>

/** Of turns of the meeting that were taken apart, and from which both went on: which one the minutes tell (IB4). */
export type TurnKeptStatement = Statement<{
  readonly type: 'turn-kept'
  readonly keep: StatementId
  readonly instead: readonly StatementId[]
}>

/** This meeting was made a second time, and the other one is kept (IB9); null: it is a meeting of its own after all. */
export type DuplicateStatement = Statement<{ readonly type: 'duplicate'; readonly of: MeetingId | null }>

/** In the meeting that is kept: one person has said again here what they had said in the other, up to that number (IB10). */
export type RestatedStatement = Statement<{
  readonly type: 'restated'
  readonly from: MeetingId
  readonly person: PersonId
  readonly upTo: number
}>

export const inboxAbout = {
  noted: (line: string): Path => `inbox/${line}`,
  turnKept: (line: string): Path => `inbox/${line}/kept`,
  duplicate: 'meeting/duplicate',
  restated: (from: MeetingId, person: PersonId): Path => `restated/${from}/${person}`,
} as const
