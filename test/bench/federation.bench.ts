import '../fixtures/with-resolvers'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { federation } from '../../electron/cli/federation'
import { openAbroad } from '../../renderer/worker/abroad'
import { rowsInMemory } from '../../renderer/worker/rows'
import { boardMatching, boardMonths, boardRow } from '../../shared/record/board'
import { combinedMatching } from '../../shared/record/combined'
import { nesting } from '../../shared/record/nesting'
import { readBundle } from '../../shared/sync/bundle'
import { closeDesks, desk } from '../fixtures/letters'
import { crypto } from '../fixtures/peers'
import { atMostTimes, type Figure, figure, median } from './figure'

/**
 * A federation arrives by file at 100 and at 300 assemblies, and is looked after: what each costs for a record, and that nothing grows with
 * what is there where nothing changed but with what changed. Without IndexedDB, which plain Node has not.
 */
const years = 3
const today = '2026-11-28'

export async function bench(): Promise<Figure[]> {
  const small = await arrival(100)
  const large = await arrival(300)
  const share = (of: number) => of * (large.records / small.records)
  return [
    figure('federation, 100 assemblies: arrival of a record from a file', small.taking / small.records, 'ms'),
    figure(
      'federation, 300 assemblies: arrival of a record from a file',
      large.taking / large.records,
      'ms',
      small.taking / small.records,
      atMostTimes(1.6, 'at 100'),
    ),
    figure('federation, 100 assemblies: a record taken in by the desk', small.looking / small.records, 'ms'),
    figure(
      'federation, 300 assemblies: a record taken in by the desk',
      large.looking / large.records,
      'ms',
      small.looking / small.records,
      atMostTimes(1.6, 'at 100'),
    ),
    figure('federation, 300 assemblies: a look when nothing changed', large.again, 'ms', share(small.again)),
    figure('federation, 300 assemblies: the same file again', large.twice, 'ms', large.taking),
    figure('federation, 300 assemblies: the board drawn up', large.board, 'ms', small.board),
    figure(
      'federation, 300 assemblies: the board for a letter of the filter',
      large.filter,
      'ms',
      small.filter,
    ),
    figure('federation, 300 assemblies: the nesting drawn up', large.nesting, 'ms', small.nesting),
    figure('federation, 300 assemblies: the register of a month', large.register, 'ms', small.register),
    figure(
      'federation, 300 assemblies: the register for a letter of its filter',
      large.words,
      'ms',
      small.words,
    ),
    figure('federation, 300 assemblies: memory held', large.memory, 'MB', small.memory),
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
    const abroad = openAbroad(
      {
        abroad: async () => letters.abroad.states(),
        abroadRecords: (assembly, known) => letters.abroad.records(assembly, new Set(known)),
      },
      rowsInMemory(),
    )
    const looking = await timed(() => abroad.look())
    const again = await timed(() => abroad.look())
    const twice = await timed(() => letters.takeBundle(readBundle(bytes, crypto), 'f.moot'))
    const lines = await abroad.lines()
    const month = await abroad.register('2026-10')
    const months = boardMonths(today, 12)
    const rows = lines.map((line) => boardRow(line, months, today))
    return {
      records: letters.abroad.states().length * years * 12,
      taking,
      memory,
      looking,
      again,
      twice,
      board: await usually(() => lines.map((line) => boardRow(line, months, today))),
      filter: await usually(() => boardMatching(rows, 'late tow', () => '')),
      nesting: await usually(() => nesting([...lines], new Set())),
      register: await usually(() => abroad.register('2026-10')),
      words: await usually(() => combinedMatching(month, 'hous')),
    }
  } finally {
    await closeDesks()
    await rm(folder, { recursive: true, force: true })
  }
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
