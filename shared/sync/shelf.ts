import { hexOf } from '../bytes'
import type { Hash } from './bytes'
import { digestOf } from './digest'
import type { Filed } from './filed'

/**
 * The admitted entries of one space: what is counted in its digest and handed to peers. Feeds and digest are kept with
 * it and follow every change.
 */
export type Shelf = {
  readonly space: string
  readonly size: () => number
  readonly has: (hash: Hash) => boolean
  readonly entries: () => readonly Filed[]
  readonly feeds: () => ReadonlyMap<string, Feed>
  /** Devices that have signed two entries under one number: they are in two places (AD7). */
  readonly inTwoPlaces: () => ReadonlySet<Hash>
  /** Of the sorted hashes of all that stands here; null when nothing does. */
  readonly digest: () => string | null
  readonly put: (entry: Filed) => void
  readonly take: (hash: Hash) => void
}

/** One device's entries in the space, by number; two under one number when the device was in two places. */
export type Feed = {
  readonly highest: number
  readonly count: number
  readonly byNumber: ReadonlyMap<number, readonly Filed[]>
}

export function emptyShelf(space: string, sha256: (bytes: Uint8Array) => Uint8Array): Shelf {
  const byHash = new Map<Hash, Filed>()
  let order: readonly Filed[] | null = null
  let feeds: Map<string, Feed> | null = null
  let digest: string | null = null
  let twofold: ReadonlySet<Hash> | null = null

  function feedsNow(): Map<string, Feed> {
    feeds ??= feedsOf(byHash.values())
    return feeds
  }

  function changed(): void {
    order = null
    feeds = null
    digest = null
    twofold = null
  }

  return {
    space,
    size: () => byHash.size,
    has: (hash) => byHash.has(hash),
    entries: () => {
      order ??= [...byHash.values()].sort(inSendingOrder)
      return order
    },
    feeds: feedsNow,
    inTwoPlaces: () => {
      twofold ??= twofoldIn(feedsNow())
      return twofold
    },
    digest: () => {
      if (byHash.size === 0) return null
      digest ??= hexOf(digestOf([...byHash.keys()], sha256))
      return digest
    },
    put: (entry) => {
      if (byHash.has(entry.hash)) return
      byHash.set(entry.hash, entry)
      changed()
    },
    take: (hash) => {
      if (byHash.delete(hash)) changed()
    },
  }
}

/** Authority first, then by cause: whoever receives them in this order rarely has to let one wait. */
export function inSendingOrder(one: Filed, other: Filed): number {
  if (one.isAuthority !== other.isAuthority) return one.isAuthority ? -1 : 1
  return one.time - other.time || one.n - other.n || (one.hash < other.hash ? -1 : 1)
}

function twofoldIn(feeds: ReadonlyMap<string, Feed>): ReadonlySet<Hash> {
  const doubled = [...feeds.values()].filter(
    ({ highest, count, byNumber }) => count > byNumber.size && highest > 0,
  )
  const same = doubled.flatMap(({ byNumber }) => [...byNumber.values()].filter(({ length }) => length > 1))
  return new Set(same.flat().map(({ device }) => device))
}

function feedsOf(entries: Iterable<Filed>): Map<string, Feed> {
  const feeds = new Map<string, { highest: number; count: number; byNumber: Map<number, Filed[]> }>()
  for (const entry of entries) {
    const feed = feeds.get(entry.feed) ?? { highest: 0, count: 0, byNumber: new Map() }
    feeds.set(entry.feed, feed)
    feed.highest = Math.max(feed.highest, entry.n)
    feed.count += 1
    const same = feed.byNumber.get(entry.n)
    if (same === undefined) feed.byNumber.set(entry.n, [entry])
    else same.push(entry)
  }
  return feeds
}
