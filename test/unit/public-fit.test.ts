import { describe, expect, test } from 'vitest'
import { breakWords } from '../../renderer/features/public/break-words'
import {
  isReadable,
  largestFitting,
  linesOf,
  mostLines,
  partAt,
  secondsFor,
  smallestReadable,
} from '../../renderer/features/public/fit'
import { clockWords } from '../../renderer/features/public/ItemClock'

describe('PU8 type that fits', () => {
  test('halving finds the largest size at which all is seen, within half a pixel', () => {
    for (const limit of [6.2, 17, 48.3, 119.9]) {
      const tried: number[] = []
      const found = largestFitting(6, 120, (size) => {
        tried.push(size)
        return size <= limit
      })
      expect(found).toBeLessThanOrEqual(limit)
      expect(found).toBeGreaterThan(limit - 0.5)
      expect(tried.length).toBeLessThan(12)
    }
  })

  test('what fits at the largest is not searched for; what fits at none is told', () => {
    expect(largestFitting(6, 120, () => true)).toBe(120)
    expect(largestFitting(6, 120, () => false)).toBeNull()
  })

  test('twenty lines one above the other are readable from the back row, a whole page of minutes is not', () => {
    expect(isReadable(linesOf(1080 / 26, 1080))).toBe(true)
    expect(linesOf(768 / 26, 768)).toBeCloseTo(mostLines)
    expect(isReadable(linesOf(18, 1080))).toBe(false)
  })
})

describe('PU8 a wording part by part', () => {
  test('each part stands as long as it takes to read, and after the last comes the first', () => {
    expect([0, 11, 12, 35, 36].map((seconds) => partAt(seconds, 3, 12))).toEqual([0, 0, 1, 2, 0])
    expect(partAt(999, 1, 12)).toBe(0)
    expect(partAt(-3, 3, 12)).toBe(0)
    expect(secondsFor(5)).toBe(12)
    expect(secondsFor(220)).toBe(100)
  })

  test('and never in smaller type than the back row reads', () => {
    expect(isReadable(linesOf(smallestReadable(1080), 1080))).toBe(true)
  })
})

describe('PU9 the clock of a break', () => {
  const since = '2026-03-03T20:10:00+00:00'
  test.each([
    [null, '2026-03-03T20:17:30+00:00', 'since 20:10, 7 min'],
    ['2026-03-03T20:25:00+00:00', '2026-03-03T20:17:30+00:00', 'until 20:25, 8 min left'],
    ['2026-03-03T20:25:00+00:00', '2026-03-03T20:31:00+00:00', 'until 20:25'],
    ['2026-03-10T19:00:00+00:00', '2026-03-03T20:31:00+00:00', 'goes on 10 March 2026, 19:00'],
  ])('to %s, at %s: %s', (until, now, words) => expect(breakWords({ since, until }, now)).toBe(words))
})

describe('PU9 each window reads its own clock', () => {
  const clock = { startedAt: '2026-03-03T19:18:00+00:00', spent: 4, planned: 30 }
  test.each([
    ['2026-03-03T19:18:00+00:00', '26 min left'],
    ['2026-03-03T19:43:59+00:00', '1 min left'],
    ['2026-03-03T19:44:00+00:00', 'time is up'],
    ['2026-03-03T19:49:30+00:00', '5 min over'],
    ['2026-03-03T20:18:00+01:00', '26 min left'],
  ])('at %s: %s', (now, words) => expect(clockWords(clock, now)).toBe(words))

  test('without a plan it counts up; a clock set back makes nothing shorter than nothing', () => {
    expect(clockWords({ ...clock, planned: null }, '2026-03-03T19:20:30+00:00')).toBe('6 min')
    expect(clockWords({ ...clock, planned: null }, '2026-03-03T18:20:30+00:00')).toBe('4 min')
  })
})
