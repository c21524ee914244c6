import type { Op } from '../../shared/authority/op'
import { lineBytes } from '../../shared/authority/op'
import { compareBytes } from '../../shared/bytes'
import { type Chance, chanceOf } from '../../shared/practice/chance'
import type { Filed } from '../../shared/sync/filed'
import type { Feed } from '../../shared/sync/shelf'
import { crypto, deviceFrom, founderOf, foundingBlob, type Writer } from '../fixtures/peers'
import { type Clock, clockFrom } from './clock'
import { hasOffice } from './court'
import { copyOf, emptyDisk } from './disk'
import { hostility } from './hostile'
import { deed, hashOf, type Laptop, laptopOf, record } from './laptop'
import { type Net, netOf } from './net'

/**
 * One story from one seed: a town assembly with a secretary and deputies, a host assembly whose laptop may be hostile,
 * roads that fail, plugs that are pulled, a deputy who is removed and goes on writing, a disk that is copied. In the end
 * the weather is fair, and everybody has time.
 */
export type World = {
  readonly seed: number
  readonly laptops: readonly Laptop[]
  readonly honest: readonly Laptop[]
  readonly town: Writer
  readonly host: Writer
  readonly removed: string | null
  /** Every entry that was signed by its own laptop for an assembly it wrote in. */
  readonly signed: ReadonlyMap<string, Filed>
  readonly cloned: string | null
  /** Every frame that arrived anywhere. */
  readonly crossed: readonly Crossed[]
  readonly exchanges: number
  readonly settled: boolean
}
export type Crossed = {
  readonly frame: Uint8Array
  readonly from: string
  readonly to: string
  readonly toKey: string
}

const second = 1000
const chaos = 90 * second
const patience = 900 * second

export async function worldOf(seed: number, most: number): Promise<World> {
  const chance = chanceOf(seed)
  const clock = clockFrom(chance.branch('clock'))
  const crossed: Crossed[] = []
  const net = netOf(clock, (frame, from, to) =>
    crossed.push({ frame, from: from.name, to: to.name, toKey: to.key }),
  )
  const cast = castOf(seed, most, chance.branch('cast'), clock, net)
  for (const laptop of cast.laptops) await booted(laptop, clock)
  const roads = roadsOf(cast.laptops, chance.branch('roads'))
  const told: Told = { cast, clock, net, roads, chance: chance.branch('story'), removed: null, cloned: null }

  keepDialling(told)
  scheduleTrouble(told)
  await clock.run(clock.now() + chaos)

  // The weather clears: every honest laptop runs, and the roads between honest ones reach them all.
  net.clearUp()
  net.setPartition(() => false)
  for (const laptop of cast.laptops) if (laptop.exchange() === null) void laptop.boot()
  joinHonest(told)
  let exchanges = 0
  let settled = false
  while (!settled && exchanges * 10 * second < patience) {
    await clock.run(clock.now() + 10 * second)
    exchanges += 1
    settled = exchanges > 2 && isSettled(told)
  }
  return {
    seed,
    laptops: cast.laptops,
    honest: cast.laptops.filter(({ name }) => cast.honest.has(name)),
    town: cast.town,
    host: cast.host,
    removed: told.removed,
    cloned: told.cloned,
    signed: cast.signed,
    crossed,
    exchanges,
    settled,
  }
}

type Cast = {
  readonly laptops: Laptop[]
  /** Names of those whose state must be right in the end. */
  readonly honest: Set<string>
  readonly town: Writer
  readonly host: Writer
  readonly secretary: Laptop
  readonly deputies: readonly Laptop[]
  readonly rogue: string | null
  readonly signed: Map<string, Filed>
  readonly clone: (of: Laptop, name: string) => Laptop
}
type Told = {
  readonly cast: Cast
  readonly clock: Clock
  readonly net: Net
  readonly roads: (readonly [string, string])[]
  readonly chance: Chance
  removed: string | null
  cloned: string | null
}

function castOf(seed: number, most: number, chance: Chance, clock: Clock, net: Net): Cast {
  const town = founderOf(10 * seed + 1)
  const host = founderOf(10 * seed + 3)
  const size = 3 + chance.whole(most - 2)
  const others = Math.max(1, Math.min(3, Math.floor(size / 3)))
  const deputies = size - 1 - others
  const devices = Array.from({ length: deputies }, (_, at) => deviceFrom(10_000 + 100 * seed + at))
  const grants: Filed[] = []
  for (const { publicKey } of devices) {
    const heads = [grants.at(-1)?.hash ?? town.founding.hash].map((hash) =>
      Uint8Array.from(Buffer.from(hash, 'hex')),
    )
    const x: Op = {
      op: 'grant',
      dev: publicKey,
      person: crypto.sha256(publicKey).slice(0, 16),
      role: 'deputy',
    }
    grants.push(town.deed(x, heads))
  }
  const signed = new Map<string, Filed>()
  for (const entry of [town.founding, host.founding, ...grants]) signed.set(entry.hash, entry)
  const keysInTree = new Set<string>([town.key, host.key])
  for (const { publicKey } of devices) keysInTree.add(hexOf(publicKey))
  const rogueAt = deputies > 0 && chance.happens(0.5) ? chance.whole(deputies) : -1
  const hostileAt = chance.happens(0.5) ? chance.whole(others) : -1
  const honest = new Set<string>()
  const laptops: Laptop[] = []
  const foundings = new Set([town.founding.hash, host.founding.hash])

  function add(
    name: string,
    how: {
      readonly device: Laptop['device']
      readonly home: Writer
      readonly grants: readonly Filed[]
      readonly isHonest: boolean
      readonly rogue?: boolean
      readonly alter?: (frame: Uint8Array) => readonly Uint8Array[]
      readonly disk?: Laptop['disk']
    },
  ): Laptop {
    keysInTree.add(hexOf(how.device.publicKey))
    if (how.isHonest) honest.add(name)
    const laptop = laptopOf(
      {
        name,
        device: how.device,
        assembly: how.home.assembly,
        disk: how.disk ?? emptyDisk(),
        seed: seed + 7 * laptops.length,
        before: {
          entries: [how.home.founding, ...how.grants],
          blobs: [{ hash: hashOf(foundingBlob), bytes: foundingBlob }],
        },
        rogue: how.rogue ?? false,
        alter: how.alter ?? ((frame) => [frame]),
        mayReadOpen: (peer) => keysInTree.has(peer),
        welcomes: ({ hash }) => foundings.has(hash),
        skew: chance.happens(0.2) ? chance.whole(20) - 10 : 0,
      },
      clock,
      net,
      (entry) => signed.set(entry.hash, entry),
    )
    laptops.push(laptop)
    return laptop
  }

  const secretary = add('secretary', { device: town.device, home: town, grants, isHonest: true })
  const deputyLaptops = devices.map((device, at) =>
    add(`deputy ${at + 1}`, { device, home: town, grants, isHonest: at !== rogueAt, rogue: at === rogueAt }),
  )
  for (let at = 0; at < others; at += 1) {
    const device = at === 0 ? host.device : deviceFrom(20_000 + 100 * seed + at)
    const alter =
      at === hostileAt ? { alter: hostility(chance.branch(`hostile ${at}`), device, town.assembly) } : {}
    add(at === 0 ? 'host' : `reader ${at}`, {
      device,
      home: host,
      grants: [],
      isHonest: at !== hostileAt,
      ...alter,
    })
  }
  return {
    laptops,
    honest,
    town,
    host,
    secretary,
    deputies: deputyLaptops,
    rogue: rogueAt < 0 ? null : `deputy ${rogueAt + 1}`,
    signed,
    clone: (of, name) =>
      add(name, { device: of.device, home: town, grants, isHonest: true, disk: copyOf(of.disk) }),
  }
}

async function booted(laptop: Laptop, clock: Clock): Promise<void> {
  void laptop.boot()
  for (let turn = 0; laptop.exchange() === null && turn < 1000; turn += 1) await clock.run(clock.now() + 50)
}

/** A road between some, such that there is a way from each to each. */
function roadsOf(laptops: readonly Laptop[], chance: Chance): (readonly [string, string])[] {
  const roads: (readonly [string, string])[] = []
  for (const [at, { name }] of laptops.entries()) {
    const other = at === 0 ? undefined : laptops[chance.whole(at)]
    if (other !== undefined) roads.push([other.name, name])
    for (const { name: more } of laptops.slice(0, at)) if (chance.happens(0.2)) roads.push([more, name])
  }
  return roads
}

function keepDialling(told: Told): void {
  const { clock, cast, roads } = told
  for (const [one, other] of roads) {
    const [from, to] = [one, other].map((name) => cast.laptops.find((laptop) => laptop.name === name))
    if (from !== undefined && to !== undefined && from.key !== to.key) from.dial(to)
  }
  clock.after(1500 + clock.chance.whole(1500), () => keepDialling(told))
}

/** Everything that goes wrong, spread over the time it may go wrong in. */
function scheduleTrouble(told: Told): void {
  const { clock, chance, cast, net } = told
  const sometime = (deedDone: () => void) => clock.after(chance.whole(chaos), deedDone)
  const someone = (): Laptop => cast.laptops[chance.whole(cast.laptops.length)] ?? cast.secretary
  for (let count = 10 + chance.whole(40); count > 0; count -= 1) sometime(() => write(told, someone(), count))
  for (let count = chance.whole(4); count > 0; count -= 1) {
    sometime(() => {
      net.weather = {
        drop: chance.happens(0.4) ? 0.3 : 0,
        double: chance.happens(0.3) ? 0.2 : 0,
        reorder: chance.happens(0.3),
        slowest: 20 + chance.whole(chance.happens(0.2) ? 20_000 : 400),
      }
    })
  }
  for (let count = chance.whole(5); count > 0; count -= 1) {
    sometime(() => {
      const side = new Set(cast.laptops.filter(() => chance.happens(0.5)).map(({ name }) => name))
      net.setPartition((one, other) => side.has(one) !== side.has(other))
    })
  }
  for (let count = chance.whole(6); count > 0; count -= 1) {
    sometime(() => {
      const victim = someone()
      victim.kill()
      clock.after(chance.whole(10 * second), () => void victim.boot())
    })
  }
  // Swizzle: everybody goes, one after the other, and comes back in another order.
  if (chance.happens(0.3)) {
    const from = chance.whole(chaos / 2)
    for (const [at, { name }] of chance.shuffled(cast.laptops).entries())
      clock.after(from + at * second, () => net.cutAll(name))
  }
  if (cast.rogue !== null) sometime(() => remove(told, cast.rogue ?? ''))
  if (chance.happens(0.25)) sometime(() => clone(told))
}

function write(told: Told, laptop: Laptop, count: number): void {
  const { chance } = told
  const circle = chance.happens(0.6) ? 'inner' : 'open'
  const long = chance.happens(0.1) ? noise(chance, 3000) : ''
  const kind = chance.happens(0.1) ? 'poll' : 'rec'
  const lie = laptop.name === told.cast.rogue && chance.happens(0.3) ? 1 : 0
  void laptop.write(circle, record(`${laptop.name} ${circle} ${count} ${long}`, kind, lie))
}

function noise(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.whole(2 ** 32).toString(36)).join('')
}

/** The secretary removes a deputy: what is here of it counts, and nothing else. */
function remove(told: Told, name: string): void {
  const { cast } = told
  const rogue = cast.laptops.find((laptop) => laptop.name === name)
  const held = cast.secretary.exchange()?.holding
  if (rogue === undefined || held === undefined) return
  void cast.secretary
    .write('open', () => {
      const fence = held
        .spaces()
        .filter(({ assembly }) => assembly === cast.town.assembly)
        .flatMap(({ id }) => [...held.shelf(id).feeds().values()].map((feed) => ({ id, feed })))
        .flatMap(({ id, feed }) =>
          lastWhole(feed)
            .filter(({ device }) => device === rogue.key)
            .map(({ n, hash }) => [bytes(id), rogue.device.incarnation, n, bytes(hash)] as const),
        )
        .sort((one, other) => compareBytes(lineBytes([...one]), lineBytes([...other])))
      return deed({ op: 'revoke', dev: rogue.device.publicKey, fence })
    })
    .then((entry) => {
      if (entry !== null) told.removed = rogue.key
    })
}

/** The last entries before the first gap: a fence whose ancestry is not here would keep everybody waiting. */
function lastWhole(feed: Feed): readonly Filed[] {
  let n = 0
  while (feed.byNumber.has(n + 1)) n += 1
  return feed.byNumber.get(n) ?? []
}

function clone(told: Told): void {
  const { cast, clock, chance } = told
  const of = chance.shuffled(cast.deputies.filter(({ name }) => name !== cast.rogue))[0]
  if (of === undefined) return
  told.cloned = of.key
  const twin = cast.clone(of, `copy of ${of.name}`)
  void twin.boot()
  for (const other of cast.laptops)
    if (other.key !== of.key && chance.happens(0.5)) told.roads.push([other.name, twin.name])
  for (let count = 3; count > 0; count -= 1)
    clock.after(chance.whole(20 * second), () => write(told, twin, count))
}

/** Between honest laptops of the town a way from each to each: no other may carry what is inner. */
function joinHonest({ cast, roads, chance }: Told): void {
  const honest = cast.laptops.filter(({ name }) => cast.honest.has(name))
  for (const [at, { name, key, assembly }] of honest.entries()) {
    const isTown = assembly === cast.town.assembly
    const before = honest
      .slice(0, at)
      .filter((other) => other.key !== key && (!isTown || other.assembly === assembly))
    const other = before[chance.whole(before.length)]
    if (other !== undefined) roads.push([other.name, name])
  }
}

function isSettled({ cast }: Told): boolean {
  const digests = new Map<string, string>()
  const known = new Set<string>()
  const counts = new Set<number>()
  const isSomewhere = (blob: string) =>
    cast.laptops.some(
      ({ name, exchange }) => cast.honest.has(name) && exchange()?.holding.blobLength(blob) != null,
    )
  for (const { name, key, exchange } of cast.laptops) {
    if (!cast.honest.has(name)) continue
    const held = exchange()?.holding
    if (held === undefined) return false
    for (const space of held.spaces()) {
      if (held.missing(space.id).some(isSomewhere)) return false
      const digest = held.shelf(space.id).digest() ?? ''
      if (space.circle === 'inner' && !hasOffice(key, space.assembly, held)) continue
      if ((digests.get(space.id) ?? digest) !== digest) return false
      digests.set(space.id, digest)
    }
    // What only a hostile laptop could tell of may never come.
    for (const assembly of held.assemblies()) known.add(assembly)
    counts.add(held.assemblies().length)
  }
  return counts.size === 1 && counts.has(known.size)
}

const hexOf = (key: Uint8Array): string => Buffer.from(key).toString('hex')
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
