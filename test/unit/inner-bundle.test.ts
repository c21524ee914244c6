import { describe, expect, test } from 'vitest'
import { closeBundle, openKeysWith } from '../../electron/keeper/closed-bundle'
import { agreementPoint } from '../../electron/keeper/curve'
import { keyPairOf } from '../../electron/keeper/device'
import { agreementKey, openSealed, publicBytes, sealTo } from '../../electron/keeper/hpke'
import { readBundle } from '../../shared/sync/bundle'
import { mostKeys, readAnyBundle } from '../../shared/sync/inner-bundle'
import { hashOf } from '../fixtures/pair'
import { crypto, deviceFrom, founderOf, foundingBlob } from '../fixtures/peers'
import { seededBytes } from './journal-disk'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
const text = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString('hex')

const asha = founderOf(41)
const björn = deviceFrom(43)
const chidi = deviceFrom(45)
const stranger = deviceFrom(47)
const written = [1, 2, 3, 4].map((at) => asha.record('inner', `draft ${at} ${'of the roof '.repeat(at * 9)}`))
const long = Uint8Array.from({ length: 700_000 }, (_, at) => Math.imul(at + 3, 2_654_435_761) >>> 24)
const given = {
  entries: [asha.founding, ...written.map(({ entry }) => entry)],
  blobs: [foundingBlob, ...written.map(({ blob }) => blob)],
}
const devices = [björn, chidi].map(({ publicKey }) => publicKey)
function closed(of = given, to: readonly Uint8Array[] = devices): Uint8Array {
  const file = closeBundle(of, to, seededBytes(7))
  if (file === null) throw new Error('Nobody it could be written for')
  return file
}

/** RFC 9180, A.1.1: the same with the shorter key that its example uses. */
describe('HPKE is that of RFC 9180', () => {
  const suite = { id: 1, cipher: 'aes-128-gcm', keyLength: 16 } as const
  const info = hex('4f6465206f6e2061204772656369616e2055726e')
  const plain = hex('4265617574792069732074727574682c20747275746820626561757479')
  const bound = hex('436f756e742d30')
  const receiver = agreementKey(hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'))
  const to = hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d')
  const once = hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736')

  test('seals and opens its example', () => {
    const sealed = sealTo(to, once, info, plain, bound, suite)
    expect(text(publicBytes(receiver))).toBe(text(to))
    expect(text(sealed?.agreed ?? null)).toBe(
      '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
    )
    expect(text(sealed?.box ?? null)).toBe(
      'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
    )
    if (sealed) expect(text(openSealed(receiver, sealed, info, bound, suite))).toBe(text(plain))
  })

  test('a point that agrees with nobody is no key', () => {
    expect(sealTo(new Uint8Array(32), once, info, plain)).toBeNull()
  })

  test('a signing key and its agreement key are two forms of one point', () => {
    // RFC 8032, 7.1, test 1, and the same key as an agreement key.
    const pair = keyPairOf(hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
    expect(text(pair.publicKey)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    const point = agreementPoint(pair.publicKey)
    const sealed = point && sealTo(point, once, info, plain)
    expect(sealed && text(pair.unseal(sealed, info))).toBe(text(plain))
    for (let seed = 100; seed < 120; seed += 1) {
      const device = deviceFrom(seed)
      const key = agreementPoint(device.publicKey)
      const one = key && sealTo(key, seededBytes(seed)(32), info, plain)
      expect(one && text(device.unseal(one, info)), `seed ${seed}`).toBe(text(plain))
      expect(one && device.unseal(one, hex('00'))).toBeNull()
    }
  })

  test('bytes that are no point are no key', () => {
    for (const none of ['ff'.repeat(32), `01${'00'.repeat(31)}`]) expect(agreementPoint(hex(none))).toBeNull()
  })
})

describe('BU6 an inner bundle is opened by those it is for, and by nobody else', () => {
  test('Björn and Chidi read all of it', () => {
    for (const device of [björn, chidi]) {
      const read = readAnyBundle(closed(), crypto, openKeysWith([stranger, device]))
      expect(read.faults).toEqual([])
      expect(read.entries.map(({ hash }) => hash)).toEqual(given.entries.map(({ hash }) => hash))
      expect(new Set(read.blobs.map(({ hash }) => hash))).toEqual(new Set(given.blobs.map(hashOf)))
    }
  })

  test('a long record goes in pieces and comes whole', () => {
    const file = closed({ entries: [asha.founding], blobs: [long] })
    const read = readAnyBundle(file, crypto, openKeysWith([björn]))
    expect([read.faults, read.blobs.map(({ hash }) => hash)]).toEqual([[], [hashOf(long)]])
  })

  test('to anybody else it is closed, and says neither whose it is nor for whom', () => {
    const file = closed()
    for (const read of [
      readAnyBundle(file, crypto, openKeysWith([stranger, asha.device])),
      readAnyBundle(file, crypto, openKeysWith([])),
      readBundle(file, crypto),
    ])
      expect(read).toEqual({ entries: [], blobs: [], faults: [{ type: 'closed' }] })
    const shown = Buffer.from(file).toString('latin1')
    for (const secret of [asha.device.publicKey, björn.publicKey, hex(asha.founding.hash), ...given.blobs])
      expect(shown.includes(Buffer.from(secret).toString('latin1'))).toBe(false)
  })

  test('written twice, nothing but the beginning is the same', () => {
    const [one, other] = [
      closeBundle(given, devices, seededBytes(1)),
      closeBundle(given, devices, seededBytes(2)),
    ]
    expect(one?.length).toBe(other?.length)
    expect(
      Buffer.from(one ?? [])
        .subarray(20)
        .equals(Buffer.from(other ?? []).subarray(20)),
    ).toBe(false)
  })

  test('for nobody, or for more than it may be for, none is written', () => {
    expect(closeBundle(given, [], seededBytes(1))).toBeNull()
    const many = Array.from({ length: mostKeys + 1 }, () => björn.publicKey)
    expect(closeBundle(given, many, seededBytes(1))).toBeNull()
  })

  test('an open bundle comes in by the same way', () => {
    expect(readAnyBundle(Buffer.from('PK'), crypto, openKeysWith([])).faults).toEqual([{ type: 'no-bundle' }])
    const newer = readAnyBundle(Buffer.from('FMI2 and more'), crypto, openKeysWith([björn]))
    expect(newer.faults).toEqual([{ type: 'newer', format: 'FMI2' }])
  })
})

describe('BU7 cut or damaged it gives what is whole', () => {
  // Records long enough to stand in frames of their own.
  const bulky = [1, 2, 3].map((at) => Uint8Array.from(seededBytes(at)(40_000)))
  const file = closed({ entries: given.entries, blobs: bulky })
  const reading = (bytes: Uint8Array) => readAnyBundle(bytes, crypto, openKeysWith([björn]))

  test('each frame costs itself alone', () => {
    const damaged = Uint8Array.from(file)
    damaged[file.length - 60_000] = (damaged[file.length - 60_000] ?? 0) ^ 1
    const read = reading(damaged)
    expect(read.entries.length).toBe(given.entries.length)
    expect(read.blobs.length).toBe(2)
    expect(read.faults).toMatchObject([{ type: 'frame' }])
  })

  test('two frames that have changed places are both damaged', () => {
    const frames = framesOf(file)
    const [from, to] = [frames.at(-3), frames.at(-2)]
    if (!from || !to) throw new Error('Too few frames')
    const parts = [...frames.slice(0, -3), to, from, ...frames.slice(-1)]
    const read = reading(Buffer.concat([file.subarray(0, 4), ...parts]))
    expect([read.faults.length, read.blobs.length]).toEqual([2, 1])
  })

  test('cut before its last frame it says so, and what follows the last is told', () => {
    const frames = framesOf(file)
    const without = file.subarray(0, file.length - (frames.at(-1)?.length ?? 0))
    expect(reading(without).faults).toEqual([{ type: 'cut' }])
    expect(reading(Buffer.concat([file, Buffer.of(1)])).faults).toEqual([{ type: 'altered' }])
  })
})

/** The frames of a bundle with their lengths, after its first four letters. */
function framesOf(file: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(file)
  const frames: Uint8Array[] = []
  for (let at = 4; at < bytes.length; ) {
    const next = at + 4 + bytes.readUInt32BE(at)
    frames.push(bytes.subarray(at, next))
    at = next
  }
  return frames
}
