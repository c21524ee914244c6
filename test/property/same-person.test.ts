import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconciled, type SameWords, sameWordsOf } from '../../shared/record/same-person'
import { sayDifferent, saySame, takeApart, takeBackSame } from '../../shared/record/same-person-deeds'
import { clockOf } from '../fixtures/moment'
import { asha } from '../fixtures/world'

const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${letter.repeat(32)}/${letter.repeat(32)}`)
const at = (index: number) => people[index % people.length] ?? ''
type Said = readonly [deed: 'same' | 'different' | 'apart' | 'back', one: number, other: number]
const person = fc.nat(people.length - 1)
const deeds = fc.array(
  fc.tuple(fc.constantFrom('same', 'different', 'apart', 'back'), person, person) as fc.Arbitrary<Said>,
  { maxLength: 14 },
)

function worked(list: readonly Said[], series = 1): SameWords {
  const draft: SameWords = { words: {} }
  const page = { draft: draft as never, seen: draft }
  const { moment } = clockOf('2026-03-03T18:00:00+00:00', asha, series)
  for (const [deed, one, other] of list) {
    const given = { one: at(one), other: at(other) }
    if (deed === 'same') saySame(page, given, moment())
    else if (deed === 'different') sayDifferent(page, given, moment())
    else if (deed === 'apart') takeApart(page, { person: at(one) }, moment())
    else {
      const { standing } = reconciled(draft)
      takeBackSame(page, { word: standing[one % Math.max(1, standing.length)]?.id ?? '' }, moment())
    }
  }
  return draft
}
const groups = (said: SameWords) => people.map((one) => reconciled(said).groupOf(one))

describe('PN7 what is said of office-holders', () => {
  it('comes to the same in whatever order it is read, and is always a parting into groups', () => {
    fc.assert(
      fc.property(
        deeds,
        deeds,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (one, other, chance) => {
          const all = [...Object.values(worked(one, 1).words), ...Object.values(worked(other, 2).words)]
          const shuffled = all
            .map((word) => ({ word, by: chance.next().value }))
            .sort((left, right) => left.by - right.by)
            .map(({ word }) => word)
          const read = groups(sameWordsOf(all))
          expect(groups(sameWordsOf(shuffled))).toEqual(read)
          for (const [index, group] of read.entries()) {
            expect(group).toContain(at(index))
            for (const member of group) expect(reconciled(sameWordsOf(all)).groupOf(member)).toEqual(group)
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('pairs said to be the same come to the same groups in any order of saying', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, person), { maxLength: 8 }), (pairs) => {
        const said = pairs.map(([one, other]) => ['same', one, other] as const)
        expect(groups(worked([...said].reverse()))).toEqual(groups(worked(said)))
      }),
      { numRuns: 200 },
    )
  })

  it('one that is parted stands alone, and everybody else as before without it', () => {
    fc.assert(
      fc.property(deeds, person, (list, one) => {
        const before = groups(worked(list))
        const after = groups(worked([...list, ['apart', one, 0]]))
        expect(after[one]).toEqual([at(one)])
        for (const [index, group] of before.entries())
          if (index !== one) expect(after[index]).toEqual(group.filter((member) => member !== at(one)))
      }),
      { numRuns: 200 },
    )
  })

  it('nobody who is said to differ is ever in one group', () => {
    fc.assert(
      fc.property(deeds, deeds, (one, other) => {
        const { groupOf, isApart } = reconciled(
          sameWordsOf([...Object.values(worked(one, 1).words), ...Object.values(worked(other, 2).words)]),
        )
        for (const left of people) for (const right of groupOf(left)) expect(isApart(left, right)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
