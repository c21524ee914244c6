import type { Session } from '../../shared/sync/session'
import type { Ended, Line } from './line'

/** One that a line leads to just now. */
export type Peer = {
  readonly line: Line
  readonly end: (ended: Ended) => void
  session: Session
  /** Lets the listening go on. */
  wake: () => void
  /** Resolves when everything handed on so far is with the line: frames keep their order. */
  sending: Promise<void>
}
