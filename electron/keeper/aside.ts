import { join } from 'node:path'
import { samePeoplePlace, sameWordsTogether } from '../../shared/record/same-person'
import type { ArchivedFiles } from './archived-journal'
import { hex, sha256 } from './box'
import { type Disk, readIfThere } from './disk'
import { assembliesFolder, type Realm } from './realm'
import { openAside, scratchFolder } from './scratch'

/**
 * Of what is kept aside, what was said for good and stands in no record: which published office-holders are one person (PN7). It goes into
 * every backup, sealed as it lies there (BA10); all else that is kept aside is only begun, and goes into none (SX2).
 */
const place = samePeoplePlace

export const asidePath = (assembly: string): string => `${assembly}/${scratchFolder}/${place}`

export async function sealedAside(
  { folder }: Pick<Realm, 'folder'>,
  assembly: string,
  disk: Disk,
): Promise<Uint8Array | null> {
  return readIfThere(disk, join(assembliesFolder(folder), asidePath(assembly)))
}

/** Another whenever something was said: a backup is due then, though no journal grew (BA6). */
export async function asideMark(realm: Realm, assembly: string, disk: Disk): Promise<string> {
  const sealed = await sealedAside(realm, assembly, disk)
  return sealed === null ? '' : `:${hex(sha256(sealed)).slice(0, 8)}`
}

/** BA5, BA10: what was said there is joined with what was said here since; no word of either is lost. */
export async function giveBackAside(
  { scratch }: Pick<Realm, 'scratch'>,
  masterKey: Uint8Array,
  assembly: string,
  files: ArchivedFiles,
): Promise<void> {
  const parts = files.get(asidePath(assembly))
  const there = parts === undefined ? null : openAside(masterKey, assembly, place, Buffer.concat(parts))
  if (there === null) return
  const here = await scratch.read(assembly, place)
  // What cannot be read is not written over either.
  if (!here.ok) return
  const text = (bytes: Uint8Array | null) => (bytes === null ? '' : Buffer.from(bytes).toString('utf8'))
  const both = sameWordsTogether(text(here.value), text(there))
  if (both !== text(here.value)) await scratch.keep(assembly, place, Buffer.from(both, 'utf8'))
}
