import { createHmac, createPrivateKey, createPublicKey, diffieHellman, type KeyObject } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { argon2id } from 'hash-wasm'
import { boundTo } from '../../shared/pairing/admission'
import { wordNumbers } from '../../shared/pairing/four-words'
import type { PairCrypto } from '../../shared/pairing/reply'
import { derive, openBox, type Random, sealBox, sha256, unhex, utf8 } from './box'
import { verifyingTools } from './change'

/** The ciphers of pairing: proofs, the four words, and the box that an admission travels in. */
export const pairCrypto: PairCrypto = {
  ...verifyingTools,
  hmac: (key, bytes) => Uint8Array.from(createHmac('sha256', key).update(bytes).digest()),
}

/** IV5: 64 MiB and three passes for each try. */
const cost = { memorySize: 65_536, iterations: 3, parallelism: 1, hashLength: 32 }

export async function fourWords(transcript: Uint8Array): Promise<readonly string[]> {
  const stretch = async (bytes: Uint8Array): Promise<Uint8Array> =>
    argon2id({
      password: bytes,
      salt: sha256(utf8('folkmoot/pair/salt/1'), transcript).subarray(0, 16),
      ...cost,
      outputType: 'binary',
    })
  return (await wordNumbers(transcript, stretch)).map((number) => wordlist[number] ?? '')
}

// An X25519 key is its 32 bytes behind these fixed bytes of PKCS 8 and SPKI.
const privatePrefix = unhex('302e020100300506032b656e04220420')
const publicPrefix = unhex('302a300506032b656e032100')

export function boxKey(seed: Uint8Array): Uint8Array {
  const spki = createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' })
  return Uint8Array.from(spki.subarray(publicPrefix.length))
}

/** Between one pair of keys, for one invite and one answer (IV9). */
export type Sealing = {
  readonly seed: Uint8Array
  readonly other: Uint8Array
  readonly secret: Uint8Array
  readonly transcript: Uint8Array
}

export function sealFor(sealing: Sealing, plain: Uint8Array, random: Random): Uint8Array | null {
  const key = sharedKey(sealing)
  return key === null ? null : sealBox(key, boundTo(sealing.transcript), plain, random)
}

export function openFor(sealing: Sealing, sealed: Uint8Array): Uint8Array | null {
  const key = sharedKey(sealing)
  return key === null ? null : openBox(key, boundTo(sealing.transcript), sealed)
}

/** Null for a key that is no key: the agreement would come to nothing. */
function sharedKey({ seed, other, secret, transcript }: Sealing): Uint8Array | null {
  try {
    const publicKey = createPublicKey({
      key: Buffer.concat([publicPrefix, other]),
      format: 'der',
      type: 'spki',
    })
    const agreed = diffieHellman({ privateKey: privateOf(seed), publicKey })
    return derive(Buffer.concat([agreed, transcript]), 'admission', secret)
  } catch {
    return null
  }
}

const privateOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
