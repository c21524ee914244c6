import type { Result } from '../../shared/result'
import type { PeersDeed } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { PeersView } from '../../shared/wire/peers'
import { type Cell, cell } from './cell'
import type { WorkerLink } from './worker-link'

/** Other devices as the window knows them: nothing is asked before somebody looks (decisions 3). */
export type Peers = {
  readonly view: Cell<PeersView | null>
  readonly act: (deed: PeersDeed) => Promise<Result<PeersView, WorkerRefused>>
}

export function peersOver(link: WorkerLink): Peers {
  const view = cell<PeersView | null>(null)
  link.listen((event) => {
    if (event.type === 'peers-changed') view.set(event.view)
  })
  return {
    view,
    async act(deed) {
      const answer = await link.ask('peers', { deed })
      if (answer.ok) view.set(answer.value)
      return answer
    },
  }
}
