import { describe, expect, it } from 'vitest'
import { charterDefaults } from '../../shared/charter/charter'
import type { Remit } from '../../shared/charter/parameters'
import { isUmbrellaOver } from '../../shared/charter/thing'
import { callToOrder, resume } from '../../shared/meeting/lifecycle'
import type { AbroadLine } from '../../shared/record/abroad'
import { nesting, within } from '../../shared/record/nesting'
import { nextToAsk, type RemitLine, whoseMatter } from '../../shared/record/remits'
import { linksThatCount, ringsAmong } from '../../shared/record/rings'
import { idOf } from '../fixtures/moment'
import { planMeeting, ruleOf } from '../fixtures/world'

const [whole, north, south, society] = [1, 2, 3, 4].map((n) => idOf(0xa5, n)) as [
  string,
  string,
  string,
  string,
]
const names: Readonly<Record<string, string>> = {
  [whole]: 'The Whole',
  [north]: 'North Region',
  [south]: 'South Town',
  [society]: 'Disabled People’s Society',
}

function line(assembly: string, given: Partial<AbroadLine>): AbroadLine {
  return {
    assembly,
    own: false,
    name: names[assembly] ?? '',
    code: '',
    kind: 'region',
    remit: '',
    hosts: [],
    members: [],
    card: null,
    received: [],
    heard: null,
    through: null,
    ...given,
  }
}

describe('NE1 nobody is its own host or member', () => {
  it('whatever its log says', () => {
    const alone = [line(north, { hosts: [north], members: [north] })]
    expect(linksThatCount(alone)).toEqual([])
    expect(ringsAmong(alone)).toEqual([])
    expect(nesting(alone, new Set([north])).map(({ place }) => place)).toEqual([north])
  })
})

describe('NE2 a ring that arose by merging', () => {
  const ring = [
    line(whole, { hosts: [south], members: [north] }),
    line(north, { hosts: [whole], members: [south] }),
    line(south, { hosts: [north], members: [whole] }),
  ]
  it('leaves one link out, the same for all; the others stand', () => {
    const [found, ...more] = ringsAmong(ring)
    expect(more).toEqual([])
    expect(found?.cut).toMatchObject({ host: south, member: whole })
    expect(found?.assemblies).toEqual([south, north, whole])
    expect(ringsAmong([...ring].reverse())).toEqual(ringsAmong(ring))
    expect(linksThatCount(ring)).toHaveLength(2)
    const open = new Set([whole, `${whole}/${north}`])
    expect(nesting(ring, open).map((node) => [node.line.name, node.level])).toEqual([
      ['The Whole', 1],
      ['North Region', 2],
      ['South Town', 3],
    ])
    expect(within(ring, north).size).toBe(2)
  })
  it('what only one side says goes first', () => {
    const claimed = [
      line(whole, { hosts: [south], members: [north] }),
      line(north, { members: [south] }),
      line(south, { hosts: [north], members: [whole] }),
    ]
    expect(ringsAmong(claimed)[0]?.cut).toMatchObject({ host: whole, member: north, isClaim: true })
  })
  it('ends with any membership in it', () => {
    const ended = [
      line(whole, { hosts: [south], members: [] }),
      line(north, { hosts: [], members: [south] }),
      line(south, { hosts: [north], members: [whole] }),
    ]
    expect(ringsAmong(ended)).toEqual([])
    expect(linksThatCount(ended)).toHaveLength(2)
  })
  it('several hosts are no ring', () => {
    const several = [
      line(whole, { members: [north, south] }),
      line(north, { hosts: [whole], members: [society] }),
      line(south, { hosts: [whole], members: [society] }),
      line(society, { hosts: [north, south] }),
    ]
    expect(ringsAmong(several)).toEqual([])
    expect(linksThatCount(several)).toHaveLength(4)
  })
})

describe('NE4 an umbrella that was founded for a time', () => {
  it('ends the day after its last, never while it sits', () => {
    expect(isUmbrellaOver(null, false, '2026-03-04')).toBe(false)
    expect(isUmbrellaOver('2026-03-03', false, '2026-03-03')).toBe(false)
    expect(isUmbrellaOver('2026-03-03', false, '2026-03-04')).toBe(true)
    expect(isUmbrellaOver('2026-03-03', true, '2026-03-04')).toBe(false)
    expect(charterDefaults.parameters.expiry).toBeNull()
  })
  it('refuses with its own rule, not with that of a Party Thing', () => {
    const { page, moment } = planMeeting()
    const thing = { type: 'umbrella-over' } as const
    expect(ruleOf(callToOrder(page, { pattern: '{n}', used: [], thing }, moment()))).toBe('NE4')
    expect(ruleOf(resume(page, { thing }, moment()))).toBe('NE4')
  })
})

const remit = (topic: string, given: Partial<Remit> = {}): Remit => ({
  topic,
  area: '',
  level: 'primary',
  fallbackTo: '',
  ...given,
})

describe('RM5 whose matter it is', () => {
  const access = remit('Access to buildings', { fallbackTo: 'north region' })
  const federation = (repeats: RemitLine['repeats']): readonly RemitLine[] => [
    line(whole, { members: [north, society], ...(repeats && { repeats }) }),
    line(north, { hosts: [whole], members: [south] }),
    line(south, { hosts: [north] }),
    line(society, { hosts: [whole], remits: [access] }),
  ]
  const levels = (lines: readonly RemitLine[], words = 'A ramp: access to the buildings at the quay') =>
    whoseMatter(words, south, lines, 100).map(({ name, level }) => `${name}: ${level}`)

  it('primary where each host up to a common top repeats it; else it is a claim', () => {
    expect(levels(federation({ [society]: ['access to buildings'] }))).toEqual([
      'Disabled People’s Society: primary',
      'North Region: fallback',
    ])
    expect(levels(federation({ [society]: ['Housing'] }))[0]).toBe('Disabled People’s Society: claims')
    expect(levels(federation(undefined))[0]).toBe('Disabled People’s Society: claims')
    const parted = federation({ [society]: ['Access to buildings'] }).map((one) =>
      one.assembly === society ? { ...one, hosts: [] } : one,
    )
    expect(levels(parted)[0]).toBe('Disabled People’s Society: claims')
  })
  it('the primary comes before whoever claims, and these before the secondary; oneself is never asked', () => {
    const lines = [
      ...federation({ [society]: ['Access to buildings'] }).filter(({ assembly }) => assembly !== north),
      line(north, { hosts: [whole], members: [south], remits: [remit('Buildings', { level: 'secondary' })] }),
      line(idOf(0xa5, 5), { name: 'Access Group', remits: [remit('Access')] }),
    ]
    expect(levels(lines)).toEqual([
      'Disabled People’s Society: primary',
      'Access Group: claims',
      'North Region: fallback',
    ])
    expect(whoseMatter('access to buildings', society, lines, 100).map(({ name }) => name)).not.toContain(
      'Disabled People’s Society',
    )
    expect(levels(lines, 'The choir')).toEqual([])
  })
  it('RM6 after whoever declines or is silent too long comes the next, until nobody is left', () => {
    const holders = whoseMatter('access to buildings', south, federation(undefined), 100)
    expect(nextToAsk(holders, new Set())?.assembly).toBe(society)
    expect(nextToAsk(holders, new Set([society]))?.assembly).toBe(north)
    expect(nextToAsk(holders, new Set([society, north]))).toBeNull()
  })
  it('RM7 whoever has no secretary and nobody who stands in comes after all that have one', () => {
    const withVacancy = (until: number | null) =>
      federation({ [society]: ['Access to buildings'] }).map((one) =>
        one.assembly === society ? { ...one, standIn: { until } } : one,
      )
    expect(levels(withVacancy(100))[0]).toBe('Disabled People’s Society: primary')
    for (const until of [99, null])
      expect(levels(withVacancy(until))).toEqual([
        'North Region: fallback',
        'Disabled People’s Society: primary',
      ])
  })
})
