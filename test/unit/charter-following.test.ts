import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/canonical'
import { type Charter, parseCharter, readCharter } from '../../shared/charter/charter'
import {
  basisOf,
  changedHere,
  follow,
  followingChanges,
  isNewer,
  stopFollowing,
  takeBack,
} from '../../shared/charter/inheritance'
import { parameterDefaults } from '../../shared/charter/parameters'
import {
  allProvisions,
  differences,
  followable,
  provisionsOf,
  withProvisions,
} from '../../shared/charter/provisions'
import { practiceCharter } from '../../shared/practice/charters'
import { idOf } from '../fixtures/moment'
import { fine, harbour } from '../fixtures/world'

/** The federation's charter, and Harbour's that follows it. */
function federation(change: Partial<Charter> = {}): Charter {
  return { ...harbour().charter, assembly: idOf(0xa5, 9), name: 'All Harbours', version: 4, ...change }
}
const following = () => fine(follow(harbour().charter, federation()))

describe('CH4 a charter may follow another', () => {
  it('holds a copy, says whose it is, and reads back unchanged', () => {
    const charter = following()
    expect(charter.basis).toMatchObject({ name: 'All Harbours', version: 4, quorum: { count: 3 } })
    expect(fine(readCharter(canonical(charter)))).toEqual(charter)
    expect(changedHere(charter)).toEqual([])
  })
  it('tells which rules are changed here, one by one', () => {
    const here = withProvisions(following(), {
      quorum: { type: 'share', share: { share: 1, of: 3 } },
      coolingOffDaysMoot: 9,
      standAsidesMax: 0.25,
    })
    expect(changedHere(here)).toEqual(['quorum', 'standAsidesMax', 'coolingOffDaysMoot'])
    expect(here.positions.blocksToStop).toBe(1)
  })
  it('does not call an order of ticks a change', () => {
    expect(changedHere(withProvisions(following(), { reasonFor: ['block', 'stand-aside'] }))).toEqual([])
  })
  it('who follows nobody has changed nothing, whatever the rules', () => {
    expect(changedHere(withProvisions(harbour().charter, { noticeDays: 40 }))).toEqual([])
  })
  it('CH3 a charter from before reads on and follows nobody', () => {
    const { basis: _basis, ...older } = harbour().charter
    expect(fine(parseCharter(older)).basis).toBeNull()
  })
  it('CH3 a copy made before a parameter was known has its default, here and there: no change', () => {
    const { noticeDays: _notice, ...fewer } = parameterDefaults
    const older = {
      ...following(),
      parameters: fewer,
      basis: { ...basisOf(federation()), parameters: fewer },
    }
    expect(changedHere(fine(parseCharter(older)))).toEqual([])
  })
})

describe('CH5 a rule taken back', () => {
  it('is as it is followed, and all else stays', () => {
    const here = withProvisions(following(), { coolingOffDaysMoot: 9, blocksToStop: 2, name: 'Quay' })
    const back = takeBack(here, 'coolingOffDaysMoot')
    expect(differences(here, back)).toEqual(['coolingOffDaysMoot'])
    expect(changedHere(back)).toEqual(['blocksToStop'])
    expect(changedHere(takeBack(back, 'blocksToStop'))).toEqual([])
  })
  it('what is its own cannot be taken back', () => {
    const here = withProvisions(following(), { name: 'Quay' })
    expect(takeBack(here, 'name')).toEqual(here)
    expect(takeBack(harbour().charter, 'quorum')).toEqual(harbour().charter)
  })
})

describe('CH6 following a newer version', () => {
  const here = withProvisions(following(), { coolingOffDaysMoot: 9 })
  const newer = withProvisions(federation({ version: 5 }), {
    coolingOffDaysMoot: 3,
    noticeDays: 14,
    blocksToStop: 2,
    name: 'All Harbours and Quays',
  })

  it('can be read before: only what was not changed here', () => {
    expect(isNewer(here, newer)).toBe(true)
    expect(followingChanges(here, newer)).toEqual(['blocksToStop', 'noticeDays'])
  })
  it('keeps what was changed here, and takes the rest', () => {
    const after = fine(follow(here, newer))
    expect(after.parameters).toMatchObject({ coolingOffDaysMoot: 9, noticeDays: 14 })
    expect(after.positions.blocksToStop).toBe(2)
    expect(after.name).toBe('Harbour Tenants')
    expect(after.basis).toMatchObject({ version: 5, name: 'All Harbours and Quays' })
    expect(changedHere(after)).toEqual(['coolingOffDaysMoot'])
    expect(takeBack(after, 'coolingOffDaysMoot').parameters.coolingOffDaysMoot).toBe(3)
  })
  it('who followed nobody keeps every rule, and sees what differs', () => {
    const alone = withProvisions(harbour().charter, { noticeDays: 1 })
    const after = fine(follow(alone, federation()))
    expect(differences(alone, after)).toEqual([])
    expect(changedHere(after)).toEqual(['noticeDays'])
  })
  it('is refused for its own charter and for an older one of the same', () => {
    expect(follow(here, here)).toMatchObject({ refusal: { rule: 'CH6', cause: 'itself' } })
    expect(follow(here, federation({ version: 3 }))).toMatchObject({ refusal: { cause: 'older' } })
    expect(follow(here, federation({ version: 3, assembly: idOf(0xa5, 10) })).ok).toBe(true)
  })
})

describe('CH7 what an assembly is, is its own', () => {
  it('is never changed by following', () => {
    const own = allProvisions.filter((name) => !followable.includes(name))
    expect(own).toHaveLength(14)
    const other = { remit: 'All of it', expiry: '2027-01-01', mayFormConsensus: false, offices: ['Elder'] }
    const after = fine(follow(following(), withProvisions(federation({ version: 5 }), other)))
    expect(provisionsOf(after)).toMatchObject({ remit: '', expiry: null, mayFormConsensus: true })
    expect(after.offices).toEqual(harbour().charter.offices)
  })
})

describe('CH10 who stops following', () => {
  it('keeps every rule as it is, as its own', () => {
    const here = withProvisions(following(), { coolingOffDaysMoot: 9 })
    const own = stopFollowing(here)
    expect(provisionsOf(own)).toEqual(provisionsOf(here))
    expect(changedHere(own)).toEqual([])
    expect(takeBack(own, 'coolingOffDaysMoot')).toEqual(own)
    expect(fine(readCharter(canonical(own))).basis).toBeNull()
  })
  it('can follow again, and finds what differs by then marked', () => {
    const own = stopFollowing(withProvisions(following(), { coolingOffDaysMoot: 9 }))
    expect(changedHere(fine(follow(own, federation({ version: 5 }))))).toEqual(['coolingOffDaysMoot'])
  })
})

describe('PF1 the practice charters', () => {
  it('follow their umbrella and have one or two things changed here', () => {
    const changed = (['SALT', 'DPS', 'HALL'] as const).map((code) => {
      const charter = practiceCharter(code, 'a'.repeat(32) as never, 'Europe/London')
      expect(fine(parseCharter(charter))).toEqual(charter)
      return [charter.basis?.name, changedHere(charter)]
    })
    expect(changed).toEqual([
      ['Places Umbrella', ['quorum']],
      ['Standing Together Umbrella', ['standAsidesMax', 'reasonFor']],
      ['Workshop Umbrella', ['quorum']],
    ])
  })
})
