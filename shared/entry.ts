import { decode, encode } from 'cborg'
import * as v from 'valibot'
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
  a: v.pipe(v.array(hash), v.maxLength(64)),
  /** Lamport time, which orders; and the wall clock in seconds, which only advises. */
  t: positive,
  w: count,
}
/** A blob's hash and its length before it was deflated. */
const blob = { b: hash, z: count }

/** The one authority deed of the first version. The recovery key is reserved: zero bytes until sheets exist. */
const found = v.strictObject({
  op: v.literal('found'),
  dev: hash,
  recovery: hash,
  practice: v.boolean(),
  nonce: id16,
})

const entryBody = v.variant('k', [
  v.strictObject({ ...common, k: v.literal('auth'), x: found, ...blob }),
  v.strictObject({ ...common, k: v.literal('chg'), d: id16, h: v.nullable(hash), ...blob }),
  v.strictObject({ ...common, k: v.literal('rec'), r: id16, title: v.string(), kind: v.string(), ...blob }),
])
export type EntryBody = v.InferOutput<typeof entryBody>
export type EntryKind = EntryBody['k']
export type Entry = { readonly body: EntryBody; readonly sig: Uint8Array }
export type EntryRefused = { readonly rule: 'EN1' | 'EN2'; readonly detail: string }

export const longestEntry = 16_384
const signingDomain = 'folkmoot/entry/1\0'
const envelope = v.strictTuple([anyBytes, bytesOf(64)])

export type Circle = 'open' | 'inner'

/** What is hashed to name a space; the first sixteen bytes of the hash are the name. */
export function spaceSeed(assembly: Uint8Array, circle: Circle): Uint8Array {
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

/** Total: any bytes at all come back as an entry or as a refusal. */
export function readEntry(bytes: Uint8Array, verify: Verify): Result<Entry, EntryRefused> {
  if (bytes.length > longestEntry) return refused({ rule: 'EN1', detail: 'too long' })
  const outer = strictly(bytes, envelope)
  if (outer === null) return refused({ rule: 'EN1', detail: 'envelope' })
  const [bodyBytes, sig] = outer
  const body = strictly(bodyBytes, entryBody)
  if (body === null) return refused({ rule: 'EN1', detail: 'body' })
  if ((body.n === 1) !== (body.p === null)) return refused({ rule: 'EN1', detail: 'feed' })
  // EN2: an entry counts only under the signature of the device it names.
  if (!verify(body.f, signedBytes(bodyBytes), sig)) return refused({ rule: 'EN2', detail: 'signature' })
  return done({ body, sig })
}

/** Decodes, checks the shape, and encodes again: only bytes that come out the same are believed (EN1). */
function strictly<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  schema: Schema,
): v.InferOutput<Schema> | null {
  const decoded = decodeStrictly(bytes)
  if (decoded === null) return null
  const parsed = v.safeParse(schema, decoded.value)
  if (!parsed.success) return null
  const again = encode(parsed.output)
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index])
    ? parsed.output
    : null
}

function decodeStrictly(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    const value: unknown = decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
      rejectDuplicateMapKeys: true,
    })
    return { value }
  } catch {
    return null
  }
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
