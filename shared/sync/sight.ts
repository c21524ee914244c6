import { type Overview, overviewOf, shortOf } from './digest'
import type { Filed } from './filed'
import type { Around } from './session'
import type { Space } from './space'

/** What a peer is shown: a space it may not read looks like one that is not here (SY12). */
export function visible(id: string, peer: string, { holding, mayRead }: Around): Space | null {
  const space = holding.space(id)
  return space !== null && mayRead(peer, space) ? space : null
}

export function overviewFor(peer: string, around: Around): Overview {
  const { holding, mayRead, crypto } = around
  const spaces = holding.spaces().flatMap((space) => {
    const digest = holding.shelf(space.id).digest()
    return digest !== null && mayRead(peer, space)
      ? [{ space: shortOf(space.id), digest: shortOf(digest) }]
      : []
  })
  return overviewOf(spaces, crypto.sha256)
}

export const nothing = '0'.repeat(16)
export const shortDigest = (space: Space, { holding }: Around): string =>
  shortOf(holding.shelf(space.id).digest() ?? nothing)

/** Some entry that counts, and that the peer may read, hands it on. */
export function isBlobVisible(hash: string, peer: string, around: Around): boolean {
  const counting = around.holding.naming(hash).flatMap((entry) => {
    const place = placeOf(entry, around)
    return place === null ? [] : { entry, place }
  })
  return counting.some(
    ({ entry, place }) => around.mayRead(peer, place) && handsOn(entry, place, hash, around),
  )
}

/** Where it stands, if it counts. */
function placeOf(entry: Filed, { holding }: Around): Space | null {
  const place = holding.placeOf(entry)
  return place !== null && holding.shelf(place.id).has(entry.hash) ? place : null
}

/**
 * RD7: to know a blob's hash is not to have it. Where it stands in an inner or joint circle too, an entry hands it on only if
 * whoever signed the entry reads it there.
 */
export function handsOn(entry: Filed, from: Space, hash: string, around: Around): boolean {
  return around.holding.naming(hash).every((other) => {
    const place = placeOf(other, around)
    if (place === null || place.id === from.id || place.circle === 'open' || place.circle === 'log')
      return true
    // What those in office write in the circles of their own assembly is theirs to hand on.
    const isOwn = place.assembly === from.assembly && place.circle === 'inner' && from.circle !== 'joint'
    return isOwn || around.signerReads(entry.device, place)
  })
}
