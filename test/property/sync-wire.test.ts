import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAt, framed, frameReader } from '../../shared/sync/frame'
import { limits } from '../../shared/sync/limits'
import { decodeMessage, encodeMessage, type Message } from '../../shared/sync/message'
import { digests, endOf, give, type Rights, talk } from '../fixtures/pair'
import { founderOf } from '../fixtures/peers'
import { holdsNoMore, mutations } from './sync-runs'

holdsNoMore()

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const some = fc.uint8Array({ maxLength: 300 })
const count = fc.integer({ min: 1, max: 100_000 })
const short = bytes(8)

const message: fc.Arbitrary<Message> = fc.oneof<fc.Arbitrary<Message>[]>(
  fc
    .record({
      v: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
      app: fc.string({ maxLength: 20 }),
      feat: fc.array(fc.string({ maxLength: 10 }), { maxLength: 4 }),
      now: count,
    })
    .map((said) => ['hello', said]),
  fc.array(some, { maxLength: 4 }).map((list) => ['gen', list]),
  fc.tuple(bytes(32), fc.oneof(bytes(512), bytes(0))).map(([root, buckets]) => ['dig', root, buckets]),
  fc
    .tuple(
      some.map((list) => list.slice(0, 64)),
      fc.array(fc.tuple(short, short), { maxLength: 5 }),
    )
    .map(([asked, list]) => ['sp', asked, list]),
  fc
    .array(
      fc.tuple(
        short,
        short,
        fc.boolean(),
        fc.option(fc.array(fc.tuple(bytes(12), count, count, count), { maxLength: 4 })),
      ),
      { maxLength: 4 },
    )
    .map((list) => ['vec', list]),
  fc.array(some, { maxLength: 4 }).map((list) => ['ents', list]),
  fc.tuple(fc.array(some, { maxLength: 4 }), some).map(([blobs, packed]) => ['run', blobs, packed]),
  fc.array(bytes(32), { maxLength: 4 }).map((list) => ['want', list]),
  fc.array(some, { maxLength: 4 }).map((list) => ['blobs', list]),
  fc.tuple(bytes(32), count, count, some).map(([hash, at, all, part]) => ['chunk', hash, at, all, part]),
  fc.tuple(some, fc.option(some)).map(([entry, blob]) => ['push', entry, blob]),
  fc
    .tuple(short, bytes(12), count, count, count, fc.boolean(), fc.array(bytes(32), { maxLength: 4 }))
    .map((told) => ['fix', ...told]),
  fc
    .array(fc.tuple(bytes(32), bytes(16), fc.oneof(bytes(16), bytes(0)), count, count), { maxLength: 4 })
    .map((list) => ['mail', list]),
  fc.array(bytes(32), { maxLength: 4 }).map((list) => ['fetch', list]),
  fc.tuple(bytes(32), some).map(([id, parcel]) => ['parcel', id, parcel]),
  fc.array(bytes(32), { maxLength: 4 }).map((list) => ['kept', list]),
  fc.tuple(fc.string({ maxLength: 20 }), fc.string({ maxLength: 40 })).map((told) => ['bye', ...told]),
)

describe('SY1 any bytes a peer sends are read or refused, and none make the reader throw (invariant 14)', () => {
  it('reads back every message, byte for byte', () => {
    fc.assert(
      fc.property(message, (said) => {
        const frame = encodeMessage(said)
        const read = decodeMessage(frame)
        expect(read.type).toBe('message')
        if (read.type === 'message') expect(Buffer.compare(encodeMessage(read.message), frame)).toBe(0)
      }),
      { seed: 20_260_303, numRuns: 400 },
    )
  })

  it('for messages with bytes changed, cut out and put in', () => {
    const change = fc.record({
      at: fc.nat(),
      type: fc.constantFrom('set' as const, 'cut' as const, 'insert' as const),
      value: fc.nat(255),
    })
    fc.assert(
      fc.property(message, fc.array(change, { minLength: 1, maxLength: 4 }), (said, changes) => {
        let frame = [...encodeMessage(said)]
        for (const { at, type, value } of changes) {
          const place = at % (frame.length + 1)
          frame = [
            ...frame.slice(0, place),
            ...(type === 'cut' ? [] : [value]),
            ...frame.slice(place + (type === 'insert' ? 0 : 1)),
          ]
        }
        const bytesSent = Uint8Array.from(frame)
        const read = decodeMessage(bytesSent)
        // What is read nevertheless is read as exactly these bytes.
        if (read.type === 'message')
          expect(Buffer.compare(encodeMessage(read.message), bytesSent), 'the same bytes').toBe(0)
      }),
      mutations('frames'),
    )
  })

  it('for bytes that are no message at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(decodeMessage(noise).type).not.toBe('message')
      }),
      mutations('noise'),
    )
  })
})

describe('SY2 every frame, list and nest has a greatest size', () => {
  const nested = (depth: number) => Uint8Array.from([...Array(depth).fill(0x81), 0x00])

  it('refuses a frame over the limit, a deep nest, and lengths that promise what is not there', () => {
    expect(decodeMessage(new Uint8Array(limits.frame + 1)).type).toBe('malformed')
    expect(decodeMessage(nested(500_000)).type).toBe('malformed')
    // An array, a text and a byte string of four thousand million, and of more than any number holds.
    for (const head of [0x9a, 0x7a, 0x5a]) {
      expect(decodeMessage(Uint8Array.from([head, 0xff, 0xff, 0xff, 0xff])).type).toBe('malformed')
      expect(decodeMessage(Uint8Array.from([head + 1, ...Array(8).fill(0xff)])).type).toBe('malformed')
    }
    const longLists: Message[] = [
      ['gen', Array(65).fill(new Uint8Array(1))],
      ['want', Array(4097).fill(new Uint8Array(32))],
      ['fetch', Array(limits.offers + 1).fill(new Uint8Array(32))],
      ['kept', Array(limits.offers + 1).fill(new Uint8Array(32))],
      ['parcel', new Uint8Array(32), new Uint8Array(limits.parcel + 1)],
      ['sp', new Uint8Array(1), Array(4097).fill([new Uint8Array(8), new Uint8Array(8)])],
      ['ents', [new Uint8Array(16_385)]],
      ['push', new Uint8Array(1), new Uint8Array(8193)],
      ['run', [new Uint8Array(16_385)], new Uint8Array(1)],
      ['run', Array(257).fill(new Uint8Array(1)), new Uint8Array(1)],
      ['chunk', new Uint8Array(32), 0, limits.blob + 1, new Uint8Array(1)],
      ['hello', { v: [1], app: '', feat: [], now: 0, more: 'x'.repeat(4096) }],
    ]
    for (const long of longLists) expect(decodeMessage(encodeMessage(long)).type, long[0]).toBe('malformed')
  })

  it('refuses indefinite lengths, keys twice, and numbers written wide', () => {
    const bye = [0x83, 0x63, 0x62, 0x79, 0x65, 0x61, 0x61, 0x60]
    expect(decodeMessage(Uint8Array.from(bye)).type).toBe('message')
    expect(decodeMessage(Uint8Array.from([0x9f, ...bye.slice(1), 0xff])).type).toBe('malformed')
    expect(decodeMessage(Uint8Array.from([0x98, 0x03, ...bye.slice(1)])).type).toBe('malformed')
  })
})

describe('SY1 whatever frames a peer sends, in any order: nothing is thrown and nothing is taken in (invariant 14)', () => {
  const asha = founderOf(31)
  const inner = asha.record('inner', 'said in the room')
  const rights: Rights = {
    judge: ({ device }) => (device === asha.key ? { type: 'accepted' } : { type: 'refused', rule: 'AD2' }),
    mayRead: () => true,
  }

  it('to a session that is open, and to one that is not yet', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 6 }), fc.boolean(), (said, isOpen) => {
        const a = endOf(asha.key, rights)
        const b = endOf('bb', rights)
        give(a, [asha.founding, inner.entry], [inner.blob])
        const before = digests(a)
        const line = talk(b, a)
        if (isOpen) line.settle(0)
        for (const one of said) line.say(b, one)
        line.settle(1)
        expect(digests(a)).toEqual(before)
        expect(a.holding.waiting()).toEqual([])
      }),
      mutations('sessions'),
    )
  })
})

describe('SY4 what a newer version says is passed over', () => {
  it('takes an unknown kind for unknown, not for damage, and leaves unknown keys of a hello', () => {
    const newer: unknown = ['presence', 1, 'x']
    expect(decodeMessage(encodeMessage(newer as Message))).toEqual({ type: 'unknown', kind: 'presence' })
    const hello: Message = ['hello', { v: [1, 2], app: '9', feat: ['caret'], now: 1, zone: 'x' }]
    expect(decodeMessage(encodeMessage(hello))).toMatchObject({ type: 'message' })
  })
})

describe('SY3 frames are the same on a line and in a file', () => {
  it('come out whole and in order, however the line cuts them', () => {
    fc.assert(
      fc.property(
        fc.array(some),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
        (frames, cuts) => {
          const line = Buffer.concat(frames.map(framed))
          const take = frameReader()
          const got: Uint8Array[] = []
          for (let at = 0, turn = 0; at < line.length; turn += 1) {
            const piece = line.subarray(at, at + (cuts[turn % cuts.length] ?? 1))
            got.push(...(take(piece) ?? []).map((frame) => Uint8Array.from(frame)))
            at += piece.length
          }
          expect(got).toEqual(frames)
        },
      ),
      { seed: 20_260_303, numRuns: 200 },
    )
    expect(frameAt(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0]), 0).type).toBe('too-long')
    expect(frameReader()(Uint8Array.from([0x7f, 0, 0, 0]))).toBeNull()
  })
})
