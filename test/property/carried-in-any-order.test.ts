import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Carrier, type CarrierTools, carrierOf } from '../../electron/keeper/carrier'
import type { KeptParcel, ParcelsKept } from '../../electron/keeper/parcels-kept'
import { dayOf, type Packed, readParcel, writeParcel } from '../../shared/sync/parcel'
import { crypto, founderOf, type Writer } from '../fixtures/peers'

/** Chidi keeps the party; Ashby and the society are members of it, and write to each other. */
const party = 'ee'.repeat(16)
const ashby = founderOf(61)
const society = founderOf(62)
const now = new Date('2026-11-28T20:00:00Z')
const today = dayOf(now.getTime())

const record = (by: Writer, text: string, kind: string) => by.record('open', text, kind)
function parcel(by: Writer, how: Pick<Packed, 'kind' | 'to' | 'day' | 'seen'>, text: string) {
  const { entry, blob } = record(by, text, how.kind === 'letter' ? 'letter' : 'charter')
  const given = { ...how, from: by.assembly, entries: [by.founding, entry], blobs: [blob] }
  const bytes = writeParcel(given, by.device, crypto.sha256)
  const read = bytes === null ? null : readParcel(bytes, crypto)
  if (bytes === null || read === null) throw new Error('not written')
  return { bytes, id: read.id, from: by.assembly, to: how.to, day: how.day, length: bytes.length }
}
const letter = (by: Writer, to: Writer, text: string, seen: readonly string[] = []) =>
  parcel(by, { kind: 'letter', to: to.assembly, day: today, seen }, text)
const card = (by: Writer, day: number) => parcel(by, { kind: 'card', to: null, day, seen: [] }, `of ${day}`)

const letters = ['one', 'two', 'three'].map((text) => letter(ashby, society, text))
const answer = letter(society, ashby, 'received', [letters[0]?.id ?? '', letters[1]?.id ?? ''])
const cards = [card(ashby, today - 9), card(ashby, today - 3)]
const old = parcel(ashby, { kind: 'letter', to: society.assembly, day: today - 90, seen: [] }, 'old')

function inMemory(): ParcelsKept {
  const kept = new Map<string, { readonly parcel: KeptParcel; readonly bytes: Uint8Array }>()
  return {
    all: () => [...kept.values()].map((one) => one.parcel),
    get: (id) => kept.get(id)?.parcel ?? null,
    keep: async (one, bytes) => {
      kept.set(one.id, { parcel: one, bytes })
      return true
    },
    noteHanded: async () => undefined,
    bytes: async (id) => kept.get(id)?.bytes ?? null,
    drop: async (id) => void kept.delete(id),
    settled: async () => undefined,
  }
}

function chidi(): Carrier {
  const link = (assembly: string) => ({ genesis: assembly.padEnd(64, '0') })
  const office = ({ device }: Writer) => ({ device: Buffer.from(device.publicKey).toString('hex') })
  const logs: Readonly<Record<string, unknown>> = {
    [party]: { hosts: [], members: [link(ashby.assembly), link(society.assembly)], offices: [] },
    [ashby.assembly]: { hosts: [link(party)], members: [], offices: [office(ashby)] },
    [society.assembly]: { hosts: [link(party)], members: [], offices: [office(society)] },
  }
  const at = (assembly: string) => ({ keys: new Set([assembly]), speaksFor: new Set<string>() })
  const tools = {
    parcels: inMemory(),
    holding: () => ({ assemblies: () => Object.keys(logs), authority: () => [] }),
    court: { logOf: (assembly: string) => ({ now: logs[assembly] }) },
    readers: { isIn: (who: ReturnType<typeof at>, assembly: string) => who.keys.has(assembly) },
    standing: at,
    own: () => at(party),
    nameOf: (peer: string) => peer,
    clock: { now: () => now },
    deliver: async () => undefined,
  }
  return carrierOf(tools as unknown as CarrierTools)
}

describe('LT6 LT8 LT9 LT10 what is carried', () => {
  it('is the same in whatever order it came, however often: what has arrived, is too old or was replaced is not', async () => {
    const all = [...letters, answer, ...cards, old]
    const kept = [letters[2], answer, cards[1]].map((one) => one?.id ?? '').sort()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
        async (arriving) => {
          const carrier = chidi()
          for (const one of arriving) {
            const [judged] = carrier.judge([one], one.from)
            if (judged === 'wanted') expect(await carrier.take(one.id, one.bytes, one.from)).toBe('kept')
          }
          expect(
            carrier
              .all()
              .map(({ id }) => id)
              .sort(),
          ).toEqual(kept)
          // Each is named to the other alone, and never to whoever brought it.
          expect(carrier.offers(society.assembly).map(({ id }) => id)).not.toContain(answer.id)
          expect(carrier.offers(ashby.assembly).map(({ id }) => id)).toEqual([answer.id])
        },
      ),
      { seed: 20_261_128, numRuns: 60 },
    )
  })

  it('LT7 is refused as false where another signs, though it was asked for', async () => {
    const eve = founderOf(63)
    const { entry, blob } = ashby.record('open', 'in another’s name', 'letter')
    const given = {
      kind: 'letter' as const,
      from: ashby.assembly,
      to: society.assembly,
      day: today,
      seen: [],
      entries: [ashby.founding, entry],
      blobs: [blob],
    }
    const bytes = writeParcel(given, eve.device, crypto.sha256) ?? new Uint8Array(0)
    expect(await chidi().take(entry.hash, bytes, ashby.assembly)).toBe('false')
    const [first] = letters
    expect(await chidi().take(answer.id, first?.bytes ?? bytes, ashby.assembly)).toBe('false')
  })
})
