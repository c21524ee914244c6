import { hexOf } from '../bytes'
import { puzzle } from './asking'
import { limits } from './limits'
import type { SpaceVector } from './message'
import { addFix } from './outbox'
import type { Around, Session } from './session'
import { shortDigest, visible } from './sight'
import type { Space } from './space'
import { compare } from './vector'

/** What follows from a peer's vector of one space: what it lacks is sent, what is lacking here asked for (SY6). */
export function compareVectors(
  session: Session,
  [short, digest, ask, feeds]: SpaceVector,
  around: Around,
): void {
  const id = hexOf(short)
  const held = visible(id, session.peer, around)
  if (held === null) {
    if (feeds !== null) puzzle(session, id, false)
    return
  }
  const shelf = around.holding.shelf(held.id)
  if (feeds === null) {
    if (shelf.size() > 0) session.out.foundings.add(held.assembly)
    return
  }
  const mine = shortDigest(held, around)
  if (mine === hexOf(digest)) return
  const { lacking, unclear, behind } = compare(shelf, feeds)
  const pair = `${mine}:${hexOf(digest)}`
  const before = session.compared.get(id)
  const times = before?.pair === pair ? before.times + 1 : 1
  session.compared.set(id, { pair, times })
  if (times > 2) return
  const agree = lacking.length === 0 && unclear.length === 0 && !behind
  // Numbers agree or have not helped: only whole lists of hashes tell what differs.
  if (agree || times === 2) fixAll(session, held, around)
  else for (const feed of unclear) fixFeed(session, held, feed, around)
  if (lacking.length > 0 && times === 1) session.out.entries.set(held.id, lacking)
  if (ask && behind) session.out.vectors.set(id, false)
}

function fixAll(session: Session, space: Space, around: Around): void {
  for (const feed of around.holding.shelf(space.id).feeds().keys()) fixFeed(session, space, feed, around)
}

/** In stretches that fit into a frame, twice over for the case that a device was in two places. */
function fixFeed(session: Session, space: Space, feed: string, { holding }: Around): void {
  const highest = holding.shelf(space.id).feeds().get(feed)?.highest ?? 0
  const stretch = limits.fixed / 4
  for (let from = 1; from <= highest; from += stretch) {
    const last = from + stretch > highest
    addFix(session.out, {
      space: space.id,
      feed,
      from,
      to: last ? Number.MAX_SAFE_INTEGER : from + stretch - 1,
      ask: true,
    })
  }
}
