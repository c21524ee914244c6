import { join } from 'node:path'
import { openBox, type Random, sealBox, unhex } from './box'
import { type Disk, readIfThere, replaceFile } from './disk'

/**
 * A small sealed file beside the journal: how far it reached at the last quiet moment. A journal that ends earlier
 * has lost its tail, and says so (JO5). It is never needed to read the journal.
 */
export type Head = {
  readonly number: number
  readonly hash: Uint8Array
  readonly offset: number
  /** What the assembly wants to find again without reading everything. */
  readonly note: Uint8Array
}

const version = 1
const fixedLength = 1 + 6 + 6 + 32

export type HeadFound = Head | { readonly newer: number } | null

export async function readHead(
  disk: Disk,
  folder: string,
  key: Uint8Array,
  assembly: string,
): Promise<HeadFound> {
  const bytes = await readIfThere(disk, join(folder, 'head'))
  if (bytes === null || bytes.length === 0) return null
  const plain = openBox(key, unhex(assembly), bytes)
  return plain === null ? null : decode(plain)
}

export async function writeHead(
  disk: Disk,
  folder: string,
  key: Uint8Array,
  assembly: string,
  head: Head,
  random: Random,
): Promise<void> {
  await replaceFile(disk, join(folder, 'head'), encodeHeadFile(key, assembly, head, random))
}

export function encodeHeadFile(key: Uint8Array, assembly: string, head: Head, random: Random): Uint8Array {
  const plain = Buffer.alloc(fixedLength)
  plain.writeUInt8(version, 0)
  plain.writeUIntBE(head.number, 1, 6)
  plain.writeUIntBE(head.offset, 7, 6)
  plain.set(head.hash, 13)
  return sealBox(key, unhex(assembly), Buffer.concat([plain, head.note]), random)
}

function decode(plain: Uint8Array): HeadFound {
  const found = plain[0] ?? 0
  if (found > version) return { newer: found }
  if (plain.length < fixedLength) return null
  const view = Buffer.from(plain)
  return {
    number: view.readUIntBE(1, 6),
    offset: view.readUIntBE(7, 6),
    hash: view.subarray(13, fixedLength),
    note: view.subarray(fixedLength),
  }
}
