import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { federation } from '../../electron/cli/federation'
import { takePracticeLeague } from '../../electron/keeper/practice-league'
import { openAbroad } from '../../renderer/worker/abroad'
import { rowsInMemory } from '../../renderer/worker/rows'
import { keptTrackOf } from '../../shared/record/abroad'
import { readBundle } from '../../shared/sync/bundle'
import { closeDesks, type Desk, desk, founded } from '../fixtures/letters'
import { crypto } from '../fixtures/peers'

const folder = mkdtempSync(path.join(os.tmpdir(), 'federation-in-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(closeDesks)

async function bundle(assemblies: number, until: string, name: string) {
  const file = path.join(folder, name)
  const size = ['--assemblies', String(assemblies), '--years', '1', '--seed', '7']
  await federation([...size, '--until', until, '--out', file], until)
  return readBundle(readFileSync(file), crypto)
}

async function practising(name: string): Promise<Desk> {
  const una = await desk(name)
  const answer = await una.realm.found(new TextEncoder().encode('{}'), true)
  if (!answer.ok) throw new Error('not founded')
  return una
}

/** The worker's side, over a keeper on the same desk; counts what it reads. */
function desktop({ letters }: Desk) {
  const read = { looks: 0, states: 0, records: 0 }
  const abroad = openAbroad(
    {
      abroad: async (since) => {
        const news = letters.abroad.news(since)
        read.looks += 1
        read.states += news.states.length
        return news
      },
      abroadRecords: async (assembly, known) => {
        const found = await letters.abroad.records(assembly, new Set(known))
        read.records += found.records.length
        return found
      },
    },
    rowsInMemory(),
  )
  return { abroad, read }
}

describe('FE4 GD1 a federation is taken in', () => {
  test('by who practises, whole, in one file; again it changes nothing, and nothing is read', async () => {
    const una = await practising('una')
    const { abroad, read } = desktop(una)
    expect(await abroad.look()).toBe(false)
    const league = await bundle(14, '2026-11-28', 'one.moot')
    expect(await una.letters.takeBundle(league, 'one.moot')).toEqual([])
    expect(await abroad.look()).toBe(true)
    const lines = (await abroad.lines()).filter(({ own }) => !own)
    expect(lines).toHaveLength(14)
    expect(lines.every(({ name, card, heard }) => name !== '' && card !== null && heard !== null)).toBe(true)
    expect(lines[0]?.through).toMatchObject({ type: 'file', name: 'one.moot' })
    const top = lines.find(({ code }) => code === 'FOUR')
    expect(top?.members.length).toBeGreaterThan(3)
    const october = await abroad.register('2026-10')
    expect(october.filter(({ type }) => type === 'decision').length).toBeGreaterThan(3)

    const before = read.records
    expect(await abroad.look()).toBe(false)
    await una.letters.takeBundle(league, 'one.moot')
    expect(await abroad.look()).toBe(false)
    expect(read.records).toBe(before)
  })

  test('what lies on the disk is there after a new start, from the journal alone', async () => {
    const una = await practising('una')
    await una.letters.takeBundle(await bundle(8, '2026-11-28', 'again.moot'), 'again.moot')
    const again = await una.again()
    const { abroad } = desktop(again)
    await abroad.look()
    expect((await abroad.lines()).filter(({ name }) => name !== '')).toHaveLength(8)
  })

  test('decisions 33: where real records are kept nothing of it comes in', async () => {
    const asha = await desk('asha')
    await founded(asha)
    const left = await asha.letters.takeBundle(await bundle(6, '2026-11-28', 'real.moot'), 'real.moot')
    expect(left.length).toBeGreaterThan(0)
    expect(new Set(left.map(({ rule }) => rule))).toEqual(new Set(['SY11']))
    expect(asha.letters.abroad.states()).toHaveLength(1)
  })
})

describe('PF8 a federation to rehearse with', () => {
  test('is made where Una practises, and comes in whole; pressed twice it is the same one', async () => {
    const una = await practising('una')
    const { abroad } = desktop(una)
    const given = { practice: true, correspondence: una.letters, until: '2026-11-28' }
    const made = await takePracticeLeague(given)
    expect(made).toMatchObject({ ok: true, value: { left: [], damaged: false, waiting: 0, here: 0 } })
    await abroad.look()
    const others = (await abroad.lines()).filter(({ own }) => !own)
    expect(others).toHaveLength(16)
    expect(keptTrackOf(await abroad.lines(), true).length).toBeGreaterThan(16)
    expect(await takePracticeLeague(given)).toMatchObject({ ok: true, value: { came: 0 } })
  })

  test('never beside real records', async () => {
    const asha = await desk('asha')
    await founded(asha)
    const given = { practice: false, correspondence: asha.letters, until: '2026-11-28' }
    expect(await takePracticeLeague(given)).toMatchObject({ ok: false, refusal: { rule: 'PF8' } })
    expect(asha.letters.abroad.states().length).toBeLessThan(2)
  })
})
