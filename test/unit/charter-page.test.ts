import { describe, expect, it } from 'vitest'
import { groups } from '../../renderer/features/charter/groups'
import { inWords } from '../../renderer/features/charter/in-words'
import { provisions as words } from '../../renderer/words/en/provisions'
import { parameterDefaults } from '../../shared/charter/parameters'
import { allProvisions, provisionsOf } from '../../shared/charter/provisions'
import { practiceCharter } from '../../shared/practice/charters'
import { harbour } from '../fixtures/world'

describe('the page of the charter', () => {
  it('has every provision once, with its name and a sentence', () => {
    const shown = groups.flatMap((group) => group.provisions)
    expect([...shown].sort()).toEqual([...allProvisions].sort())
    for (const name of allProvisions) {
      expect(words[name].label).toMatch(/^[A-Z“]/)
      expect(words[name].does).toMatch(/[a-z0-9.]\.$/)
    }
    const labels = allProvisions.map((name) => words[name].label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('says every value in words, whatever it is', () => {
    const charters = [
      harbour().charter,
      practiceCharter('DPS', 'a'.repeat(32) as never, 'Europe/London'),
      harbour({
        parameters: {
          ...parameterDefaults,
          remits: [{ topic: 'Quays', area: '', level: 'primary', fallbackTo: 'All Harbours' }],
          whoMayCallMoot: { type: 'people', count: 5 },
          reopenRule: { type: 'objections', count: 2 },
          quorumInformal: { type: 'count', count: 2 },
          quorumBallot: null,
          blockReview: { share: 3, of: 4 },
          reservationsMax: 0.25,
          termMonths: 24,
          expiry: '2027-01-31',
        },
      }).charter,
    ]
    for (const values of charters.map(provisionsOf)) {
      for (const name of allProvisions) {
        const lines = inWords(name, values[name])
        expect(lines.length, name).toBeGreaterThan(0)
        for (const line of lines) expect(line, name).toMatch(/^(?!.*(undefined|NaN|\[object)).+/)
      }
    }
  })

  it('shows how minutes are numbered by an example', () => {
    expect(inWords('numberPattern', '{YYYY}/{meeting:02}/{minute:02}')[0]).toMatch(/^2026\/03\/05 is/)
    expect(inWords('numberPattern', 'M{meeting}-{minute:03}')[0]).toMatch(/^M3-005 is/)
  })
})
