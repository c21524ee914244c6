import { join } from 'node:path'
import { hex, openBox, type Random, sameBytes, sealBox, sha256, unhex } from './box'
import { type Disk, makeDurableFolder, readIfThere, replaceFile } from './disk'

/**
 * Bodies too long for a frame: sealed files beside the journal, each named by the hash of its own sealed bytes, so
 * that the name tells nothing of the content and a damaged file is known without a key (JO8).
 */
export type Blobs = {
  /** Durable when answered; the answer is what the frame holds in the body's place. */
  readonly put: (body: Uint8Array) => Promise<Uint8Array>
  /** Null when the file is missing or not, bit for bit, what was put. */
  readonly get: (name: Uint8Array) => Promise<Uint8Array | null>
}

export const blobFolder = 'blobs'

export function blobsIn(
  disk: Disk,
  folder: string,
  key: Uint8Array,
  assembly: string,
  random: Random,
): Blobs {
  return {
    put: async (body) => {
      const sealed = sealBox(key, unhex(assembly), body, random)
      const name = sha256(sealed)
      const inside = await makeDurableFolder(disk, folder, blobFolder)
      await replaceFile(disk, join(inside, hex(name)), sealed)
      return name
    },
    get: async (name) => {
      const sealed = await readIfThere(disk, join(folder, blobFolder, hex(name)))
      return sealed === null ? null : openBlob(sealed, name, key, assembly)
    },
  }
}

export function openBlob(
  sealed: Uint8Array,
  name: Uint8Array,
  key: Uint8Array,
  assembly: string,
): Uint8Array | null {
  return sameBytes(sha256(sealed), name) ? openBox(key, unhex(assembly), sealed) : null
}
