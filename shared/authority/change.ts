import { compareBytes, hexOf } from '../bytes'

/**
 * The beginning of an Automerge change, read without loading it: who made it, as which of theirs, on top of what. A relay needs no
 * more to refuse a change in another's name, and no byte reaches the merge library before that (AD5). Who hashes and
 * inflates is handed in; `inflate` answers null for what is not deflated or comes out longer than it may.
 */
export type ChangeTools = {
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  readonly inflate: (bytes: Uint8Array, longest: number) => Uint8Array | null
}

export type ChangeHead = {
  readonly hash: Uint8Array
  readonly deps: readonly Uint8Array[]
  readonly actor: Uint8Array
  readonly seq: number
}

const magic = Uint8Array.of(0x85, 0x6f, 0x4a, 0x83)
const changeChunk = 1
const deflatedChunk = 2
/** Of one change, and of all in one run of them. */
const longestChange = 16 * 1024 * 1024
const longestRun = 64 * 1024 * 1024

/** The changes in a run of chunks, or null where the bytes are not plain changes to the end. */
export function changesIn(bytes: Uint8Array, { sha256, inflate }: ChangeTools): readonly ChangeHead[] | null {
  const heads: ChangeHead[] = []
  let left = longestRun
  const reader = readerOf(bytes)
  while (!reader.isAtEnd()) {
    const from = reader.at()
    const begin = reader.take(8)
    const type = reader.take(1)?.[0]
    const stored = reader.takeCounted()
    if (begin === null || stored === null || compareBytes(begin.subarray(0, 4), magic) !== 0) return null
    const content =
      type === changeChunk
        ? stored
        : type === deflatedChunk
          ? inflate(stored, Math.min(longestChange, left))
          : null
    if (content === null || content.length > left) return null
    left -= content.length
    // A chunk that is not deflated lies here as it is hashed: type, length in its shortest form, content.
    const hash = sha256(content === stored ? bytes.subarray(from + 8, reader.at()) : chunkOf(content))
    // The chunk's checksum is the beginning of its hash.
    if (compareBytes(begin.subarray(4), hash.subarray(0, 4)) !== 0) return null
    const head = headOf(content)
    if (head === null) return null
    heads.push({ hash, ...head })
  }
  return heads
}

/** AD5: an actor begins with the tag of the device that signs, twelve bytes of its key's hash (sync 3.3). */
export function areAllBy(tag: string, changes: readonly ChangeHead[]): boolean {
  return changes.every(({ actor }) => hexOf(actor).startsWith(tag))
}

/** The parts of a blob, each behind its length in four bytes; null where the lengths do not come out even. */
export function partsIn(blob: Uint8Array): readonly Uint8Array[] | null {
  const parts: Uint8Array[] = []
  const reader = readerOf(blob)
  while (!reader.isAtEnd()) {
    const length = reader.take(4)
    if (length === null) return null
    const part = reader.take(length.reduce((sum, byte) => sum * 256 + byte, 0))
    if (part === null) return null
    parts.push(part)
  }
  return parts
}

function headOf(content: Uint8Array): Omit<ChangeHead, 'hash'> | null {
  const reader = readerOf(content)
  const count = reader.takeNumber()
  if (count === null || count * 32 > content.length) return null
  const deps: Uint8Array[] = []
  for (let at = 0; at < count; at += 1) {
    const dep = reader.take(32)
    if (dep === null) return null
    deps.push(dep)
  }
  const actor = reader.takeCounted()
  const seq = reader.takeNumber()
  return actor === null || seq === null ? null : { deps, actor, seq }
}

function readerOf(bytes: Uint8Array) {
  let at = 0

  function take(length: number): Uint8Array | null {
    if (at + length > bytes.length) return null
    at += length
    return bytes.subarray(at - length, at)
  }

  /** LEB128, in its shortest form alone. */
  function takeNumber(): number | null {
    let value = 0
    for (let index = 0; index < 7; index += 1) {
      const byte = bytes[at]
      if (byte === undefined) return null
      at += 1
      value += (byte & 0x7f) * 2 ** (7 * index)
      if (byte < 0x80) return byte === 0 && index > 0 ? null : value
    }
    return null
  }

  return {
    at: () => at,
    isAtEnd: () => at === bytes.length,
    take,
    takeNumber,
    takeCounted: () => {
      const length = takeNumber()
      return length === null ? null : take(length)
    },
  }
}

/** What Automerge hashes: the chunk's type, the length, the content. */
function chunkOf(content: Uint8Array): Uint8Array {
  const begin = [changeChunk]
  let left = content.length
  do {
    const low = left % 128
    left = Math.floor(left / 128)
    begin.push(left > 0 ? low + 128 : low)
  } while (left > 0)
  const chunk = new Uint8Array(begin.length + content.length)
  chunk.set(begin)
  chunk.set(content, begin.length)
  return chunk
}
