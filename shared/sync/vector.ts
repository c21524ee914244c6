import { bytesOf } from './bytes'
import { type Filed, feedOf, feedParts } from './filed'
import { limits } from './limits'
import type { FeedVector } from './message'
import { type Feed, inSendingOrder, type Shelf } from './shelf'

/** How far each feed of a space reaches, and what follows from comparing that with another's (SY6). */
export function vectorOf(shelf: Shelf): FeedVector[] {
  return [...shelf.feeds()].slice(0, limits.feeds).map(([name, { highest, count }]) => {
    const { tag, incarnation } = feedParts(name)
    return [bytesOf(tag), incarnation, highest, count]
  })
}

export type Comparison = {
  /** What the other lacks as far as numbers tell, in the order of sending. */
  readonly lacking: readonly Filed[]
  /** Feeds of which only a list of all hashes tells: a gap, or two entries under one number. */
  readonly unclear: readonly string[]
  /** Whether the other has something that is not here. */
  readonly behind: boolean
}

export function compare(shelf: Shelf, theirs: readonly FeedVector[]): Comparison {
  const vectors = new Map(theirs.map(([tag, e, highest, count]) => [feedOf(tag, e), { highest, count }]))
  const lacking: Filed[] = []
  const unclear: string[] = []
  let behind = false
  for (const [name, mine] of shelf.feeds()) {
    const other = vectors.get(name) ?? { highest: 0, count: 0 }
    vectors.delete(name)
    if (mine.highest === other.highest && mine.count === other.count) continue
    // Numbers may be missing on purpose: a feed of the open circle has its deeds elsewhere.
    const beyond = entriesBetween(mine, other.highest + 1, mine.highest)
    if (mine.highest < other.highest) behind = true
    else if (mine.count - beyond.length !== other.count) unclear.push(name)
    // One by one: a feed of many years has more entries than a call takes arguments.
    else for (const one of beyond) lacking.push(one)
  }
  if (vectors.size > 0) behind = true
  return { lacking: lacking.sort(inSendingOrder), unclear, behind }
}

export function entriesBetween(feed: Feed, from: number, to: number): Filed[] {
  const found: Filed[] = []
  for (let n = Math.max(1, from); n <= Math.min(to, feed.highest); n += 1)
    found.push(...(feed.byNumber.get(n) ?? []))
  return found
}
