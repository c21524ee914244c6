import * as A from '@automerge/automerge'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordYes, withdrawName } from '../../shared/charter/name-deeds'
import { parameterDefaults } from '../../shared/charter/parameters'
import { setOffice } from '../../shared/charter/people'
import { nameState, publishedNames } from '../../shared/charter/published-names'
import type { Roll } from '../../shared/charter/roll'
import { plainView } from '../../shared/plain'
import type { Moment } from '../../shared/ports'
import { clockOf } from '../fixtures/moment'
import { asha, harbour, people } from '../fixtures/world'

const plain = plainView((value) => (A.isImmutableString(value) ? value.toString() : undefined))
const fixed: Moment['fixed'] = (text) => new A.ImmutableString(text) as never
const { charter, roll } = harbour({ parameters: { ...parameterDefaults, officeHolderNames: 'chosen' } })
const some = [people.asha, people.chidi] as const
const offices = ['Secretary', 'Treasurer'] as const

type Document = A.Doc<Record<string, unknown>>
type Gesture = readonly [deed: 'yes' | 'no' | 'gives' | 'takes', person: number, office: number]
const gestures = fc.array(
  fc.tuple(fc.constantFrom('yes', 'no', 'gives', 'takes'), fc.nat(1), fc.nat(1)) as fc.Arbitrary<Gesture>,
  { maxLength: 6 },
)
const rollOf = (doc: Document) => plain(doc) as unknown as Roll

function worked(start: Document, list: readonly Gesture[], series: number): Document {
  const clock = clockOf('2026-03-03T18:00:00+00:00', asha, series)
  let doc = A.clone(start)
  for (const [deed, one, other] of list) {
    const [person, office] = [some[one] ?? people.asha, offices[other] ?? 'Secretary']
    doc = A.change(doc, (draft) => {
      const page = { seen: rollOf(doc), draft: draft as never }
      const moment = { ...clock.moment(), fixed }
      if (deed === 'yes') recordYes(page, { person, office, on: '2026-03-03', since: null, charter }, moment)
      else if (deed === 'no') withdrawName(page, { person, office }, moment)
      else setOffice(page, { person, office, holds: deed === 'gives' }, moment)
    })
  }
  return doc
}
const begun = worked(
  A.from(structuredClone(roll) as unknown as Record<string, unknown>),
  [
    ['gives', 0, 0],
    ['gives', 0, 1],
    ['gives', 1, 0],
    ['gives', 1, 1],
  ],
  9,
)

describe('PN3 what two laptops recorded', () => {
  it('reads the same in any order of merging', () => {
    fc.assert(
      fc.property(gestures, gestures, gestures, (first, second, third) => {
        const [a, b] = [worked(begun, first, 1), worked(begun, second, 2)]
        const c = worked(A.merge(A.clone(a), b), third, 3)
        const one = rollOf(A.merge(A.merge(A.clone(c), a), b))
        const other = rollOf(A.merge(A.merge(A.clone(b), a), c))
        expect(publishedNames(charter, one)).toEqual(publishedNames(charter, other))
      }),
      { numRuns: 150 },
    )
  })

  it('a no that the other did not know of keeps the name in, until it is recorded anew', () => {
    const said = worked(begun, [['yes', 0, 0]], 1)
    const withdrawn = worked(said, [['no', 0, 0]], 2)
    // Björn’s laptop, which has not heard of it, records a yes of its own.
    const again = worked(worked(said, [['no', 0, 0]], 3), [['yes', 0, 0]], 4)
    const both = A.merge(A.clone(withdrawn), again)
    expect(nameState(rollOf(both), people.asha, 'Secretary').type).toBe('contested')
    expect(publishedNames(charter, rollOf(both))).toEqual([])
    const settled = worked(both, [['yes', 0, 0]], 5)
    expect(publishedNames(charter, rollOf(settled)).map(({ name }) => name)).toEqual(['Asha'])
    expect(publishedNames(charter, rollOf(worked(both, [['no', 0, 0]], 6)))).toEqual([])
  })

  it('first words of two laptops about one roll both count, though neither had a place for them', () => {
    const [a, b] = [worked(begun, [['yes', 0, 0]], 1), worked(begun, [['yes', 1, 1]], 2)]
    const names = publishedNames(charter, rollOf(A.merge(A.clone(a), b)))
    expect(names.map(({ office, name }) => `${office}: ${name}`)).toEqual([
      'Secretary: Asha',
      'Treasurer: Chidi',
    ])
  })
})
