import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Charter } from '../../shared/charter/charter'
import { changedHere, follow, followingChanges, takeBack } from '../../shared/charter/inheritance'
import { differences, type Provisions, provisionsOf, withProvisions } from '../../shared/charter/provisions'
import { idOf } from '../fixtures/moment'
import { fine, harbour } from '../fixtures/world'

const changes: fc.Arbitrary<Partial<Provisions>> = fc.record(
  {
    quorum: fc.oneof(
      fc.constant({ type: 'none' as const }),
      fc.integer({ min: 1, max: 4 }).map((count) => ({ type: 'count' as const, count })),
    ),
    blocksToStop: fc.integer({ min: 1, max: 3 }),
    standAsidesMax: fc.constantFrom(null, 0.25, 0.5),
    reasonFor: fc.subarray(['reservations', 'stand-aside', 'block']),
    noticeDays: fc.nat(5),
    coolingOffDaysMoot: fc.nat(5),
    informalEnabled: fc.boolean(),
    expiry: fc.constantFrom(null, '2027-01-01'),
    remit: fc.constantFrom('', 'Quays'),
  },
  { requiredKeys: [] },
)
const federation = (change: Partial<Provisions>, version: number): Charter =>
  withProvisions({ ...harbour().charter, assembly: idOf(0xa5, 9), version }, change)

describe('following a charter', () => {
  it('CH4 CH5 every rule taken back, nothing is changed here', () => {
    fc.assert(
      fc.property(changes, changes, (theirs, ours) => {
        let charter = withProvisions(fine(follow(harbour().charter, federation(theirs, 1))), ours)
        for (const rule of changedHere(charter)) charter = takeBack(charter, rule)
        expect(changedHere(charter)).toEqual([])
        expect(differences(charter, takeBack(charter, 'quorum'))).toEqual([])
      }),
    )
  })

  it('CH6 keeps what was changed here, takes all else, and says before what that is', () => {
    fc.assert(
      fc.property(changes, changes, changes, (first, ours, second) => {
        const before = withProvisions(fine(follow(harbour().charter, federation(first, 1))), ours)
        const host = federation(second, 2)
        const after = fine(follow(before, host))
        const changed = new Set(changedHere(before))
        expect(followingChanges(before, host)).toEqual(differences(before, after))
        for (const rule of followingChanges(before, host)) expect(changed.has(rule)).toBe(false)
        for (const rule of changedHere(after)) expect(changed.has(rule)).toBe(true)
        for (const rule of changed) expect(provisionsOf(after)[rule]).toEqual(provisionsOf(before)[rule])
        // Followed twice is followed once.
        expect(fine(follow(after, host))).toEqual(after)
      }),
    )
  })
})
