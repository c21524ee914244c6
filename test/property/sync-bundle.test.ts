import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeBundle, openKeysWith } from '../../electron/keeper/closed-bundle'
import { openExchange } from '../../electron/keeper/exchange'
import { createJournal, openJournal } from '../../electron/keeper/journal'
import { openReceived } from '../../electron/keeper/received'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import type { Filed } from '../../shared/sync/filed'
import { readAnyBundle } from '../../shared/sync/inner-bundle'
import { countedWork, type Work } from '../fixtures/counted-work'
import { type digests, endOf, give, hashOf, talk } from '../fixtures/pair'
import { crypto, deviceFrom, founderOf, foundingBlob, writerWith } from '../fixtures/peers'
import { court, hasOffice } from '../simulator/court'
import { memoryDisk, seededBytes } from '../unit/journal-disk'
import { holdsNoMore, mutations } from './sync-runs'

holdsNoMore()

const asha = founderOf(21)
const bjorn = writerWith(deviceFrom(23), asha.founding)
const grant = asha.deed(
  {
    op: 'grant',
    dev: bjorn.device.publicKey,
    person: new Uint8Array(16).fill(1),
    role: 'deputy',
  },
  [Uint8Array.from(Buffer.from(asha.founding.hash, 'hex'))],
)
const written = [1, 2, 3, 4, 5, 6].map((at) =>
  asha.record(at % 2 === 0 ? 'open' : 'inner', `minutes ${at} ${'said and heard '.repeat(at)}`),
)
const everything = [asha.founding, grant, ...written.map(({ entry }) => entry)]
const blobs = [foundingBlob, ...written.map(({ blob }) => blob)]
const mayRead = (peer: string): boolean => peer === asha.key || peer === bjorn.key

async function laptop(key: string) {
  const disk = memoryDisk()
  const place = {
    disk,
    random: seededBytes(5),
    folder: '/keeper/received',
    assembly: asha.assembly,
    key: new Uint8Array(32).fill(7),
  }
  const open = async (journal: Awaited<ReturnType<typeof openJournal>>) =>
    openExchange(await openReceived(journal), {
      app: 'test',
      crypto,
      judge: court.judge,
      vet: court.vet,
      now: () => 0,
      welcomes: () => true,
      mayRead: (peer, { circle, assembly }, among) =>
        circle === 'open' || circle === 'log' ? mayRead(peer) : hasOffice(peer, assembly, among),
      follows: ({ circle, assembly }, among) =>
        circle === 'open' || circle === 'log' ? mayRead(key) : hasOffice(key, assembly, among),
      onLeft: () => undefined,
    })
  return {
    exchange: await open(await createJournal(place)),
    again: async () => open(await openJournal({ ...place, key: new Uint8Array(32).fill(7) })),
  }
}
const digestsOf = ({ holding }: { readonly holding: Parameters<typeof digests>[0]['holding'] }) =>
  Object.fromEntries(holding.spaces().map(({ id }) => [id, holding.shelf(id).digest()]))

describe('BU1 BU3 SY11 a bundle comes to the same as an exchange, once or twice (invariant 16)', () => {
  it('for any part of the entries and blobs', async () => {
    const part = fc.tuple(fc.subarray(everything.slice(1)), fc.subarray(blobs))
    await fc.assert(
      fc.asyncProperty(part, async ([some, with_]) => {
        const entries: readonly Filed[] = [asha.founding, ...some]
        const read = readBundle(writeBundle({ entries, blobs: with_ }, crypto.sha256), crypto)
        expect(read.faults).toEqual([])

        const rights = { judge: court.judge, mayRead }
        const a = endOf(asha.key, rights)
        const b = endOf(bjorn.key, rights)
        give(a, entries, with_)
        talk(a, b).settle()

        const { exchange, again } = await laptop(bjorn.key)
        await exchange.takeBundle(read)
        const admitted = exchange.holding.spaces().flatMap(({ id }) => exchange.holding.shelf(id).entries())
        const overWire = b.holding.spaces().flatMap(({ id }) => b.holding.shelf(id).entries())
        // Björn's own laptop follows the inner circle only where the grant is among what it was given.
        const isIn = some.includes(grant)
        if (isIn) expect(digestsOf(exchange)).toEqual(digestsOf(b))
        expect(admitted.every(({ hash }) => overWire.some((one) => one.hash === hash))).toBe(true)
        for (const blob of with_) {
          const named = admitted.some((entry) => entry.blob === hashOf(blob))
          if (named) expect(exchange.holding.blobLength(hashOf(blob))).toBe(blob.length)
        }

        const before = digestsOf(exchange)
        await exchange.takeBundle(read)
        expect(digestsOf(exchange)).toEqual(before)
        // What was taken in is in the journal, blobs too.
        expect(digestsOf(await again())).toEqual(before)
      }),
      { seed: 20_260_303, numRuns: 30 },
    )
  })
})

/** No bytes make more work than those of their length: each is hashed a few times, and a signature asked about per signature there is room for. */
function expectLittle({ hashed, verified }: Work, { length }: Uint8Array): void {
  expect(hashed()).toBeLessThanOrEqual(4 * length)
  expect(verified()).toBeLessThanOrEqual(length / 64)
}

describe('BU2 a bundle that is cut or damaged gives what verifies', () => {
  const file = writeBundle({ entries: everything, blobs }, crypto.sha256)
  const hashes = new Set(everything.map(({ hash }) => hash))
  const blobHashes = new Set(blobs.map(hashOf))

  it('reads back all of it, whole', () => {
    const read = readBundle(file, crypto)
    expect(read.faults).toEqual([])
    expect(new Set(read.entries.map(({ hash }) => hash))).toEqual(hashes)
    expect(new Set(read.blobs.map(({ hash }) => hash))).toEqual(blobHashes)
    expect(Buffer.compare(writeBundle({ entries: read.entries, blobs }, crypto.sha256), file)).toBe(0)
  })

  it('cut anywhere: only what was written, and it says that it is cut', () => {
    let most = 0
    for (let length = 4; length < file.length; length += 1) {
      const read = readBundle(file.subarray(0, length), crypto)
      expect(read.faults).toHaveLength(1)
      expect(read.entries.every(({ hash }) => hashes.has(hash))).toBe(true)
      // The longer the part, the more of it verifies.
      expect(read.entries.length).toBeGreaterThanOrEqual(most)
      most = read.entries.length
    }
    expect(most).toBe(everything.length)
  })

  it('changed anywhere: nothing that nobody signed, nothing thrown, and it says so', () => {
    const change = fc.record({ at: fc.nat(), bit: fc.nat(7), insert: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let bytes = Buffer.from(file)
        for (const { at, bit, insert } of changes) {
          const place = at % bytes.length
          if (insert) bytes = Buffer.concat([bytes.subarray(0, place), Buffer.of(bit), bytes.subarray(place)])
          else bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        }
        const work = countedWork(crypto)
        const read = readBundle(bytes, work.crypto)
        expectLittle(work, bytes)
        if (Buffer.compare(bytes, file) !== 0) expect(read.faults.length).toBeGreaterThan(0)
        expect(read.entries.every(({ hash }) => hashes.has(hash))).toBe(true)
        expect(read.blobs.every(({ hash, bytes: blob }) => hashOf(blob) === hash)).toBe(true)
      }),
      mutations('bundles'),
    )
  })

  it('a long blob goes in pieces and comes whole', () => {
    const long = Uint8Array.from({ length: 700_000 }, (_, at) => Math.imul(at + 3, 2_654_435_761) >>> 24)
    const read = readBundle(writeBundle({ entries: [asha.founding], blobs: [long] }, crypto.sha256), crypto)
    expect(read.faults).toEqual([])
    expect(read.blobs.map(({ hash }) => hash)).toEqual([hashOf(long)])
  })
})

describe('BU6 BU7 an inner bundle that is changed gives nothing that nobody signed', () => {
  const file = closeBundle({ entries: everything, blobs }, [bjorn.device.publicKey], seededBytes(9))
  if (file === null) throw new Error('Nobody it could be written for')
  const hashes = new Set(everything.map(({ hash }) => hash))
  const open = openKeysWith([bjorn.device])

  it('cut anywhere: it never throws and always says so', () => {
    for (let length = 0; length < file.length; length += 1) {
      const read = readAnyBundle(file.subarray(0, length), crypto, open)
      expect(read.faults).toHaveLength(1)
      expect(read.entries.every(({ hash }) => hashes.has(hash))).toBe(true)
    }
  })

  it('changed anywhere: the same', () => {
    const change = fc.record({ at: fc.nat(), bit: fc.nat(7), insert: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let bytes = Buffer.from(file)
        for (const { at, bit, insert } of changes) {
          const place = at % bytes.length
          if (insert) bytes = Buffer.concat([bytes.subarray(0, place), Buffer.of(bit), bytes.subarray(place)])
          else bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        }
        const work = countedWork(crypto)
        const read = readAnyBundle(bytes, work.crypto, open)
        expectLittle(work, bytes)
        if (Buffer.compare(bytes, file) !== 0) expect(read.faults.length).toBeGreaterThan(0)
        expect(read.entries.every(({ hash }) => hashes.has(hash))).toBe(true)
        expect(read.blobs.every(({ hash, bytes: blob }) => hashOf(blob) === hash)).toBe(true)
      }),
      mutations('inner bundles'),
    )
  })
})

describe('BU4 a bundle of a newer format is told as such', () => {
  it('and what is no bundle, too', () => {
    const newer = Buffer.from('FMB2 and whatever comes')
    expect(readBundle(newer, crypto).faults).toEqual([{ type: 'newer', format: 'FMB2' }])
    expect(readBundle(Buffer.from('PK'), crypto).faults).toEqual([{ type: 'no-bundle' }])
    expect(readBundle(new Uint8Array(0), crypto).faults).toEqual([{ type: 'no-bundle' }])
  })
})
