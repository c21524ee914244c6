import { chanceOf } from '../../shared/practice/chance'
import { type Filed, fileEntry } from '../../shared/sync/filed'
import { emptyHolding, type Holding, type Space } from '../../shared/sync/holding'
import { decodeMessage } from '../../shared/sync/message'
import { blobsIn, entriesIn } from '../fixtures/attacker'
import { crypto } from '../fixtures/peers'
import { hasOffice, judge, logOf } from './court'
import type { Laptop } from './laptop'
import type { Crossed, World } from './world'

/** What must be so whatever happened. Each answers what is wrong, in words, and nothing when nothing is. */
export type Invariant = { readonly name: string; readonly wrongs: (world: World) => readonly string[] }

export const invariants: readonly Invariant[] = [
  { name: '1 convergence: equal sets give equal digests, in any order', wrongs: convergence },
  { name: '2 monotone: taking in anything twice changes nothing', wrongs: monotone },
  { name: '3 no forgery: what is admitted was signed by who was in office', wrongs: noForgery },
  {
    name: '4 relay neutrality: a hostile laptop withholds, and in the end not even that',
    wrongs: relayNeutrality,
  },
  { name: '5 read scoping: no frame tells of an inner circle to who is not in it', wrongs: readScoping },
  { name: '7 fence: of a removed device nothing outside its fence is admitted', wrongs: fenceHolds },
  { name: '12 numbers: no number of a feed is signed twice', wrongs: numbers },
  { name: '13 what is missing drains in finite rounds', wrongs: drains },
  { name: '19 version skew: kinds from the future are passed on bit for bit', wrongs: versionSkew },
  { name: '20 rebuild: as if it had never seen what is not admitted any more', wrongs: rebuild },
]

function convergence(world: World): string[] {
  if (!world.settled) return [`not settled after ${world.exchanges} rounds: ${stand(world)}`]
  const all = keptByHonest(world)
  const chance = chanceOf(world.seed)
  return [1, 2].flatMap((turn) => {
    const fold = emptyHolding(judge, crypto.sha256)
    // Foundings open the shelves; the rest comes in any order, one by one.
    const foundings = all.filter(({ space }) => space === null)
    fold.take({ entries: foundings, blobs: [] }, null)
    for (const entry of chance.shuffled(all)) fold.take({ entries: [entry], blobs: [] }, null)
    return entitled(world).flatMap(({ laptop, held, space }) => {
      const [mine, theirs] = [held.shelf(space.id).digest(), fold.shelf(space.id).digest()]
      return mine === theirs
        ? []
        : [`${laptop.name} differs from a fold from scratch (${turn}) in ${space.circle}`]
    })
  })
}

function monotone(world: World): string[] {
  const all = keptByHonest(world)
  return world.honest.flatMap((laptop) => {
    const held = holdingOf(laptop)
    const known = all.filter(({ hash }) => held.keeps(hash))
    const before = digests(held)
    const { admitted, withdrawn } = held.take({ entries: known, blobs: [] }, 'again')
    return admitted.length + withdrawn.length === 0 && before === digests(held)
      ? []
      : [`${laptop.name} changed by what it had`]
  })
}

function noForgery(world: World): string[] {
  return everyAdmitted(world).flatMap(({ laptop, entry, space }) => {
    const read = fileEntry(entry.bytes, crypto)
    if (!read.ok) return [`${laptop.name} admitted bytes that are no entry`]
    if (!world.signed.has(entry.hash))
      return [`${laptop.name} admitted what nobody signed for ${space.circle}`]
    return []
  })
}

/** The honest laptops alone could have come to the same: nothing a hostile one said is anywhere. */
function relayNeutrality(world: World): string[] {
  const hostile = world.laptops.filter((laptop) => !world.honest.includes(laptop)).map(({ key }) => key)
  return everyAdmitted(world).flatMap(({ laptop, entry, space }) =>
    hostile.includes(entry.device) && space.assembly === world.town.assembly && !wasEver(world, entry.device)
      ? [`${laptop.name} admitted an entry of a hostile laptop without office`]
      : [],
  )
}

function wasEver(world: World, device: string): boolean {
  const log = townLog(world)
  return [...log.now.offices, ...log.now.ended].some((office) => office.device === device)
}

/** Every list of entries, hashes, spaces and blobs in every frame, against what the receiver may ever have read. */
function readScoping(world: World): string[] {
  const inner = new Map<string, Space>()
  const secrets = new Set<string>()
  const ofSpace = new Map<string, Space>()
  for (const { held, space } of entitled(world)) {
    if (space.circle !== 'inner') continue
    inner.set(space.id, space)
    ofSpace.set(space.id.slice(0, 16), space)
    for (const { hash, blob } of held.shelf(space.id).entries()) {
      ofSpace.set(hash, space)
      if (blob !== null) ofSpace.set(blob, space)
    }
  }
  for (const name of ofSpace.keys()) secrets.add(name)
  return world.crossed.flatMap((crossed) =>
    namesIn(crossed).flatMap((name) => {
      const space = secrets.has(name) ? ofSpace.get(name) : undefined
      if (space === undefined || mayEverRead(world, crossed.toKey, space)) return []
      return [`${crossed.to} was told ${name.slice(0, 8)} of an inner circle by ${crossed.from}`]
    }),
  )
}

function mayEverRead(world: World, key: string, { assembly }: Space): boolean {
  return assembly === world.town.assembly ? wasEver(world, key) : key === world.host.key
}

/** Whatever in a frame names something: entries and blobs by their hash, spaces by their short id. */
function namesIn({ frame }: Crossed): string[] {
  const read = decodeMessage(frame)
  if (read.type !== 'message') return []
  const { message } = read
  switch (message[0]) {
    case 'ents':
    case 'gen':
    case 'push':
    case 'run':
    case 'blobs':
      return [...entriesIn(message), ...blobsIn(message)].map(hashOf)
    case 'want':
      return message[1].map(hexOf)
    case 'sp':
      return message[2].map(([space]) => hexOf(space))
    case 'vec':
      // Named back as unknown, a space tells nothing but what was just asked.
      return message[1].flatMap(([space, , , feeds]) => (feeds === null ? [] : [hexOf(space)]))
    case 'fix':
      return [hexOf(message[1]), ...message[7].map(hexOf)]
    case 'chunk':
      return [hexOf(message[1])]
    default:
      return []
  }
}

function fenceHolds(world: World): string[] {
  const { removed } = world
  if (removed === null) return []
  const log = townLog(world)
  const revoked = log.now.ended.some(({ device }) => device === removed)
  if (!revoked) return []
  return entitled(world).flatMap(({ laptop, held, space }) => {
    const outside = held
      .shelf(space.id)
      .entries()
      .filter(({ device }) => device === removed)
      .filter((entry) => judge(entry, space, held).type !== 'accepted')
    const known = logOf(world.town.assembly, held)
    const knows =
      known?.now.ended.some(({ device }) => device === removed) ?? space.assembly !== world.town.assembly
    return knows && outside.length === 0
      ? []
      : [`${laptop.name} still admits ${outside.length} behind the fence`]
  })
}

function numbers(world: World): string[] {
  const seen = new Map<string, string>()
  const twice = new Set<string>()
  for (const { frame } of world.crossed) {
    const read = decodeMessage(frame)
    if (read.type !== 'message') continue
    for (const bytes of entriesIn(read.message)) {
      const filed = world.signed.get(hashOf(bytes))
      if (filed === undefined || filed.device === world.cloned) continue
      const place = `${filed.space}:${filed.feed}:${filed.n}`
      if ((seen.get(place) ?? filed.hash) !== filed.hash) twice.add(place)
      seen.set(place, filed.hash)
    }
  }
  return [...twice].map((place) => `signed twice: ${place}`)
}

function drains(world: World): string[] {
  const most = 60
  const wrongs = world.exchanges > most ? [`took ${world.exchanges} rounds of ten seconds`] : []
  for (const { laptop, held, space } of entitled(world)) {
    const missing = held.missing(space.id).filter((blob) => isHeldBySomeone(world, blob)).length
    if (missing > 0) wrongs.push(`${laptop.name} still lacks ${missing} blobs`)
  }
  return wrongs
}

/** What a hostile laptop alone has, or one that is removed, may never come. */
function isHeldBySomeone(world: World, blob: string): boolean {
  return world.honest.some((laptop) => holdingOf(laptop).blobLength(blob) !== null)
}

function versionSkew(world: World): string[] {
  return everyAdmitted(world).flatMap(({ laptop, entry }) => {
    const original = world.signed.get(entry.hash)
    return original === undefined || Buffer.compare(original.bytes, entry.bytes) === 0
      ? []
      : [`${laptop.name} changed an entry`]
  })
}

/** A laptop that is given only what is admitted here comes to the same. */
function rebuild(world: World): string[] {
  return entitled(world).flatMap(({ laptop, held, space }) => {
    const fresh = emptyHolding(judge, crypto.sha256)
    const admitted = held
      .spaces()
      .filter(({ assembly }) => assembly === space.assembly)
      .flatMap(({ id }) => held.shelf(id).entries())
    fresh.take({ entries: admitted.filter((entry) => entry.space === null), blobs: [] }, null)
    fresh.take({ entries: admitted, blobs: [] }, null)
    return fresh.shelf(space.id).digest() === held.shelf(space.id).digest()
      ? []
      : [`${laptop.name} rests on what it does not admit`]
  })
}

/** Every circle an honest laptop is to hold, with what it holds. */
function entitled(world: World): { laptop: Laptop; held: Holding; space: Space }[] {
  return world.honest.flatMap((laptop) => {
    const held = holdingOf(laptop)
    return held
      .spaces()
      .filter(
        ({ circle, assembly }) =>
          circle === 'open' || circle === 'log' || hasOffice(laptop.key, assembly, held),
      )
      .map((space) => ({ laptop, held, space }))
  })
}

function everyAdmitted(world: World): { laptop: Laptop; entry: Filed; space: Space }[] {
  return entitled(world).flatMap(({ laptop, held, space }) =>
    held
      .shelf(space.id)
      .entries()
      .map((entry) => ({ laptop, entry, space })),
  )
}

function keptByHonest(world: World): Filed[] {
  const all = new Map<string, Filed>()
  for (const laptop of world.honest) {
    const held = holdingOf(laptop)
    for (const { id } of held.spaces())
      for (const entry of held.shelf(id).entries()) all.set(entry.hash, entry)
    for (const entry of held.waiting()) all.set(entry.hash, entry)
    for (const { entry } of held.aside()) all.set(entry.hash, entry)
  }
  return [...all.values()].sort((one, other) => (one.hash < other.hash ? -1 : 1))
}

function holdingOf(laptop: Laptop): Holding {
  const held = laptop.exchange()?.holding
  if (held === undefined) throw new Error(`${laptop.name} does not run`)
  return held
}

function townLog(world: World) {
  const secretary = world.honest[0]
  const log = secretary === undefined ? null : logOf(world.town.assembly, holdingOf(secretary))
  if (log === null) throw new Error('The town has no log')
  return log
}

function stand(world: World): string {
  return world.honest
    .map((laptop) => {
      const held = holdingOf(laptop)
      const sizes = held
        .spaces()
        .map(({ id, circle }) => `${circle} ${held.shelf(id).size()}-${held.missing(id).length}`)
      return `${laptop.name} [${sizes.join(', ')}; waiting ${held.waiting().length}, aside ${held.aside().length}]`
    })
    .join('; ')
}

const digests = (held: Holding): string =>
  held
    .spaces()
    .map(({ id }) => held.shelf(id).digest())
    .join()
const hashOf = (bytes: Uint8Array): string => hexOf(crypto.sha256(bytes))
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
