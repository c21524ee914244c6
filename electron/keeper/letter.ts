import type { Authority } from '../../shared/authority/authority'
import { mostReaders, readLetter, writeLetter } from '../../shared/record/letter'
import { keyLength, type Random, sealWith, unhex, unsealWith, utf8 } from './box'
import type { KeyPair } from './device'
import { readerKeys } from './reader-keys'
import type { Realm } from './realm'

/** Closes a letter for devices by their signing keys, and opens those that are for one of this computer's (LT1, LT2). */
const purpose = utf8('folkmoot/letter/1')
/** The key is this letter's alone, so that one nonce is enough. */
const nonce = new Uint8Array(12)

/** Null where none of the devices can be written to, or there are more of them than one letter is for. */
export function closeLetter(
  plain: Uint8Array,
  devices: readonly Uint8Array[],
  random: Random,
): Uint8Array | null {
  const key = random(keyLength)
  const keys = readerKeys(key, devices, { purpose, random })
  if (keys.length === 0 || keys.length > mostReaders) return null
  const letter = writeLetter({ keys, box: sealWith(key, nonce, purpose, plain) })
  key.fill(0)
  return letter
}

/** With the keys of this computer, one for each assembly. Null where none fits, or a single bit is not what it was. */
export function openLetter(
  bytes: Uint8Array,
  devices: readonly Pick<KeyPair, 'unseal'>[],
): Uint8Array | null {
  const letter = readLetter(bytes)
  if (letter === null) return null
  for (const closed of letter.keys)
    for (const device of devices) {
      const key = device.unseal(closed, purpose)
      if (key?.length === keyLength) return unsealWith(key, nonce, purpose, letter.box)
    }
  return null
}

/** Of everybody in office there now. */
export function officeKeys(authority: Authority | null): readonly Uint8Array[] {
  return [...new Set((authority?.offices ?? []).map(({ device }) => device))].map(unhex)
}

export const devicesIn = (realm: Pick<Realm, 'assemblies'>): readonly Pick<KeyPair, 'unseal'>[] =>
  realm.assemblies().map(({ scribe }) => scribe.device())
