import { describe, expect, test } from 'vitest'
import { figuresBetween, figuresKept } from '../../renderer/worker/abroad-figures'
import { nothingOf } from '../../renderer/worker/abroad-rows'
import { rowOf } from '../../renderer/worker/names'
import { rowsInMemory } from '../../renderer/worker/rows'
import { charts } from '../../shared/record/charts'
import { type FiguresLine, figuresByMonth, figuresOf } from '../../shared/record/figures'
import { readPublished } from '../../shared/record/published-read'
import { minutesTaken } from '../../shared/record/published-time'
import { id } from '../fixtures/abroad'

const decision = (more: object = {}) => ({
  number: '2026/10/03',
  wording: 'Björn’s wording.',
  informal: false,
  basis: 'consensus',
  present: 12,
  contested: false,
  ...more,
})
const item = (more: object = {}) => ({
  number: '3',
  minute: '2026/10/03',
  title: 'Damp flats',
  decisions: [decision()],
  actions: [],
  ...more,
})
function counted(record: object): FiguresLine {
  const read = readPublished(
    JSON.stringify({
      format: 'folkmoot/record/1',
      record: id('2'),
      replaces: null,
      assembly: id('a'),
      name: 'Ashmere Town',
      meeting: id('1'),
      title: 'Monthly meeting',
      number: '2026/10',
      date: '2026-10-03',
      approved: { on: '2026-11-05', minute: null, digest: 'ab' },
      present: 12,
      items: [],
      ...record,
    }),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return figuresOf(read.value)
}

describe('GD13 what is counted of a published meeting', () => {
  test('how many were there, what was agreed at the first test, and how long it took; minutes of an older app are counted as far as they say', () => {
    const tests = (proposals: number, positions: number) => ({
      proposals: Array.from({ length: proposals }, () => ({ wording: 'w' })),
      positions: Array.from({ length: positions }, () => ({
        reasons: [{ stance: 'block', reason: 'Chidi’s words' }],
      })),
    })
    const items = [
      item({ ...tests(1, 1), planned: 20, taken: 35 }),
      item({ ...tests(1, 2), planned: 10, taken: 10 }),
      item({ ...tests(2, 3), decisions: [decision(), decision()], planned: 5, taken: null }),
      item({ decisions: [decision({ basis: 'ballot' }), decision({ basis: 'informal' })] }),
    ]
    const line = counted({ items })
    expect(line).toMatchObject({ present: 12, decided: 4, firstTest: 2, planned: 30, taken: 45 })
    // Nothing of what was said, nor by whom.
    expect(JSON.stringify(line)).not.toMatch(/Björn|Chidi|Damp|Ashmere/)
    expect(counted({ items: [item()] })).toMatchObject({
      decided: 1,
      firstTest: 1,
      planned: null,
      taken: null,
    })
  })

  test('an item that goes on past midnight took what it took', () => {
    expect(minutesTaken({ from: '23:50', to: '00:15' })).toBe(25)
    expect(minutesTaken({ from: '19:00', to: '19:20' })).toBe(20)
    expect(minutesTaken({ from: '19:00', to: null })).toBeNull()
  })

  test('by month, of those that fit; what a later version replaced is not counted twice', () => {
    const line = (letter: string, more: Partial<FiguresLine>): FiguresLine => ({
      ...counted({ items: [item()] }),
      record: id(letter),
      ...more,
    })
    const lines = [
      line('1', { present: 10 }),
      line('2', { present: 20, replaces: id('1') }),
      line('3', { assembly: id('b'), present: 7, planned: 30, taken: 60 }),
      line('4', { date: '2026-09-01', present: 5 }),
    ]
    const months = ['2026-08', '2026-09', '2026-10']
    const all = figuresByMonth(lines, months, () => true)
    expect(all.map(({ meetings, present }) => [meetings, present])).toEqual([
      [0, null],
      [1, 5],
      [2, 14],
    ])
    expect(all[2]).toMatchObject({ decided: 2, firstTest: 2, planned: 30, taken: 60 })
    expect(figuresByMonth(lines, months, (one) => one === id('a'))[2]?.present).toBe(20)
  })

  test('a chart for each that is known of, and none of nothing', () => {
    const known = figuresByMonth([counted({ items: [item()] })], ['2026-10'], () => true)
    expect(charts(known).map(({ chart }) => chart)).toEqual(['present', 'first-test'])
    expect(charts(figuresByMonth([], ['2026-10'], () => true))).toEqual([])
  })
})

describe('GD13 what is counted is kept by year', () => {
  test('a new record writes one row, a first arrival asks for none, and a year reads no other', async () => {
    const rows = rowsInMemory()
    const before = nothingOf({
      assembly: id('a'),
      own: false,
      digest: '',
      hosts: [],
      members: [],
      heard: null,
      through: null,
    })
    const first = [counted({}), counted({ record: id('5'), date: '2025-01-01' })]
    const asked: string[][] = []
    const listening = {
      ...rows,
      getAll: (names: readonly string[]) => {
        asked.push([...names])
        return rows.getAll(names)
      },
    }
    await rows.write(await figuresKept(listening, id('a'), before, first))
    expect(asked).toEqual([])
    const after = { ...before, known: { x: '2026-10', y: '2025-01' } }
    const written = await figuresKept(listening, id('a'), after, [
      counted({ record: id('6'), date: '2026-11-02' }),
    ])
    expect(written.map(({ name }) => name)).toEqual([rowOf.figures('2026', id('a'))])
    await rows.write(written)
    const found = async (from: string, to: string) =>
      (await figuresBetween(rows, from, to)).map(({ record }) => record)
    expect(await found('2026-01', '2026-12')).toEqual([id('2'), id('6')])
    expect(await found('2025-01', '2026-10')).toEqual([id('5'), id('2')])
  })
})
