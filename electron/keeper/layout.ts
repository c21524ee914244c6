import { blockLength, blockOf, encodeHead, fileEnd, nextBlockAt, roomLength, saltLength } from './block'
import type { Random } from './box'
import { frameHash, noHash, sealFrame, segmentKey } from './frame'

/**
 * Lays a batch of bodies out as the bytes that will stand in the file: sealed frames, each chained to the one
 * before, and block heads where they fall. Pure but for the salt; nothing here is durable yet.
 */
export type Segment = { readonly firstFrame: number; readonly salt: Uint8Array; readonly key: Uint8Array }

/** Where a journal ends. `segment` is null until the first append of a start, and again after a failed one (JO6). */
export type End = {
  readonly number: number
  readonly hash: Uint8Array
  readonly offset: number
  readonly segment: Segment | null
  /** The byte that fills a block up behind something unfinished, 0 where it is not said. */
  readonly padding?: number
}

export type Body = { readonly bytes: Uint8Array; readonly blob: boolean }
export type Laid = {
  readonly bytes: Uint8Array
  readonly position: number
  readonly end: End
  /** Where the journal stands after each body. */
  readonly stands: readonly Stand[]
}
export type Stand = Pick<End, 'number' | 'hash' | 'offset'>

export const emptyEnd: End = { number: 0, hash: noHash, offset: 0, segment: null }

export function lay(
  end: End,
  bodies: readonly Body[],
  journalKey: Uint8Array,
  assembly: string,
  random: Random,
): Laid {
  const segment = end.segment ?? freshSegment(end.number + 1, journalKey, random)
  // A segment begins at a fresh block, so that every block has one salt.
  const begin = end.segment === null ? nextBlockAt(end.offset) : end.offset
  const stream: Uint8Array[] = [new Uint8Array(begin - end.offset).fill(end.padding ?? 0)]
  const starts: { offset: number; number: number }[] = []
  const stands: Stand[] = []
  let { number, hash } = end
  let offset = begin
  for (const body of bodies) {
    number += 1
    starts.push({ offset, number })
    const sealed = sealFrame(
      segment.key,
      assembly,
      { number, blob: body.blob, prev: hash, body: body.bytes },
      offset,
    )
    stream.push(sealed)
    hash = frameHash(hash, body.bytes)
    offset += sealed.length
    stands.push({ number, hash, offset })
  }
  // Where the next frame will begin is known before it is written: heads are never written twice.
  starts.push({ offset, number: number + 1 })
  return {
    ...inBlocks(Buffer.concat(stream), end.offset, segment, starts),
    end: { number, hash, offset, segment },
    stands,
  }
}

function freshSegment(firstFrame: number, journalKey: Uint8Array, random: Random): Segment {
  const salt = random(saltLength)
  return { firstFrame, salt, key: segmentKey(journalKey, salt) }
}

function inBlocks(
  stream: Buffer,
  from: number,
  segment: Segment,
  starts: readonly { offset: number; number: number }[],
): { bytes: Uint8Array; position: number } {
  const parts: Uint8Array[] = []
  let at = 0
  let next = 0
  while (at < stream.length) {
    const offset = from + at
    const inside = offset % roomLength
    if (inside === 0) {
      while ((starts[next]?.offset ?? Number.POSITIVE_INFINITY) < offset) next += 1
      const start = starts[next]
      const first =
        start !== undefined && start.offset < offset + roomLength
          ? { at: start.offset - offset, number: start.number }
          : null
      parts.push(
        encodeHead({ block: blockOf(offset), segment: segment.firstFrame, salt: segment.salt, first }),
      )
    }
    parts.push(stream.subarray(at, at + roomLength - inside))
    at += roomLength - inside
  }
  const position = from % roomLength === 0 ? blockOf(from) * blockLength : fileEnd(from)
  return { bytes: Buffer.concat(parts), position }
}
