import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing, type Version } from '../../shared/search/published'

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const version = fc.record({ record: id, replaces: fc.option(id) })

describe('SC10 which versions stand', () => {
  it('is the same in whatever order they came, and none that stands is replaced', () => {
    fc.assert(
      fc.property(
        fc.array(version, { maxLength: 8 }).chain((all) => {
          const named = all.map((one, at): readonly [string, Version] => [`entry-${at}`, one])
          return fc.tuple(
            fc.constant(named),
            fc.shuffledSubarray(named, { minLength: named.length, maxLength: named.length }),
          )
        }),
        ([once, again]) => {
          const stands = standing(new Map(once))
          expect(standing(new Map(again))).toEqual(stands)
          const replaced = new Set(once.map(([, { replaces }]) => replaces))
          for (const [entry, { record }] of once) expect(stands.has(entry)).toBe(!replaced.has(record))
        },
      ),
    )
  })
})
