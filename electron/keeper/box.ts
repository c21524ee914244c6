import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hash as hashOnce,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

/**
 * The only cipher and the only hash of the keeper: AES-256-GCM, SHA-256, keys derived by HKDF. A sealed box carries
 * its own random nonce; the journal, which seals far more, counts its nonces instead (JO6).
 */
const cipher = 'aes-256-gcm'
const nonceLength = 12
export const tagLength = 16
export const keyLength = 32

export type Random = (length: number) => Uint8Array
export const systemRandom: Random = (length) => randomBytes(length)

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  // At once is half the work, which counts where thousands of short things are hashed.
  if (parts.length === 1 && parts[0] !== undefined) return hashOnce('sha256', parts[0], 'buffer')
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export function derive(key: Uint8Array, purpose: string, salt: Uint8Array = new Uint8Array(0)): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, `folkmoot/${purpose}/1`, keyLength))
}

export function sealWith(
  key: Uint8Array,
  nonce: Uint8Array,
  bound: Uint8Array,
  plain: Uint8Array,
): Uint8Array {
  const sealing = createCipheriv(cipher, key, nonce)
  sealing.setAAD(bound)
  return Buffer.concat([sealing.update(plain), sealing.final(), sealing.getAuthTag()])
}

/** Null when a single bit of key, nonce, bound bytes or ciphertext is not what it was when sealed. */
export function unsealWith(
  key: Uint8Array,
  nonce: Uint8Array,
  bound: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < tagLength) return null
  const end = sealed.length - tagLength
  const opening = createDecipheriv(cipher, key, nonce)
  opening.setAAD(bound)
  opening.setAuthTag(sealed.subarray(end))
  const plain = opening.update(sealed.subarray(0, end))
  try {
    opening.final()
  } catch {
    plain.fill(0)
    return null
  }
  return plain
}

export function sealBox(key: Uint8Array, bound: Uint8Array, plain: Uint8Array, random: Random): Uint8Array {
  const nonce = random(nonceLength)
  return Buffer.concat([nonce, sealWith(key, nonce, bound, plain)])
}

export function openBox(key: Uint8Array, bound: Uint8Array, box: Uint8Array): Uint8Array | null {
  return unsealWith(key, box.subarray(0, nonceLength), bound, box.subarray(nonceLength))
}

export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
export const unhex = (text: string): Uint8Array => Buffer.from(text, 'hex')
export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
