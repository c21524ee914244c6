import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssemblyId } from '../../shared/id'
import { inverted } from '../../shared/search/inverted'
import type { Placed } from '../../shared/search/passage'
import { everyIs, printQuery, readQuery } from '../../shared/search/query'
import { hasWords, wordsOf } from '../../shared/search/words'

const piece = fc.oneof(
  fc.constantFrom(
    'is:',
    'status:',
    'due:',
    'in:',
    'number:',
    '@',
    '"',
    '<',
    '>=',
    ':',
    '//',
    ' ',
    'today',
    'none',
    '2026-12-01',
    'wharf',
  ),
  fc.constantFrom(...everyIs),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

describe('RG1 what is typed is read, whatever it is', () => {
  it('never fails, and is the same when it is printed and read again', () => {
    fc.assert(
      fc.property(typed, (written) => {
        const terms = readQuery(written)
        expect(readQuery(printQuery(terms))).toEqual(terms)
      }),
      { numRuns: 3000 },
    )
  })

  it('and any other text too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (written) => {
        const terms = readQuery(written)
        expect(readQuery(printQuery(terms))).toEqual(terms)
      }),
      { numRuns: 1000 },
    )
  })
})

const few = fc.constantFrom('wharf', 'lease', 'Wharfs', 'Björn', 'bjorn', 'Ελένη', 'roof', 'a')
const text = fc.array(few, { maxLength: 4 }).map((words) => words.join(' '))
const passage = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), text, under: text })
const step = fc.record({
  source: fc.constantFrom('march', 'april'),
  passages: fc.uniqueArray(passage, { selector: ({ id }) => id, maxLength: 4 }),
})

describe('SC5 kept up change by change it finds the same as laid out anew', () => {
  it('and the same as reading everything', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(few, { minLength: 1, maxLength: 2 }),
        (steps, typed) => {
          const placedOf = ({ source, passages }: (typeof steps)[number]): readonly Placed[] =>
            passages.map((one) => ({
              assembly: source as AssemblyId,
              meeting: null,
              passage: { ...one, kind: 'note', item: null, number: null },
            }))
          const [kept, anew] = [inverted(2), inverted()]
          for (const one of steps) kept.put(one.source, placedOf(one))
          const last = new Map(steps.map((one) => [one.source, placedOf(one)]))
          for (const [source, placed] of last) anew.put(source, placed)
          const words = [...new Set(typed.flatMap((one) => wordsOf(one).map(({ word }) => word)))]
          const of = (index: typeof kept) =>
            (index.find({ words, fits: () => true, most: 50 }).get('note')?.first ?? [])
              .map(({ assembly, passage }) => `${assembly} ${passage.id}`)
              .sort()
          const read = [...last].flatMap(([source, placed]) =>
            placed
              .filter(({ passage: { text, under } }) => hasWords(words, text, under))
              .filter(({ passage: { text } }) => words.some((word) => hasWords([word], text)))
              .map(({ passage }) => `${source} ${passage.id}`),
          )
          expect(of(kept)).toEqual(of(anew))
          expect(of(kept)).toEqual(read.sort())
        },
      ),
      { numRuns: 500 },
    )
  })
})
