import { deflateRawSync } from 'node:zlib'
import { encode } from 'cborg'
import type { Device } from '../../electron/keeper/device'
import { type Exchange, openExchange } from '../../electron/keeper/exchange'
import { createJournal, openJournal } from '../../electron/keeper/journal'
import { openReceived } from '../../electron/keeper/received'
import { type Circle, encodeEntry, signedBytes, spaceSeed } from '../../shared/entry'
import type { Filed } from '../../shared/sync/filed'
import type { Blob } from '../../shared/sync/session'
import { crypto, filed, spaceId } from '../fixtures/peers'
import { type MemoryDisk, seededBytes } from '../unit/journal-disk'
import type { Clock } from './clock'
import { court, hasOffice, judge, logOf } from './court'
import { slowDisk } from './disk'
import type { Net, Place } from './net'

/** One laptop: real journal, entries, acceptance and exchange over a disk and roads of the simulation. */
export type Laptop = Place & {
  readonly device: Device
  /** The assembly it writes in; others it only reads. */
  readonly assembly: string
  readonly exchange: () => Exchange | null
  readonly disk: MemoryDisk
  readonly boot: () => Promise<void>
  /** As pulling the plug: what was begun is never heard of again, what was not synced is gone. */
  readonly kill: () => void
  /** Writes an entry; resolves false when it may not, or was killed in the middle. */
  readonly write: (circle: Circle, said: (heads: readonly Uint8Array[]) => Said) => Promise<Filed | null>
  readonly dial: (to: Laptop) => void
  readonly accept: (line: Parameters<Exchange['meet']>[0]) => void
}
export type Said = { readonly body: Readonly<Record<string, unknown>>; readonly blob: Uint8Array | null }

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
  readonly mayReadOpen: (peer: string) => boolean
  readonly welcomes: (founding: Filed) => boolean
  /** Years that its clock is wrong. */
  readonly skew: number
}

const folder = '/keeper/received'

export function laptopOf(made: LaptopMade, clock: Clock, net: Net, onSigned: (entry: Filed) => void): Laptop {
  const { device, assembly, disk: memory } = made
  const key = Buffer.from(device.publicKey).toString('hex')
  const random = seededBytes(made.seed)
  let life = 0
  let lastBoot = -1
  let exchange: Exchange | null = null
  let lastHeads: readonly string[] = []
  let turn: Promise<unknown> = Promise.resolve()
  /** Peers that are not to be met before a time. */
  const shunned = new Map<string, number>()

  async function boot(): Promise<void> {
    if (lastBoot === life) return
    lastBoot = life
    const mine = life
    const isAlive = () => life === mine
    const { disk } = slowDisk(memory, clock, isAlive)
    const place = { disk, random, folder, assembly, key: new Uint8Array(32).fill(7) }
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
      welcomes: made.welcomes,
      mayRead: (peer, space, among) =>
        space.circle === 'open' || space.circle === 'log'
          ? made.mayReadOpen(peer)
          : hasOffice(peer, space.assembly, among),
      follows: (space, among) =>
        space.circle === 'open' || space.circle === 'log'
          ? made.mayReadOpen(key)
          : hasOffice(key, space.assembly, among),
      onLeft: () => undefined,
    })
    // What pairing gave is written down again where a kill lost it; twice changes nothing.
    await opened.add(made.before.entries, made.before.blobs)
    if (!isAlive()) return
    exchange = opened
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

  /** One entry at a time; the next number is that behind the highest of its own that is durable here (EN4). */
  async function writeNow(
    circle: Circle,
    said: (heads: readonly Uint8Array[]) => Said,
  ): Promise<Filed | null> {
    const open = exchange
    if (open === null) return null
    const log = logOf(assembly, open.holding)
    if (log === null || !(made.rogue || hasOffice(key, assembly, open.holding))) return null
    const space = crypto.sha256(spaceSeed(Buffer.from(assembly, 'hex'), circle)).subarray(0, 16)
    const id = Buffer.from(space).toString('hex')
    const own = ownIn(open, id)
    const latest = Math.max(0, ...[...open.holding.shelf(id).entries()].map(({ time }) => time))
    const isIn = hasOffice(key, assembly, open.holding)
    // A rogue signs as of the time when it still was in office.
    if (isIn || lastHeads.length === 0) lastHeads = log.now.heads
    const heads = lastHeads.map((head) => Uint8Array.from(Buffer.from(head, 'hex')))
    const { body, blob } = said(heads)
    const bytes = encode({
      v: 1,
      s: space,
      f: device.publicKey,
      e: device.incarnation,
      n: (own?.n ?? 0) + 1,
      p: own === null ? null : Buffer.from(own.hash, 'hex'),
      a: heads,
      t: Math.max(latest, own?.time ?? 0) + 1,
      w: Math.max(0, Math.floor(clock.now() / 1000) + 1_772_564_707 + made.skew * 31_557_600),
      ...body,
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
  function ownIn(open: Exchange, space: string): Filed | null {
    const [last] = open.holding
      .signedBy(key)
      // Numbers run through the open circle, deeds included, though these are exchanged apart; so does a founding's.
      .filter((entry) => (entry.space ?? spaceId(assembly, 'open')) === space)
      .sort((one, other) => other.n - one.n || (one.hash < other.hash ? -1 : 1))
    return last ?? null
  }

  const laptop: Laptop = {
    name: made.name,
    key,
    alter: made.alter,
    device,
    assembly,
    disk: memory,
    exchange: () => exchange,
    boot,
    kill: () => {
      life += 1
      exchange?.close()
      exchange = null
      turn = Promise.resolve()
      net.cutAll(made.name)
      memory.cutPower()
    },
    write: (circle, said) => {
      const next = turn.then(() => writeNow(circle, said))
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

/** A record with a text, as most of what is exchanged; a liar gives it a length that its blob has not. */
export function record(text: string, kind = 'rec', lie = 0): () => Said {
  const blob = Uint8Array.from(deflateRawSync(text))
  const b = crypto.sha256(blob)
  const named = kind === 'rec' ? { r: b.slice(0, 16), title: '', kind: 'record' } : { x: 'of a newer app' }
  return () => ({ body: { k: kind, ...named, b, z: text.length + lie }, blob })
}

export const deed = (x: Readonly<Record<string, unknown>>): Said => ({ body: { k: 'auth', x }, blob: null })

export const hashOf = (bytes: Uint8Array): string => Buffer.from(crypto.sha256(bytes)).toString('hex')
