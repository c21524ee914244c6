import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto'
import { tagLength, unhex, utf8 } from './box'

/**
 * HPKE (RFC 9180), base mode, one message to one key: X25519, HKDF-SHA256 and AES-256-GCM. Nobody who lacks the private key
 * reads it; who wrote it is not proved by it, and need not be: what is inside is signed.
 */
export type Suite = {
  readonly id: number
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm'
  readonly keyLength: number
}
const ours: Suite = { id: 2, cipher: 'aes-256-gcm', keyLength: 32 }

const kemId = 0x20
const kdfId = 1
const secretLength = 32
const nonceLength = 12
const nothing = new Uint8Array(0)
// An X25519 key is its 32 bytes behind these fixed ones of PKCS 8 and of SPKI.
const privatePrefix = unhex('302e020100300506032b656e04220420')
const publicPrefix = unhex('302a300506032b656e032100')

export type Sealed = { readonly agreed: Uint8Array; readonly box: Uint8Array }

/** `once`: 32 bytes from chance, used for nothing else. Null where `to` is a point that agrees with nobody. */
export function sealTo(
  to: Uint8Array,
  once: Uint8Array,
  purpose: Uint8Array,
  plain: Uint8Array,
  bound: Uint8Array = nothing,
  suite: Suite = ours,
): Sealed | null {
  const own = agreementKey(once)
  const agreed = publicBytes(own)
  const shared = agree(own, to, agreed, to)
  if (shared === null) return null
  const { key, nonce } = schedule(shared, purpose, suite)
  const sealing = createCipheriv(suite.cipher, key, nonce)
  sealing.setAAD(bound)
  return { agreed, box: Buffer.concat([sealing.update(plain), sealing.final(), sealing.getAuthTag()]) }
}

/** Null where it was sealed for another key, for another purpose, or is not what it was. */
export function openSealed(
  own: KeyObject,
  { agreed, box }: Sealed,
  purpose: Uint8Array,
  bound: Uint8Array = nothing,
  suite: Suite = ours,
): Uint8Array | null {
  const shared = agree(own, agreed, agreed, publicBytes(own))
  if (shared === null || box.length < tagLength) return null
  const { key, nonce } = schedule(shared, purpose, suite)
  const opening = createDecipheriv(suite.cipher, key, nonce)
  const end = box.length - tagLength
  opening.setAAD(bound)
  opening.setAuthTag(box.subarray(end))
  const plain = opening.update(box.subarray(0, end))
  try {
    opening.final()
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}

/** The private key that is these 32 bytes. */
export function agreementKey(bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([privatePrefix, bytes]), format: 'der', type: 'pkcs8' })
}

export function publicBytes(key: KeyObject): Uint8Array {
  const exported = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return Uint8Array.from(exported.subarray(publicPrefix.length))
}

/** The secret both ends come to, bound to the key that was sent and to the one it was sent to. */
function agree(own: KeyObject, other: Uint8Array, sent: Uint8Array, to: Uint8Array): Uint8Array | null {
  const id = Buffer.concat([utf8('KEM'), number(kemId)])
  try {
    const publicKey = createPublicKey({
      key: Buffer.concat([publicPrefix, other]),
      format: 'der',
      type: 'spki',
    })
    const dh = diffieHellman({ privateKey: own, publicKey })
    const secret = extract(id, nothing, 'eae_prk', dh)
    return expand(id, secret, 'shared_secret', Buffer.concat([sent, to]), secretLength)
  } catch {
    // A point of small order agrees with nobody.
    return null
  }
}

function schedule(shared: Uint8Array, purpose: Uint8Array, { id: aeadId, keyLength }: Suite) {
  const id = Buffer.concat([utf8('HPKE'), number(kemId), number(kdfId), number(aeadId)])
  const context = Buffer.concat([
    Buffer.of(0), // base mode: no key beside these, no sender's proof
    extract(id, nothing, 'psk_id_hash', nothing),
    extract(id, nothing, 'info_hash', purpose),
  ])
  const secret = extract(id, shared, 'secret', nothing)
  return {
    key: expand(id, secret, 'key', context, keyLength),
    nonce: expand(id, secret, 'base_nonce', context, nonceLength),
  }
}

function extract(id: Uint8Array, salt: Uint8Array, label: string, input: Uint8Array): Uint8Array {
  return hmac(salt, Buffer.concat([utf8('HPKE-v1'), id, utf8(label), input]))
}

/** Never more than one block of the hash is asked for. */
function expand(
  id: Uint8Array,
  key: Uint8Array,
  label: string,
  context: Uint8Array,
  length: number,
): Uint8Array {
  const input = [number(length), utf8('HPKE-v1'), id, utf8(label), context, Buffer.of(1)]
  return hmac(key, Buffer.concat(input)).subarray(0, length)
}

const hmac = (key: Uint8Array, input: Uint8Array): Uint8Array =>
  createHmac('sha256', key).update(input).digest()

function number(value: number): Uint8Array {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
