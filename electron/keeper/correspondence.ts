import { inflateRawSync } from 'node:zlib'
import type { Bundle } from '../../shared/sync/bundle'
import { courtWith } from '../../shared/sync/court'
import type { Space } from '../../shared/sync/holding'
import { readersBy, type Standing } from '../../shared/sync/readers'
import type { Left } from '../../shared/sync/sift'
import type { KeeperTold } from '../../shared/wire/keeper'
import type { Receipt } from '../../shared/wire/peers'
import type { Inspect } from './airlock'
import type { Clock } from './assembly'
import { hex, sha256 } from './box'
import { deviceName, verifySignature } from './device'
import { type Ended, type Exchange, type Grown, type Line, openExchange } from './exchange'
import { introduce } from './introduce'
import { type Laying, layingOf } from './laying'
import { spaceOf } from './pen'
import type { Realm } from './realm'
import { type Receipts, receiptsFor } from './receipts'
import { openReceived } from './received'
import type { Roads } from './roads'
import { openStock, type Stock } from './stock'

/**
 * What this computer exchanges with others: one exchange over everything it holds. It knows who stands at the other end of
 * a line, and lays what counts into the journals of its own assemblies. How lines come about is the network's business.
 */
export type Correspondence = {
  readonly exchange: Exchange
  readonly roads: Roads
  readonly receipts: Receipts
  readonly stock: Stock
  /** From the first frame to the end of the line. */
  readonly meet: (line: Line, self: string) => Promise<Ended>
  /** Lines that are in use now, by the peer's key. */
  readonly connected: () => ReadonlySet<string>
  readonly takeBundle: (bundle: Bundle, name: string) => Promise<readonly Left[]>
  /** To whoever reads the assembly's inner circle and is connected (SY18). */
  readonly tellLive: (assembly: string, bytes: Uint8Array) => void
  readonly onTold: (hear: (told: KeeperTold) => void) => () => void
  /** Called when the view of other devices may be different. */
  readonly onStir: (hear: () => void) => () => void
  /** Entries that count and that the airlock let nobody merge (AL6). */
  readonly unsound: () => ReadonlySet<string>
  /** Everything that counts is laid. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

const inflate = (bytes: Uint8Array, longest: number): Uint8Array | null => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, longest) })
  } catch {
    return null
  }
}
const crypto = {
  sha256: (bytes: Uint8Array): Uint8Array => Uint8Array.from(sha256(bytes)),
  verify: verifySignature,
}
const file = 'file'

export async function openCorrespondence(
  realm: Realm,
  clock: Clock,
  app: string,
  inspect: Inspect,
): Promise<Correspondence> {
  const journal = await realm.received()
  const roads = await realm.roads()
  const court = courtWith(crypto, inflate)
  const readers = readersBy((assembly, among) => court.logOf(assembly, among)?.now ?? null)
  /** By the peer's key: the signing keys it has proved on lines that are open. */
  const proved = new Map<string, { readonly keys: ReadonlySet<string>; lines: number }>()
  let coming: Promise<void> = Promise.resolve()
  const tellers = new Set<(told: KeeperTold) => void>()
  const stirred = new Set<() => void>()
  let bundleName = ''
  const tell = (told: KeeperTold): void => {
    for (const hear of [...tellers]) hear(told)
  }
  const stir = (): void => {
    for (const hear of [...stirred]) hear()
  }

  /** What was signed before there was an exchange to tell of it. */
  const early: Grown[] = []
  let note = (grown: Grown): void => void early.push(grown)
  const stock = await openStock(await openReceived(journal), realm.assemblies(), (grown) => note(grown))

  function standingOf(key: string): Standing {
    const peer = roads.peer(key)
    return {
      keys: proved.get(key)?.keys ?? new Set(),
      speaksFor: new Set(peer?.kin.map(({ theirs }) => theirs) ?? []),
    }
  }

  const own = (): Standing => ({
    keys: new Set(realm.assemblies().map(({ scribe }) => hex(scribe.device().publicKey))),
    speaksFor: new Set(),
  })

  const exchange: Exchange = openExchange(stock, {
    app,
    crypto,
    judge: court.judge,
    vet: court.vet,
    now: () => clock.now().getTime(),
    mayRead: (key, space, among) => readers.mayRead(standingOf(key), space, among),
    signerReads: (device, space, among) =>
      readers.mayRead({ keys: new Set([device]), speaksFor: new Set() }, space, among),
    // The open circle of whatever was welcome; of the others, those in which this device holds an office.
    follows: (space, among) =>
      space.circle === 'open' || space.circle === 'log' || readers.mayRead(own(), space, among),
    welcomes: (founding, from, among) => {
      const id = founding.hash.slice(0, 32)
      if (from === file) {
        return realm.assembly(id) !== null || readers.isNamed(founding, among.assemblies(), among)
      }
      const peer = roads.peer(from)
      const paired = [
        ...(peer?.shared ?? []),
        ...(peer?.kin.flatMap(({ mine, theirs }) => [mine, theirs]) ?? []),
      ]
      // SY12: by what this peer reads, so that no founding it shows tells it what else is kept here.
      const reads = (assembly: string) =>
        among.spacesOf(assembly).some((space) => readers.mayRead(standingOf(from), space, among))
      return paired.includes(id) || readers.isNamed(founding, among.assemblies().filter(reads), among)
    },
    partings: (key, among) => {
      const keys = proved.get(key)?.keys ?? new Set()
      const ended = roads
        .peer(key)
        ?.shared.flatMap((id) => court.logOf(id, among)?.now ?? [])
        .filter(({ offices }) => !offices.some(({ device }) => keys.has(device)))
        .flatMap((authority) => authority.ended.filter(({ device }) => keys.has(device)))
      return (ended ?? []).flatMap(({ ended: deeds }) => deeds.flatMap(({ by }) => among.find(by) ?? []))
    },
    onLeft: () => undefined,
    onChange: (change, key) => {
      laying.after(change)
      if (key !== null) {
        const from: Receipt['from'] =
          key === file ? { type: 'file', name: bundleName } : { type: 'peer', key }
        receipts.note(change, from, clock.now())
        if (key !== file) void roads.note(key, { heardAt: clock.now().toISOString() })
      }
      stir()
    },
    onLive: (space, bytes, key) => {
      const place = exchange.holding.space(space)
      const device = place === null ? null : deviceOf(key, place)
      if (place !== null && device !== null) tell({ type: 'live', assembly: place.assembly, device, bytes })
    },
    onSame: (key) => {
      void roads.note(key, { sameAt: clock.now().toISOString(), has: heldWith(key) })
      stir()
    },
  })
  const receipts = receiptsFor(() => exchange.holding)

  const laying: Laying = layingOf({
    assembly: realm.assembly,
    holding: () => exchange.holding,
    stock,
    inspect,
    onLaid: (assembly, _laid, withdrew) => {
      tell({ type: withdrew ? 'rewritten' : 'grew', assembly: assembly.id, head: assembly.head() })
      stir()
    },
  })
  note = exchange.note
  for (const grown of early) exchange.note(grown)
  for (const assembly of realm.assemblies()) laying.all(assembly)

  /** The peer's name in statements of the assembly: that of the key it holds an office with. */
  function deviceOf(key: string, { assembly }: Space): string | null {
    const keys = proved.get(key)?.keys
    const office = court
      .logOf(assembly, exchange.holding)
      ?.now.offices.find(({ device }) => keys?.has(device))
    return office === undefined ? null : deviceName({ publicKey: Buffer.from(office.device, 'hex') })
  }

  /** How far each feed goes in the circles that a peer may read. */
  function heldWith(key: string): Record<string, Record<string, number>> {
    const { holding } = exchange
    const shared = holding.spaces().filter((space) => readers.mayRead(standingOf(key), space, holding))
    return Object.fromEntries(
      shared.map(({ id }) => {
        const feeds = [...holding.shelf(id).feeds()]
        return [id, Object.fromEntries(feeds.map(([name, { highest }]) => [name, highest]))]
      }),
    )
  }

  /** What this device stands for towards a peer: the keys of what both share, and no other (decisions 14). */
  function keysFor(key: string) {
    const peer = roads.peer(key)
    const ids = new Set([...(peer?.shared ?? []), ...(peer?.kin.map(({ mine }) => mine) ?? [])])
    return [...ids].flatMap((id) => realm.assembly(id)?.scribe.device() ?? [])
  }

  function hurry(): void {
    for (const assembly of realm.assemblies()) assembly.hurry(proved.size > 0)
  }

  function arrived(key: string, keys: ReadonlySet<string>): void {
    proved.set(key, { keys, lines: (proved.get(key)?.lines ?? 0) + 1 })
    void roads.note(key, { heardAt: clock.now().toISOString() })
    hurry()
    stir()
  }

  function left(key: string): void {
    const known = proved.get(key)
    if (known === undefined) return
    known.lines -= 1
    if (known.lines > 0) return
    proved.delete(key)
    hurry()
    stir()
  }

  const stopHearing = realm.onOpened((assembly) => {
    coming = coming.then(async () => {
      await stock.takeIn(assembly)
      laying.all(assembly)
    })
  })
  let callOff = clock.after(1000, tick)
  function tick(): void {
    exchange.tick()
    callOff = clock.after(1000, tick)
  }

  return {
    exchange,
    roads,
    receipts,
    stock,
    meet: async (line, self) => {
      const keys = await introduce(line, self, keysFor(line.peer))
      if (keys === null) return { code: 'malformed', backOffSeconds: 60 }
      arrived(line.peer, keys)
      try {
        return await exchange.meet(line)
      } finally {
        left(line.peer)
      }
    },
    connected: () => new Set(proved.keys()),
    takeBundle: async (bundle, name) => {
      bundleName = name
      return exchange.takeBundle(bundle)
    },
    tellLive: (assembly, bytes) => exchange.tellLive(hex(spaceOf(assembly, 'inner')), bytes),
    onTold: (hear) => {
      tellers.add(hear)
      return () => tellers.delete(hear)
    },
    onStir: (hear) => {
      stirred.add(hear)
      return () => stirred.delete(hear)
    },
    unsound: laying.unsound,
    settled: async () => {
      await coming
      await laying.settled()
    },
    close: async () => {
      callOff()
      stopHearing()
      await coming
      exchange.close()
      stock.close()
      await laying.settled()
      await roads.settled()
      await journal.close()
    },
  }
}
