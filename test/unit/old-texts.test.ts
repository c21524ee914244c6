import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Assembly, Clock } from '../../electron/keeper/assembly'
import { packedRun } from '../../electron/keeper/outgoing'
import { openAbroad } from '../../renderer/worker/abroad'
import { rowsInMemory } from '../../renderer/worker/rows'
import { openPublishedSearch } from '../../renderer/worker/searching-published'
import { hexOf } from '../../shared/bytes'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import type { PublishedRecord } from '../../shared/record/published-record'
import { asked } from '../../shared/search/asked'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import { entryIn, type Filed } from '../../shared/sync/filed'
import { limits } from '../../shared/sync/limits'
import { decodeMessage } from '../../shared/sync/message'
import { attack, hello } from '../fixtures/attacker'
import {
  admitted,
  clock,
  closeDesks,
  connect,
  type Desk,
  desk,
  founded,
  member,
  trusted,
  until,
} from '../fixtures/letters'
import { march } from '../fixtures/march-record'
import { crypto } from '../fixtures/peers'

/** One clock for all of them: North published when it was old, and nobody knew of it before today. */
const longAgo = Date.parse('2023-11-28T20:00:00Z')
const today = Date.parse('2026-11-28T20:00:00Z')
let turn = 0
const turned: Clock = { ...clock, now: () => new Date(Date.now() + turn) }
const turnTo = (when: number): void => {
  turn = when - Date.now()
}
beforeEach(() => turnTo(longAgo))
afterEach(closeDesks)

const laptop = (name: string): Promise<Desk> => desk(name, trusted, turned)

async function publishes(assembly: Assembly, record: string, more: Partial<PublishedRecord> = {}) {
  const said = march({ record, assembly: assembly.id as AssemblyId, ...more })
  const blob = new TextEncoder().encode(canonical(said as never))
  const sealed = await assembly.seal({ record, title: said.title, what: 'record', blob })
  expect(sealed.ok).toBe(true)
}

/** Asha keeps North, Eve the Region above it, Uma the Union above that; North published one record long ago, and one today. */
async function three() {
  const [uma, eve, asha] = [await laptop('uma'), await laptop('eve'), await laptop('asha')]
  const [union, region, north] = [await founded(uma), await founded(eve), await founded(asha)]
  await publishes(north, '0a'.repeat(16))
  turnTo(today)
  await publishes(north, '0b'.repeat(16), { title: 'Today' })
  await member(uma, union, eve, region)
  await member(eve, region, asha, north)
  return { uma, eve, asha, north }
}

const recordsAt = ({ letters: { exchange } }: Desk, { id }: Assembly): readonly Filed[] =>
  exchange.holding
    .spacesOf(id)
    .flatMap((space) => exchange.holding.shelf(space.id).entries())
    .filter((entry) => {
      const { body } = entryIn(entry)
      return 'kind' in body && body.kind === 'record'
    })
/** What a frame asks for. */
function wanted(frame: Uint8Array): readonly string[] {
  const read = decodeMessage(frame)
  return read.type === 'message' && read.message[0] === 'want' ? read.message[1].map(hexOf) : []
}
const has = ({ letters }: Desk, entry: Filed | undefined): boolean =>
  letters.exchange.holding.blobLength(entry?.blob ?? '') !== null
const shown = async ({ letters }: Desk, { id }: Assembly) =>
  (await letters.abroad.records(id, new Set())).records.filter(({ what }) => what === 'record')

describe('TR1 TR3 a published record of another assembly that is older than 24 months', () => {
  it('comes by its title record alone, is not asked for, and everything has come', async () => {
    const { uma, eve, asha, north } = await three()
    const asked: string[] = []
    connect(asha, eve, (frame) => asked.push(...wanted(frame)))
    await until('both entries with Eve', () => recordsAt(eve, north).length === 2)
    const [old, fresh] = recordsAt(eve, north)
    await until('the new text', () => has(eve, fresh))
    expect(old?.hasTitle).toBe(true)
    connect(eve, uma)
    await until('both with Uma', () => recordsAt(uma, north).length === 2 && has(uma, fresh))
    await until('both hold the same', () => uma.letters.exchange.isSame(eve.key))
    for (const one of [eve, uma]) {
      expect(has(one, old)).toBe(false)
      expect(asked).not.toContain(old?.blob)
      const { holding } = one.letters.exchange
      expect(holding.spaces().flatMap(({ id }) => holding.missing(id))).toEqual([])
      const [first, second] = await shown(one, north)
      expect(first).toMatchObject({ short: true })
      expect(new TextDecoder().decode(first?.text)).toContain('We mend the roof.')
      expect(new TextDecoder().decode(first?.text)).not.toContain('It rained in')
      expect(second?.short).toBeUndefined()
      expect(new TextDecoder().decode(second?.text)).toContain('It rained in')
    }
  })

  it('TR4 is there for whoever wrote it, and for a deputy who comes later', async () => {
    const { asha, north } = await three()
    const bjorn = await laptop('bjorn')
    await admitted(asha, bjorn, north)
    connect(asha, bjorn)
    await until('both texts with Björn', () => {
      const records = recordsAt(bjorn, north)
      return records.length === 2 && records.every((entry) => has(bjorn, entry))
    })
  })

  it('TR3 comes whole by a file, which brings all it holds', async () => {
    const { eve, asha, north } = await three()
    connect(asha, eve)()
    const { holding } = asha.letters.exchange
    const entries = holding
      .spacesOf(north.id)
      .flatMap((space) => holding.shelf(space.id).entries())
      .filter(({ space, isAuthority }) => isAuthority || space === holding.spacesOf(north.id)[0]?.id)
    const blobs = await Promise.all(entries.map(async ({ blob }) => asha.letters.stock.blob(blob ?? '')))
    const file = writeBundle({ entries, blobs: blobs.flatMap((blob) => blob ?? []) }, crypto.sha256)
    await eve.letters.takeBundle(readBundle(file, crypto), 'north.moot')
    await until('the entries', () => recordsAt(eve, north).length === 2)
    expect(recordsAt(eve, north).every((entry) => has(eve, entry))).toBe(true)
    expect((await shown(eve, north)).every(({ short }) => short === undefined)).toBe(true)
  })
})

describe('TR5 an old text that somebody wants to read', () => {
  it('comes from whoever has it, and only what was wanted', async () => {
    const { eve, asha, north } = await three()
    connect(asha, eve)
    await until('both entries', () => recordsAt(eve, north).length === 2)
    const [old] = recordsAt(eve, north)
    const known = new Set((await shown(eve, north)).map(({ entry }) => entry))
    const digest = () => eve.letters.abroad.states().find(({ assembly }) => assembly === north.id)?.digest
    const before = digest()
    expect(await eve.letters.abroad.texts([old?.hash ?? ''], true)).toEqual({ here: 0, coming: 1, nobody: 0 })
    await until('the text', () => has(eve, old))
    expect(await eve.letters.abroad.texts([old?.hash ?? ''], false)).toEqual({
      here: 1,
      coming: 0,
      nobody: 0,
    })
    // The desk is told: its digest is another, and what it knew in short it is given once more.
    expect(digest()).not.toBe(before)
    const again = await eve.letters.abroad.records(north.id, known, undefined, new Set([old?.hash ?? '']))
    const news = again.records.filter(({ what }) => what === 'record')
    expect(news.map(({ entry, short }) => [entry, short])).toEqual([[old?.hash, undefined]])
    expect(new TextDecoder().decode(news[0]?.text)).toContain('It rained in')
  })

  it('is said to be with nobody in reach, stays wanted over a new start, and comes by a third who has it', async () => {
    const { uma, eve, asha, north } = await three()
    const apart = connect(asha, eve)
    await until('both entries with Eve', () => recordsAt(eve, north).length === 2)
    apart()
    connect(eve, uma)
    await until('both with Uma', () => recordsAt(uma, north).length === 2)
    const [old] = recordsAt(uma, north)
    const name = old?.hash ?? ''
    // Eve is connected and may have it: it turns out that she does not.
    expect(await uma.letters.abroad.texts([name], true)).toEqual({ here: 0, coming: 1, nobody: 0 })
    await until('nobody', async () => {
      turn += limits.soughtMilliseconds
      return (await uma.letters.abroad.texts([name], false)).nobody === 1
    })
    const again = await uma.again()
    expect(await again.letters.abroad.texts([name], false)).toEqual({ here: 0, coming: 0, nobody: 1 })
    expect(again.letters.exchange.holding.missing(old?.space ?? '')).toEqual([old?.blob])
    // Eve opens it herself, and has it from Asha; she gives it on to Uma, who need not ask anew.
    connect(asha, eve)
    await eve.letters.abroad.texts([name], true)
    await until('the text with Eve', () => has(eve, old))
    connect(eve, again)
    await until('the text with Uma', () => has(again, old))
  })

  it('is taken from nobody who was not asked, and no want of what nobody names is kept', async () => {
    const { eve, asha, north } = await three()
    const apart = connect(asha, eve)
    await until('both entries', () => recordsAt(eve, north).length === 2)
    const [old] = recordsAt(eve, north)
    apart()
    const text = await asha.letters.stock.blob(old?.blob ?? '')
    const attacker = await attack(eve, asha.key, [north.scribe.device()])
    await attacker.say(hello)
    await attacker.say(['blobs', [Uint8Array.from(text ?? [])]])
    await attacker.say(['run', [Uint8Array.from(text ?? [])], packedRun([old?.bytes ?? new Uint8Array(0)])])
    await attacker.say(['bye', 'bye', ''])
    await until('the end of the line', attacker.isClosed)
    expect(has(eve, old)).toBe(false)
    expect(eve.letters.exchange.holding.isSpared(old?.blob ?? '')).toBe(true)
    expect(await eve.letters.abroad.texts(['ff'.repeat(32)], true)).toEqual({ here: 0, coming: 0, nobody: 0 })
  })
})

describe('TR6 the desk of who does not have the text', () => {
  it('lists and finds what was decided, says that this is all, and finds the words of the text once it is here', async () => {
    const { eve, asha, north } = await three()
    connect(asha, eve)
    await until('both texts but the old one', () => {
      const [, fresh] = recordsAt(eve, north)
      return has(eve, fresh)
    })
    const [old] = recordsAt(eve, north)
    const { abroad } = eve.letters
    const rows = rowsInMemory()
    const open = openAbroad(
      {
        abroad: async (since) => abroad.news(since),
        abroadRecords: (of, known, what, short) => abroad.records(of, new Set(known), what, new Set(short)),
      },
      rows,
    )
    const search = openPublishedSearch(rows, open)
    const find = async (words: string) => {
      const found = await search.find(asked(words), '2026-11-28', 9)
      const hits = found.groups.flatMap(({ hits: some }) => some)
      return {
        hits: hits.map(({ kind, published }) => [kind, published?.short ?? false]),
        others: found.others,
      }
    }
    const register = async () =>
      (await open.register('2026-03'))
        .map(({ type, from: { record, short } }) => `${record.slice(0, 2)} ${type}${short ? ' short' : ''}`)
        .sort()
    expect(await open.look()).toBe(true)
    expect(await register()).toEqual(['0a action short', '0a decision short', '0b action', '0b decision'])
    const before = await find('mend the roof')
    expect(before.hits.filter(([, short]) => short)).toEqual([['decision', true]])
    expect(before.others).toMatchObject({ records: 2, titles: 1, titlesTo: '2026-03-03' })
    expect((await find('rained')).hits).toEqual([['note', false]])

    await abroad.texts([old?.hash ?? ''], true)
    await until('the text', () => has(eve, old))
    expect(await open.look()).toBe(true)
    expect(await register()).toEqual(['0a action', '0a decision', '0b action', '0b decision'])
    expect((await find('rained')).hits).toEqual([
      ['note', false],
      ['note', false],
    ])
    expect((await find('roof')).others).toMatchObject({ records: 2, titles: 0, titlesTo: null })
    expect(await open.look()).toBe(false)
  })
})
