import type { Authority } from '../../shared/authority/authority'
import {
  type Enclosed,
  type Letter,
  mostReaders,
  readEnclosed,
  readLetter,
  writeEnclosed,
  writeLetter,
} from '../../shared/record/letter'
import type { OpenedLetter } from '../../shared/wire/keeper'
import { hex, keyLength, type Random, sealWith, unhex, unsealWith, utf8 } from './box'
import type { KeyPair } from './device'
import { readerKeys } from './reader-keys'
import type { Realm } from './realm'

/** Closes a letter for devices by their signing keys, and opens those that are for one of this computer's (LT1, LT2). */
const purpose = utf8('folkmoot/letter/1')
/** The key is this letter's alone, so that one nonce is enough. */
const nonce = new Uint8Array(12)

type Devices = readonly Pick<KeyPair, 'unseal'>[]

/** Null where none of the devices can be written to, or there are more of them than one letter is for. */
export function closeLetter(
  plain: Uint8Array,
  devices: readonly Uint8Array[],
  random: Random,
): Uint8Array | null {
  return closed({ type: 'word', plain }, devices, random)
}

const kib = 1024
const steps = [4, 8, 16, 32, 64, 128, 192, 255].map((step) => step * kib)
const end = 0x80

/** LT2: how long it is tells little, and a key that is handed on looks like a word: up to one of a few lengths, behind a mark. */
function padded(content: Uint8Array): Uint8Array {
  const length = steps.find((step) => content.length < step)
  if (length === undefined) return content
  const whole = new Uint8Array(length)
  whole.set(content)
  whole[content.length] = end
  return whole
}

/**
 * LT4: the key of a letter that this computer can open, closed for others; `entry`: what it was sealed as. It goes as a letter itself, and
 * looks to nobody else like anything but one. The letter stays as its sender signed it. Null: it cannot be opened here.
 */
export function handOnLetter(
  { closed: bytes, entry, through }: { closed: Uint8Array; entry: Uint8Array; through: Uint8Array | null },
  { own, others }: { readonly own: Devices; readonly others: readonly Uint8Array[] },
  random: Random,
): Uint8Array | null {
  const letter = readLetter(bytes)
  const key = letter === null ? null : keyOf(letter, own, through)
  if (letter === null || key === null || enclosedIn(letter, key)?.type !== 'word') return null
  return closed({ type: 'key', letter: entry, key }, others, random)
}

type Content = Enclosed extends infer One ? (One extends unknown ? Omit<One, 'readers'> : never) : never

function closed(content: Content, devices: readonly Uint8Array[], random: Random): Uint8Array | null {
  const key = random(keyLength)
  const known = devices.flatMap((device) =>
    readerKeys(key, [device], { purpose, random }).map((one) => ({ device, one })),
  )
  if (known.length === 0 || known.length > mostReaders) return null
  const readers = known.map(({ device }) => device)
  const box = sealWith(key, nonce, purpose, padded(writeEnclosed({ ...content, readers } as Enclosed)))
  const letter = writeLetter({ keys: known.map(({ one }) => one), box })
  key.fill(0)
  return letter
}

/**
 * With the keys of this computer, one for each assembly; or `through` a letter that handed its key on. Null where none fits, or a single
 * bit is not what it was.
 */
export function openLetter(
  bytes: Uint8Array,
  devices: Devices,
  through: Uint8Array | null = null,
): OpenedLetter | null {
  const letter = readLetter(bytes)
  const key = letter === null ? null : keyOf(letter, devices, through)
  const found = letter === null || key === null ? null : enclosedIn(letter, key)
  if (found === null) return null
  const readers = found.readers.map(hex)
  return found.type === 'word'
    ? { readers, plain: Uint8Array.from(found.plain), hands: null }
    : { readers, plain: null, hands: hex(found.letter) }
}

function keyOf(letter: Letter, devices: Devices, through: Uint8Array | null): Uint8Array | null {
  for (const closed of letter.keys)
    for (const device of devices) {
      const key = device.unseal(closed, purpose)
      if (key?.length === keyLength) return key
    }
  if (through === null) return null
  const other = readLetter(through)
  const key = other === null ? null : keyOf(other, devices, null)
  const found = other === null || key === null ? null : enclosedIn(other, key)
  return found?.type === 'key' ? found.key : null
}

function enclosedIn({ box }: Letter, key: Uint8Array): Enclosed | null {
  const opened = unsealWith(key, nonce, purpose, box)
  return opened === null ? null : (readEnclosed(opened) ?? readEnclosed(unpadded(opened)))
}

/** One that an earlier version closed has nothing behind it. */
function unpadded(whole: Uint8Array): Uint8Array {
  const last = whole.findLastIndex((byte) => byte !== 0)
  return last >= 0 && whole[last] === end ? whole.subarray(0, last) : whole
}

/** Of everybody in office there now. */
export function officeKeys(authority: Authority | null): readonly Uint8Array[] {
  return [...new Set((authority?.offices ?? []).map(({ device }) => device))].map(unhex)
}

export const devicesIn = (realm: Pick<Realm, 'assemblies'>): Devices =>
  realm.assemblies().map(({ scribe }) => scribe.device())
