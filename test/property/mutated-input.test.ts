import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derive, openBox, sealBox, utf8 } from '../../electron/keeper/box'
import { verifySignature } from '../../electron/keeper/device'
import { replaceFile } from '../../electron/keeper/disk'
import { packedRun } from '../../electron/keeper/outgoing'
import { openRoads } from '../../electron/keeper/roads'
import { readAnyEntry } from '../../shared/entry'
import { fileEntry } from '../../shared/sync/filed'
import { encodeMessage } from '../../shared/sync/message'
import { readWho, writeWho } from '../../shared/sync/who'
import { countedWork } from '../fixtures/counted-work'
import { digests, endOf, give, type Rights, talk } from '../fixtures/pair'
import { crypto, deviceFrom, founderOf, writerWith } from '../fixtures/peers'
import { court } from '../simulator/court'
import { memoryDisk, seededBytes } from '../unit/journal-disk'
import { mutated, slips } from './slips'
import { holdsNoMore, mutations } from './sync-runs'

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0
holdsNoMore()

const asha = founderOf(41)
const bjorn = writerWith(deviceFrom(43), asha.founding)
const grant = asha.deed(
  { op: 'grant', dev: bjorn.device.publicKey, person: new Uint8Array(16).fill(1), role: 'deputy' },
  [Uint8Array.from(Buffer.from(asha.founding.hash, 'hex'))],
)
const written = [asha.record('inner', 'said in the room'), asha.record('open', 'what was decided')]
const entries = [asha.founding, grant, ...written.map(({ entry }) => entry)]

describe('EN1 EN2 SY11 mutated entries', () => {
  it('are refused with the rule, and filed by nobody', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), slips, (entry, changes) => {
        const bytes = mutated(entry.bytes, changes)
        if (isSame(bytes, entry.bytes)) return
        const work = countedWork(crypto)
        const read = readAnyEntry(bytes, work.crypto.verify)
        expect(read.ok ? null : read.refusal.rule).toMatch(/^EN[12]$/)
        expect(work.verified()).toBeLessThanOrEqual(1)
        expect(fileEntry(bytes, crypto).ok).toBe(false)
      }),
      mutations('entries'),
    )
  })

  it('said on a line, together with true ones’ blobs: nothing of them is taken in, and they count against their sender', () => {
    const rights: Rights = { judge: court.judge, mayRead: () => true }
    const a = endOf(asha.key, rights)
    give(a, [asha.founding])
    const digest = digests(a)
    fc.assert(
      fc.property(fc.constantFrom(...entries), slips, fc.nat(2), (entry, changes, way) => {
        const bytes = mutated(entry.bytes, changes)
        if (isSame(bytes, entry.bytes)) return
        const b = endOf('bb', rights)
        a.left.length = 0
        const line = talk(b, a)
        line.settle(0)
        const blob = written[0]?.blob ?? new Uint8Array(1)
        if (way === 0) line.say(b, ['push', bytes, blob])
        else line.say(b, way === 1 ? ['ents', [bytes, bytes]] : ['run', [blob], packedRun([bytes, bytes])])
        line.settle(1)
        expect(digests(a)).toEqual(digest)
        expect(a.holding.waiting()).toEqual([])
        expect(a.left.map(({ rule }) => rule).every((rule) => /^(EN|SY)\d+$/.test(rule))).toBe(true)
        expect(a.left.length).toBeGreaterThan(0)
      }),
      mutations('entries on a line'),
    )
  })
})

describe('WH2 mutated proofs of who is at the other end', () => {
  const [here, there] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
  const who = writeWho([asha.device, bjorn.device], here, there)

  it('prove nothing: no key is taken from them', () => {
    expect(readWho(who, here, there, verifySignature)?.size).toBe(2)
    fc.assert(
      fc.property(slips, (changes) => {
        const bytes = mutated(who, changes)
        if (!isSame(bytes, who)) expect(readWho(bytes, here, there, verifySignature)).toBeNull()
      }),
      mutations('proofs'),
    )
  })

  it('nor do any bytes at all, a proof for other ends, or one that is too long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(readWho(noise, here, there, verifySignature)).toBeNull()
      }),
      mutations('proofs of noise'),
    )
    expect(readWho(who, there, here, verifySignature)).toBeNull()
    expect(readWho(new Uint8Array(64 * 1024 + 1), here, there, verifySignature)).toBeNull()
    expect(readWho(encodeMessage(['want', []]), here, there, verifySignature)).toBeNull()
  })
})

describe('LK1 a mutated file of the roads', () => {
  const file = '/keeper/roads'
  const key = new Uint8Array(32).fill(9)
  const peer = {
    key: 'ab'.repeat(32),
    name: 'Uma’s laptop',
    addresses: ['/ip4/192.168.1.20/tcp/40404'],
    shared: ['cd'.repeat(16)],
    kin: [],
    secret: new Uint8Array(32).fill(3),
    pairedAt: '2026-03-03T19:05:07.000Z',
    sameAt: null,
    heardAt: null,
  }

  async function kept(): Promise<Uint8Array> {
    const disk = memoryDisk()
    const roads = await openRoads(disk, '/keeper', key, seededBytes(3))
    await roads.add(peer)
    expect((await opened(await disk.read(file))).peers).toHaveLength(1)
    return Uint8Array.from(await disk.read(file))
  }
  async function opened(bytes: Uint8Array) {
    const disk = memoryDisk()
    await replaceFile(disk, file, bytes)
    return (await openRoads(disk, '/keeper', key, seededBytes(4))).now()
  }

  it('opens as one without any device, and with everything off', async () => {
    const bytes = await kept()
    await fc.assert(
      fc.asyncProperty(slips, async (changes) => {
        const other = mutated(bytes, changes)
        if (isSame(other, bytes)) return
        expect(await opened(other)).toMatchObject({ peers: [], on: false, port: 0 })
      }),
      mutations('files of the roads'),
    )
  })

  it('sealed anew by whoever has the key: is read whole, or as one without any device', async () => {
    const sealing = derive(key, 'roads')
    const bound = utf8('folkmoot/roads/1')
    const plain = openBox(sealing, bound, await kept())
    if (plain === null) throw new Error('not opened')
    await fc.assert(
      fc.asyncProperty(slips, async (changes) => {
        const other = sealBox(sealing, bound, mutated(plain, changes), seededBytes(5))
        for (const one of (await opened(other)).peers) {
          expect(one.key).toMatch(/^[0-9a-f]{64}$/)
          expect(one.secret).toHaveLength(32)
        }
      }),
      mutations('files of the roads, sealed'),
    )
  })
})
