import { crc32 } from 'node:zlib'
import { derive, sealWith, sha256, tagLength, unhex, unsealWith } from './box'

/**
 * A frame: a plain header that can be found again after damage, and sealed bytes that begin with the hash of the
 * frame before. Journal, place, number and length are bound into the seal, so a frame is itself only where it was
 * written (JO7); its number is its nonce under a key that one segment alone has (JO6).
 */
const mark = Buffer.from([0xf0, 0x17, 0x4d, 0x3a])
export const frameHeaderLength = 20
const hashLength = 32
/** A longer body goes beside the journal as a blob, and the frame holds its name (JO8). */
export const longestBody = 65_536
export const longestFrame = frameHeaderLength + hashLength + longestBody + tagLength
export const noHash = new Uint8Array(hashLength)

export type Plain = {
  readonly number: number
  readonly blob: boolean
  readonly prev: Uint8Array
  readonly body: Uint8Array
}
export type FoundFrame = Plain & { readonly hash: Uint8Array; readonly from: number; readonly end: number }

/** The key of one segment: its own random salt makes it unlike that of any other start, clone or restore. */
export function segmentKey(journalKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return derive(journalKey, 'segment', salt)
}

export function frameHash(prev: Uint8Array, body: Uint8Array): Uint8Array {
  return sha256(prev, body)
}

export function sealFrame(key: Uint8Array, assembly: string, frame: Plain, from: number): Uint8Array {
  if (frame.body.length > longestBody) throw new Error('A body this long belongs in a blob')
  const header = Buffer.alloc(frameHeaderLength)
  header.set(mark, 0)
  header.writeUInt32BE(hashLength + frame.body.length + tagLength, 4)
  header.writeUIntBE(frame.number, 8, 6)
  header.writeUInt16BE(frame.blob ? 1 : 0, 14)
  header.writeUInt32BE(crc32(header.subarray(0, 16)), 16)
  const sealed = sealWith(
    key,
    nonceOf(frame.number),
    bound(header, assembly, from),
    Buffer.concat([frame.prev, frame.body]),
  )
  return Buffer.concat([header, sealed])
}

/** The frame that begins at `at`, or null: nothing is believed but what a key opens. */
export function unsealFrame(
  keys: readonly Uint8Array[],
  assembly: string,
  stream: Buffer,
  at: number,
  streamFrom: number,
): FoundFrame | null {
  if (at + frameHeaderLength > stream.length) return null
  const header = stream.subarray(at, at + frameHeaderLength)
  if (header.readUInt32BE(16) !== crc32(header.subarray(0, 16))) return null
  const length = header.readUInt32BE(4)
  const flags = header.readUInt16BE(14)
  const end = at + frameHeaderLength + length
  if (
    length < hashLength + tagLength ||
    length > longestFrame - frameHeaderLength ||
    flags > 1 ||
    end > stream.length
  ) {
    return null
  }
  const number = header.readUIntBE(8, 6)
  const from = streamFrom + at
  for (const key of keys) {
    const sealed = stream.subarray(at + frameHeaderLength, end)
    const plain = unsealWith(key, nonceOf(number), bound(header, assembly, from), sealed)
    if (plain === null) continue
    const prev = plain.subarray(0, hashLength)
    const body = plain.subarray(hashLength)
    return { number, blob: flags === 1, prev, body, hash: sha256(plain), from, end: streamFrom + end }
  }
  return null
}

/** Where the next frame may begin, at `at` or behind it; -1 when there is no mark any more. */
export function nextMark(stream: Buffer, at: number): number {
  return stream.indexOf(mark, at)
}

function nonceOf(number: number): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 6, 6)
  return nonce
}

function bound(header: Uint8Array, assembly: string, from: number): Uint8Array {
  const place = Buffer.alloc(8)
  place.writeBigUInt64BE(BigInt(from))
  return Buffer.concat([header, unhex(assembly), place])
}
