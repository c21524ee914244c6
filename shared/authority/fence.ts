import { hexOf } from '../bytes'
import type { AnyEntry } from '../entry'
import type { EntryHash } from './authority'
import { nameOf, type Signed } from './deed'
import type { Fence } from './op'

/** AD4: what lies within a fence is its last entries and all that their feeds hold before them, by hash and not by number. */
export type Within =
  | { readonly type: 'inside' | 'outside' }
  | { readonly type: 'unknown'; readonly lacks: EntryHash }

/** Looks entries up by hash, among all that is kept, whatever became of them. */
export type Find = (hash: EntryHash) => AnyEntry | null

/** Remembers how far it has walked each feed back, so that a long one is walked once. */
export function fencesIn(find: Find): (entry: Signed, fence: Fence) => Within {
  const walks = new Map<EntryHash, { readonly names: Set<EntryHash>; next: EntryHash | null }>()

  function walkFrom(end: EntryHash) {
    const walk = walks.get(end) ?? { names: new Set<EntryHash>(), next: end }
    walks.set(end, walk)
    while (walk.next !== null) {
      const found = find(walk.next)
      if (found === null) break
      walk.names.add(walk.next)
      const { p } = found.body
      const before = p === null ? null : nameOf(p)
      // A feed that ran in a ring is no feed.
      walk.next = before !== null && walk.names.has(before) ? null : before
    }
    return walk
  }

  return ({ hash, entry: { body } }, fence) => {
    let lacks: EntryHash | null = null
    for (const [space, incarnation, n, last] of fence) {
      if (incarnation !== body.e || n < body.n || hexOf(space) !== hexOf(body.s)) continue
      const walk = walkFrom(nameOf(last))
      if (walk.names.has(hash)) return { type: 'inside' }
      lacks ??= walk.next
    }
    return lacks === null ? { type: 'outside' } : { type: 'unknown', lacks }
  }
}
