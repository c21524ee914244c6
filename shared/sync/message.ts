import { encode } from 'cborg'
import * as v from 'valibot'
import { readCanonical } from '../cbor'
import { longestEntry } from '../entry'
import { limits } from './limits'

/**
 * What two keepers say to one another: canonical CBOR arrays whose first element names the kind. Reading is total and
 * bounded (SY1, SY2); a kind or a feature from the future is passed over, not taken for damage (SY4).
 */
const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const bytesOf = (length: number) => v.pipe(anyBytes, v.length(length))
const bytesUpTo = (most: number) => v.pipe(anyBytes, v.maxLength(most))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const listOf = <Schema extends v.GenericSchema>(schema: Schema, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most))

const hash = bytesOf(32)
/** The first eight bytes of a space's id, of a digest. */
const short = bytesOf(8)
const entry = bytesUpTo(longestEntry)
/** Of the device's key, with the incarnation: which feed of the space. */
const feed = [bytesOf(12), v.pipe(count, v.maxValue(0xffff_ffff))] as const

const hello = v.looseObject({
  v: v.pipe(v.array(positive), v.maxLength(16)),
  app: v.pipe(v.string(), v.maxLength(64)),
  feat: listOf(v.pipe(v.string(), v.maxLength(32)), 64),
  now: count,
})
/** What it is called, whose it is, whom it is for (nobody in particular: no bytes), the day, how long it is. */
const offer = v.strictTuple([
  hash,
  bytesOf(16),
  v.union([bytesOf(16), bytesOf(0)]),
  v.pipe(count, v.maxValue(1_000_000)),
  v.pipe(count, v.maxValue(limits.parcel)),
])
/** Highest number and how many: they differ where something is missing or a device was in two places. */
const feedVector = v.strictTuple([...feed, positive, positive])
/** A space, its digest, whether an answer is asked for, its feeds; null: what space is this? */
const spaceVector = v.strictTuple([short, short, v.boolean(), v.nullable(listOf(feedVector, limits.feeds))])

const kinds = {
  hello: v.strictTuple([v.literal('hello'), hello]),
  gen: v.strictTuple([v.literal('gen'), listOf(entry, limits.genesis)]),
  /** The root, and the 64 bucket digests; none in the answer that all is the same. */
  dig: v.strictTuple([v.literal('dig'), hash, v.union([bytesOf(64 * 8), bytesOf(0)])]),
  /** Which buckets, and every space in them. */
  sp: v.strictTuple([v.literal('sp'), bytesUpTo(64), listOf(v.strictTuple([short, short]), limits.spaces)]),
  vec: v.strictTuple([v.literal('vec'), listOf(spaceVector, limits.spaces)]),
  ents: v.strictTuple([v.literal('ents'), listOf(entry, limits.entries)]),
  /** Blobs, and the entries that name them deflated together: to a peer that reads it (SY20). */
  run: v.strictTuple([
    v.literal('run'),
    listOf(bytesUpTo(limits.blobInRun), limits.runEntries),
    bytesUpTo(limits.frame),
  ]),
  want: v.strictTuple([v.literal('want'), listOf(hash, limits.hashes)]),
  blobs: v.strictTuple([v.literal('blobs'), listOf(bytesUpTo(limits.blobInChunks), limits.hashes)]),
  /** Of which blob, from where, how long it is in all, the bytes. */
  chunk: v.strictTuple([
    v.literal('chunk'),
    hash,
    count,
    v.pipe(count, v.maxValue(limits.blob)),
    bytesUpTo(limits.chunk),
  ]),
  push: v.strictTuple([v.literal('push'), entry, v.nullable(bytesUpTo(limits.blobInPush))]),
  /** Every hash of a feed from one number to another, where vectors agree and digests do not. */
  fix: v.strictTuple([
    v.literal('fix'),
    short,
    ...feed,
    positive,
    positive,
    v.boolean(),
    listOf(hash, limits.fixed),
  ]),
  /** Who is where in a text just now, to those who read the circle: not signed and not kept (decisions 20). */
  live: v.strictTuple([v.literal('live'), short, bytesUpTo(limits.live)]),
  /** Parcels that the other may have (LT6); which of them it asks for; one of them; those that it has. */
  mail: v.strictTuple([v.literal('mail'), listOf(offer, limits.offers)]),
  fetch: v.strictTuple([v.literal('fetch'), listOf(hash, limits.offers)]),
  parcel: v.strictTuple([v.literal('parcel'), hash, bytesUpTo(limits.parcel)]),
  kept: v.strictTuple([v.literal('kept'), listOf(hash, limits.offers)]),
  bye: v.strictTuple([
    v.literal('bye'),
    v.pipe(v.string(), v.maxLength(32)),
    v.pipe(v.string(), v.maxLength(256)),
  ]),
} as const

type Kinds = typeof kinds
export type Message = { [Kind in keyof Kinds]: v.InferOutput<Kinds[Kind]> }[keyof Kinds]
export type MessageOf<Kind extends keyof Kinds> = v.InferOutput<Kinds[Kind]>
export type FeedVector = v.InferOutput<typeof feedVector>
export type SpaceVector = v.InferOutput<typeof spaceVector>

export type ReadMessage =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'unknown'; readonly kind: string }
  | { readonly type: 'malformed' }

const future = v.looseTuple([v.pipe(v.string(), v.maxLength(32))])

export function encodeMessage(message: Message): Uint8Array {
  return encode(message)
}

export function decodeMessage(frame: Uint8Array): ReadMessage {
  if (frame.length > limits.frame) return { type: 'malformed' }
  const named = readCanonical(frame, future)
  if (named === null) return { type: 'malformed' }
  const [kind] = named
  if (!isKind(kind)) return { type: 'unknown', kind }
  if (kind === 'hello' && frame.length > limits.helloBytes) return { type: 'malformed' }
  const parsed = v.safeParse(kinds[kind], named)
  return parsed.success ? { type: 'message', message: parsed.output } : { type: 'malformed' }
}

const run = listOf(entry, limits.runEntries)

export const encodeRun = (entries: readonly Uint8Array[]): Uint8Array => encode(entries)

/** Null for what is no run, or inflates beyond the length of a frame. */
export function decodeRun(
  packed: Uint8Array,
  inflate: (bytes: Uint8Array, longest: number) => Uint8Array | null,
): readonly Uint8Array[] | null {
  const bytes = inflate(packed, limits.frame)
  return bytes === null ? null : readCanonical(bytes, run)
}

function isKind(kind: string): kind is keyof Kinds {
  return Object.hasOwn(kinds, kind)
}
