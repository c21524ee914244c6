import { chanceOf } from '../../shared/practice/chance'
import { fileEntry } from '../../shared/sync/filed'
import { emptyHolding, type Holding } from '../../shared/sync/holding'
import { decodeMessage } from '../../shared/sync/message'
import type { Space } from '../../shared/sync/space'
import { entriesIn } from '../fixtures/attacker'
import { crypto } from '../fixtures/peers'
import { judge } from './court'
import { entitled, entitledIn, everyAdmitted, groups, keptBy } from './entitled'
import { federationInvariants } from './federation-invariants'
import { namesIn } from './naming'
import { fenceHolds, sealsHold, wordsStay } from './removals'
import { everIn, everMembers, everRead, holdingOf, type Truth } from './truth'
import type { Invariant, World } from './world'

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
  { name: '8 seals: what was below a seal that the remover knew stays', wrongs: sealsHold },
  { name: '12 numbers: no number of a feed is signed twice', wrongs: numbers },
  { name: '13 what is missing drains in finite rounds', wrongs: drains },
  { name: '19 version skew: kinds from the future are passed on bit for bit', wrongs: versionSkew },
  { name: '20 rebuild: as if it had never seen what is not admitted any more', wrongs: rebuild },
  { name: 'decisions 16: no removal by a member takes a word out of the joint circle', wrongs: wordsStay },
  ...federationInvariants,
]

function convergence(world: World): string[] {
  if (!world.settled) return [`not settled after ${world.exchanges} rounds: ${stand(world)}`]
  const chance = chanceOf(world.seed)
  return groups(world).flatMap((group) => {
    const all = keptBy(group.laptops)
    const its = entitledIn(group)
    const unknown = its
      .filter(({ held, space }) => held.space(space.id) === null)
      .map(({ laptop, space }) => `${laptop.name} does not know of a circle ${space.circle}`)
    const wrongs = [1, 2].flatMap((turn) => {
      const fold = emptyHolding(judge, crypto.sha256)
      // Foundings open the shelves; the rest comes in any order, one by one.
      fold.take({ entries: all.filter(({ space }) => space === null), blobs: [] }, null)
      for (const entry of chance.shuffled(all)) fold.take({ entries: [entry], blobs: [] }, null)
      return its.flatMap(({ laptop, held, space }) =>
        held.space(space.id) === null || held.shelf(space.id).digest() === fold.shelf(space.id).digest()
          ? []
          : [`${laptop.name} differs from a fold from scratch (${turn}) in ${space.circle}`],
      )
    })
    return [...unknown, ...wrongs]
  })
}

function monotone(world: World): string[] {
  const all = keptBy(world.honest)
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

/** The honest laptops alone could have come to the same: nothing a hostile one said beyond its own office is anywhere. */
function relayNeutrality(world: World): string[] {
  const hostile = world.laptops.filter((laptop) => !world.honest.includes(laptop)).map(({ key }) => key)
  return everyAdmitted(world).flatMap(({ laptop, entry, space, truth }) =>
    hostile.includes(entry.device) && !everWrote(entry.device, space, truth)
      ? [`${laptop.name} admitted an entry of a hostile laptop without office in ${space.circle}`]
      : [],
  )
}

function everWrote(device: string, { assembly, circle }: Space, truth: Truth): boolean {
  if (everIn(assembly, truth).has(device)) return true
  return (
    circle === 'joint' &&
    everMembers(assembly, truth).some((one) => everIn(one, truth, 'secretary').has(device))
  )
}

/** Every list of entries, hashes, spaces and blobs in every frame, against what the receiver may ever have read. */
function readScoping(world: World): string[] {
  const ofSpace = new Map<string, readonly [Space, Truth]>()
  for (const { held, space, truth } of entitled(world)) {
    if (space.circle !== 'inner' && space.circle !== 'joint') continue
    const known = [space, truth] as const
    ofSpace.set(space.id.slice(0, 16), known)
    for (const { hash, blob } of held.shelf(space.id).entries()) {
      ofSpace.set(hash, known)
      if (blob !== null) ofSpace.set(blob, known)
    }
  }
  // What a hostile laptop was rightly given it may hand to anybody: no program keeps it from that.
  const honest = new Set(world.honest.map(({ name }) => name))
  return world.crossed
    .filter(({ from }) => honest.has(from))
    .flatMap((crossed) =>
      namesIn(crossed.frame).flatMap((name) => {
        const known = ofSpace.get(name)
        if (known === undefined || everRead(crossed.toKey, ...known)) return []
        return [
          `${crossed.to} was told ${name.slice(0, 8)} of a circle ${known[0].circle} by ${crossed.from}`,
        ]
      }),
    )
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
  // What a hostile laptop alone has, or one that is removed, may never come.
  const missing = groups(world).flatMap((group) => {
    const isSomewhere = (blob: string) =>
      group.laptops.some((one) => holdingOf(one).blobLength(blob) !== null)
    return entitledIn(group).flatMap(({ laptop, held, space }) => {
      const its = held.space(space.id) === null ? [] : held.missing(space.id).filter(isSomewhere)
      return its.length === 0 ? [] : [`${laptop.name} still lacks ${its.length} blobs in ${space.circle}`]
    })
  })
  return [...wrongs, ...missing]
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
    const admitted = held.spaces().flatMap(({ id }) => held.shelf(id).entries())
    fresh.take({ entries: admitted.filter((entry) => entry.space === null), blobs: [] }, null)
    fresh.take({ entries: admitted, blobs: [] }, null)
    return fresh.shelf(space.id).digest() === held.shelf(space.id).digest()
      ? []
      : [`${laptop.name} rests on what it does not admit`]
  })
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
