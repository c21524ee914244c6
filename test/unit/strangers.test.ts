import { describe, expect, test } from 'vitest'
import { keptTrackOf } from '../../shared/record/abroad'
import { strangersAmong } from '../../shared/record/strangers'
import { id, line } from '../fixtures/abroad'

const file = { type: 'file', name: 'x.moot', at: '2026-11-28T08:00:00Z' } as const
const peer = { ...file, type: 'peer' } as const

describe('LT5 whom nothing joins to an assembly that is kept here', () => {
  const harbour = line('a', { own: true, hosts: [id('b')], members: [id('d')] })
  const region = line('b', { members: [id('a'), id('c')], through: file })
  const sister = line('c', { hosts: [id('b')], through: file })

  test('what a line of hosts and members leads to is none, however it came', () => {
    expect(strangersAmong([harbour, region, sister])).toEqual(new Set())
  })
  test('what says itself that it belongs here is one, and joins nobody', () => {
    const claims = line('e', { hosts: [id('a')], members: [id('f')], through: file })
    const its = line('f', { hosts: [id('e')], through: file })
    expect(strangersAmong([harbour, region, claims, its])).toEqual(new Set([id('e'), id('f')]))
  })
  test('what came over a line was paired for, and is none', () => {
    expect(strangersAmong([harbour, line('g', { through: peer })])).toEqual(new Set())
  })
  test('LT10 GD2 what is known by its card alone is below a host that both have, and on no desk of this one', () => {
    const party = line('p', { own: true, members: [id('a'), id('w')] })
    const west = line('w', { hosts: [id('p')], through: { ...file, type: 'letter' } })
    expect(strangersAmong([party, west])).toEqual(new Set())
    expect(keptTrackOf([party, west], false)).toEqual([])
    expect(keptTrackOf([party, { ...west, through: peer }], false)).toHaveLength(2)
  })
  test('where a file between is not here yet, the name that the nearer one gives joins it all the same', () => {
    expect(strangersAmong([harbour, line('d', { through: file })])).toEqual(new Set())
  })
})
