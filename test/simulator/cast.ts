import { encode } from 'cborg'
import type { Op } from '../../shared/authority/op'
import type { Chance } from '../../shared/practice/chance'
import type { Filed } from '../../shared/sync/filed'
import { crypto, deviceFrom, founderOf, foundingBlob, type Writer } from '../fixtures/peers'
import type { Clock } from './clock'
import { copyOf, emptyDisk } from './disk'
import { hostility } from './hostile'
import { type Laptop, laptopOf } from './laptop'
import type { Net } from './net'
import { hashOf } from './said'

/**
 * Who is in a story: a town with its secretary and others in office, the region it belongs to, sometimes the region's other
 * member West, sometimes the union above. Of those outside the town one may be hostile, of those in office one may turn rogue.
 */
export type Cast = {
  readonly laptops: Laptop[]
  /** Names of those whose state must be right in the end. */
  readonly honest: Set<string>
  readonly town: Writer
  readonly region: Writer
  readonly west: Writer
  readonly union: Writer
  readonly secretary: Laptop
  readonly deputies: readonly Laptop[]
  readonly rogue: string | null
  readonly signed: Map<string, Filed>
  readonly clone: (of: Laptop, name: string) => Laptop
}

type Home = {
  readonly writer: Writer
  readonly entries: readonly Filed[]
  readonly kin: readonly Writer[]
}

export function castOf(seed: number, most: number, chance: Chance, clock: Clock, net: Net): Cast {
  const [town, region, west, union] = [1, 3, 5, 7].map((at) => founderOf(10 * seed + at)) as [
    Writer,
    Writer,
    Writer,
    Writer,
  ]
  const size = 3 + chance.whole(most - 2)
  const others = Math.max(1, Math.min(3, Math.floor(size / 2)))
  const devices = Array.from({ length: size - 1 - others }, (_, at) => deviceFrom(10_000 + 100 * seed + at))
  const rogueAt = devices.length > 0 && chance.happens(0.5) ? chance.whole(devices.length) : -1
  const rogueIsSecretary = chance.happens(0.5)
  const hostileAt = chance.happens(0.5) ? chance.whole(others) : -1

  const grants = devices.map(
    ({ publicKey }, at): Op => ({
      op: 'grant',
      dev: publicKey,
      person: crypto.sha256(publicKey).slice(0, 16),
      role: at === rogueAt && rogueIsSecretary ? 'secretary' : 'deputy',
    }),
  )
  const homes: Readonly<Record<'town' | 'region' | 'west' | 'union', Home>> = {
    town: { writer: town, entries: logOf(town, [...grants, belongs(region)]), kin: [region] },
    region: {
      writer: region,
      entries: logOf(region, [knows(town), knows(west), belongs(union)]),
      kin: [town, west, union],
    },
    west: { writer: west, entries: logOf(west, [belongs(region)]), kin: [region] },
    union: { writer: union, entries: logOf(union, [knows(region)]), kin: [region] },
  }
  const signed = new Map<string, Filed>()
  for (const { entries } of Object.values(homes)) for (const entry of entries) signed.set(entry.hash, entry)
  const honest = new Set<string>()
  const laptops: Laptop[] = []
  /** Which assembly each key speaks for. */
  const homeOf = new Map<string, string>()

  type How = {
    readonly device: Laptop['device']
    readonly home: Home
    readonly isHonest: boolean
    readonly rogue?: boolean
    readonly alter?: (frame: Uint8Array) => readonly Uint8Array[]
    readonly disk?: Laptop['disk']
  }
  function add(name: string, how: How): Laptop {
    const { home } = how
    homeOf.set(hexOf(how.device.publicKey), home.writer.assembly)
    if (how.isHonest) honest.add(name)
    const kin = new Set(home.kin.map(({ assembly }) => assembly))
    const laptop = laptopOf(
      {
        name,
        device: how.device,
        assembly: home.writer.assembly,
        disk: how.disk ?? emptyDisk(),
        seed: seed + 7 * laptops.length,
        before: {
          entries: [...home.entries, ...home.kin.map(({ founding }) => founding)],
          blobs: [{ hash: hashOf(foundingBlob), bytes: foundingBlob }],
        },
        rogue: how.rogue ?? false,
        alter:
          how.alter ?? (chance.happens(0.3) ? newerApp(chance.branch(`newer ${name}`)) : (frame) => [frame]),
        kin,
        speaksFor: (peer) => {
          const theirs = homeOf.get(peer)
          return new Set(theirs !== undefined && kin.has(theirs) ? [theirs] : [])
        },
        skew: chance.happens(0.2) ? chance.whole(20) - 10 : 0,
      },
      clock,
      net,
      (entry) => signed.set(entry.hash, entry),
    )
    laptops.push(laptop)
    return laptop
  }

  const secretary = add('secretary', { device: town.device, home: homes.town, isHonest: true })
  const deputies = devices.map((device, at) =>
    add(`deputy ${at + 1}`, {
      device,
      home: homes.town,
      isHonest: at !== rogueAt,
      rogue: at === rogueAt,
    }),
  )
  for (const [at, name] of (['region', 'west', 'union'] as const).slice(0, others).entries()) {
    const home = homes[name]
    const { device } = home.writer
    const alter =
      at === hostileAt ? { alter: hostility(chance.branch(`hostile ${at}`), device, town.assembly) } : {}
    add(name, { device, home, isHonest: at !== hostileAt, ...alter })
  }
  return {
    laptops,
    honest,
    town,
    region,
    west,
    union,
    secretary,
    deputies,
    rogue: rogueAt < 0 ? null : `deputy ${rogueAt + 1}`,
    signed,
    clone: (of, name) =>
      add(name, { device: of.device, home: homes.town, isHonest: true, disk: copyOf(of.disk) }),
  }
}

const knows = ({ founding }: Writer): Op => ({ op: 'recognise', genesis: bytes(founding.hash), remits: [] })
const belongs = ({ founding }: Writer): Op => ({ op: 'affiliate', genesis: bytes(founding.hash) })

/** Deeds one after the other, from the founding on. */
function logOf(writer: Writer, ops: readonly Op[]): readonly Filed[] {
  const all = [writer.founding]
  for (const op of ops) all.push(writer.deed(op, [bytes(all.at(-1)?.hash ?? '')]))
  return all
}

/** SY4: an app of a newer version says things between the others that nobody here knows. */
function newerApp(chance: Chance): (frame: Uint8Array) => readonly Uint8Array[] {
  return (frame) => (chance.happens(0.1) ? [frame, encode(['presence', { mood: 'calm' }])] : [frame])
}

const hexOf = (key: Uint8Array): string => Buffer.from(key).toString('hex')
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
