import type { Hash } from './bytes'
import type { Filed } from './filed'
import type { Around } from './session'
import { handsOn } from './sight'
import type { Space } from './space'
import { isOld } from './spared'

/** The blob that travels with its entry: it is here, not too long, and the peer may have it. */
export function blobInside(
  entry: Filed,
  place: Space,
  longest: number,
  peer: string,
  around: Around,
): { readonly hash: Hash; readonly length: number } | null {
  const { blob: hash } = entry
  const length = hash === null ? null : around.holding.blobLength(hash)
  if (hash === null || length === null || length > longest) return null
  if (isForOpening(entry, place, peer, around)) return null
  return handsOn(entry, place, hash, around) ? { hash, length } : null
}

/** TR3: an old text travels when it is asked for, and with its entry only to whoever is of its assembly. */
function isForOpening(entry: Filed, place: Space, peer: string, around: Around): boolean {
  if (place.circle !== 'open' || !isOld(entry, around.now)) return false
  const inner = around.holding.spacesOf(place.assembly).find(({ circle }) => circle === 'inner')
  return inner === undefined || !around.mayRead(peer, inner)
}
