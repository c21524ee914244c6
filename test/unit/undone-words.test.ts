import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { gestureWords } from '../../renderer/words/en/undone'

const folder = path.resolve(import.meta.dirname, '../../shared/meeting/said')
const sources = readdirSync(folder).filter((file) => file.endsWith('statements.ts'))
const types = sources.flatMap((file) =>
  [...readFileSync(path.join(folder, file), 'utf8').matchAll(/readonly type: '([a-z-]+)'/g)].map(
    (found) => found[1] ?? '',
  ),
)
/** Never taken back (UN2), or never the whole of a gesture. */
const forGood = [
  'meeting-number',
  'minute-taker',
  'minute-number',
  'ballot-opened',
  'ballot-closed',
  'ballot-declared',
  'ballot-withdrawn',
  'ballot-challenged',
  'cooling-off',
  'thing-called',
  'question-put',
  'approval',
  'minutes-approved',
  'minutes-corrected',
  'minutes-settled',
  'minutes-sealed',
  'sent-back',
  'signed',
  'published',
  'taken-in',
  'picture',
]

describe('UN1 undo says what it took back', () => {
  it('has a word for every sort of statement', () => {
    expect(types.length).toBeGreaterThan(30)
    expect(
      types.filter((type) => gestureWords([{ type }], null) === null && !forGood.includes(type)),
    ).toEqual([])
  })
  it('names the weightiest of a gesture', () => {
    const said = ['item-clock', 'minute-number', 'state'].map((type) => ({ type, turn: 'closed' }))
    expect(gestureWords(said, null)).toBe('the close of the meeting')
    expect(gestureWords([{ type: 'presence' }], null)).toBe('who is expected')
  })
})

describe('UN5 undo names the thing', () => {
  it('with its item, its decision, its people and its meeting', () => {
    const off = { type: 'item-place', turn: 'off', item: 'Grit' }
    expect(gestureWords([off], 'December')).toBe('an item taken off the agenda: “Grit” (December)')
    const input = { type: 'input', name: 'Eleni', decision: '2026/11/05', item: 'Repair mornings' }
    expect(gestureWords([input], null)).toBe(
      'what an absent person said: Eleni, decision 2026/11/05, “Repair mornings”',
    )
    const arrived = ['Asha', 'Björn', 'Chidi'].map((name) => ({ type: 'presence', turn: 'arrived', name }))
    expect(gestureWords(arrived, null)).toBe('an arrival: Asha and 2 more')
  })
})
