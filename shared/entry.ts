import { encode } from 'cborg'
import * as v from 'valibot'
import { op, opNames } from './authority/op'
import { areAscending, ascii, joined } from './bytes'
import { canonicalIn, readCanonical } from './cbor'
import { done, type Result, refused } from './result'

/**
 * An entry: what a device says and signs, in bytes that can be written in one way only. This is the pure part; who
 * hashes and who signs is handed in. An entry that is not exactly its own canonical encoding is refused (EN1).
 */
const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const bytesOf = (length: number) => v.pipe(anyBytes, v.length(length))
const hash = bytesOf(32)
const id16 = bytesOf(16)
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const positive = v.pipe(v.number(), v.integer(), v.minValue(1))
/** In the order of their bytes. */
const heads = v.pipe(
  v.array(hash),
  v.maxLength(64),
  v.check((list) => areAscending(list), 'order'),
)

const common = {
  v: v.literal(1),
  /** The space: assembly and circle. Sixteen zero bytes in the founding entry, whose hash makes the assembly's id. */
  s: id16,
  /** The device's public key, and its incarnation: together with the space they name a feed. */
  f: hash,
  e: v.pipe(count, v.maxValue(0xffff_ffff)),
  /** Number in the feed from 1, and the hash of the entry before. */
  n: positive,
  p: v.nullable(hash),
  /** Authority heads seen. */
  a: heads,
  /** Lamport time, which orders; and the wall clock in seconds, which only advises. */
  t: positive,
  w: count,
}
/** A blob's hash and its length before it was deflated. */
const blob = { b: hash, z: count }
/** In a joint circle: the founding entry of the writer's own assembly, and the heads seen of its authority (decisions 16). */
const own = { o: v.exactOptional(v.strictObject({ g: hash, a: heads })) }

/** Of the title record in an entry. */
export const longestTitle = 8192

const entryBody = v.variant('k', [
  v.strictObject({
    ...common,
    k: v.literal('auth'),
    x: op,
    b: v.exactOptional(hash),
    z: v.exactOptional(count),
  }),
  v.strictObject({ ...common, k: v.literal('chg'), d: id16, h: v.nullable(hash), ...own, ...blob }),
  v.strictObject({
    ...common,
    k: v.literal('rec'),
    r: id16,
    title: v.string(),
    kind: v.string(),
    ...own,
    ...blob,
  }),
  /** A record that its assembly publishes, and `y`: its title record, deflated. An app of before keeps it unread (SY4). */
  v.strictObject({
    ...common,
    k: v.literal('pub'),
    r: id16,
    title: v.string(),
    kind: v.string(),
    ...blob,
    y: v.pipe(anyBytes, v.maxLength(longestTitle)),
  }),
])
const kinds: readonly string[] = entryBody.options.map(({ entries }) => entries.k.literal)
/** Of an entry that a newer app wrote: what every entry begins with, and nothing else is looked at. */
const futureBody = v.looseObject({ ...common, k: v.string() })
const futureOp = v.looseObject({ op: v.string() })

export type EntryBody = v.InferOutput<typeof entryBody>
export type Entry = { readonly body: EntryBody; readonly sig: Uint8Array }
/** What every entry begins with, whatever its kind. */
export type EntryHeader = Pick<EntryBody, 'v' | 's' | 'f' | 'e' | 'n' | 'p' | 'a' | 't' | 'w'>
/** `future`: a kind or a deed that this app does not know. It is kept and passed on bit by bit, never interpreted (EN6). */
export type AnyEntry =
  | { readonly type: 'known'; readonly body: EntryBody; readonly sig: Uint8Array }
  | {
      readonly type: 'future'
      readonly body: EntryHeader & { readonly k: string }
      readonly sig: Uint8Array
    }
export type EntryRefused = { readonly rule: 'EN1' | 'EN2'; readonly detail: string }

export const longestEntry = 16_384
const signingDomain = 'folkmoot/entry/1\0'
const envelope = v.strictTuple([anyBytes, bytesOf(64)])

/** Who may read: its own secretaries; these and its members' secretaries; whom the policy lets (sync 0.4). */
export const circles = ['open', 'inner', 'joint'] as const
export type Circle = (typeof circles)[number]

/** Deeds are signed in the open circle and exchanged apart from it: whoever writes with others must know who they are (decisions 16). */
export const readings = [...circles, 'log'] as const
export type Reading = (typeof readings)[number]

/** What is hashed to name a space; the first sixteen bytes of the hash are the name. */
export function spaceSeed(assembly: Uint8Array, circle: Reading): Uint8Array {
  return joined(ascii('folkmoot/space/1'), assembly, ascii(circle))
}

export function encodeBody(body: EntryBody): Uint8Array {
  return encode(body)
}

/** The bytes a device puts its signature under: never those of anything else it might sign. */
export function signedBytes(body: Uint8Array): Uint8Array {
  return joined(ascii(signingDomain), body)
}

export function encodeEntry(body: Uint8Array, sig: Uint8Array): Uint8Array {
  return encode([body, sig])
}

export type Verify = (publicKey: Uint8Array, signed: Uint8Array, sig: Uint8Array) => boolean

/** Total: any bytes at all come back as an entry of a kind known here, or as a refusal. */
export function readEntry(bytes: Uint8Array, verify: Verify): Result<Entry, EntryRefused> {
  const read = readAnyEntry(bytes, verify)
  if (!read.ok) return read
  if (read.value.type === 'future') return refused({ rule: 'EN1', detail: 'kind' })
  return done({ body: read.value.body, sig: read.value.sig })
}

/** Total, like `readEntry`; an entry of a newer app comes back with its header (EN6). */
export function readAnyEntry(bytes: Uint8Array, verify: Verify): Result<AnyEntry, EntryRefused> {
  if (bytes.length > longestEntry) return refused({ rule: 'EN1', detail: 'too long' })
  const outer = readCanonical(bytes, envelope)
  if (outer === null) return refused({ rule: 'EN1', detail: 'envelope' })
  const [bodyBytes, sig] = outer
  const read = readBody(bodyBytes, sig)
  if (read === null) return refused({ rule: 'EN1', detail: 'body' })
  const { body } = read
  if ((body.n === 1) !== (body.p === null)) return refused({ rule: 'EN1', detail: 'feed' })
  // EN2: an entry counts only under the signature of the device it names.
  if (!verify(body.f, signedBytes(bodyBytes), sig)) return refused({ rule: 'EN2', detail: 'signature' })
  return done(read)
}

function readBody(bytes: Uint8Array, sig: Uint8Array): AnyEntry | null {
  const read = canonicalIn(bytes)
  if (read === null) return null
  const known = v.safeParse(entryBody, read.value)
  if (!known.success) return futureIn(read.value, sig)
  const body = known.output
  if (body.k === 'auth') {
    // A founding has a blob, what the assembly says of itself on its first day; no other deed has one.
    const blobs = (body.b === undefined ? 0 : 1) + (body.z === undefined ? 0 : 1)
    if (blobs !== (body.x.op === 'found' ? 2 : 0)) return null
  }
  return { type: 'known', body, sig }
}

function futureIn(value: unknown, sig: Uint8Array): AnyEntry | null {
  const header = v.safeParse(futureBody, value)
  if (!header.success || !isFuture(header.output)) return null
  const { v: version, s, f, e, n, p, a, t, w, k } = header.output
  return { type: 'future', body: { v: version, s, f, e, n, p, a, t, w, k }, sig }
}

function isFuture({ k, x }: { readonly k: string; readonly x?: unknown }): boolean {
  if (k !== 'auth') return !kinds.includes(k)
  const deed = v.safeParse(futureOp, x)
  return deed.success && !opNames.includes(deed.output.op)
}
