import type { Filed } from '../../shared/sync/filed'
import type { PeerLine, PeersView, TwofoldLine, WaitingLine } from '../../shared/wire/peers'
import type { Correspondence } from './correspondent'
import { deviceName } from './device'
import type { Network } from './network'
import { partingLines } from './partings'
import type { Realm } from './realm'
import type { Peer } from './roads'

/** Other devices in the words of the screen: who is there, what came, what waits and why. */
export function peersView(
  realm: Realm,
  correspondence: Correspondence,
  network: Pick<Network, 'view'>,
): PeersView {
  const { exchange, roads, receipts } = correspondence
  const { holding } = exchange
  const connected = correspondence.connected()
  const missing = (assembly: string): number =>
    holding
      .spaces()
      .filter((space) => space.assembly === assembly)
      .reduce((sum, { id }) => sum + holding.missing(id).length, 0)

  /** What it was let into and is out of since is not shared any more. */
  const isOut = (assembly: string, keys: readonly string[]): boolean => {
    const { offices, ended } = realm.assembly(assembly)?.authority() ?? { offices: [], ended: [] }
    const has = ({ key }: { readonly key: string }) => keys.includes(key)
    return !offices.some(has) && ended.some(has)
  }

  const line = ({ key, name, addresses, shared, kin, keys = [], sameAt, heardAt }: Peer): PeerLine => {
    const still = shared.filter((assembly) => !isOut(assembly, keys))
    const assemblies = [...new Set([...still, ...kin.map(({ mine }) => mine)])]
    return {
      key,
      name,
      assemblies,
      state: connected.has(key) ? 'connected' : 'away',
      same: exchange.isSame(key),
      toFetch: assemblies.reduce((sum, assembly) => sum + missing(assembly), 0),
      sameAt,
      heardAt,
      addresses,
      keys,
    }
  }

  return {
    network: network.view(),
    peers: roads.now().peers.map(line),
    receipts: receipts.all(),
    waiting: waitingLines(realm, correspondence),
    twofold: twofoldLines(realm, correspondence),
    partings: partingLines(realm, { holding, authorityOf: correspondence.authorityOf }),
  }
}

/** As long as the device still holds an office: one that was removed or has changed its key is settled. */
function twofoldLines(realm: Realm, { exchange: { holding } }: Correspondence): readonly TwofoldLine[] {
  return realm.assemblies().flatMap((assembly) => {
    const { offices } = assembly.authority()
    const keys = new Set(
      holding.spacesOf(assembly.id).flatMap(({ id }) => [...holding.shelf(id).inTwoPlaces()]),
    )
    return offices
      .filter(({ key }) => keys.has(key))
      .map(({ key, device, isHere }) => ({ assembly: assembly.id, device, key, isHere }))
  })
}

function waitingLines(
  realm: Realm,
  { exchange: { holding }, unsound }: Correspondence,
): readonly WaitingLine[] {
  const lines = new Map<string, WaitingLine>()
  const add = (entry: Filed, why: WaitingLine['why'], rule: string | null): void => {
    const assembly = holding.placeOf(entry)?.assembly
    if (assembly === undefined) return
    const withdrawn = realm.assembly(assembly)?.withdrawn().has(entry.hash) ?? false
    const device = deviceName({ publicKey: Buffer.from(entry.device, 'hex') })
    const said = withdrawn ? 'withdrawn' : why
    const name = [assembly, device, said, rule].join()
    const count = (lines.get(name)?.count ?? 0) + 1
    lines.set(name, { assembly, device, count, why: said, rule })
  }
  for (const entry of holding.waiting()) add(entry, 'heads', null)
  for (const { entry, rule } of holding.aside()) add(entry, 'refused', rule)
  for (const hash of unsound()) {
    const entry = holding.find(hash)
    if (entry !== null) add(entry, 'refused', 'AL6')
  }
  for (const space of holding.spaces())
    for (const blob of holding.missing(space.id))
      for (const entry of holding.naming(blob)) add(entry, 'blob', null)
  return [...lines.values()]
}
