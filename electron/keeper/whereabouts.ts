import { isAskedOf } from '../../shared/sync/asking'
import type { Hash } from '../../shared/sync/bytes'
import type { Around, Session } from '../../shared/sync/session'

/** Where a text is that somebody wants to read (TR5): here, perhaps with somebody who is connected, or with none of them. */
export type Whereabouts = 'here' | 'coming' | 'nobody'

export function whereaboutsOf(blob: Hash, sessions: readonly Session[], around: Around): Whereabouts {
  if (around.holding.blobLength(blob) !== null) return 'here'
  const mayHave = ({ phase, denied, peer }: Session) =>
    phase === 'open' && !denied.has(blob) && isAskedOf(blob, peer, around)
  return sessions.some(mayHave) ? 'coming' : 'nobody'
}
