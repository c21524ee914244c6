import type { Among, Holding } from '../../shared/sync/holding'
import type { Space } from '../../shared/sync/space'
import type { Clock } from './assembly'
import type { Roads } from './roads'

/** When each other device was heard, and what both held when they were last the same: noted beside its address, and only shown. */
export type LastHeard = {
  readonly met: (peer: string, keys: ReadonlySet<string>) => void
  readonly heard: (peer: string) => void
  readonly same: (peer: string) => void
}

/** Not at every letter. Milliseconds. */
const heardEvery = 30_000
/** A disk that is full ends nothing else for it (JO13). */
const noted = (note: Promise<void>): void => void note.catch(() => undefined)

export function lastHeardOn(
  roads: Roads,
  clock: Clock,
  holding: () => Holding,
  mayRead: (peer: string, space: Space, among: Among) => boolean,
): LastHeard {
  const now = (): string => clock.now().toISOString()

  /** How far each feed goes in the circles that a peer may read. */
  function heldWith(peer: string): Record<string, Record<string, number>> {
    const here = holding()
    const shared = here.spaces().filter((space) => mayRead(peer, space, here))
    return Object.fromEntries(
      shared.map(({ id }) => {
        const feeds = [...here.shelf(id).feeds()]
        return [id, Object.fromEntries(feeds.map(([name, { highest }]) => [name, highest]))]
      }),
    )
  }

  return {
    met: (peer, keys) => noted(roads.note(peer, { keys: [...keys], heardAt: now() })),
    heard: (peer) => {
      const before = Date.parse(roads.peer(peer)?.heardAt ?? '')
      if (clock.now().getTime() - before < heardEvery) return
      noted(roads.note(peer, { heardAt: now() }))
    },
    same: (peer) => noted(roads.note(peer, { sameAt: now(), has: heldWith(peer) })),
  }
}
