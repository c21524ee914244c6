import '../fixtures/automerge-in-node'
import { describe, expect, it } from 'vitest'
import { computer, foundedAt, newPost } from '../fixtures/post'

describe('RM7 who has no secretary, on the way from the log to where a matter is referred', () => {
  it('is known there as well, and of all others nothing is said', async () => {
    const asha = await computer(newPost(), 'passing-vacancy')
    let vacant = ''
    const states = asha.keeper.abroad
    asha.keeper.abroad = async (since) => {
      const news = await states(since)
      const withVacancy = news.states.map((one) =>
        one.assembly === vacant ? { ...one, standIn: { until: null } } : one,
      )
      return { ...news, states: withVacancy }
    }
    const harbour = await foundedAt(asha, 'Harbour Tenants')
    vacant = await foundedAt(asha, 'Disability Society')
    await asha.ask({ type: 'settle-passing', assembly: harbour, now: '2026-03-04T18:00:00+00:00' })
    const { known } = await asha.ask({ type: 'passing', assembly: harbour })
    const standIns = new Map<string, unknown>(known.map(({ assembly, standIn }) => [assembly, standIn]))
    expect(standIns).toEqual(
      new Map<string, unknown>([
        [harbour, undefined],
        [vacant, { until: null }],
      ]),
    )
  })
})
