import { encode } from 'cborg'
import { fileName } from '../../electron/keeper/bundle-intake'
import type { Device } from '../../electron/keeper/device'
import { type Exchange, openExchange } from '../../electron/keeper/exchange'
import { createJournal, openJournal } from '../../electron/keeper/journal'
import { openReceived, type Received } from '../../electron/keeper/received'
import { type Circle, encodeEntry, signedBytes, spaceSeed } from '../../shared/entry'
import type { Filed } from '../../shared/sync/filed'
import type { Among, Holding } from '../../shared/sync/holding'
import type { Blob } from '../../shared/sync/session'
import { crypto, filed, spaceId } from '../fixtures/peers'
import { type MemoryDisk, seededBytes } from '../unit/journal-disk'
import type { Clock } from './clock'
import { court, judge, logOf, readers, roleOf } from './court'
import { slowDisk } from './disk'
import type { Net, Place } from './net'
import { hashOf, type Saying } from './said'

/** One laptop: real journal, entries, acceptance, readers and exchange over a disk and roads of the simulation. */
export type Laptop = Place & {
  readonly device: Device
  /** The assembly it has its office in. */
  readonly assembly: string
  readonly exchange: () => Exchange | null
  /** What a blob it holds says, from its journal. */
  readonly blob: (hash: string) => Promise<Uint8Array | null>
  readonly disk: MemoryDisk
  readonly boot: () => Promise<void>
  /** As pulling the plug: what was begun is never heard of again, what was not synced is gone. */
  readonly kill: () => void
  /** Writes an entry, in its own assembly unless another is named; null when it may not, or was killed in the middle. */
  readonly write: (circle: Circle, saying: Saying, assembly?: string) => Promise<Filed | null>
  readonly dial: (to: Laptop) => void
  readonly accept: (line: Parameters<Exchange['meet']>[0]) => void
}

export type LaptopMade = {
  readonly name: string
  readonly device: Device
  readonly assembly: string
  readonly disk: MemoryDisk
  readonly seed: number
  /** What it is given at pairing. */
  readonly before: { readonly entries: readonly Filed[]; readonly blobs: readonly Blob[] }
  /** Goes on writing whatever it hears. */
  readonly rogue: boolean
  readonly alter: Place['alter']
  /** Hosts and members it was paired with, by assembly; and for which of them a peer speaks (RD4). */
  readonly kin: ReadonlySet<string>
  readonly speaksFor: (peer: string) => ReadonlySet<string>
  /** Years that its clock is wrong. */
  readonly skew: number
}

const folder = '/keeper/received'
const nobody: ReadonlySet<string> = new Set()

export function laptopOf(made: LaptopMade, clock: Clock, net: Net, onSigned: (entry: Filed) => void): Laptop {
  const { device, assembly: home, disk: memory } = made
  const key = Buffer.from(device.publicKey).toString('hex')
  const own = { keys: new Set([key]), speaksFor: nobody }
  const random = seededBytes(made.seed)
  let life = 0
  let lastBoot = -1
  let exchange: Exchange | null = null
  let here: Received | null = null
  let lastHeads: readonly string[] = []
  let turn: Promise<unknown> = Promise.resolve()
  /** Peers that are not to be met before a time. */
  const shunned = new Map<string, number>()

  const standing = (peer: string) => ({ keys: new Set([peer]), speaksFor: made.speaksFor(peer) })

  function welcomes(founding: Filed, peer: string, held: Holding): boolean {
    const id = founding.hash.slice(0, 32)
    // RD8: whoever carries one here hands over the file of one assembly, and somebody has chosen to take it in.
    if (peer === fileName) return true
    const reads = (assembly: string) =>
      held.spacesOf(assembly).some((space) => readers.mayRead(standing(peer), space, held))
    return id === home || made.kin.has(id) || readers.isNamed(founding, held.assemblies().filter(reads), held)
  }

  /** SY19. */
  function partings(peer: string, among: Among): readonly Filed[] {
    const now = logOf(home, among)?.now
    if (now === undefined || now.offices.some((office) => office.device === peer)) return []
    return now.ended
      .filter((office) => office.device === peer)
      .flatMap(({ ended }) => ended.flatMap(({ by }) => among.find(by) ?? []))
  }

  async function boot(): Promise<void> {
    if (lastBoot === life) return
    lastBoot = life
    const mine = life
    const isAlive = () => life === mine
    const { disk } = slowDisk(memory, clock, isAlive)
    const place = { disk, random, folder, assembly: home, key: new Uint8Array(32).fill(7) }
    const isNew = !memory.files.has(`${folder}/journal.fmj`)
    const journal = isNew ? await createJournal(place) : await openJournal(place)
    const received = await openReceived(journal)
    if (!isAlive()) return
    const opened = openExchange(received, {
      app: made.name,
      crypto,
      judge,
      vet: court.vet,
      now: () => clock.now() + made.skew * 31_557_600_000,
      welcomes,
      mayRead: (peer, space, among) => readers.mayRead(standing(peer), space, among),
      signerReads: (signer, space, among) =>
        readers.mayRead({ keys: new Set([signer]), speaksFor: nobody }, space, among),
      follows: (space, among) =>
        space.circle === 'open' || space.circle === 'log' || readers.mayRead(own, space, among),
      partings,
      onLeft: () => undefined,
    })
    // What pairing gave is written down again where a kill lost it; twice changes nothing.
    await opened.add(made.before.entries, made.before.blobs)
    if (!isAlive()) return
    exchange = opened
    here = received
    tickSoon(mine)
  }

  function tickSoon(mine: number): void {
    clock.after(1000, () => {
      if (life !== mine) return
      exchange?.tick()
      tickSoon(mine)
    })
  }

  async function meet(line: Parameters<Exchange['meet']>[0]): Promise<void> {
    if (exchange === null || (shunned.get(line.peer) ?? 0) > clock.now()) {
      line.close()
      return
    }
    const { backOffSeconds } = await exchange.meet(line)
    if (backOffSeconds > 0) shunned.set(line.peer, clock.now() + backOffSeconds * 1000)
  }

  /** In a joint circle also a secretary of a member that is recognised, as far as is known here. */
  function mayWrite(held: Holding, assembly: string, circle: Circle): boolean {
    if (assembly === home) return roleOf(key, home, held) !== null
    const members = logOf(assembly, held)?.now.members ?? []
    const isMember = members.some(({ genesis }) => genesis.startsWith(home))
    return circle === 'joint' && isMember && roleOf(key, home, held) === 'secretary'
  }

  /** One entry at a time; the next number is that behind the highest of its own that is durable here (EN4). */
  async function writeNow(circle: Circle, saying: Saying, assembly: string): Promise<Filed | null> {
    const open = exchange
    if (open === null) return null
    const { holding } = open
    const [log, homeLog] = [logOf(assembly, holding), logOf(home, holding)]
    if (log === null || homeLog === null) return null
    if (!made.rogue && !mayWrite(holding, assembly, circle)) return null
    // A rogue signs as of the time when it still was in office.
    if (roleOf(key, home, holding) !== null || lastHeads.length === 0) lastHeads = homeLog.now.heads
    const heads = (assembly === home ? lastHeads : log.now.heads).map(unhex)
    const guest = assembly === home ? {} : { o: { g: unhex(homeLog.now.genesis), a: lastHeads.map(unhex) } }
    const { body, blob } = saying({ heads, device, random })
    const space = crypto.sha256(spaceSeed(unhex(assembly), circle)).subarray(0, 16)
    const id = Buffer.from(space).toString('hex')
    const last = ownIn(open, id, assembly)
    const latest = Math.max(0, ...[...holding.shelf(id).entries()].map(({ time }) => time))
    const bytes = encode({
      v: 1,
      s: space,
      f: device.publicKey,
      e: device.incarnation,
      n: (last?.n ?? 0) + 1,
      p: last === null ? null : unhex(last.hash),
      a: heads,
      t: Math.max(latest, last?.time ?? 0) + 1,
      w: Math.max(0, Math.floor(clock.now() / 1000) + 1_772_564_707 + made.skew * 31_557_600),
      ...body,
      ...guest,
    })
    const entry = filed(encodeEntry(bytes, device.sign(signedBytes(bytes))))
    // Signed before it is kept: a kill in between may leave it in the journal all the same.
    onSigned(entry)
    const mine = life
    const blobs = blob === null ? [] : [{ hash: hashOf(blob), bytes: blob }]
    const kept = await open.add([entry], blobs)
    return kept && life === mine ? entry : null
  }

  /** Of its own entries, whatever became of them: a number is never signed twice. */
  function ownIn(open: Exchange, space: string, assembly: string): Filed | null {
    const [last] = open.holding
      .signedBy(key)
      // Numbers run through the open circle, deeds included, though these are exchanged apart; so does a founding's.
      .filter((entry) => (entry.space ?? spaceId(entry.hash.slice(0, 32), 'open')) === space)
      .filter((entry) => entry.space !== null || entry.hash.startsWith(assembly))
      .sort((one, other) => other.n - one.n || (one.hash < other.hash ? -1 : 1))
    return last ?? null
  }

  const laptop: Laptop = {
    name: made.name,
    key,
    alter: made.alter,
    device,
    assembly: home,
    disk: memory,
    exchange: () => exchange,
    blob: async (hash) => here?.blob(hash) ?? null,
    boot,
    kill: () => {
      life += 1
      exchange?.close()
      exchange = null
      turn = Promise.resolve()
      net.cutAll(made.name)
      memory.cutPower()
    },
    write: (circle, saying, assembly = home) => {
      const next = turn.then(() => writeNow(circle, saying, assembly))
      turn = next
      return next
    },
    dial: (to) => {
      if (exchange === null || (shunned.get(to.key) ?? 0) > clock.now()) return
      if (net.areConnected(made.name, to.name)) return
      const lines = net.connect(laptop, to)
      if (lines === null) return
      void meet(lines[0])
      to.accept(lines[1])
    },
    accept: (line) => void meet(line),
  }
  return laptop
}

const unhex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
