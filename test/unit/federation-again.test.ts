import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { federation } from '../../electron/cli/federation'
import { verifyingTools } from '../../electron/keeper/change'
import { openAbroad } from '../../renderer/worker/abroad'
import { rowsInMemory } from '../../renderer/worker/rows'
import { readBundle } from '../../shared/sync/bundle'
import type { Filed } from '../../shared/sync/filed'
import { sift } from '../../shared/sync/sift'
import { closeDesks, type Desk, desk } from '../fixtures/letters'

let folder: string
let file: Uint8Array
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-again-'))
  const out = join(folder, 'rivers.moot')
  const size = ['--assemblies', '12', '--years', '1', '--seed', '7', '--until', '2026-11-28', '--out', out]
  expect((await federation(size, '2026-11-28')).code).toBe(0)
  file = await readFile(out)
})
afterEach(closeDesks)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Counted, not timed: how many signatures were checked. */
function counting() {
  let verified = 0
  const crypto: typeof verifyingTools = {
    ...verifyingTools,
    verify: (...given) => {
      verified += 1
      return verifyingTools.verify(...given)
    },
  }
  return { crypto, verified: () => verified }
}

async function una(): Promise<Desk> {
  const una = await desk('una')
  if (!(await una.realm.found(new TextEncoder().encode('{}'), true)).ok) throw new Error('not founded')
  return una
}

/** The worker's side of Una's desk; counts what the keeper hands over. */
function desktop(of: () => Desk) {
  const handed: number[] = []
  const abroad = openAbroad(
    {
      abroad: async (since) => {
        const news = of().letters.abroad.news(since)
        handed.push(news.states.length)
        return news
      },
      abroadRecords: (assembly, known) => of().letters.abroad.records(assembly, new Set(known)),
    },
    rowsInMemory(),
  )
  return { abroad, handed }
}

describe('FE6 what is here already is not verified again', () => {
  test('of the same file no signature; where one entry is new, one', async () => {
    const { letters } = await una()
    const { holding } = letters.exchange
    const first = counting()
    const read = readBundle(file, first.crypto, holding.find)
    expect(first.verified()).toBe(read.entries.length)
    const [last] = read.entries.filter(({ isAuthority, blob }) => !isAuthority && blob !== null).slice(-1)
    await letters.takeBundle({ ...read, entries: read.entries.filter((one) => one !== last) }, 'rivers.moot')

    const second = counting()
    await letters.takeBundle(readBundle(file, second.crypto, holding.find), 'rivers.moot')
    expect(second.verified()).toBe(1)
    const third = counting()
    const again = readBundle(file, third.crypto, holding.find)
    expect(third.verified()).toBe(0)
    expect(again.faults).toEqual([])
    expect(again.entries.map(({ hash }) => hash)).toEqual(read.entries.map(({ hash }) => hash))
  })

  test('nor of what a peer sends twice; a single other byte is another entry, and refused', async () => {
    const { letters } = await una()
    const { holding } = letters.exchange
    const { entries, blobs } = readBundle(file, verifyingTools)
    await letters.takeBundle({ entries, blobs, faults: [] }, 'rivers.moot')
    const { crypto, verified } = counting()
    const gate = {
      crypto,
      judge: () => ({ type: 'waiting' }) as const,
      follows: () => true,
      welcomes: () => true,
    }
    const brought = entries.map(({ bytes }: Filed) => bytes)
    expect(sift(brought, holding, gate, 'aa'.repeat(32)).known).toHaveLength(entries.length)
    expect(verified()).toBe(0)
    const spoilt = Uint8Array.from(brought[0] ?? [])
    spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1
    expect(sift([spoilt], holding, gate, 'aa'.repeat(32))).toMatchObject({
      known: [],
      left: [{ rule: 'EN2' }],
    })
  })
})

describe('FE6 a look at the keeper is told what is different since the last', () => {
  test('nothing when nothing is, one where something came for one, all after a new start', async () => {
    let at = await una()
    const { abroad, handed } = desktop(() => at)
    const read = readBundle(file, verifyingTools)
    const own = new Set(
      read.entries.filter(({ space }) => space === null).map(({ hash }) => hash.slice(0, 32)),
    )
    const [last] = read.entries.filter(({ isAuthority, blob }) => !isAuthority && blob !== null).slice(-1)
    await at.letters.takeBundle(
      { ...read, entries: read.entries.filter((one) => one !== last) },
      'rivers.moot',
    )
    expect(await abroad.look()).toBe(true)
    expect(await abroad.look()).toBe(false)
    await at.letters.takeBundle(read, 'rivers.moot')
    expect(await abroad.look()).toBe(true)
    expect(await abroad.look()).toBe(false)
    await at.letters.takeBundle(read, 'rivers.moot')
    expect(await abroad.look()).toBe(false)
    const all = own.size + 1
    expect(handed).toEqual([all, 0, 1, 0, 0])

    const lines = await abroad.lines()
    at = await at.again()
    expect(await abroad.look()).toBe(false)
    expect(handed.at(-1)).toBe(all)
    expect((await abroad.lines()).map(({ assembly }) => assembly)).toEqual(
      lines.map(({ assembly }) => assembly),
    )
  })

  test('an assembly that is founded here meanwhile is told, and is one’s own', async () => {
    const at = await una()
    const { abroad, handed } = desktop(() => at)
    await at.letters.takeBundle(readBundle(file, verifyingTools), 'rivers.moot')
    await abroad.look()
    const founded = await at.realm.found(new TextEncoder().encode('{}'), true)
    if (!founded.ok) throw new Error('not founded')
    await at.letters.settled()
    expect(await abroad.look()).toBe(true)
    // At most the other of her own besides, which has signed something of its own accord.
    expect(handed.at(-1)).toBeLessThanOrEqual(2)
    const line = (await abroad.lines()).find(({ assembly }) => assembly === founded.value.assembly)
    expect(line?.own).toBe(true)
  })
})
