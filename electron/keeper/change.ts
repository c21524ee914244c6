import { inflateRawSync } from 'node:zlib'
import { sha256 } from './box'

/**
 * Reads no more of an Automerge change than its name: the hash of its chunk. The keeper signs changes without ever
 * loading one (sync 0.8).
 */
const magic = Buffer.from([0x85, 0x6f, 0x4a, 0x83])
const changeChunk = 1
const deflatedChunk = 2
const longestInflated = 16 * 1024 * 1024

/** The hash of the last change in a run of them, or null where the bytes are not plain changes to the end. */
export function lastChangeHash(bytes: Uint8Array): Uint8Array | null {
  let at = 0
  let hash: Uint8Array | null = null
  while (at < bytes.length) {
    const type = bytes[at + 8]
    if (Buffer.compare(bytes.subarray(at, at + 4), magic) !== 0 || type === undefined) return null
    const length = readLength(bytes, at + 9)
    if (length === null || length.end + length.value > bytes.length) return null
    const content = inflated(type, bytes.subarray(length.end, length.end + length.value))
    if (content === null) return null
    hash = sha256(Uint8Array.of(changeChunk, ...writeLength(content.length)), content)
    // The chunk's checksum is the beginning of its hash.
    if (Buffer.compare(bytes.subarray(at + 4, at + 8), hash.subarray(0, 4)) !== 0) return null
    at = length.end + length.value
  }
  return hash
}

function inflated(type: number, content: Uint8Array): Uint8Array | null {
  if (type === changeChunk) return content
  if (type !== deflatedChunk) return null
  try {
    return inflateRawSync(content, { maxOutputLength: longestInflated })
  } catch {
    return null
  }
}

function readLength(bytes: Uint8Array, from: number): { value: number; end: number } | null {
  let value = 0
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[from + index]
    if (byte === undefined) return null
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { value, end: from + index + 1 }
  }
  return null
}

function writeLength(length: number): number[] {
  const bytes: number[] = []
  let left = length
  do {
    const low = left % 128
    left = Math.floor(left / 128)
    bytes.push(left > 0 ? low + 128 : low)
  } while (left > 0)
  return bytes
}
