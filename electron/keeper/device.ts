import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Verify } from '../../shared/entry'
import { hex, openBox, type Random, sealBox, sha256, unhex, utf8 } from './box'
import { type Disk, readIfThere, replaceFile } from './disk'
import { agreementKey, openSealed, type Sealed } from './hpke'

/**
 * The signing key of this device for one assembly (decisions 14): no two assemblies' logs show the same key. It is
 * wrapped under the master key in `device.json`, and is in no backup (KE5).
 */
export type KeyPair = {
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Uint8Array
  /** Opens what was sealed for this key; null where it was sealed for another or is not what it was (BU6). */
  readonly unseal: (sealed: Sealed, purpose: Uint8Array) => Uint8Array | null
}
export type Device = KeyPair & {
  /** Raised when the journal turns out older than what was written: a number is never signed twice (KE6). */
  readonly incarnation: number
}

export const deviceFile = 'device.json'
const seedLength = 32
const shape = v.object({ v: v.literal(1), wrapped: v.pipe(v.string(), v.regex(/^[0-9a-f]+$/)) })
const bound = utf8('folkmoot/device-key/1')
// An Ed25519 private key is its seed behind these fixed bytes of PKCS 8.
const privatePrefix = unhex('302e020100300506032b657004220420')
const publicPrefix = unhex('302a300506032b6570032100')

export function freshDevice(random: Random): { device: Device; seed: Uint8Array } {
  const seed = Uint8Array.from(random(seedLength))
  return { device: deviceOf(seed, 1), seed }
}

export async function storeDevice(
  disk: Disk,
  folder: string,
  key: Uint8Array,
  seed: Uint8Array,
  incarnation: number,
  random: Random,
  file = deviceFile,
): Promise<void> {
  const plain = Buffer.alloc(seedLength + 4)
  plain.set(seed)
  plain.writeUInt32BE(incarnation, seedLength)
  const sealed = { v: 1, wrapped: hex(sealBox(key, bound, plain, random)) }
  plain.fill(0)
  await replaceFile(disk, join(folder, file), utf8(`${JSON.stringify(sealed)}\n`))
}

/** Opens the device key, or makes a new one where there is none that opens; `again` asks for a new incarnation. */
export async function openDevice(
  disk: Disk,
  folder: string,
  key: Uint8Array,
  again: boolean,
  random: Random,
): Promise<Device> {
  const plain = unwrapped(await readIfThere(disk, join(folder, deviceFile)), key)
  const seed = plain === null ? freshDevice(random).seed : plain.subarray(0, seedLength)
  const before = plain === null ? 0 : Buffer.from(plain).readUInt32BE(seedLength)
  const incarnation = plain === null || again ? before + 1 : before
  if (incarnation !== before) await storeDevice(disk, folder, key, seed, incarnation, random)
  const device = deviceOf(seed, incarnation)
  seed.fill(0)
  return device
}

/** Null where there is none that opens. */
export async function readDevice(
  disk: Disk,
  folder: string,
  key: Uint8Array,
  file: string,
): Promise<Device | null> {
  const plain = unwrapped(await readIfThere(disk, join(folder, file)), key)
  if (plain === null) return null
  return deviceOf(plain.subarray(0, seedLength), Buffer.from(plain).readUInt32BE(seedLength))
}

export const verifySignature: Verify = (publicKey, signed, sig) => {
  try {
    return verify(null, signed, publicKeyOf(publicKey), sig)
  } catch {
    // A key that is no point on the curve signs nothing.
    return false
  }
}

/** Names the device in statements, and begins every actor id of its documents (sync 3.3). */
export const deviceName = ({ publicKey }: Pick<Device, 'publicKey'>): string =>
  hex(sha256(publicKey).subarray(0, 16))
export const deviceTag = (device: Device): string => hex(sha256(device.publicKey).subarray(0, 12))

const deviceOf = (seed: Uint8Array, incarnation: number): Device => ({ ...keyPairOf(seed), incarnation })

export function keyPairOf(seed: Uint8Array): KeyPair {
  const privateKey = createPrivateKey({
    key: Buffer.concat([privatePrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const agreement = agreementOf(seed)
  const exported = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return {
    publicKey: Uint8Array.from(exported.subarray(publicPrefix.length)),
    sign: (bytes) => sign(null, bytes, privateKey),
    unseal: (sealed, purpose) => openSealed(agreement, sealed, purpose),
  }
}

/** RFC 8032: a signing key's own number is the first half of its seed's hash; the same number agrees. */
function agreementOf(seed: Uint8Array): KeyObject {
  const half = createHash('sha512').update(seed).digest().subarray(0, seedLength)
  const key = agreementKey(half)
  half.fill(0)
  return key
}

/** To read a key costs as much as to check a signature by it, and few keys sign very much. */
const readKeys = new Map<string, KeyObject>()
const mostReadKeys = 256

function publicKeyOf(raw: Uint8Array): KeyObject {
  const name = hex(raw)
  const known = readKeys.get(name)
  if (known !== undefined) return known
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' })
  if (readKeys.size >= mostReadKeys) readKeys.clear()
  readKeys.set(name, key)
  return key
}

function unwrapped(bytes: Uint8Array | null, key: Uint8Array): Uint8Array | null {
  if (bytes === null) return null
  try {
    const parsed = v.safeParse(shape, JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? openBox(key, bound, unhex(parsed.output.wrapped)) : null
  } catch {
    return null
  }
}
