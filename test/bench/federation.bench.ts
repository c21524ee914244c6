import '../fixtures/with-resolvers'
import 'fake-indexeddb/auto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { federation } from '../../electron/cli/federation'
import { openAbroad } from '../../renderer/worker/abroad'
import { openRows, type Rows } from '../../renderer/worker/rows'
import { boardMatching, boardMonths, boardRow } from '../../shared/record/board'
import { combinedMatching } from '../../shared/record/combined'
import { nestMap } from '../../shared/record/nest-map'
import { nesting } from '../../shared/record/nesting'
import { readBundle } from '../../shared/sync/bundle'
import { closeDesks, desk } from '../fixtures/letters'
import { crypto } from '../fixtures/peers'
import { atMostTimes, type Figure, figure, median } from './figure'

/**
 * A federation arrives by file at 100, 300 and 1,000 assemblies, and is looked after: what each costs for a record, against the same rows
 * put into Dexie alone, and that nothing grows with what is there where nothing changed but with what changed. IndexedDB is a stand-in
 * here; `federation-app.bench.ts` measures the real one.
 */
const years = 3
const sizes = [100, 300, 1000] as const
const changedAtOnce = 20
const today = '2026-11-28'

type Arrival = Awaited<ReturnType<typeof arrival>>

export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = []
  let before: Arrival | null = null
  for (const size of sizes) {
    const now: Arrival = await arrival(size)
    figures.push(...figuresOf(size, now, before))
    before = now
  }
  return figures
}

function figuresOf(size: number, now: Arrival, before: Arrival | null): Figure[] {
  const named = (what: string) => `federation, ${size} assemblies: ${what}`
  const perRecord = (of: 'taking' | 'looking', one: Arrival) => one[of] / one.records
  const grown = before === null ? null : atMostTimes(1.6, 'at the size before')
  const beside = (of: Exclude<keyof Arrival, 'records'>) => before?.[of] ?? null
  return [
    figure(
      named('arrival of a record from a file'),
      perRecord('taking', now),
      'ms',
      before && perRecord('taking', before),
      grown,
    ),
    figure(
      named('a record taken in by the desk'),
      perRecord('looking', now),
      'ms',
      before && perRecord('looking', before),
      grown,
    ),
    figure(
      named('all records taken in, against their rows put into Dexie alone'),
      now.looking,
      'ms',
      now.dexie,
    ),
    figure(named('a look when nothing changed'), now.again, 'ms', beside('again')),
    figure(named(`a look when ${changedAtOnce} changed`), now.changed, 'ms', beside('changed')),
    figure(named('the same file again'), now.twice, 'ms', now.taking),
    figure(named('the board drawn up'), now.board, 'ms', beside('board')),
    figure(named('the board for a letter of the filter'), now.filter, 'ms', beside('filter')),
    figure(named('the nesting drawn up'), now.nesting, 'ms', beside('nesting')),
    figure(named('the map laid out'), now.map, 'ms', beside('map')),
    figure(named('the register of a month'), now.register, 'ms', beside('register')),
    figure(named('the register for a letter of its filter'), now.words, 'ms', beside('words')),
    figure(named('the figures of a year'), now.counted, 'ms', beside('counted')),
    figure(named('memory held'), now.memory, 'MB', beside('memory')),
  ]
}

async function arrival(assemblies: number) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-federation-'))
  try {
    const file = path.join(folder, 'f.moot')
    const size = ['--assemblies', String(assemblies), '--years', String(years), '--seed', '7']
    await federation([...size, '--until', today, '--out', file], today)
    const before = process.memoryUsage().rss
    const una = await desk('una')
    if (!(await una.realm.found(new TextEncoder().encode('{}'), true)).ok) throw new Error('not founded')
    const bytes = await readFile(file)
    const { letters } = una
    const taking = await timed(async () => {
      const left = await letters.takeBundle(readBundle(bytes, crypto), 'f.moot')
      if (left.length > 0) throw new Error(`${left.length} were left out`)
    })
    const memory = (process.memoryUsage().rss - before) / 2 ** 20
    const rows = await plainRows('desk')
    let marked = 0
    const abroad = openAbroad(
      {
        abroad: async () =>
          letters.abroad
            .states()
            .map((state, at) => (at < marked ? { ...state, digest: `${state.digest} ` } : state)),
        abroadRecords: (assembly, known) => letters.abroad.records(assembly, new Set(known)),
      },
      rows,
    )
    const looking = await timed(() => abroad.look())
    const all = await rows.under('')
    const alone = await plainRows('alone')
    const dexie = await timed(async () => {
      for (let from = 0; from < all.length; from += 1500) await alone.write(all.slice(from, from + 1500))
    })
    const again = await timed(() => abroad.look())
    marked = changedAtOnce
    const changed = await timed(() => abroad.look())
    const twice = await timed(() => letters.takeBundle(readBundle(bytes, crypto), 'f.moot'))
    const lines = await abroad.lines()
    const month = await abroad.register('2026-10')
    const months = boardMonths(today, 12)
    const boardRows = lines.map((line) => boardRow(line, months, today))
    return {
      records: letters.abroad.states().length * years * 12,
      taking,
      memory,
      looking,
      dexie,
      again,
      changed,
      twice,
      board: await usually(() => lines.map((line) => boardRow(line, months, today))),
      filter: await usually(() => boardMatching(boardRows, 'late tow', () => '')),
      nesting: await usually(() => nesting([...lines], new Set())),
      map: await usually(() => nestMap([...lines])),
      counted: await usually(() => abroad.figures('2025-11', '2026-10')),
      register: await usually(() => abroad.register('2026-10')),
      words: await usually(() => combinedMatching(month, 'hous')),
    }
  } finally {
    await closeDesks()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The cache's rows in Dexie, over a stand-in for IndexedDB, not sealed: what is told apart is the desk, not the seal. */
async function plainRows(name: string): Promise<Rows> {
  const asItIs = async (_name: string, bytes: Uint8Array) => bytes
  return openRows(`federation-${name}-${Math.random()}`, { close: asItIs, open: asItIs })
}

async function timed(deed: () => unknown): Promise<number> {
  const begin = performance.now()
  await deed()
  return performance.now() - begin
}

async function usually(deed: () => unknown): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 9; turn += 1) times.push(await timed(deed))
  return median(times)
}
