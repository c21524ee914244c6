import { type Overview, overviewOf, shortOf } from './digest'
import type { Space } from './holding'
import type { Around } from './session'

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

export function isBlobVisible(hash: string, peer: string, { holding, mayRead }: Around): boolean {
  return holding.spacesOfBlob(hash).some((space) => mayRead(peer, space))
}
