import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { type Exchange, openExchange } from '../../electron/keeper/exchange'
import { createJournal } from '../../electron/keeper/journal'
import type { Line } from '../../electron/keeper/line'
import { openReceived } from '../../electron/keeper/received'
import type { Bundle } from '../../shared/sync/bundle'
import { crypto } from '../fixtures/peers'
import { court } from '../simulator/court'
import type { Between } from './federation-lines'
import { timed } from './federation-size'

/**
 * The same federation from another computer: two exchanges as in the app, each over a journal on the disk, both in this process.
 */
export type FromPeer = {
  readonly arrival: number
  readonly cpu: number
  /** Both hold the same: how long until they know it, and how many bytes went to and fro. */
  readonly same: number
  readonly sameBytes: number
  /** The other has so many records more. */
  readonly some: number
  readonly someBytes: number
}

export async function fromPeer(bundle: Bundle, more: number, between: Between): Promise<FromPeer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-peers-'))
  const [full, empty] = [await side(folder, 'full'), await side(folder, 'empty')]
  try {
    const held = bundle.entries.filter(({ isAuthority }) => !isAuthority).slice(-more)
    const late = new Set(held)
    await full.exchange.takeBundle({ ...bundle, entries: bundle.entries.filter((entry) => !late.has(entry)) })
    const before = process.cpuUsage()
    const first = await met(full, empty, between)
    const { user, system } = process.cpuUsage(before)
    const again = await met(full, empty, between)
    await full.exchange.takeBundle(bundle)
    const then = await met(full, empty, between)
    const there = empty.exchange.holding
    if (!held.every(({ hash, blob }) => there.keeps(hash) && there.blobLength(blob ?? '') !== null))
      throw new Error('Not everything came.')
    return {
      arrival: first.time,
      cpu: (user + system) / 1000,
      same: again.time,
      sameBytes: again.bytes,
      some: then.time,
      someBytes: then.bytes,
    }
  } finally {
    for (const one of [full, empty]) await one.close()
    await between.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Side = {
  readonly exchange: Exchange
  readonly isSame: () => Promise<void>
  readonly close: () => Promise<void>
}

async function side(folder: string, name: string): Promise<Side> {
  const place = { disk: nodeDisk, random: systemRandom, folder: path.join(folder, name) }
  const journal = await createJournal({
    ...place,
    assembly: 'ab'.repeat(16),
    key: new Uint8Array(32).fill(7),
  })
  let heard: () => void = () => undefined
  const exchange = openExchange(await openReceived(journal), {
    app: 'bench',
    crypto,
    ...court,
    now: () => Date.now(),
    welcomes: () => true,
    mayRead: () => true,
    follows: () => true,
    onLeft: () => undefined,
    onSame: () => heard(),
  })
  return {
    exchange,
    isSame: () =>
      new Promise((resolve) => {
        heard = resolve
      }),
    close: async () => {
      exchange.close()
      await journal.close()
    },
  }
}

/** From the first frame until one knows that both hold the same. */
async function met(
  one: Side,
  other: Side,
  between: Between,
): Promise<{ readonly time: number; readonly bytes: number }> {
  let bytes = 0
  const counted = (line: Line): Line => ({
    ...line,
    send: (frame) => {
      bytes += frame.length
      return line.send(frame)
    },
  })
  const ticking = setInterval(() => [one, other].map(({ exchange }) => exchange.tick()), 50)
  const same = other.isSame().then(() => true)
  let open: readonly Line[] = []
  const time = await timed(async () => {
    // A line that is cut is dialled again, as in the app.
    for (let cuts = 0, isSame = false; !isSame; cuts += 1) {
      if (cuts > mostCuts) throw new Error('The line is cut again and again.')
      open = (await between.meet()).map(counted)
      const [here, there] = open
      if (here === undefined || there === undefined) throw new Error('There is no line.')
      const ends = [one.exchange.meet(here), other.exchange.meet(there)]
      isSame = await Promise.race([same, ...ends.map((end) => end.then(() => false))])
      if (!isSame) for (const line of open) line.close()
    }
    while (lacks(other)) await new Promise((later) => setTimeout(later, 5))
  })
  clearInterval(ticking)
  for (const line of open) line.close()
  return { time, bytes }
}

const mostCuts = 100

const lacks = ({ exchange: { holding } }: Side): boolean =>
  holding.spaces().some(({ id }) => holding.missing(id).length > 0)
