import { encode } from 'cborg'
import * as v from 'valibot'
import { ascii, isSame } from '../bytes'
import { readCanonical } from '../cbor'
import { together } from '../together'
import { type Bundle, type BundleGiven, bundleFrames, gatherBundle, innerMagic, readBundle } from './bundle'
import type { Crypto, Held } from './filed'
import { frameAt, framed } from './frame'

/**
 * An inner bundle: the frames of a bundle, each closed by itself under one key made for this file, and that key closed for each
 * device that may open it. `FMI1`, a frame with the closed keys, then the closed frames in order; the last one is empty and marked as
 * the last. Which devices it is for stands nowhere in it (BU6). The ciphers are handed in.
 */
export type ClosedKey = {
  /** What the one who opens agrees with. */
  readonly agreed: Uint8Array
  readonly box: Uint8Array
}

/** At which place a frame stands, whether it is the last, and what else it is bound to. */
export type FramePlace = { readonly index: number; readonly last: boolean; readonly bound: Uint8Array }
export type CloseFrame = (frame: Uint8Array, place: FramePlace) => Uint8Array
/** Null where a bit of it, or its place, is not what it was. */
export type OpenFrame = (closed: Uint8Array, place: FramePlace) => Uint8Array | null
/** Finds the key that is for a device here. */
export type OpenKeys = (keys: readonly ClosedKey[]) => OpenFrame | null

/** To more devices than one assembly ever has, and few enough to try each of them. */
export const mostKeys = 64

const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const head = v.strictTuple([
  v.literal(1),
  v.pipe(
    v.array(v.strictTuple([v.pipe(anyBytes, v.length(32)), v.pipe(anyBytes, v.length(48))])),
    v.minLength(1),
    v.maxLength(mostKeys),
  ),
])
const begin = ascii(innerMagic)
const end = new Uint8Array(0)

export function writeInnerBundle(
  given: BundleGiven,
  keys: readonly ClosedKey[],
  close: CloseFrame,
  sha256: Crypto['sha256'],
): Uint8Array {
  const first = framed(encode([1, keys.map(({ agreed, box }) => [agreed, box])]))
  const bound = sha256(together([begin, first]))
  const frames = bundleFrames(given, sha256)
  return together([
    begin,
    first,
    ...frames.map((frame, index) => framed(close(frame, { index, last: false, bound }))),
    framed(close(end, { index: frames.length, last: true, bound })),
  ])
}

/** Total, like `readBundle`, and the way in for both kinds: what is closed to everybody here is said to be (BU6, BU7). */
export function readAnyBundle(file: Uint8Array, crypto: Crypto, openKeys: OpenKeys, held?: Held): Bundle {
  if (!isSame(file.subarray(0, begin.length), begin)) return readBundle(file, crypto, held)
  const gathering = gatherBundle(crypto, held)
  const first = frameAt(file, begin.length)
  if (first.type !== 'frame') {
    gathering.fault(first.type === 'more' ? { type: 'cut' } : { type: 'frame', at: begin.length })
    return gathering.bundle()
  }
  const read = readCanonical(first.frame, head)
  const open = read === null ? null : openKeys(read[1].map(([agreed, box]) => ({ agreed, box })))
  if (open === null) {
    gathering.fault(read === null ? { type: 'frame', at: begin.length } : { type: 'closed' })
    return gathering.bundle()
  }
  const bound = crypto.sha256(file.subarray(0, first.next))
  let at = first.next
  for (let index = 0; ; index += 1) {
    const next = frameAt(file, at)
    if (next.type !== 'frame') {
      gathering.fault(next.type === 'more' ? { type: 'cut' } : { type: 'frame', at })
      break
    }
    const frame = open(next.frame, { index, last: false, bound })
    if (frame !== null) gathering.take(frame, at)
    else if (open(next.frame, { index, last: true, bound }) === null) gathering.fault({ type: 'frame', at })
    else {
      if (next.next !== file.length) gathering.fault({ type: 'altered' })
      break
    }
    at = next.next
  }
  return gathering.bundle()
}
