import { hexOf } from '../bytes'
import { together } from '../together'
import { bytesOf, type Hash } from './bytes'

/**
 * Digests by which two keepers learn whether they hold the same without telling what (SY5): of a space over its sorted
 * entry hashes, of 64 buckets of spaces, of all buckets. Hashes of hashes, never sums: nobody can build two sets alike.
 */
type Sha256 = (bytes: Uint8Array) => Uint8Array

export const buckets = 64
const shortLength = 16

/** The first eight bytes: enough to tell a few thousand apart, and no set can be made to fit one. */
export const shortOf = (hex: string): string => hex.slice(0, shortLength)

export function digestOf(hashes: readonly Hash[], sha256: Sha256): Uint8Array {
  return sha256(together([...hashes].sort().map(bytesOf)))
}

/** The first six bits of a space's id. */
export const bucketOf = (space: string): number => Number.parseInt(space.slice(0, 2), 16) >> 2

/** A space as two keepers compare it: both halves cut short. */
export type SpaceDigest = { readonly space: string; readonly digest: string }

export type Overview = {
  readonly root: string
  /** Eight bytes for each bucket; zeros for one without spaces. */
  readonly buckets: Uint8Array
  readonly spaces: readonly SpaceDigest[]
}

export function overviewOf(spaces: readonly SpaceDigest[], sha256: Sha256): Overview {
  const inBucket: SpaceDigest[][] = Array.from({ length: buckets }, () => [])
  for (const one of spaces) inBucket[bucketOf(one.space)]?.push(one)
  const digests = together(
    inBucket.map((inside) => {
      if (inside.length === 0) return new Uint8Array(8)
      const lines = inside.map(({ space, digest }) => space + digest).sort()
      return sha256(together(lines.map(bytesOf))).subarray(0, 8)
    }),
  )
  return { root: hexOf(sha256(digests)), buckets: digests, spaces }
}

/** The numbers of the buckets that differ. */
export function differingBuckets(one: Uint8Array, other: Uint8Array): readonly number[] {
  return Array.from({ length: buckets }, (_, bucket) => bucket).filter((bucket) => {
    for (let at = bucket * 8; at < bucket * 8 + 8; at += 1) if (one[at] !== other[at]) return true
    return false
  })
}
