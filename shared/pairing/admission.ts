import { encode } from 'cborg'
import * as v from 'valibot'
import { ascii, joined } from '../bytes'
import { readCanonical } from '../cbor'
import { id16, key32, type Reach, reach, reachOf, shortName } from './invite'

/**
 * What comes back after Admit: the assembly's records, sealed to the computer that answered (IV9). Outside stand only the
 * invite's id and a key made for this once; who sealed it knows the invite, and what is in it is worth what its signatures are worth.
 */
const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const outer = v.strictTuple([v.literal('FMA1'), id16, key32, anyBytes])
const inner = v.strictTuple([v.literal(1), anyBytes, reach, key32, shortName])

export type SealedAdmission = {
  readonly invite: Uint8Array
  /** X25519, made for this admission alone. */
  readonly once: Uint8Array
  readonly sealed: Uint8Array
}
export type Admission = {
  /** A bundle (BU): founding, authority and what the joining computer may read. */
  readonly bundle: Uint8Array
  readonly reach: Reach | null
  /** Known to both ends alone from now on: what they find each other by on a local network. */
  readonly pairSecret: Uint8Array
  /** Who admitted, only to be shown. */
  readonly by: string
}

export function encodeSealed({ invite, once, sealed }: SealedAdmission): Uint8Array {
  return encode(['FMA1', invite, once, sealed])
}

/** Total (IV2). */
export function readSealed(bytes: Uint8Array): SealedAdmission | null {
  const read = readCanonical(bytes, outer)
  return read === null ? null : { invite: read[1], once: read[2], sealed: read[3] }
}

export function encodeAdmission({ bundle, reach: where, pairSecret, by }: Admission): Uint8Array {
  return encode([1, bundle, where === null ? null : [where.key, [...where.addresses]], pairSecret, by])
}

export function readAdmission(bytes: Uint8Array): Admission | null {
  const read = readCanonical(bytes, inner)
  if (read === null) return null
  return { bundle: read[1], reach: reachOf(read[2]), pairSecret: read[3], by: read[4] }
}

/** What the seal is bound to, beside its key: this invite, this answer. */
export const boundTo = (transcript: Uint8Array): Uint8Array =>
  joined(ascii('folkmoot/admission/1\0'), transcript)
