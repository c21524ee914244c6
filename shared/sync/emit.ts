import { bytesOf, type Hash } from './bytes'
import { bucketOf, shortOf } from './digest'
import type { Filed } from './filed'
import { feedParts } from './filed'
import { blobInside } from './inside'
import { limits } from './limits'
import { emitMail, nextParcel } from './mail'
import { carries } from './mail-with'
import { encodeMessage, type Message, type SpaceVector } from './message'
import type { Fix, Outbox } from './outbox'
import type { Around, Effect, Session } from './session'
import { isBlobVisible, nothing, overviewFor, shortDigest, visible } from './sight'
import { entriesBetween, vectorOf } from './vector'

/** What this side reads beyond the first version (SY4, SY20). */
export const runs = 'run'

/** Takes the next thing to be said out of the outbox, the small and pressing first; null when nothing is left. */
export function emit(session: Session, around: Around): Effect | null {
  const { out } = session
  if (out.hello) {
    out.hello = false
    return said([
      'hello',
      { v: [1], app: around.app, feat: [runs, carries], now: Math.max(0, Math.floor(around.now / 1000)) },
    ])
  }
  if (out.dig !== null) {
    const { root, buckets } = overviewFor(session.peer, around)
    const asked = out.dig === 'ask'
    out.dig = null
    session.root = root
    return said(['dig', bytesOf(root), asked ? buckets : new Uint8Array(0)])
  }
  if (out.buckets !== null) return spacesIn(session, around)
  if (out.vectors.size > 0) return vectors(session, around)
  if (out.foundings.size > 0) return foundings(session, around)
  for (const [key, fix] of out.fixes) {
    out.fixes.delete(key)
    const message = fixMessage(fix, session, around)
    if (message !== null) return said(message)
  }
  if (out.wants.size > 0) return wants(session, around)
  return emitMail(session, around) ?? bulk(session, around) ?? nextParcel(session)
}

/** Entries and blobs, when nothing of the above is to be said. */
function bulk(session: Session, around: Around): Effect | null {
  const { out, peer } = session
  for (let entry = out.pushes.shift(); entry !== undefined; entry = out.pushes.shift()) {
    const push = pushOf(entry, peer, around)
    if (push !== null) return push
  }
  return lacking(session, around) ?? chunk(session, around) ?? blobs(session, around)
}

function lacking(session: Session, around: Around): Effect | null {
  if (session.readsRuns) return run(session, around)
  const { out, peer } = session
  for (const [space, entries] of out.entries) {
    const held = visible(space, peer, around)
    const shelf = held === null ? null : around.holding.shelf(held.id)
    const now = entries.filter(({ hash }) => shelf?.has(hash))
    const frame = upTo(now, ({ bytes }) => bytes.length, limits.framePacked, limits.entries)
    leaveFor(out, space, now.slice(frame.length))
    if (frame.length > 0) return said(['ents', frame.map(({ bytes }) => bytes)])
  }
  return null
}

/** SY20: of one circle after another, with the blobs that are not long, so that nobody has to ask for them. */
function run({ out, peer }: Session, around: Around): Effect | null {
  const entries: Filed[] = []
  const named = new Set<Hash>()
  let size = 0
  for (const [space, queued] of out.entries) {
    const held = visible(space, peer, around)
    for (const [at, entry] of held === null ? [] : queued.entries()) {
      if (held === null || !around.holding.shelf(held.id).has(entry.hash)) continue
      const inside = blobInside(entry, held, limits.blobInRun, peer, around)
      size += entry.bytes.length + (inside?.length ?? 0)
      if (entries.length > 0 && (size > limits.runPacked || entries.length >= limits.runEntries)) {
        leaveFor(out, space, queued.slice(at))
        return { type: 'run', entries, blobs: [...named] }
      }
      entries.push(entry)
      if (inside !== null) named.add(inside.hash)
    }
    out.entries.delete(space)
  }
  return entries.length === 0 ? null : { type: 'run', entries, blobs: [...named] }
}

function leaveFor(out: Outbox, space: string, entries: readonly Filed[]): void {
  if (entries.length === 0) out.entries.delete(space)
  else out.entries.set(space, entries)
}

function spacesIn(session: Session, around: Around): Effect {
  const asked = session.out.buckets ?? new Uint8Array(0)
  session.out.buckets = null
  const { spaces } = overviewFor(session.peer, around)
  const inside = spaces.filter(({ space }) => asked.includes(bucketOf(space))).slice(0, limits.spaces)
  return said(['sp', asked, inside.map(({ space, digest }) => [bytesOf(space), bytesOf(digest)])])
}

function vectors(session: Session, around: Around): Effect {
  const { out } = session
  const list: SpaceVector[] = []
  let length = 0
  for (const [short, ask] of out.vectors) {
    const vector = spaceVector(short, ask, session, around)
    length += 24 + 24 * (vector[3]?.length ?? 0)
    if (list.length > 0 && (length > limits.framePacked || list.length >= limits.spaces)) break
    list.push(vector)
    out.vectors.delete(short)
  }
  return said(['vec', list])
}

function spaceVector(short: string, ask: boolean, session: Session, around: Around): SpaceVector {
  const held = visible(short, session.peer, around)
  if (held !== null) {
    session.expecting.add(held.id)
    const digest = bytesOf(shortDigest(held, around))
    return [bytesOf(short), digest, ask, vectorOf(around.holding.shelf(held.id))]
  }
  // What this peer has introduced itself may be asked for, as by somebody who holds nothing of it.
  const space = around.holding.space(short)
  const introduced = space !== null && session.introduced.has(space.assembly)
  if (introduced) session.expecting.add(space.id)
  return [bytesOf(short), bytesOf(nothing), ask, introduced ? [] : null]
}

function foundings(session: Session, around: Around): Effect {
  const assemblies = [...session.out.foundings].slice(0, limits.genesis)
  for (const assembly of assemblies) session.out.foundings.delete(assembly)
  const shown = assemblies.flatMap((assembly) => {
    const founding = around.holding.founding(assembly)
    const open = founding === null ? null : around.holding.placeOf(founding)
    return founding !== null && open !== null && around.mayRead(session.peer, open) ? [founding.bytes] : []
  })
  return said(['gen', shown])
}

function fixMessage(fix: Fix, session: Session, around: Around): Message | null {
  const held = visible(fix.space, session.peer, around)
  if (held === null) return null
  session.expecting.add(held.id)
  const feed = around.holding.shelf(held.id).feeds().get(fix.feed)
  const hashes = (feed === undefined ? [] : entriesBetween(feed, fix.from, fix.to)).map(({ hash }) => hash)
  const { tag, incarnation } = feedParts(fix.feed)
  return [
    'fix',
    bytesOf(shortOf(fix.space)),
    bytesOf(tag),
    incarnation,
    fix.from,
    fix.to,
    fix.ask,
    hashes.sort().slice(0, limits.fixed).map(bytesOf),
  ]
}

function wants(session: Session, { now }: Around): Effect {
  const hashes = [...session.out.wants].slice(0, limits.sought)
  for (const hash of hashes) {
    session.out.wants.delete(hash)
    session.sought.set(hash, now)
  }
  return said(['want', hashes.map(bytesOf)])
}

function pushOf(entry: Filed, peer: string, around: Around): Effect | null {
  const { holding, mayRead } = around
  const place = holding.placeOf(entry)
  if (place === null || !mayRead(peer, place) || !holding.shelf(place.id).has(entry.hash)) return null
  return {
    type: 'push',
    entry,
    blob: blobInside(entry, place, limits.blobInPush, peer, around)?.hash ?? null,
  }
}

function chunk(session: Session, around: Around): Effect | null {
  const { out, peer } = session
  if (out.chunk === null) return null
  const { hash, offset } = out.chunk
  const total = around.holding.blobLength(hash)
  if (total === null || !isBlobVisible(hash, peer, around)) {
    out.chunk = null
    return null
  }
  out.chunk = offset + limits.chunk < total ? { hash, offset: offset + limits.chunk } : null
  return { type: 'chunk', hash, offset, total }
}

function blobs(session: Session, around: Around): Effect | null {
  const { out, peer } = session
  const { holding } = around
  const lengthOf = (hash: Hash): number => holding.blobLength(hash) ?? 0
  const hashes: Hash[] = []
  let size = 0
  for (const hash of out.blobs) {
    const length = lengthOf(hash)
    const isLong = length >= limits.blobInChunks
    if (hashes.length > 0 && (isLong || size + length > limits.framePacked)) break
    out.blobs.delete(hash)
    if (length === 0 || !isBlobVisible(hash, peer, around)) continue
    if (isLong) {
      out.chunk = { hash, offset: 0 }
      return chunk(session, around)
    }
    hashes.push(hash)
    size += length
    if (hashes.length === limits.hashes) break
  }
  return hashes.length === 0 ? null : { type: 'blobs', hashes }
}

/** As many from the front as fit, and always one. */
function upTo<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  bytes: number,
  count: number,
): Item[] {
  const taken: Item[] = []
  let size = 0
  for (const item of items) {
    size += sizeOf(item)
    if (taken.length > 0 && (size > bytes || taken.length >= count)) break
    taken.push(item)
  }
  return taken
}

const said = (message: Message): Effect => ({ type: 'send', frame: encodeMessage(message) })
