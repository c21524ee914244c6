import { describe, expect, test } from 'vitest'
import { deedWays } from '../../renderer/app/deed-ways'
import { ownAssemblies } from '../../renderer/app/own-assemblies'
import type { Place } from '../../renderer/data/place'
import type { AssemblyId, MeetingId } from '../../shared/id'
import type { MeetingHeadline } from '../../shared/record/summary'

const card = (assembly: string, name: string, code: string) => ({
  assembly: assembly as AssemblyId,
  name,
  code,
})
const headline = (state: MeetingHeadline['state'], minutes: string) =>
  ({
    meeting: 'november' as MeetingId,
    title: 'Monthly meeting',
    date: '2026-11-05',
    time: '19:00',
    state,
    draft: minutes === 'draft',
    names: [],
    minutes: { state: minutes },
  }) as unknown as MeetingHeadline

function waysOf(headlines: readonly MeetingHeadline[], offered: readonly string[] = []) {
  const went: Place[] = []
  const ways = deedWays({ headlines, offered: new Set(offered), go: (place) => went.push(place) })
  return { went, of: (id: string) => ways.filter((way) => way.id === id || way.id.startsWith(`${id}/`)) }
}

describe('Ctrl+K finds what is mine', () => {
  test('Asha keeps two assemblies of one name: each with its code; others by name alone', () => {
    const mine = [
      card('1', 'Party Thing', 'THING'),
      card('2', 'Party Thing', 'THING2'),
      card('3', 'Halls', 'HALL'),
    ]
    expect(ownAssemblies(mine).map(({ name }) => name)).toEqual([
      'Party Thing (THING)',
      'Party Thing (THING2)',
      'Halls',
    ])
  })

  test('LC12 approved minutes lead to where it is said what goes out; a draft says why not', () => {
    const { went, of } = waysOf([headline('closed', 'approved')])
    of('publish')[0]?.take()
    expect(went).toEqual([{ screen: 'minutes', meeting: 'november', deed: 'publish' }])
    expect(waysOf([headline('closed', 'draft')]).of('publish')).toMatchObject([
      { why: expect.stringContaining('once they are approved') },
    ])
    expect(waysOf([headline('closed', 'approved')], ['publish']).of('publish')).toEqual([])
  })

  test('RF1 Refer… leads to the items, with the focus among them', () => {
    for (const [state, screen] of [
      ['planned', 'agenda'],
      ['open', 'live'],
      ['closed', 'minutes'],
    ] as const) {
      const { went, of } = waysOf([headline(state, 'draft')])
      of('refer')[0]?.take()
      expect(went).toEqual([{ screen, meeting: 'november', deed: 'refer' }])
    }
  })
})
