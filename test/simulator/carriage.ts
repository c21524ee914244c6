import type { Chance } from '../../shared/practice/chance'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import { crypto } from '../fixtures/peers'
import type { Laptop } from './laptop'
import { holdingOf } from './truth'

/**
 * Any road may carry a letter (LT1): here a file with the open circle of an assembly, from whoever holds it to a laptop that no line
 * brings it. Whoever carries it may leave out, spoil, or hand over an old one, or the same one twice.
 */
export type File = Uint8Array

export async function fileOf(laptop: Laptop, assembly: string): Promise<File | null> {
  const held = holdingOf(laptop)
  const founding = held.founding(assembly)
  if (founding === null) return null
  const spaces = held.spacesOf(assembly).filter(({ circle }) => circle === 'open' || circle === 'log')
  const entries = spaces.flatMap(({ id }) => held.shelf(id).entries())
  const blobs: Uint8Array[] = []
  for (const hash of new Set([founding, ...entries].flatMap(({ blob }) => blob ?? []))) {
    const blob = await laptop.blob(hash)
    if (blob !== null) blobs.push(blob)
  }
  return writeBundle({ entries: [founding, ...entries], blobs }, crypto.sha256)
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
