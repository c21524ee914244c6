import { ascii, hexOf, isSame } from '../bytes'
import { together } from '../together'
import type { Hash } from './bytes'
import { type Crypto, type Filed, fileEntry, type Held } from './filed'
import { frameAt, framed } from './frame'
import { limits } from './limits'
import { decodeMessage, encodeMessage, type Message } from './message'
import { inSendingOrder } from './shelf'

/**
 * A bundle file (`.moot`): what a peer would be sent, in a file. `FMB1`, then the frames of the wire (SY3), an empty frame, and
 * the hash of all before it. What is in it is worth what its signatures are worth, however little of it is left (BU2).
 */
export type BundleGiven = {
  /** Founding, authority and all else, in any order. */
  readonly entries: readonly Filed[]
  readonly blobs: readonly Uint8Array[]
}

export type Bundle = {
  /** Every entry whose signature verifies, in the order of the file. */
  readonly entries: readonly Filed[]
  /** Every blob by its own hash: whether an entry names it is for whoever takes it in. */
  readonly blobs: readonly { readonly hash: Hash; readonly bytes: Uint8Array }[]
  /** None, when every byte is what was written. */
  readonly faults: readonly BundleFault[]
}
export type BundleFault =
  | { readonly type: 'no-bundle' }
  /** Of a newer format: nothing of it is read (BU4). */
  | { readonly type: 'newer'; readonly format: string }
  /** An inner bundle, and not written for anybody here (BU6). */
  | { readonly type: 'closed' }
  /** The file ends before its end. */
  | { readonly type: 'cut' }
  /** The hash at the end is not that of what is before it, or something follows it. */
  | { readonly type: 'altered' }
  /** A frame that is none; where in the file it begins. */
  | { readonly type: 'frame'; readonly at: number }
  /** An entry that is not what its device signed, and the rule. `claims`: what can be read in it; nobody signed that. */
  | {
      readonly type: 'entry'
      readonly at: number
      readonly rule: 'EN1' | 'EN2'
      readonly claims: Filed | null
    }

const magic = ascii('FMB1')
export const innerMagic = 'FMI1'
const hashLength = 32

export function writeBundle(given: BundleGiven, sha256: Crypto['sha256']): Uint8Array {
  const before = together([
    magic,
    ...bundleFrames(given, sha256).map(framed),
    framed(new Uint8Array(0)), // the end
  ])
  return together([before, sha256(before)])
}

/** What stands in a bundle, frame by frame as on the wire: open here, each closed by itself in an inner one (BU6). */
export function bundleFrames(
  { entries, blobs }: BundleGiven,
  sha256: Crypto['sha256'],
): readonly Uint8Array[] {
  const sorted = [...new Map(entries.map((entry) => [entry.hash, entry])).values()].sort(inSendingOrder)
  const foundings = sorted.filter(({ space }) => space === null)
  const others = sorted.filter(({ space }) => space !== null)
  const messages: Message[] = [
    ...packed(foundings, ({ bytes }) => bytes.length, limits.genesis).map(
      (some): Message => ['gen', some.map(({ bytes }) => bytes)],
    ),
    ...packed(others, ({ bytes }) => bytes.length, limits.entries).map(
      (some): Message => ['ents', some.map(({ bytes }) => bytes)],
    ),
    ...packed(
      blobs.filter(({ length }) => length < limits.blobInChunks),
      ({ length }) => length,
      limits.hashes,
    ).map((some): Message => ['blobs', some]),
    ...blobs
      .filter(({ length }) => length >= limits.blobInChunks)
      .flatMap((blob) => chunks(blob, sha256(blob))),
  ]
  return messages.map(encodeMessage)
}

/** Total: of any bytes it gives what verifies, and says what is wrong with the rest (BU2). What is `held` is not verified twice. */
export function readBundle(file: Uint8Array, crypto: Crypto, held?: Held): Bundle {
  const gathering = gatherBundle(crypto, held)
  if (!isSame(file.subarray(0, magic.length), magic)) {
    gathering.fault(notOpen(file))
    return gathering.bundle()
  }
  let at = magic.length
  for (;;) {
    const next = frameAt(file, at)
    if (next.type !== 'frame') {
      gathering.fault(next.type === 'more' ? { type: 'cut' } : { type: 'frame', at })
      break
    }
    if (next.frame.length === 0) {
      const trailer = file.subarray(next.next)
      if (trailer.length < hashLength) gathering.fault({ type: 'cut' })
      else if (!isSame(trailer, crypto.sha256(file.subarray(0, next.next))))
        gathering.fault({ type: 'altered' })
      break
    }
    gathering.take(next.frame, at)
    at = next.next
  }
  return gathering.bundle()
}

/** Why a file does not begin as an open bundle does. */
function notOpen(file: Uint8Array): BundleFault {
  const text = String.fromCharCode(...file.subarray(0, magic.length))
  if (text === innerMagic) return { type: 'closed' }
  return /^FM[BI][2-9]$/.test(text) ? { type: 'newer', format: text } : { type: 'no-bundle' }
}

export type Gathering = {
  readonly take: (frame: Uint8Array, at: number) => void
  readonly fault: (fault: BundleFault) => void
  readonly bundle: () => Bundle
}

/** Puts together what the frames of a bundle hold, whichever of them there are. */
export function gatherBundle(crypto: Crypto, held?: Held): Gathering {
  const entries = new Map<Hash, Filed>()
  const blobs = new Map<Hash, Uint8Array>()
  const faults: BundleFault[] = []
  let chunked: { readonly hash: Hash; readonly total: number; readonly parts: Uint8Array[] } | null = null

  function take(message: Message, at: number): void {
    switch (message[0]) {
      case 'gen':
      case 'ents':
        for (const bytes of message[1]) takeEntry(bytes, at)
        break
      case 'blobs':
        for (const bytes of message[1]) blobs.set(hexOf(crypto.sha256(bytes)), bytes)
        break
      case 'chunk':
        takeChunk(message[1], message[2], message[3], message[4], at)
        break
      default:
        // Nothing else is ever written into a file; from a newer app it is passed over (SY4).
        break
    }
  }

  function takeEntry(bytes: Uint8Array, at: number): void {
    const filed = fileEntry(bytes, crypto, held)
    if (filed.ok) entries.set(filed.value.hash, filed.value)
    else faults.push({ type: 'entry', at, rule: filed.refusal.rule, claims: claimedBy(bytes, crypto) })
  }

  function takeChunk(named: Uint8Array, offset: number, total: number, bytes: Uint8Array, at: number): void {
    const hash = hexOf(named)
    if (offset === 0) chunked = { hash, total, parts: [] }
    const got = chunked === null ? -1 : lengthOf(chunked.parts)
    if (chunked === null || chunked.hash !== hash || got !== offset || got + bytes.length > chunked.total) {
      faults.push({ type: 'frame', at })
      chunked = null
      return
    }
    chunked.parts.push(bytes)
    if (lengthOf(chunked.parts) < chunked.total) return
    const whole = together(chunked.parts)
    chunked = null
    if (hexOf(crypto.sha256(whole)) === hash) blobs.set(hash, whole)
    else faults.push({ type: 'frame', at })
  }

  return {
    take: (frame, at) => {
      const read = decodeMessage(frame)
      if (read.type === 'message') take(read.message, at)
      else if (read.type === 'malformed') faults.push({ type: 'frame', at })
    },
    fault: (fault) => faults.push(fault),
    bundle: () => ({
      entries: [...entries.values()],
      blobs: [...blobs].map(([hash, bytes]) => ({ hash, bytes })),
      faults,
    }),
  }
}

/** So that whoever looks for the damage knows where; null where not even that can be read. */
function claimedBy(bytes: Uint8Array, { sha256 }: Crypto): Filed | null {
  const read = fileEntry(bytes, { sha256, verify: () => true })
  return read.ok ? read.value : null
}

function chunks(blob: Uint8Array, hash: Uint8Array): Message[] {
  const messages: Message[] = []
  for (let offset = 0; offset < blob.length; offset += limits.chunk)
    messages.push(['chunk', hash, offset, blob.length, blob.subarray(offset, offset + limits.chunk)])
  return messages
}

/** In order, as many to a frame as fit; one that is longer has a frame of its own. */
function packed<Item>(items: readonly Item[], sizeOf: (item: Item) => number, most: number): Item[][] {
  const frames: Item[][] = []
  let size = 0
  for (const item of items) {
    const frame = frames.at(-1)
    size += sizeOf(item)
    if (frame !== undefined && frame.length < most && size <= limits.framePacked) {
      frame.push(item)
      continue
    }
    frames.push([item])
    size = sizeOf(item)
  }
  return frames
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)
