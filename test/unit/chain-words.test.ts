import { describe, expect, test } from 'vitest'
import { chainSentence } from '../../renderer/words/en/course'
import type { Course } from '../../shared/meeting/course'

/** How it is told what became of what took a decision's place. */
const coolingOff = { type: 'cooling-off', until: '2026-12-03' } as Course
const due = { type: 'review-due' } as Course
const inForce = { type: 'in-force', review: null } as Course
const step = (
  type: 'superseded' | 'overridden',
  number: string,
  since: Course | null,
  on = '2026-03-03',
) => ({
  type,
  by: { number },
  on,
  since,
})

describe('CS6 an override chain in words', () => {
  test('of one step the state says the rest: told is how that one stands, and nothing where it holds', () => {
    expect(chainSentence([])).toBeNull()
    expect(chainSentence([step('superseded', '2026/12/01', inForce)])).toBeNull()
    expect(chainSentence([step('superseded', '2026/12/01', coolingOff)])).toBe(
      '2026/12/01 is cooling off until 3 December 2026.',
    )
  })

  test('of several each is named, and how the last one stands', () => {
    const chain = [
      step('overridden', 'THING 1/1', inForce),
      step('superseded', 'THING 2/1', due, '2026-03-08'),
    ]
    expect(chainSentence(chain)).toBe(
      'Overridden by THING 1/1 on 3 March 2026, itself replaced by THING 2/1 on 8 March 2026, which is due for review.',
    )
    const wider = [
      step('overridden', 'THING 1/1', null),
      step('overridden', 'ALL 2/1', inForce, '2026-03-08'),
    ]
    expect(chainSentence(wider)).toBe(
      'Overridden by THING 1/1 on 3 March 2026, itself overridden by ALL 2/1 on 8 March 2026.',
    )
  })
})
