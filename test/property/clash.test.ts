import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssemblyId } from '../../shared/id'
import { clashes, type KnownLine } from '../../shared/record/clash'
import type { ClashWord } from '../../shared/record/clash-word'
import { chainOf, fates } from '../../shared/record/fate'
import { city, lineOf, matterOf, north, replacing, shed, west, wordOf } from '../fixtures/clash'
import { idOf } from '../fixtures/moment'

const assemblies = [north, west, city] as const
const wide = idOf(0xa5, 5) as AssemblyId
type Drawn = readonly [who: number, matter: number, replaces: number, state: number]

/** Some decisions of three assemblies, of a Thing of two of them and of one of all three, each perhaps in the place of an earlier one. */
const drawnLines = fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(12), fc.nat(5)) as fc.Arbitrary<Drawn>, {
  minLength: 2,
  maxLength: 9,
})
const drawnWords = fc.array(fc.tuple(fc.nat(2), fc.nat(8), fc.nat(8), fc.boolean(), fc.nat(6)), {
  maxLength: 6,
})

function linesFrom(drawn: readonly Drawn[]): readonly KnownLine[] {
  const lines: KnownLine[] = []
  for (const [at, [who, matter, replaces, state]] of drawn.entries()) {
    const before = lines[replaces]
    const reopened = { rule: 'judgement', person: null, reason: null, on: '2026-03-09' } as const
    lines.push(
      lineOf(at + 1, assemblies[who] ?? (who === 3 ? shed : wide), {
        matter: matter === 0 ? null : matterOf(matter),
        over: who === 3 ? [north, west] : who === 4 ? [north, west, city] : null,
        replaces: before === undefined ? [] : replacing(before),
        facts: { ...(state === 0 && { reopened }), ...(state === 1 && { expiry: '2026-03-12' }) },
      }),
    )
  }
  return lines
}

function wordsFrom(
  drawn: readonly (readonly [number, number, number, boolean, number])[],
  lines: readonly KnownLine[],
): readonly ClashWord[] {
  const words: ClashWord[] = []
  for (const [at, [who, one, other, isTogether, replaced]] of drawn.entries()) {
    const [first, second] = [lines[one], lines[other]]
    if (first === undefined || second === undefined || first.assembly === second.assembly) continue
    const says = isTogether ? 'together' : 'contradict'
    const before = words[replaced]
    words.push(wordOf(at + 1, assemblies[who] ?? city, says, [first, second], before ? [before] : []))
  }
  return words
}

describe('CS2 the same on every laptop', () => {
  it('in whatever order, and however often, lines and words have come', () => {
    fc.assert(
      fc.property(drawnLines, drawnWords, fc.infiniteStream(fc.nat()), (drawn, said, chance) => {
        const lines = linesFrom(drawn)
        const words = wordsFrom(said, lines)
        const mixed = <T>(some: readonly T[]): readonly T[] =>
          [...some, ...some.slice(0, 2)]
            .map((one) => ({ one, by: chance.next().value }))
            .sort((a, b) => a.by - b.by)
            .map(({ one }) => one)
        const found = clashes(lines, words, '2026-03-20')
        expect(clashes(mixed(lines), mixed(words), '2026-03-20')).toEqual(found)
        for (const { sides, contradict, how } of found) {
          expect(sides[0].assembly).not.toBe(sides[1].assembly)
          expect(how === 'matter' || contradict.length > 0).toBe(true)
        }
      }),
    )
  })
  it('SU4 CS6 each decision has one chain, in whatever order the lines have come', () => {
    fc.assert(
      fc.property(drawnLines, fc.infiniteStream(fc.nat()), (drawn, chance) => {
        const lines = linesFrom(drawn)
        const mixed = lines
          .map((one) => ({ one, by: chance.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one)
        const [all, others] = [fates(lines, '2026-03-20'), fates(mixed, '2026-03-20')]
        for (const { decision } of lines) expect(chainOf(decision, others)).toEqual(chainOf(decision, all))
      }),
    )
  })
  it('CS6 every chain ends', () => {
    fc.assert(
      fc.property(drawnLines, (drawn) => {
        const lines = linesFrom(drawn)
        const all = fates(lines, '2026-03-20')
        for (const { decision } of lines) {
          const chain = chainOf(decision, all)
          expect(new Set(chain.map(({ by }) => by.decision)).size).toBe(chain.length)
          expect(chain.length).toBeLessThan(lines.length)
          for (const [at, step] of chain.entries()) expect(step.since === null).toBe(at < chain.length - 1)
        }
      }),
    )
  })
})
