import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused, KeeperTold } from '../../shared/wire/keeper'
import type { KeeperRequest } from '../../shared/wire/keeper-request'
import type { PeersView } from '../../shared/wire/peers'
import type { Clock } from './assembly'
import { openCorrespondence } from './correspondence'
import type { Correspondence } from './correspondent'
import { type Network, type NetworkGiven, openNetwork } from './network'
import { peersView } from './peers-view'
import type { Realm } from './realm'

/** Other devices, from the moment somebody asks about them: until then nothing of it is loaded (decisions 3). */
export type Neighbours = {
  readonly correspondence: Correspondence
  readonly network: Network
  readonly view: () => PeersView
  readonly obey: (given: NetworkDeed) => Promise<Result<null, KeeperRefused>>
  /** Everything the keeper says unasked. */
  readonly onTold: (hear: (told: KeeperTold) => void) => () => void
  readonly close: () => Promise<void>
}
export type NetworkDeed = Extract<KeeperRequest, { type: 'network' | 'dial' | 'forget' }>

/** Changes that follow closely are told once. Milliseconds. */
const breath = 250

export async function openNeighbours(
  realm: Realm,
  clock: Clock,
  app: string,
  given: NetworkGiven,
): Promise<Neighbours> {
  const correspondence = await openCorrespondence(realm, clock, app, given.inspect)
  const network = await openNetwork(correspondence, clock, given)
  const view = (): PeersView => peersView(realm, correspondence, network)
  const hearers = new Set<(told: KeeperTold) => void>()
  let callOff: (() => void) | null = null

  correspondence.onStir(() => {
    callOff ??= clock.after(breath, () => {
      callOff = null
      for (const hear of [...hearers]) hear({ type: 'peers-changed', view: view() })
    })
  })

  return {
    correspondence,
    network,
    view,
    obey: async (deed) => {
      if (deed.type === 'dial') return network.dial(deed.peer, deed.address)
      if (deed.type === 'network') {
        await network.set({
          ...(deed.on === undefined ? {} : { on: deed.on }),
          ...(deed.helps === undefined ? {} : { helps: deed.helps }),
          ...(deed.discovers === undefined ? {} : { discovers: deed.discovers }),
        })
        return done(null)
      }
      if (correspondence.roads.peer(deed.peer) === null)
        return refused({ rule: 'LK1', cause: 'unknown-peer' })
      await correspondence.roads.forget(deed.peer)
      network.peersChanged()
      return done(null)
    },
    onTold: (hear) => {
      hearers.add(hear)
      const stop = correspondence.onTold(hear)
      return () => {
        hearers.delete(hear)
        stop()
      }
    },
    close: async () => {
      callOff?.()
      await network.close()
      await correspondence.close()
    },
  }
}
