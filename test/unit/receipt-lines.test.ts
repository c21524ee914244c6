import { describe, expect, test } from 'vitest'
import { othersIn, receiptLines } from '../../renderer/features/sync/receipt-lines'
import { receipts as words } from '../../renderer/words/en/sync'
import type { Receipt } from '../../shared/wire/peers'

const file = (name: string) => ({ type: 'file', name }) as const
const came = (assembly: string, second: number, more: Partial<Receipt> = {}): Receipt => ({
  at: `2026-11-28T20:00:${String(second).padStart(2, '0')}.000Z`,
  from: file('four rivers.moot'),
  assembly,
  changes: 0,
  records: 3,
  deeds: 1,
  ...more,
})
const isKept = (assembly: string) => assembly === 'own'

describe('SN7 what came of others is one line', () => {
  test('Una took in a federation: its assemblies are counted, her own stands alone', () => {
    const lines = receiptLines(
      [came('a', 9), came('own', 8), came('b', 7), came('a', 2), came('own', 1)],
      isKept,
    )
    expect(lines.map(({ assemblies, records }) => [assemblies, records])).toEqual([
      [['a', 'b'], 9],
      [['own'], 3],
      [['own'], 3],
    ])
  })

  test('another file, and another hour, are other lines', () => {
    const later = { at: '2026-11-28T21:00:00.000Z' }
    const lines = receiptLines(
      [came('a', 0, later), came('b', 5, { from: file('other.moot') }), came('c', 5)],
      isKept,
    )
    expect(lines.map(({ assemblies }) => assemblies)).toEqual([['a'], ['b'], ['c']])
  })

  test('of a file it is told whose came, each once', () => {
    const all = [came('a', 9), came('own', 8), came('a', 2), came('b', 1, { from: file('other.moot') })]
    expect(othersIn(all, 'four rivers.moot', isKept)).toEqual(['a'])
  })

  test('the first names stand there, and how many more there are', () => {
    expect(words.others(5, ['A', 'B', 'C', 'D', 'E'])).toBe(
      '5 assemblies that are not kept here: A, B, C and 2 more',
    )
    expect(words.others(2, [])).toBe('2 assemblies that are not kept here')
  })
})
