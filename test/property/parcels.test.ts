import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Packed, readParcel, writeParcel } from '../../shared/sync/parcel'
import { digests, endOf, give, type Rights, talk } from '../fixtures/pair'
import { crypto, deviceFrom, founderOf, foundingBlob } from '../fixtures/peers'
import { court } from '../simulator/court'
import { mutated, slips } from './slips'
import { holdsNoMore, mutations } from './sync-runs'

holdsNoMore()

const asha = founderOf(51)
const letter = asha.record('open', 'closed', 'letter')
const decided = asha.record('open', 'what was decided')
const day = 20_500
const to = 'cd'.repeat(16)
const given: Packed = {
  kind: 'letter',
  from: asha.assembly,
  to,
  day,
  seen: ['ef'.repeat(32)],
  entries: [asha.founding, letter.entry],
  blobs: [foundingBlob, letter.blob],
}
const parcel = (how: Partial<Packed> = {}, device = asha.device) => {
  const bytes = writeParcel({ ...given, ...how }, device, crypto.sha256)
  if (bytes === null) throw new Error('not written')
  return bytes
}

describe('LT6 what is carried is one founding, its deeds and one record, under a signature', () => {
  it('reads back what was written', () => {
    const { contents, ...head } = readParcel(parcel(), crypto) ?? { contents: null }
    expect(head).toEqual({
      kind: 'letter',
      id: letter.entry.hash,
      from: asha.assembly,
      to,
      day,
      seen: ['ef'.repeat(32)],
      device: Buffer.from(asha.device.publicKey).toString('hex'),
    })
    expect(contents?.entries).toHaveLength(2)
  })

  it('nothing else is read: another record, two of them, none, a founding of another, an address under another key’s hand', () => {
    const eve = founderOf(52)
    const wrong: readonly Partial<Packed>[] = [
      { entries: [asha.founding, decided.entry], blobs: [foundingBlob, decided.blob] },
      { entries: [asha.founding, letter.entry, decided.entry], blobs: [letter.blob, decided.blob] },
      { entries: [letter.entry], blobs: [letter.blob] },
      { entries: [eve.founding, letter.entry], blobs: [letter.blob] },
      { entries: [asha.founding, eve.founding, letter.entry], blobs: [letter.blob] },
      { blobs: [foundingBlob] },
      { blobs: [foundingBlob, letter.blob, decided.blob] },
      { from: eve.assembly },
      { to: asha.assembly },
      { kind: 'card', to: null },
      { kind: 'card' },
    ]
    for (const how of wrong) expect(readParcel(parcel(how), crypto)).toBeNull()
    const other = deviceFrom(53)
    const claimed = { publicKey: asha.device.publicKey, sign: other.sign }
    expect(readParcel(parcel({}, claimed as typeof asha.device), crypto)).toBeNull()
  })

  it('LT7 changed by a bit, cut or lengthened it is nothing, and nothing is thrown', () => {
    const whole = parcel()
    fc.assert(
      fc.property(slips, (changes) => {
        const bytes = mutated(whole, changes)
        if (Buffer.compare(bytes, whole) !== 0) expect(readParcel(bytes, crypto)).toBeNull()
      }),
      mutations('parcels'),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => readParcel(noise, crypto) === null),
      mutations('parcels of noise'),
    )
  })
})

describe('SY21 SY10 parcels that nobody asked for', () => {
  it('change nothing, in whatever order they are said; beyond the rate the peer is left alone', () => {
    const rights: Rights = { judge: court.judge, mayRead: () => true }
    const a = endOf(asha.key, rights)
    give(a, [asha.founding])
    const before = digests(a)
    const id = new Uint8Array(32).fill(7)
    const said = fc.constantFrom<Parameters<ReturnType<typeof talk>['say']>[1]>(
      ['mail', [[id, new Uint8Array(16), new Uint8Array(16), day, 100]]],
      ['fetch', [id]],
      ['parcel', id, parcel()],
      ['kept', [id]],
    )
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), (all) => {
        const b = endOf('bb', rights)
        const line = talk(b, a)
        line.settle(0)
        for (const message of all) line.say(b, message)
        line.settle(1)
        expect(digests(a)).toEqual(before)
      }),
      { seed: 20_261_128, numRuns: 200 },
    )
    const b = endOf('bb', rights)
    const line = talk(b, a)
    line.settle(0)
    for (let n = 0; n < 4; n += 1) line.say(b, ['parcel', id, new Uint8Array(400_000)])
    line.settle(1)
    expect(a.closed).toMatchObject([{ code: 'limits' }])
  })
})
