import { type FenceLine, lineBytes, type SealLine, sealBytes } from '../../shared/authority/op'
import { compareBytes } from '../../shared/bytes'
import type { Chance } from '../../shared/practice/chance'
import type { Filed } from '../../shared/sync/filed'
import type { Holding } from '../../shared/sync/holding'
import { spaceId } from '../fixtures/peers'
import type { Cast } from './cast'
import type { Clock } from './clock'
import { logOf } from './court'
import type { Laptop } from './laptop'
import type { Net } from './net'
import { change, deed, record } from './said'

/** What everybody does, and everything that goes wrong, spread over the time it may go wrong in. */
export type Told = {
  readonly cast: Cast
  readonly clock: Clock
  readonly net: Net
  readonly roads: (readonly [string, string])[]
  readonly chance: Chance
  removed: string | null
  cloned: string | null
  readonly seals: SealTold[]
}
/** A seal, and what counted with its signer when it was made. */
export type SealTold = { readonly seal: string; readonly below: readonly Filed[] }

export const second = 1000
export const chaos = 90 * second

/** Of one assembly, or of the region and one that is its host or member. */
export const arePaired =
  (region: string) =>
  (one: Laptop, other: Laptop): boolean =>
    one.assembly === other.assembly || [one, other].some(({ assembly }) => assembly === region)

export function keepDialling(told: Told): void {
  const { clock, cast, roads } = told
  for (const [one, other] of roads) {
    const [from, to] = [one, other].map((name) => cast.laptops.find((laptop) => laptop.name === name))
    if (from !== undefined && to !== undefined && from.key !== to.key) from.dial(to)
  }
  clock.after(1500 + clock.chance.whole(1500), () => keepDialling(told))
}

export function scheduleTrouble(told: Told): void {
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
  for (let count = chance.whole(3); count > 0; count -= 1) sometime(() => seal(told))
  if (cast.rogue !== null) sometime(() => remove(told, cast.rogue ?? ''))
  if (chance.happens(0.25)) sometime(() => clone(told))
  if (chance.happens(0.2)) sometime(() => part(told))
  if (chance.happens(0.15))
    sometime(() => void cast.secretary.write('open', deed({ op: 'policy', openTo: 'hosts' })))
}

function write(told: Told, laptop: Laptop, count: number): void {
  const { chance, cast } = told
  const drawn = chance.whole(10)
  const circle = drawn < 4 ? 'inner' : drawn < 6 ? 'open' : 'joint'
  const long = chance.happens(0.1) ? noise(chance, 3000) : ''
  const lie = laptop.name === cast.rogue && chance.happens(0.3) ? 1 : 0
  const isNewer = chance.happens(0.1)
  const isLiving = chance.happens(0.5)
  const text = `${laptop.name} ${circle} ${count} ${long}`
  // AU12, AD9: a deed, or a kind of entry, that only a newer app knows.
  if (isNewer && circle === 'open') {
    void laptop.write('open', deed({ op: 'nominate', whom: laptop.name }))
    return
  }
  const saying =
    isLiving && circle !== 'open' && lie === 0 ? change(text) : record(text, isNewer ? 'poll' : 'rec', lie)
  void laptop.write(circle, saying, circle === 'joint' ? cast.region.assembly : laptop.assembly)
}

function noise(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.whole(2 ** 32).toString(36)).join('')
}

const unhex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

/**
 * Of every feed of these devices the last entries before the first gap: whose ancestry is not here would keep everybody
 * waiting. A feed of the open circle runs through what is published and through the deeds.
 */
function endsOf(
  held: Holding,
  assemblies: readonly string[],
  isOf: (device: string) => boolean,
): readonly Filed[] {
  const feeds = new Map<string, Filed[]>()
  for (const { id, assembly } of held.spaces()) {
    if (!assemblies.includes(assembly)) continue
    for (const entry of held.shelf(id).entries()) {
      if (!isOf(entry.device)) continue
      const name = `${entry.space ?? spaceId(assembly, 'open')} ${entry.feed}`
      feeds.set(name, [...(feeds.get(name) ?? []), entry])
    }
  }
  return [...feeds.values()].flatMap(lastWhole).filter(({ space }) => space !== null)
}

function lastWhole(feed: readonly Filed[]): readonly Filed[] {
  const numbers = new Set(feed.map(({ n }) => n))
  let last = 0
  while (numbers.has(last + 1)) last += 1
  return feed.filter(({ n }) => n === last)
}

const incarnationOf = ({ feed }: Filed): number => Number(feed.split('/').at(-1))
const lineOf = (entry: Filed): FenceLine => [
  unhex(entry.space ?? ''),
  incarnationOf(entry),
  entry.n,
  unhex(entry.hash),
]
const inOrder = (lines: readonly FenceLine[]): FenceLine[] =>
  [...lines].sort((one, other) => compareBytes(lineBytes(one), lineBytes(other)))

/** The secretary removes somebody: what is here of it counts, and nothing else; now and then as if there had been nothing. */
function remove(told: Told, name: string): void {
  const { cast, chance } = told
  const rogue = cast.laptops.find((laptop) => laptop.name === name)
  const held = cast.secretary.exchange()?.holding
  if (rogue === undefined || held === undefined) return
  const isHostile = chance.happens(0.3)
  const isDuel = chance.happens(0.3)
  void cast.secretary
    .write('open', (given) => {
      const both = [cast.town.assembly, cast.region.assembly]
      const ends = isHostile ? [] : endsOf(held, both, (device) => device === rogue.key)
      return deed({ op: 'revoke', dev: rogue.device.publicKey, fence: inOrder(ends.map(lineOf)) })(given)
    })
    .then((entry) => {
      if (entry !== null) told.removed = rogue.key
    })
  // A secretary that is removed may remove back, at the same time: the senior's stands (AU3).
  const back = { op: 'revoke', dev: cast.secretary.device.publicKey, fence: [] }
  if (isDuel) void rogue.write('open', deed(back))
}

/** AU14: somebody of the town seals what is here. */
function seal({ cast, chance, seals }: Told): void {
  const laptop = [cast.secretary, ...cast.deputies][chance.whole(1 + cast.deputies.length)]
  const held = laptop?.exchange()?.holding
  if (laptop === undefined || held === undefined) return
  let below: readonly Filed[] = []
  void laptop
    .write('open', (given) => {
      const ends = endsOf(held, [cast.town.assembly], () => true)
      const keeps = ends
        .map((end): SealLine => [unhex(end.device), ...lineOf(end)])
        .sort((one, other) => compareBytes(sealBytes(one), sealBytes(other)))
      below = ends.flatMap((end) => ancestryOf(end, held))
      return deed({ op: 'seal', keeps: keeps.slice(0, 128) })(given)
    })
    .then((entry) => {
      if (entry !== null) seals.push({ seal: entry.hash, below })
    })
}

function ancestryOf(end: Filed, held: Holding): readonly Filed[] {
  const all: Filed[] = []
  for (let at: Filed | null = end; at !== null; at = at.prev === null ? null : held.find(at.prev))
    if (held.placeOf(at) !== null && held.shelf(held.placeOf(at)?.id ?? '').has(at.hash)) all.push(at)
  return all
}

function clone(told: Told): void {
  const { cast, clock, chance } = told
  const of = chance.shuffled(cast.deputies.filter(({ name }) => name !== cast.rogue))[0]
  if (of === undefined) return
  told.cloned = of.key
  const twin = cast.clone(of, `copy of ${of.name}`)
  void twin.boot()
  const isPaired = arePaired(cast.region.assembly)
  for (const other of cast.laptops)
    if (other.key !== of.key && isPaired(other, twin) && chance.happens(0.5))
      told.roads.push([other.name, twin.name])
  for (let count = 3; count > 0; count -= 1)
    clock.after(chance.whole(20 * second), () => write(told, twin, count))
}

/** The region parts from West: what it has of West in the joint circle stays. */
function part({ cast }: Told): void {
  const region = cast.laptops.find(({ assembly }) => assembly === cast.region.assembly)
  const held = region?.exchange()?.holding
  if (region === undefined || held === undefined) return
  const secretaries = (logOf(cast.west.assembly, held)?.now.offices ?? []).map(
    ({ device }) => device as string,
  )
  const ends = endsOf(held, [cast.region.assembly], (device) => secretaries.includes(device))
  const genesis = unhex(cast.west.founding.hash)
  void region.write('open', deed({ op: 'unlink', genesis, as: 'member', fence: inOrder(ends.map(lineOf)) }))
}
