import { crc32 } from 'node:zlib'

/**
 * The journal's file is cut into blocks of 32 KiB, each with a head that a reader who lands anywhere can stand on.
 * The head is written once, twice over, so that a damaged byte in it costs nothing (JO4); the frames run through
 * what is left of the blocks as one logical stream. "Offset" below always means a place in that stream.
 */
export const blockLength = 32_768
export const headLength = 128
export const roomLength = blockLength - headLength
export const formatVersion = 1

const magic = 0x46_4d_4a_4e // "FMJN"
const checksumAt = 56
const coreLength = checksumAt + 4
export const saltLength = 32
const noFrame = 0xffff

export type BlockHead = {
  readonly block: number
  /** A segment is called by the number of its first frame. */
  readonly segment: number
  readonly salt: Uint8Array
  /** Where in this block's room its first frame begins, and that frame's number; null when one runs right through. */
  readonly first: { readonly at: number; readonly number: number } | null
}

export const blockOf = (offset: number): number => Math.floor(offset / roomLength)
export const nextBlockAt = (offset: number): number => Math.ceil(offset / roomLength) * roomLength
/** Where the byte at this offset lies in the file. */
export const placeOf = (offset: number): number =>
  blockOf(offset) * blockLength + headLength + (offset % roomLength)
/** How long the file is when the stream ends here: no head is written before there is a byte behind it. */
export const fileEnd = (offset: number): number => (offset === 0 ? 0 : placeOf(offset - 1) + 1)
/** How much of the stream a file of this length holds. */
export function streamEnd(fileLength: number): number {
  const whole = Math.floor(fileLength / blockLength)
  return whole * roomLength + Math.max(0, (fileLength % blockLength) - headLength)
}

export function encodeHead(head: BlockHead): Uint8Array {
  const core = Buffer.alloc(coreLength)
  core.writeUInt32BE(magic, 0)
  core.writeUInt16BE(formatVersion, 4)
  core.writeUInt16BE(head.first === null ? noFrame : head.first.at, 6)
  core.writeUInt32BE(head.block, 8)
  core.writeUIntBE(head.segment, 12, 6)
  core.writeUIntBE(head.first === null ? 0 : head.first.number, 18, 6)
  core.set(head.salt, 24)
  core.writeUInt32BE(crc32(core.subarray(0, checksumAt)), checksumAt)
  const bytes = Buffer.alloc(headLength)
  bytes.set(core, 0)
  bytes.set(core, headLength / 2)
  return bytes
}

/**
 * Null when both copies are damaged. In every version to come, magic, version and checksum keep their places, so
 * that an older app knows a newer block for what it is, and a flipped bit is never taken for a newer format (JO9).
 */
export function decodeHead(bytes: Uint8Array): BlockHead | { readonly newer: number } | null {
  return (
    decodeCopy(bytes.subarray(0, coreLength)) ??
    decodeCopy(bytes.subarray(headLength / 2, headLength / 2 + coreLength))
  )
}

function decodeCopy(bytes: Uint8Array): BlockHead | { readonly newer: number } | null {
  if (bytes.length < coreLength) return null
  const core = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (core.readUInt32BE(0) !== magic || core.readUInt32BE(checksumAt) !== crc32(core.subarray(0, checksumAt)))
    return null
  const version = core.readUInt16BE(4)
  if (version > formatVersion) return { newer: version }
  const at = core.readUInt16BE(6)
  return {
    block: core.readUInt32BE(8),
    segment: core.readUIntBE(12, 6),
    salt: Uint8Array.from(core.subarray(24, 24 + saltLength)),
    first: at === noFrame ? null : { at, number: core.readUIntBE(18, 6) },
  }
}
