import type { Authority } from '../../shared/authority/authority'
import type { Bundle } from '../../shared/sync/bundle'
import { courtWith } from '../../shared/sync/court'
import { readersBy } from '../../shared/sync/readers'
import type { Left } from '../../shared/sync/sift'
import type { KeeperTold } from '../../shared/wire/keeper'
import type { Receipt } from '../../shared/wire/peers'
import { type Abroad, abroadIn } from './abroad'
import { acquaintanceOf } from './acquaintance'
import type { Inspect } from './airlock'
import type { Clock } from './assembly'
import { hex, systemRandom } from './box'
import { fileName as file } from './bundle-intake'
import { changeTools, verifyingTools } from './change'
import { type Exchange, openExchange } from './exchange'
import type { Grown } from './exchange-deeds'
import { guestingIn } from './guesting'
import { introduce } from './introduce'
import { lastHeardOn } from './last-heard'
import { type Laying, layingOf } from './laying'
import type { Ended, Line } from './line'
import { spaceOf } from './pen'
import type { Realm } from './realm'
import { type Receipts, receiptsFor } from './receipts'
import { openReceived } from './received'
import type { Roads } from './roads'
import { openStock, type Stock } from './stock'
import { welcomesByFile, whoseFile } from './welcome'

/**
 * What this computer exchanges with others: one exchange over everything it holds. It knows who stands at the other end of
 * a line, and lays what counts into the journals of its own assemblies. How lines come about is the network's business.
 */
export type Correspondence = {
  readonly exchange: Exchange
  readonly roads: Roads
  readonly receipts: Receipts
  readonly stock: Stock
  /** Every assembly's open circle, as far as it lies here. */
  readonly abroad: Abroad
  /** From the first frame to the end of the line. */
  readonly meet: (line: Line, self: string) => Promise<Ended>
  /** Lines that are in use now, by the peer's key. */
  readonly connected: () => ReadonlySet<string>
  /** Who may write in an assembly, as far as its log is here. */
  readonly authorityOf: (assembly: string) => Authority | null
  readonly takeBundle: (bundle: Bundle, name: string) => Promise<readonly Left[]>
  /** To whoever reads that circle of the assembly and is connected (SY18). */
  readonly tellLive: (assembly: string, circle: 'inner' | 'joint', bytes: Uint8Array) => void
  readonly onTold: (hear: (told: KeeperTold) => void) => () => void
  /** Called when the view of other devices may be different. */
  readonly onStir: (hear: () => void) => () => void
  /** Entries that count and that the airlock let nobody merge (AL6). */
  readonly unsound: () => ReadonlySet<string>
  /** Everything that counts is laid. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openCorrespondence(
  realm: Realm,
  clock: Clock,
  app: string,
  inspect: Inspect,
): Promise<Correspondence> {
  const journal = await realm.received()
  const roads = await realm.roads()
  const came = await realm.receipts()
  const court = courtWith(verifyingTools, changeTools.inflate)
  const readers = readersBy((assembly, among) => court.logOf(assembly, among)?.now ?? null)
  const who = acquaintanceOf(
    realm,
    roads,
    readers,
    (assembly, among) => court.logOf(assembly, among)?.now ?? null,
  )
  let coming: Promise<void> = Promise.resolve()
  const tellers = new Set<(told: KeeperTold) => void>()
  const stirred = new Set<() => void>()
  const mayBring = welcomesByFile(realm, readers)
  let filed: { readonly name: string; readonly of: string | null } = { name: '', of: null }
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

  const exchange: Exchange = openExchange(stock, {
    app,
    crypto: verifyingTools,
    judge: court.judge,
    vet: court.vet,
    now: () => clock.now().getTime(),
    keepsWhole: (assembly) => realm.assembly(assembly) !== null,
    mayRead: (key, space, among) => readers.mayRead(who.standing(key), space, among),
    signerReads: (device, space, among) =>
      readers.mayRead({ keys: new Set([device]), speaksFor: new Set() }, space, among),
    // The open circle of whatever was welcome; of the others, those in which this device holds an office.
    follows: (space, among) =>
      space.circle === 'open' || space.circle === 'log' || readers.mayRead(who.own(), space, among),
    welcomes: (founding, from, among) =>
      from === file ? mayBring(founding, filed.of, among) : who.welcomes(founding, from, among),
    partings: who.partings,
    onLeft: () => undefined,
    onChange: (change, key) => {
      laying.after(change)
      guesting.after(change)
      abroad.after(change)
      if (key !== null) {
        const from: Receipt['from'] =
          key === file ? { type: 'file', name: filed.name } : { type: 'peer', key }
        receipts.note(change, from, clock.now())
        const name = key === file ? filed.name : (roads.peer(key)?.name ?? '')
        abroad.brought(change, { type: from.type, name, at: clock.now().toISOString() })
        if (key !== file) lastHeard.heard(key)
      }
      stir()
    },
    onLive: (space, bytes, key) => {
      const place = exchange.holding.space(space)
      const office = place === null ? null : who.officeIn(key, place, exchange.holding)
      if (place !== null && office !== null)
        tell({ type: 'live', assembly: place.assembly, ...office, bytes })
    },
    onSame: (key) => {
      lastHeard.same(key)
      stir()
    },
  })
  const lastHeard = lastHeardOn(
    roads,
    clock,
    () => exchange.holding,
    (key, space, among) => readers.mayRead(who.standing(key), space, among),
  )
  const receipts = receiptsFor(() => exchange.holding, came)
  const abroad = abroadIn({
    holding: () => exchange.holding,
    authorityOf: (assembly, among) => court.logOf(assembly, among)?.now ?? null,
    blob: stock.blob,
    own: () => realm.assemblies().map(({ id }) => id),
    start: hex(systemRandom(8)),
    want: exchange.want,
    whereabouts: exchange.whereabouts,
  })

  const laying: Laying = layingOf({
    assembly: realm.assembly,
    holding: () => exchange.holding,
    stock,
    inspect,
    onLaid: (assembly, laid, withdrew) => {
      tell({ type: withdrew ? 'rewritten' : 'grew', assembly: assembly.id, head: assembly.head() })
      if (laid.some(({ room }) => room === 'authority')) tellHosts(assembly.id)
      stir()
    },
  })
  const guesting = guestingIn({
    realm,
    holding: () => exchange.holding,
    authorityOf: (assembly, among) => court.logOf(assembly, among)?.now ?? null,
    blob: stock.blob,
  })
  guesting.all()
  note = exchange.note
  for (const grown of early) exchange.note(grown)
  for (const assembly of realm.assemblies()) laying.all(assembly)

  /** Who speaks for a member has changed: with its hosts this computer may write now, or may not any more. */
  function tellHosts(member: string): void {
    for (const host of realm.assemblies())
      if (host.id !== member && host.members().some(({ genesis }) => genesis.startsWith(member)))
        tell({ type: 'grew', assembly: host.id, head: host.head() })
  }

  /** Somebody is there, or nobody: what is signed need not wait for a quiet moment, or may. */
  function hurry(): void {
    for (const assembly of realm.assemblies()) assembly.hurry(who.connected().size > 0)
    stir()
  }

  const stopHearing = realm.onOpened((assembly) => {
    // Whoever is there already waits for it too.
    assembly.hurry(who.connected().size > 0)
    coming = coming.then(async () => {
      await stock.takeIn(assembly)
      exchange.holding.review(assembly.id)
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
    abroad,
    meet: async (line, self) => {
      const keys = await introduce(line, self, who.keysFor(line.peer))
      if (keys === null) return { code: 'malformed', backOffSeconds: 60 }
      who.arrived(line.peer, keys)
      lastHeard.met(line.peer, keys)
      hurry()
      try {
        return await exchange.meet(line)
      } finally {
        who.left(line.peer)
        hurry()
      }
    },
    connected: who.connected,
    authorityOf: (assembly) => court.logOf(assembly, exchange.holding)?.now ?? null,
    takeBundle: async (bundle, name) => {
      filed = { name, of: whoseFile(bundle) }
      return exchange.takeBundle(bundle)
    },
    tellLive: (assembly, circle, bytes) => exchange.tellLive(hex(spaceOf(assembly, circle)), bytes),
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
      await guesting.settled()
      await coming
      await laying.settled()
    },
    close: async () => {
      callOff()
      await guesting.settled()
      stopHearing()
      await coming
      exchange.close()
      stock.close()
      await laying.settled()
      await roads.settled()
      await came.settled()
      await journal.close()
    },
  }
}
