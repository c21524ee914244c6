import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { undoneWords } from '../../renderer/words/en/undone'

const folder = path.resolve(import.meta.dirname, '../../shared/meeting')
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
  'approval',
]

describe('UN1 undo says what it took back', () => {
  it('has a word for every sort of statement', () => {
    expect(types.length).toBeGreaterThan(30)
    expect(types.filter((type) => undoneWords([type]) === 'Undone.' && !forGood.includes(type))).toEqual([])
  })
  it('names the weightiest of a gesture', () => {
    expect(undoneWords(['item-clock', 'minute-number', 'state'])).toContain('close')
    expect(undoneWords(['presence'])).toBe('Undone: who came, left or sent apologies.')
  })
})
