import type { StatementId } from '../id'
import type { Path, Statement } from '../statement'

/** What is said about the inbox itself: that a line in which there is nothing to choose was seen by a secretary. */
export type InboxStatement = NotedStatement

/** Of one line; what comes to it later opens it again (IB7). */
export type NotedStatement = Statement<{
  readonly type: 'noted'
  readonly line: string
  readonly words: readonly StatementId[]
}>

export const inboxAbout = {
  noted: (line: string): Path => `inbox/${line}`,
} as const
