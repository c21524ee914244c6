import { encode } from 'cborg'
import * as v from 'valibot'
import { ascii, hexOf, joined } from '../bytes'
import { readCanonical } from '../cbor'
import { type Bundle, readBundle, writeBundle } from './bundle'
import { bytesOf, type Hash } from './bytes'
import { type Crypto, entryIn, type Filed } from './filed'
import { limits } from './limits'

/**
 * What others carry for an assembly (LT6): an open file of its founding, its deeds of office, so that it can be judged by itself, and one
 * record. A letter for one other assembly; or, for nobody in particular, its charter: the card that says for which computers a letter is
 * closed (LT10). A computer in office there puts its signature under whom it is for.
 */
export type Addressed = {
  readonly kind: 'letter' | 'card'
  /** Of a letter, the entry it was sealed as: come by a file or sent by another computer it is the same one. */
  readonly id: Hash
  readonly from: string
  readonly to: string | null
  /** The day it was sent, counted from 1970: no hour is told. */
  readonly day: number
  /** Letters of the addressee that have arrived at the sender's: whoever carries one of them drops it. */
  readonly seen: readonly Hash[]
  /** The key that signed this. */
  readonly device: Hash
}
export type Parcel = Addressed & { readonly contents: Bundle }
export type Signer = {
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/** The record that each goes with: a letter; the charter, which has the name. */
const letterRecord = 'letter'
export const cardRecord = 'charter'
export const mostSeen = 64

const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const ofLength = (length: number) => v.pipe(anyBytes, v.length(length))
const shape = v.strictTuple([
  v.literal('folkmoot/parcel/1'),
  v.picklist(['letter', 'card']),
  ofLength(32),
  ofLength(16),
  v.nullable(ofLength(16)),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  v.pipe(v.array(ofLength(32)), v.maxLength(mostSeen)),
  ofLength(32),
  ofLength(64),
  v.pipe(anyBytes, v.maxLength(limits.parcel)),
])

export type Packed = Pick<Addressed, 'kind' | 'from' | 'to' | 'day' | 'seen'> & {
  readonly entries: readonly Filed[]
  readonly blobs: readonly Uint8Array[]
}

/** Null: it is too long to be carried. */
export function writeParcel(
  packed: Packed,
  { publicKey, sign }: Signer,
  sha256: Crypto['sha256'],
): Uint8Array | null {
  const { kind, from, to, day, seen, entries, blobs } = packed
  const id = parcelId(packed, sha256)
  if (id === null) return null
  const bundle = writeBundle({ entries, blobs }, sha256)
  const head = [kind, bytesOf(id), bytesOf(from), to === null ? null : bytesOf(to), day] as const
  const known = seen.slice(0, mostSeen).map(bytesOf)
  const key = Uint8Array.from(publicKey)
  const signature = Uint8Array.from(sign(signed([...head, known, key], sha256(bundle))))
  const bytes = encode(['folkmoot/parcel/1', ...head, known, key, signature, bundle])
  return bytes.length > limits.parcel ? null : bytes
}

/** Total. Null for whatever is not exactly a parcel, holds anything besides, or is not signed by the key it names. */
export function readParcel(bytes: Uint8Array, crypto: Crypto): Parcel | null {
  if (bytes.length > limits.parcel) return null
  const read = readCanonical(bytes, shape)
  if (read === null) return null
  const [, kind, id, from, to, day, seen, device, signature, bundle] = read
  const said = signed([kind, id, from, to, day, seen, device], crypto.sha256(bundle))
  if (!crypto.verify(device, said, signature)) return null
  const contents = readBundle(bundle, crypto)
  const parcel: Parcel = {
    kind,
    id: hexOf(id),
    from: hexOf(from),
    to: to === null ? null : hexOf(to),
    day,
    seen: seen.map(hexOf),
    device: hexOf(device),
    contents,
  }
  return isWhole(parcel, crypto.sha256) ? parcel : null
}

/** One founding, deeds, one record of the kind, and their blobs. */
function isWhole({ kind, id, from, to, day, contents }: Parcel, sha256: Crypto['sha256']): boolean {
  const { entries, blobs, faults } = contents
  if (faults.length > 0 || (kind === 'letter') !== (to !== null) || from === to) return false
  const foundings = entries.filter(({ space }) => space === null)
  const records = entries.filter(({ isAuthority }) => !isAuthority)
  const named = new Set(entries.flatMap(({ blob }) => blob ?? []))
  return (
    foundings.length === 1 &&
    foundings[0]?.hash.startsWith(from) === true &&
    (kind === 'letter' ? records.length === 1 : records.length <= 1) &&
    records.every((one) => kindOf(one) === (kind === 'letter' ? letterRecord : cardRecord)) &&
    blobs.every(({ hash }) => named.has(hash)) &&
    records.every(({ blob }) => blobs.some(({ hash }) => hash === blob)) &&
    parcelId({ kind, day, entries }, sha256) === id
  )
}

/** What it is called, before it is written. */
export function parcelId(
  { kind, day, entries }: Pick<Packed, 'kind' | 'day' | 'entries'>,
  sha256: Crypto['sha256'],
): Hash | null {
  if (kind === 'letter') return entries.find(({ isAuthority }) => !isAuthority)?.hash ?? null
  const all = entries.map(({ hash }) => hash).sort()
  return hexOf(sha256(encode(['folkmoot/card/1', day, ...all.map(bytesOf)])))
}

function kindOf(entry: Filed): string | null {
  const { body } = entryIn(entry)
  return 'kind' in body ? body.kind : null
}

const signed = (head: readonly unknown[], bundle: Uint8Array): Uint8Array =>
  joined(ascii('folkmoot/parcel/1\0'), encode([...head, Uint8Array.from(bundle)]))

const dayMilliseconds = 86_400_000
export const dayOf = (milliseconds: number): number => Math.floor(milliseconds / dayMilliseconds)
