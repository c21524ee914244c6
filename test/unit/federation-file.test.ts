import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { federation } from '../../electron/cli/federation'
import { verify } from '../../electron/cli/verify'
import { readCharter } from '../../shared/charter/charter'
import { chanceOf } from '../../shared/practice/chance'
import { cardOf, lifeOf } from '../../shared/practice/league/life'
import { leagueSeats } from '../../shared/practice/league/seats'
import { boardMonths, boardRow, cellStates } from '../../shared/record/board'
import { readStatusCard } from '../../shared/record/status-card'
import { readBundle } from '../../shared/sync/bundle'
import { entryIn } from '../../shared/sync/filed'
import type { BundleReport } from '../../shared/sync/verifying'
import { line } from '../fixtures/abroad'
import { crypto } from '../fixtures/peers'

const folder = mkdtempSync(path.join(os.tmpdir(), 'federation-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function written(name: string, assemblies = '14', seed = '7'): Promise<string> {
  const file = path.join(folder, name)
  const size = ['--assemblies', assemblies, '--years', '2', '--seed', seed]
  await federation([...size, '--until', '2026-11-28', '--out', file], '2026-01-01')
  return file
}

describe('CL5 a federation as a bundle file', () => {
  test('the command line accepts all of it', async () => {
    const { code, output } = await verify(await written('one.moot'))
    const report = JSON.parse(output) as BundleReport
    expect(report).toMatchObject({ verifies: true, faults: [], blobs: { missing: [], unnamed: [] } })
    expect(report.assemblies).toHaveLength(14)
    // Decisions 33: practice in every founding.
    expect(report.assemblies.every(({ practice }) => practice)).toBe(true)
    expect(code).toBe(0)
  })

  test('the same seed makes the same bytes, another makes others', async () => {
    const [one, again, other] = [
      await written('a.moot'),
      await written('b.moot'),
      await written('c.moot', '14', '8'),
    ]
    expect(readFileSync(one).equals(readFileSync(again))).toBe(true)
    expect(readFileSync(one).equals(readFileSync(other))).toBe(false)
  })

  test('what it is asked for wrongly is answered with how to ask, and nothing is written', async () => {
    const out = path.join(folder, 'none.moot')
    for (const args of [
      ['--assemblies', '0', '--out', out],
      ['--years', '10'],
      ['--out', out, '--seed', 'x'],
    ])
      await expect(federation(args, '2026-11-28')).rejects.toThrow('npm run federation')
    expect(() => readFileSync(out)).toThrow()
  })
})

describe('FE2 the shape of a federation', () => {
  test('hosts stand before their members in every size, and codes are told apart', () => {
    for (const size of [1, 5, 23, 100, 1000]) {
      const seats = leagueSeats(size, chanceOf(7).branch('seats'))
      expect(seats).toHaveLength(size)
      const before = new Set<string>()
      for (const { code, hosts } of seats) {
        expect(hosts.filter((host) => !before.has(host))).toEqual([])
        expect(before.has(code)).toBe(false)
        before.add(code)
      }
    }
    const all = leagueSeats(1000, chanceOf(7).branch('seats'))
    expect(new Set(all.map(({ name }) => name)).size).toBe(1000)
    expect(all.filter(({ hosts }) => hosts.length > 1).length).toBeGreaterThan(30)
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(8)
  })
})

describe('FE1 FE3 what such an assembly shows', () => {
  test('charters and cards read as real ones do; minutes have numbers of people and no person', async () => {
    const { entries, blobs } = readBundle(readFileSync(await written('read.moot')), crypto)
    const byHash = new Map(blobs.map(({ hash, bytes }) => [hash, bytes]))
    const texts = new Map<string, string[]>()
    for (const filed of entries) {
      const { body } = entryIn(filed)
      if (!('kind' in body)) continue
      const text = inflateRawSync(byHash.get(filed.blob ?? '') ?? new Uint8Array(0)).toString('utf8')
      texts.set(body.kind, [...(texts.get(body.kind) ?? []), text])
    }
    expect(texts.get('charter')?.map((text) => readCharter(text).ok)).toEqual(Array(14).fill(true))
    const cards = (texts.get('status-card') ?? []).map(readStatusCard)
    expect(cards.map(({ ok }) => ok)).toEqual(Array(14).fill(true))
    for (const card of cards)
      expect(card.ok && Object.keys(card.value.meetings[0] ?? {}).sort()).toEqual([
        'due',
        'meeting',
        'on',
        'stage',
      ])
    const minutes = texts.get('record') ?? []
    expect(minutes.length).toBeGreaterThan(200)
    expect(minutes.filter((text) => /"person"|"who"|\{lead\}|\{second\}|Saltmere/.test(text))).toEqual([])
    expect(minutes.some((text) => /"decisions":\[\{/.test(text))).toBe(true)
  })

  test('most are prompt, some are late, a few were not heard lately', () => {
    const until = '2026-11-28'
    const lives = Array.from({ length: 400 }, (_, at) => lifeOf({ years: 2, until }, chanceOf(at)))
    const isLate = ({ meetings }: (typeof lives)[number]) =>
      meetings.some(({ stage, due }) => stage !== 'published' && due < until)
    const late = lives.filter(isLate).length
    expect(late).toBeGreaterThan(40)
    expect(late).toBeLessThan(200)
    expect(lives.filter(({ heard }) => heard < '2026-11-01').length).toBeGreaterThan(5)
  })

  test('the board of a hundred shows every state that there is', () => {
    const until = '2026-11-28'
    const months = boardMonths(until, 12)
    const states = Array.from({ length: 100 }, (_, at) => {
      const life = lifeOf({ years: 2, until }, chanceOf(at))
      const came = life.meetings.filter(({ approved }) => approved !== null)
      const received = came.map(({ meeting, on }) => ({ meeting, on }))
      const row = boardRow(line('a', { card: cardOf('a', life), received }), months, until)
      return row.cells.map(({ state }) => state)
    })
    expect(new Set(states.flat())).toEqual(new Set(cellStates))
  })
})
