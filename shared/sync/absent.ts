import type { Hash } from './bytes'
import { limits } from './limits'

/**
 * Blobs that entries of a space name and that are not here: missing, and asked for, or spared until somebody wants them (TR3). What one
 * entry spares another that names the same may want.
 */
export type Absent = {
  readonly missing: (space: string) => readonly Hash[]
  readonly count: (space: string) => number
  readonly isSpared: (blob: Hash) => boolean
  /** Answers which of these were spared until now, as many as may be wanted at a time (TR5). */
  readonly want: (blobs: readonly Hash[]) => readonly Hash[]
  readonly spared: (space: string) => readonly Hash[]
  readonly begin: (space: string) => void
  /** Looks at it anew: what was admitted, or came. */
  readonly note: (blob: Hash, space: string) => void
  readonly came: (blob: Hash) => void
}

type Tools = {
  readonly isHere: (blob: Hash) => boolean
  /** Of the admitted entries of the space that name it, whether they spare it; none: nobody asks. */
  readonly naming: (blob: Hash, space: string) => readonly boolean[]
  readonly spacesOf: (blob: Hash) => readonly string[]
}

export function absentBy({ isHere, naming, spacesOf }: Tools): Absent {
  const missing = new Map<string, Set<Hash>>()
  const spared = new Map<string, Set<Hash>>()
  const wanted = new Set<Hash>()

  function absence(blob: Hash, space: string): 'missing' | 'spared' | null {
    if (isHere(blob)) return null
    const by = naming(blob, space)
    if (by.length === 0) return null
    return !wanted.has(blob) && by.every(Boolean) ? 'spared' : 'missing'
  }
  function note(blob: Hash, space: string): void {
    const is = absence(blob, space)
    for (const [kind, sets] of [['missing', missing] as const, ['spared', spared] as const])
      if (is === kind) sets.get(space)?.add(blob)
      else sets.get(space)?.delete(blob)
  }

  return {
    missing: (space) => [...(missing.get(space) ?? [])],
    count: (space) => (missing.get(space)?.size ?? 0) + (spared.get(space)?.size ?? 0),
    isSpared: (blob) => {
      const spaces = spacesOf(blob)
      const isIn = (sets: ReadonlyMap<string, ReadonlySet<Hash>>) =>
        spaces.some((space) => sets.get(space)?.has(blob))
      return isIn(spared) && !isIn(missing)
    },
    want: (blobs) => {
      const isLeft = (blob: Hash) =>
        !wanted.has(blob) && spacesOf(blob).some((space) => spared.get(space)?.has(blob))
      const some = [...new Set(blobs)].filter(isLeft).slice(0, Math.max(0, limits.wanted - wanted.size))
      for (const blob of some) {
        wanted.add(blob)
        for (const space of spacesOf(blob)) note(blob, space)
      }
      return some
    },
    spared: (space) => [...(spared.get(space) ?? [])],
    begin: (space) => {
      missing.set(space, new Set())
      spared.set(space, new Set())
    },
    note,
    came: (blob) => wanted.delete(blob),
  }
}
