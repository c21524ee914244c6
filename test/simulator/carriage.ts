import type { Chance } from '../../shared/practice/chance'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import type { Filed } from '../../shared/sync/filed'
import { crypto } from '../fixtures/peers'
import type { Laptop } from './laptop'
import { holdingOf } from './truth'

/**
 * Any road may carry a letter (LT1): here a file with the open circle of an assembly, from whoever holds it to a laptop that no line
 * brings it. Whoever carries it may leave out, spoil, or hand over an old one, or the same one twice.
 */
export type File = Uint8Array

/** What these hold of an assembly, together. */
export async function fileOf(holders: readonly Laptop[], assembly: string): Promise<File | null> {
  const entries = new Map<string, Filed>()
  const blobs = new Map<string, Uint8Array>()
  for (const laptop of holders) {
    const held = holdingOf(laptop)
    const spaces = held.spacesOf(assembly).filter(({ circle }) => circle === 'open' || circle === 'log')
    const all = [held.founding(assembly) ?? [], ...spaces.map(({ id }) => held.shelf(id).entries())].flat()
    for (const entry of all) {
      entries.set(entry.hash, entry)
      const blob = entry.blob === null || blobs.has(entry.blob) ? null : await laptop.blob(entry.blob)
      if (entry.blob !== null && blob !== null) blobs.set(entry.blob, blob)
    }
  }
  if (entries.size === 0) return null
  return writeBundle({ entries: [...entries.values()], blobs: [...blobs.values()] }, crypto.sha256)
}

/** What an honest one hands over, or what is left of it in other hands. */
export function handled(file: File, chance: Chance): File {
  const drawn = chance.whole(4)
  if (drawn === 0) return file
  if (drawn === 1) return file.slice(0, chance.whole(file.length))
  if (drawn === 2)
    return file.map((byte, at) => (at > 8 && chance.happens(0.0005) ? byte ^ (1 << chance.whole(8)) : byte))
  const { entries, blobs } = readBundle(file, crypto)
  const kept = entries.filter(({ isAuthority }) => isAuthority || chance.happens(0.5))
  return writeBundle({ entries: kept, blobs: blobs.map(({ bytes }) => bytes) }, crypto.sha256)
}

export async function takesIn(laptop: Laptop, file: File): Promise<void> {
  await laptop.exchange()?.takeBundle(readBundle(file, crypto))
}
