import * as v from 'valibot'
import { hexOf } from '../bytes'
import { readCanonical } from '../cbor'
import { type AnyEntry, readAnyEntry, type Verify } from '../entry'
import { done, type Result, refused } from '../result'
import type { Hash } from './bytes'

/** Who hashes and who checks signatures is handed in: nothing in this room knows a cipher. */
export type Crypto = { readonly sha256: (bytes: Uint8Array) => Uint8Array; readonly verify: Verify }

/** An entry as it is filed: its bytes, and what exchanging it needs to know of them. */
export type Filed = {
  readonly hash: Hash
  readonly bytes: Uint8Array
  /** Null in a founding entry, which stands in the open circle of the assembly its own hash names. */
  readonly space: string | null
  /** Device (the first 12 bytes of its key's hash) and incarnation. */
  readonly feed: string
  readonly device: Hash
  readonly n: number
  readonly prev: Hash | null
  readonly time: number
  /** Its signer's clock in seconds: only shown (decisions 10). */
  readonly wall: number
  /** Authority heads the writer had seen. */
  readonly seen: readonly Hash[]
  readonly isAuthority: boolean
  /** Hash of the blob it names. */
  readonly blob: Hash | null
  /** It holds the title record of what its blob says (TR1). */
  readonly hasTitle: boolean
}
export type Unfiled = { readonly rule: 'EN1' | 'EN2' }

/**
 * What was read when an entry was filed: of a deed for good, since who may write is asked of it again and again; of the others, which may be
 * a hundred thousand, of the last ones (FE6).
 */
const deeds = new WeakMap<Filed, AnyEntry>()
const lately = new Map<Filed, AnyEntry>()
const mostLately = 512

function keepRead(filed: Filed, read: AnyEntry): void {
  if (filed.isAuthority) {
    deeds.set(filed, read)
    return
  }
  lately.set(filed, read)
  for (const oldest of lately.keys()) {
    if (lately.size <= mostLately) break
    lately.delete(oldest)
  }
}

const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const bytesOf = (length: number) => v.pipe(anyBytes, v.length(length))
const envelope = v.strictTuple([anyBytes, bytesOf(64)])
const named = v.looseObject({ b: v.optional(bytesOf(32)) })

/** What is kept under this hash: the same bytes, and so verified before (FE6). */
export type Held = (hash: Hash) => Filed | null
const nothingHeld: Held = () => null

/** Total: any bytes come back filed or refused. A kind from the future is filed as it is, with its blob (SY4). */
export function fileEntry(
  bytes: Uint8Array,
  { sha256, verify }: Crypto,
  held: Held = nothingHeld,
): Result<Filed, Unfiled> {
  const hash = hexOf(sha256(bytes))
  const here = held(hash)
  if (here !== null) return done(here)
  const read = readAnyEntry(bytes, verify)
  if (!read.ok) return refused({ rule: read.refusal.rule })
  const { body } = read.value
  const blob = read.value.type === 'future' ? blobOfFuture(bytes) : 'b' in body ? body.b : undefined
  const filed: Filed = {
    hash,
    bytes,
    space: body.s.every((byte) => byte === 0) ? null : hexOf(body.s),
    feed: feedOf(sha256(body.f).subarray(0, 12), body.e),
    device: hexOf(body.f),
    n: body.n,
    prev: body.p === null ? null : hexOf(body.p),
    time: body.t,
    wall: body.w,
    seen: body.a.map(hexOf),
    isAuthority: body.k === 'auth',
    blob: blob === undefined ? null : hexOf(blob),
    hasTitle: read.value.type === 'known' && body.k === 'pub',
  }
  keepRead(filed, read.value)
  return done(filed)
}

/** The entry itself; its signature was verified when it was filed. */
export function entryIn(filed: Filed): AnyEntry {
  const known = deeds.get(filed) ?? lately.get(filed)
  if (known !== undefined) return known
  const read = readAnyEntry(filed.bytes, () => true)
  if (!read.ok) throw new Error('What was filed is no entry')
  keepRead(filed, read.value)
  return read.value
}

/** Every kind so far names its blob in the same place; a kind that does not has none to be passed on. */
function blobOfFuture(bytes: Uint8Array): Uint8Array | undefined {
  const outer = readCanonical(bytes, envelope)
  return outer === null ? undefined : readCanonical(outer[0], named)?.b
}

/** The assembly a founding entry founds. */
export const assemblyFounded = (founding: Filed): string => founding.hash.slice(0, 32)

export const feedOf = (tag: Uint8Array, incarnation: number): string => `${hexOf(tag)}/${incarnation}`

/** The two halves of a feed's name. */
export function feedParts(feed: string): { readonly tag: string; readonly incarnation: number } {
  const [tag = '', incarnation = '0'] = feed.split('/')
  return { tag, incarnation: Number(incarnation) }
}
