import type { Op } from '../../shared/authority/op'
import { chanceOf } from '../../shared/practice/chance'
import type { Filed } from '../../shared/sync/filed'
import { deviceFrom, founderOf, foundingBlob, type Writer } from '../fixtures/peers'
import { type Clock, clockFrom } from './clock'
import { copyOf, emptyDisk } from './disk'
import { type Laptop, laptopOf } from './laptop'
import { type Net, netOf } from './net'
import { hashOf } from './said'

/**
 * A silent corner is told on a small stage: a few laptops with the real journal, entries, authority, acceptance and exchange, and a
 * cable between them that is pulled, and plugged in again.
 */
export type Stage = {
  readonly clock: Clock
  readonly net: Net
  readonly laptops: readonly Laptop[]
  /** Nobody hears of anybody. */
  readonly pull: () => Promise<void>
  /** All hear each other, for as long as it takes. */
  readonly plug: () => Promise<void>
  readonly run: (seconds: number) => Promise<void>
  /** Something that takes its time on a disk, done to its end. */
  readonly done: <T>(deed: Promise<T>) => Promise<T>
  readonly add: (name: string, how: Standing) => Promise<Laptop>
  readonly clone: (of: Laptop, name: string) => Promise<Laptop>
}
export type Standing = {
  readonly device: Laptop['device']
  readonly home: Home
}
/** An assembly: its log of offices, and its hosts and members. */
export type Home = {
  readonly writer: Writer
  readonly entries: readonly Filed[]
  readonly kin: readonly Writer[]
}

const second = 1000

export function stageOf(seed: number): Stage {
  const clock = clockFrom(chanceOf(seed))
  const net = netOf(clock, () => undefined)
  const laptops: Laptop[] = []
  const standings = new Map<Laptop, Standing>()
  const homeOf = new Map<string, string>()
  let isPlugged = true

  const run = (seconds: number) => clock.run(clock.now() + seconds * second)

  function dialAll(): void {
    for (const [at, from] of laptops.entries())
      for (const to of laptops.slice(0, at)) if (isPlugged && from.key !== to.key) from.dial(to)
    clock.after(second, dialAll)
  }
  dialAll()

  async function done<T>(deed: Promise<T>): Promise<T> {
    const result: { value: T }[] = []
    void deed.then((value) => result.push({ value }))
    for (let turn = 0; result.length === 0 && turn < 500; turn += 1) await clock.run(clock.now() + 20)
    const [made] = result
    if (made === undefined) throw new Error('It did not come to an end')
    return made.value
  }

  async function add(name: string, { device, home }: Standing, disk = emptyDisk()): Promise<Laptop> {
    homeOf.set(hexOf(device.publicKey), home.writer.assembly)
    const kin = new Set(home.kin.map(({ assembly }) => assembly))
    const laptop = laptopOf(
      {
        name,
        device,
        assembly: home.writer.assembly,
        disk,
        seed: seed + 7 * (laptops.length + 1),
        before: {
          entries: [...home.entries, ...home.kin.map(({ founding }) => founding)],
          blobs: [{ hash: hashOf(foundingBlob), bytes: foundingBlob }],
        },
        rogue: false,
        alter: (frame) => [frame],
        kin,
        speaksFor: (peer) =>
          new Set([homeOf.get(peer)].filter((one) => one !== undefined && kin.has(one)) as []),
        skew: 0,
      },
      clock,
      net,
      () => undefined,
    )
    laptops.push(laptop)
    standings.set(laptop, { device, home })
    await done(laptop.boot())
    return laptop
  }

  return {
    clock,
    net,
    laptops,
    run,
    done,
    add,
    pull: async () => {
      isPlugged = false
      net.setPartition(() => true)
      await run(1)
    },
    plug: async () => {
      isPlugged = true
      net.setPartition(() => false)
      await run(30)
    },
    clone: (of, name) => {
      const standing = standings.get(of)
      if (standing === undefined) throw new Error(`${of.name} stands nowhere`)
      return add(name, standing, copyOf(of.disk))
    },
  }
}

/** Deeds one after the other, from the founding on. */
export function homeOf(writer: Writer, ops: readonly Op[], kin: readonly Writer[] = []): Home {
  const entries = [writer.founding]
  for (const op of ops) entries.push(writer.deed(op, [bytes(entries.at(-1)?.hash ?? '')]))
  return { writer, entries, kin }
}

export const grant = (device: Laptop['device'], person: string, role: 'secretary' | 'deputy'): Op => ({
  op: 'grant',
  dev: device.publicKey,
  person: bytes(person),
  role,
})
export const recognise = ({ founding }: Writer): Op => ({
  op: 'recognise',
  genesis: bytes(founding.hash),
  remits: [],
})
export const affiliate = ({ founding }: Writer): Op => ({ op: 'affiliate', genesis: bytes(founding.hash) })

/** Asha is secretary of Harbour, Björn her deputy, each with a laptop. */
export async function harbourStage(seed: number, björn: string) {
  const stage = stageOf(seed)
  const writer = founderOf(seed * 10)
  const device = deviceFrom(seed * 10 + 5)
  const home = homeOf(writer, [grant(device, björn, 'deputy')])
  const asha = await stage.add('Asha', { device: writer.device, home })
  const other = await stage.add('Björn', { device, home })
  return { stage, asha, björn: other }
}

const hexOf = (key: Uint8Array): string => Buffer.from(key).toString('hex')
export const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
