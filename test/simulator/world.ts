import { chanceOf } from '../../shared/practice/chance'
import type { Filed } from '../../shared/sync/filed'
import type { Space } from '../../shared/sync/space'
import type { Writer } from '../fixtures/peers'
import { type Cast, castOf } from './cast'
import { type Clock, clockFrom } from './clock'
import { carryAll, scheduleFederation } from './commands'
import { type Federated, federatedIn } from './federated'
import type { Laptop } from './laptop'
import { netOf } from './net'
import { type Reading, readingOf } from './readings'
import { arePaired, chaos, keepDialling, type SealTold, scheduleTrouble, second, type Told } from './story'
import { type Group, groupsOf, holdingOf, isToHold } from './truth'

/**
 * One story from one seed: a town in a region, other members and the union above; one of them may be hostile. Roads fail, plugs
 * are pulled, a removed person goes on writing, a member is parted from, a disk is copied. In the end the weather is fair, and
 * everybody has time.
 */
export type World = {
  readonly seed: number
  readonly laptops: readonly Laptop[]
  readonly honest: readonly Laptop[]
  readonly town: Writer
  readonly region: Writer
  readonly removed: string | null
  readonly seals: readonly SealTold[]
  /** Every entry that was signed by its own laptop for an assembly it wrote in. */
  readonly signed: ReadonlyMap<string, Filed>
  readonly cloned: string | null
  /** Every frame that arrived anywhere. */
  readonly crossed: readonly Crossed[]
  /** Null: a story from before there was anything of it. */
  readonly federation: Federation | null
  readonly exchanges: number
  readonly settled: boolean
}
/** What must be so whatever happened. Each answers what is wrong, in words, and nothing when nothing is. */
export type Invariant = { readonly name: string; readonly wrongs: (world: World) => readonly string[] }
export type Crossed = {
  readonly frame: Uint8Array
  readonly from: string
  readonly to: string
  readonly toKey: string
}

/** One seed, so many laptops at most, and whether assemblies have to do with one another. */
export type Story = { readonly seed: number; readonly most: number; readonly federated: boolean }
export type Federation = { readonly told: Federated; readonly readings: readonly Reading[] }

const patience = 900 * second

export async function worldOf({ seed, most, federated: isFederated }: Story): Promise<World> {
  const chance = chanceOf(seed)
  const clock = clockFrom(chance.branch('clock'))
  const crossed: Crossed[] = []
  const net = netOf(clock, (frame, from, to) =>
    crossed.push({ frame, from: from.name, to: to.name, toKey: to.key }),
  )
  const cast = castOf(seed, most, chance.branch('cast'), clock, net)
  for (const laptop of cast.laptops) await booted(laptop, clock)
  const roads = roadsOf(cast, chance.branch('roads'))
  const story = chance.branch('story')
  const told: Told = { cast, clock, net, roads, chance: story, removed: null, cloned: null, seals: [] }

  const federated = isFederated ? federatedIn(cast, chance.branch('federation'), clock.now) : null

  keepDialling(told)
  scheduleTrouble(told)
  if (federated !== null) scheduleFederation(told, federated)
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
    settled = exchanges > 2 && isSettled(cast)
  }
  const honest = cast.laptops.filter(({ name }) => cast.honest.has(name))
  const federation = federated === null ? null : await readIn(federated, honest, clock)
  return {
    seed,
    laptops: cast.laptops,
    honest,
    federation,
    town: cast.town,
    region: cast.region,
    removed: told.removed,
    seals: told.seals,
    cloned: told.cloned,
    signed: cast.signed,
    crossed,
    exchanges,
    settled,
  }
}

/** What everybody reads, once every letter has been carried. */
async function readIn(told: Federated, honest: readonly Laptop[], clock: Clock): Promise<Federation> {
  const carried = carryAll(told)
  await clock.run(clock.now() + 10 * second)
  await carried
  const readings: Reading[] = []
  for (const laptop of honest) readings.push(await readingOf(told, laptop))
  return { told, readings }
}

async function booted(laptop: Laptop, clock: Clock): Promise<void> {
  void laptop.boot()
  for (let turn = 0; laptop.exchange() === null && turn < 1000; turn += 1) await clock.run(clock.now() + 50)
}

/** Roads between those who were paired, such that there is a way from each to each. */
function roadsOf(
  { laptops, region }: Cast,
  chance: ReturnType<typeof chanceOf>,
): (readonly [string, string])[] {
  const roads: (readonly [string, string])[] = []
  const isPaired = arePaired(region.assembly)
  for (const [at, laptop] of laptops.entries()) {
    const known = laptops.filter((other, place) => place < at && isPaired(laptop, other))
    const other = known[chance.whole(Math.max(1, known.length))]
    if (other !== undefined) roads.push([other.name, laptop.name])
    for (const { name } of known) if (chance.happens(0.2)) roads.push([name, laptop.name])
  }
  return roads
}

/**
 * Among the honest of the town a way from each to each: no other may carry what is inner. Its secretary and the region meet, and
 * the region and its kin.
 */
function joinHonest({ cast, roads, chance }: Told): void {
  const honest = cast.laptops.filter(({ name }) => cast.honest.has(name))
  const inTown = honest.filter(({ assembly }) => assembly === cast.town.assembly)
  for (const [at, { name, key }] of inTown.entries()) {
    const before = inTown.slice(0, at).filter((other) => other.key !== key)
    const other = before[chance.whole(Math.max(1, before.length))]
    if (other !== undefined) roads.push([other.name, name])
  }
  const region = honest.find(({ assembly }) => assembly === cast.region.assembly)
  const kin = honest.filter((laptop) => laptop !== region && !inTown.includes(laptop))
  if (region !== undefined) for (const { name } of [cast.secretary, ...kin]) roads.push([region.name, name])
}

/** All honest laptops that can hear of each other hold the same of what each may read, with every blob that one of them has. */
function isSettled(cast: Cast): boolean {
  const honest = cast.laptops.filter(({ name }) => cast.honest.has(name))
  if (honest.some(({ exchange }) => exchange() === null)) return false
  return groupsOf(honest, cast.region.assembly).every(isAlike)
}

function isAlike({ laptops, truth }: Group): boolean {
  const held = laptops.map(holdingOf)
  const spaces = new Map<string, Space>(held.flatMap((one) => one.spaces().map((space) => [space.id, space])))
  const isSomewhere = (blob: string) => held.some((one) => one.blobLength(blob) !== null)
  return [...spaces.values()].every((space) => {
    const stands = laptops
      .filter((laptop) => isToHold(laptop, space, truth))
      .map(holdingOf)
      .map((its) => {
        if (its.space(space.id) === null) return 'unknown'
        return its.missing(space.id).some(isSomewhere) ? 'missing' : (its.shelf(space.id).digest() ?? 'none')
      })
    return new Set(stands).size < 2 && !stands.includes('missing') && !stands.includes('unknown')
  })
}
