import { courtWith } from '../../shared/sync/court'
import { readersBy } from '../../shared/sync/readers'
import type { KeeperTold } from '../../shared/wire/keeper'
import { abroadIn } from './abroad'
import { acquaintanceOf } from './acquaintance'
import type { Inspect } from './airlock'
import type { Clock } from './assembly'
import { bothRead } from './both-read'
import { hex, systemRandom } from './box'
import { fileName as file } from './bundle-intake'
import { cameBy } from './came-by'
import { changeTools, verifyingTools } from './change'
import type { Correspondence } from './correspondent'
import { type Exchange, openExchange } from './exchange'
import type { Grown } from './exchange-deeds'
import { guestingIn } from './guesting'
import { introduce } from './introduce'
import { lastHeardOn } from './last-heard'
import { type Laying, layingOf } from './laying'
import { mailHere } from './mail-here'
import { spaceOf } from './pen'
import type { Realm } from './realm'
import { receiptsFor } from './receipts'
import { openReceived } from './received'
import { openStock } from './stock'
import { welcomesByFile, whoseFile } from './welcome'

export async function openCorrespondence(
  realm: Realm,
  clock: Clock,
  app: string,
  inspect: Inspect,
): Promise<Correspondence> {
  const journal = await realm.received()
  const roads = await realm.roads()
  const receiptsKept = await realm.receipts()
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
  const came = cameBy(roads, clock)
  const both = bothRead(readers, who.own, roads)
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

  const mail = mailHere({
    realm,
    roads,
    court,
    readers,
    who,
    clock,
    parcels: await realm.parcels(),
    holding: () => exchange.holding,
    blob: stock.blob,
    takeIn: (bundle, brought) => came.bring(brought, () => exchange.takeBundle(bundle)),
  })
  const exchange: Exchange = openExchange(stock, {
    app,
    crypto: verifyingTools,
    judge: court.judge,
    vet: court.vet,
    now: () => clock.now().getTime(),
    keepsWhole: (assembly) => realm.assembly(assembly) !== null,
    mayRead: (key, space, among) =>
      readers.mayRead(who.standing(key), space, among) && both.isOurs(space, among),
    signerReads: (device, space, among) =>
      readers.mayRead({ keys: new Set([device]), speaksFor: new Set() }, space, among),
    // The open circle of whatever was welcome; of the others, those in which this device holds an office.
    follows: (space, among) =>
      space.circle === 'open' || space.circle === 'log' || readers.mayRead(who.own(), space, among),
    welcomes: (founding, from, among) =>
      from === file ? mayBring(founding, came.of(), among) : who.welcomes(founding, from, among),
    partings: who.partings,
    onLeft: () => undefined,
    onChange: (change, key) => {
      if (change.authority) both.forget()
      laying.after(change)
      guesting.after(change)
      abroad.after(change)
      if (key !== null) {
        const { from, through } = came.told(key)
        receipts.note(change, from, clock.now())
        abroad.brought(change, through)
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
    mail: mail.carrier,
  })
  mail.carrier.onStir(() => {
    exchange.tellMail()
    stir()
  })
  const lastHeard = lastHeardOn(
    roads,
    clock,
    () => exchange.holding,
    (key, space, among) => readers.mayRead(who.standing(key), space, among),
  )
  const receipts = receiptsFor(() => exchange.holding, receiptsKept)
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
    both.forget()
    coming = coming.then(async () => {
      await stock.takeIn(assembly)
      exchange.holding.review(assembly.id)
      laying.all(assembly)
    })
  })
  let callOff = clock.after(1000, tick)
  function tick(): void {
    exchange.tick()
    mail.tick()
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
    takeBundle: (bundle, name) =>
      came.bring({ name, of: whoseFile(bundle), by: null }, () => exchange.takeBundle(bundle)),
    sendLetters: mail.letters,
    carried: mail.carrier.all,
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
      await mail.settled()
      await roads.settled()
      await receiptsKept.settled()
      await journal.close()
    },
  }
}
