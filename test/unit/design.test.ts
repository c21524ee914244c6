import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { announcer } from '../../renderer/design/announcing'
import { matching } from '../../renderer/design/matching'
import { readMinutes } from '../../renderer/design/minutes'
import { dateInWords, duration, weekdayDate } from '../../renderer/words/en/dates'

describe('lengths of time as people write them', () => {
  it.each([
    ['15', 15],
    ['15 min', 15],
    ['1h', 60],
    ['1h30', 90],
    ['1:30', 90],
    ['1,5 h', 90],
    ['2 hours 5 minutes', 125],
    ['', null],
    ['soon', undefined],
    ['-5', undefined],
    ['99h', undefined],
  ])('%s', (written, minutes) => expect(readMinutes(written)).toBe(minutes))
})

describe('a few letters find a person', () => {
  const people = ['Asha Rahman', 'Björn Ek', 'Liam Ó Briain', 'محمد العلي', 'Bea Björk'].map((label) => ({
    id: label,
    label,
  }))
  const found = (written: string) => matching(people, written).map((one) => one.label)
  it('without accents and by any word, own beginnings first', () => {
    expect(found('bj')).toEqual(['Björn Ek', 'Bea Björk'])
    expect(found('o b')).toEqual(['Liam Ó Briain'])
    expect(found('محمد')).toEqual(['محمد العلي'])
    expect(found('xyz')).toEqual([])
    expect(found('')).toHaveLength(5)
  })
})

describe('what is said aloud comes at most once a second', () => {
  it('merges a burst, drops doubles, and stops when closed', () => {
    const said: string[] = []
    let now = 0
    let due: { at: number; run: () => void } | null = null
    const pass = (ms: number) => {
      now += ms
      while (due && due.at <= now) {
        const { run } = due
        due = null
        run()
      }
    }
    const voice = announcer((text) => said.push(text), {
      after(ms, run) {
        const mine = { at: now + ms, run }
        due = mine
        return () => {
          if (due === mine) due = null
        }
      },
    })
    voice.announce('Asha: agree.')
    voice.announce('Asha: agree.')
    voice.announce('Björn: block.')
    pass(100)
    voice.announce('Saved.')
    pass(500)
    expect(said).toEqual(['Asha: agree. Björn: block.'])
    pass(600)
    expect(said).toEqual(['Asha: agree. Björn: block.', 'Saved.'])
    voice.close()
    pass(5000)
    expect(said).toHaveLength(2)
  })
})

describe('dates in words', () => {
  it('says them in full and shows what is no date as it stands', () => {
    expect(dateInWords('2026-03-03')).toBe('3 March 2026')
    expect(weekdayDate('2026-03-03')).toBe('Tuesday 3 March 2026')
    expect(weekdayDate('2024-02-29')).toBe('Thursday 29 February 2024')
    expect(dateInWords('2026-13-40')).toBe('2026-13-40')
    expect([0, 45, 60, 85].map(duration)).toEqual(['0 min', '45 min', '1 h', '1 h 25 min'])
  })
})

describe('the pages need no inline style', () => {
  it('take the id that React Aria looks for before it adds one', () => {
    const library = createRequire(import.meta.url).resolve('react-aria-components')
    const press = library.replace(
      /react-aria-components.*/,
      'react-aria/dist/private/interactions/usePress.mjs',
    )
    expect(readFileSync(press, 'utf8')).toContain('react-aria-pressable-style')
    expect(readFileSync('renderer/head.html', 'utf8')).toContain('<link id="react-aria-pressable-style"')
    for (const page of ['index', 'lock', 'print', 'screen'])
      expect(readFileSync(`renderer/${page}.html`, 'utf8')).toContain('<!-- head.html -->')
  })
})
