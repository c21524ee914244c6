import { type BlockHead, blockLength, blockOf, decodeHead, headLength, roomLength } from './block'
import { type FoundFrame, frameHeaderLength, longestFrame, nextMark, segmentKey, unsealFrame } from './frame'

/**
 * A stretch of a journal in memory: whole blocks as they were read, taken apart into their heads and the stream
 * between. Pure: it looks for frames and never throws on what it finds (JO4).
 */
export type Stretch = {
  readonly stream: Buffer
  /** The offset of the stream's first byte. */
  readonly from: number
  readonly heads: readonly (BlockHead | null)[]
  /** A block of a newer format: nothing from here on is ours to read. */
  readonly newer: number | null
  /** True when the journal ends with this stretch. */
  readonly last: boolean
}

export type Keyring = {
  readonly assembly: string
  /** The key of the segment that has this salt; derived once. */
  readonly keyOf: (salt: Uint8Array) => Uint8Array
  readonly forget: () => void
}

export type Step =
  | { readonly type: 'frame'; readonly frame: FoundFrame }
  /** A frame that began here might run out of the stretch: read on from `from`. */
  | { readonly type: 'more'; readonly from: number }
  | { readonly type: 'none' }

export function keyringOf(journalKey: Uint8Array, assembly: string): Keyring {
  const keys = new Map<string, Uint8Array>()
  return {
    assembly,
    keyOf: (salt) => {
      const name = Buffer.from(salt).toString('latin1')
      const known = keys.get(name)
      if (known !== undefined) return known
      const key = segmentKey(journalKey, salt)
      keys.set(name, key)
      return key
    },
    forget: () => {
      for (const key of keys.values()) key.fill(0)
      keys.clear()
    },
  }
}

/** `bytes` begin at a block's first byte; `fromBlock` is that block's number. */
export function stretchOf(bytes: Uint8Array, fromBlock: number, last: boolean): Stretch {
  const heads: (BlockHead | null)[] = []
  const rooms: Uint8Array[] = []
  let newer: number | null = null
  for (let at = 0; at < bytes.length; at += blockLength) {
    const head = decodeHead(bytes.subarray(at, at + headLength))
    if (head !== null && 'newer' in head) {
      newer = head.newer
      break
    }
    // A head that was moved here from another block vouches for nothing.
    heads.push(head !== null && head.block === fromBlock + heads.length ? head : null)
    rooms.push(bytes.subarray(at + headLength, at + blockLength))
  }
  return {
    stream: Buffer.concat(rooms),
    from: fromBlock * roomLength,
    heads,
    newer,
    last: last || newer !== null,
  }
}

/** The first frame that begins at `from` or behind it. What lies between is either padding or damage. */
export function nextFrame(stretch: Stretch, from: number, keyring: Keyring): Step {
  let at = from - stretch.from
  for (;;) {
    at = nextMark(stretch.stream, at)
    if (at < 0) {
      // The last bytes may be the beginning of a mark that the next stretch completes.
      const seen = stretch.from + Math.max(from - stretch.from, stretch.stream.length - frameHeaderLength)
      return stretch.last ? { type: 'none' } : { type: 'more', from: seen }
    }
    if (!stretch.last && at + longestFrame > stretch.stream.length)
      return { type: 'more', from: stretch.from + at }
    const frame = unsealFrame(
      keysAt(stretch, at, keyring),
      keyring.assembly,
      stretch.stream,
      at,
      stretch.from,
    )
    if (frame !== null) return { type: 'frame', frame }
    at += 1
  }
}

/** A head that lost both copies is stood in for by its neighbours: one of them nearly always shares its segment. */
function keysAt(stretch: Stretch, at: number, keyring: Keyring): readonly Uint8Array[] {
  const index = blockOf(at)
  const own = stretch.heads[index]
  if (own) return [keyring.keyOf(own.salt)]
  const before = stretch.heads.slice(0, index).findLast((head) => head !== null)
  const behind = stretch.heads.slice(index + 1).find((head) => head !== null)
  return [before, behind].flatMap((head) => (head ? [keyring.keyOf(head.salt)] : []))
}
