import type { BundleGiven } from '../../shared/sync/bundle'
import { mostKeys, type OpenFrame, type OpenKeys, writeInnerBundle } from '../../shared/sync/inner-bundle'
import { keyLength, type Random, sealWith, sha256, unsealWith, utf8 } from './box'
import type { KeyPair } from './device'
import { readerKeys } from './reader-keys'

/** Closes bundles for devices by their signing keys, and opens those that are for one of this computer's (BU6). */
export const closedBundlePurpose = utf8('folkmoot/inner-bundle/1')

/** Null where none of the devices can be written to, or there are more of them than one file is for. */
export function closeBundle(
  given: BundleGiven,
  devices: readonly Uint8Array[],
  random: Random,
): Uint8Array | null {
  const key = random(keyLength)
  const keys = readerKeys(key, devices, { purpose: closedBundlePurpose, random })
  if (keys.length === 0 || keys.length > mostKeys) return null
  const file = writeInnerBundle(
    given,
    keys,
    (frame, { index, last, bound }) => sealWith(key, nonceOf(index, last), bound, frame),
    sha256,
  )
  key.fill(0)
  return file
}

/** With the keys of this computer, one for each assembly. */
export function openKeysWith(devices: readonly Pick<KeyPair, 'unseal'>[]): OpenKeys {
  return (keys) => {
    for (const closed of keys)
      for (const device of devices) {
        const key = device.unseal(closed, closedBundlePurpose)
        if (key?.length === keyLength) return openWith(key)
      }
    return null
  }
}

const openWith =
  (key: Uint8Array): OpenFrame =>
  (closed, { index, last, bound }) =>
    unsealWith(key, nonceOf(index, last), bound, closed)

/** The key is this file's alone, so a count is nonce enough; the last frame has a mark, so that no other can be taken for it. */
function nonceOf(index: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(last ? 1 : 0, 0)
  nonce.writeUInt32BE(index, 8)
  return nonce
}
