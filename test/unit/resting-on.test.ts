import { describe, expect, test } from 'vitest'
import { newestFirst, restingMatching } from '../../renderer/features/positions/resting-on'

const line = (date: string, number: string, itemTitle: string) => ({
  date,
  number,
  itemTitle,
  wording: `We settle ${itemTitle.toLowerCase()}.`,
})
const lines = [
  line('2026-03-05', '2026/03/02', 'Roof'),
  line('2026-10-03', '2026/10/03', 'Damp flats'),
  line('2026-10-03', '2026/10/12', 'Folding ramp'),
  line('2025-11-06', '2025/11/04', 'Ramp at the library'),
]

describe('QA12 on which of its own decisions an answer rests', () => {
  test('Asha finds the newest first, and of one evening the later number', () => {
    expect(newestFirst(lines).map(({ number }) => number)).toEqual([
      '2026/10/12',
      '2026/10/03',
      '2026/03/02',
      '2025/11/04',
    ])
  })

  test('she types a word of the title, the wording or the number', () => {
    const found = (words: string) =>
      restingMatching(newestFirst(lines), words).map(({ itemTitle }) => itemTitle)
    expect(found('ramp')).toEqual(['Folding ramp', 'Ramp at the library'])
    expect(found('SETTLE damp')).toEqual(['Damp flats'])
    expect(found('2026/03')).toEqual(['Roof'])
    expect(found('  ')).toHaveLength(4)
  })
})
