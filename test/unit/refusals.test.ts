import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusalSentence, rulesWithSentence } from '../../renderer/words/en/refusals'

const top = path.resolve(import.meta.dirname, '../..')

/** Every rule that some command, keeper or channel names when it refuses. */
function rulesThatRefuse(): readonly string[] {
  const found = ['shared', 'electron', 'renderer/worker', 'renderer/data'].flatMap((room) =>
    readdirSync(path.join(top, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = readFileSync(path.join(top, room, file), 'utf8')
        return [...text.matchAll(/\brule: ((?:'[A-Z]{2}\d+'(?: \| )?)+)/g)].flatMap(([, rules = '']) => [
          ...rules.matchAll(/[A-Z]{2}\d+/g),
        ])
      })
      .map(([rule]) => rule),
  )
  return [...new Set(found)].sort()
}

describe('WO1 what was not done is said in words', () => {
  test('every rule that can refuse has its sentence', () => {
    expect(rulesThatRefuse().filter((rule) => !rulesWithSentence.includes(rule))).toEqual([])
  })
  test('no sentence waits for a rule that refuses nothing', () => {
    expect(rulesWithSentence.filter((rule) => !rulesThatRefuse().includes(rule))).toEqual([])
  })
  test('each says something whole, whatever it is told', () => {
    for (const rule of rulesWithSentence) {
      expect(refusalSentence({ rule }), rule).toMatch(/^[A-Z].{10,}[.]$/s)
      expect(refusalSentence({ rule, cause: 'disk-full', name: 'Asha', state: 'adjourned' })).not.toContain(
        'undefined',
      )
    }
  })
  test('a rule from a later version still says what is safe', () => {
    expect(refusalSentence({ rule: 'ZZ9' })).toContain('Nothing was changed')
  })
})
