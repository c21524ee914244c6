import { describe, expect, it } from 'vitest'
import { gatherUnder } from '../../renderer/worker/practice-umbrella'
import { parseCharter } from '../../shared/charter/charter'
import { isShared } from '../../shared/charter/shared'
import { practiceUmbrella, umbrellaMeeting } from '../../shared/practice/umbrella'
import { done } from '../../shared/result'
import { idOf } from '../fixtures/moment'
import { fine, harbour } from '../fixtures/world'

const umbrella = idOf(0xa7, 1) as never

/** A desk that keeps the umbrella and Harbour, and a keeper that notes what it is asked to put into which log. */
function desk(practice: boolean) {
  const said: string[] = []
  const charter = { ...harbour().charter, practice }
  const keeper = {
    office: async (assembly: string, deed: { readonly type: string; readonly genesis?: string }) => {
      if (deed.type !== 'authority') said.push(`${assembly} ${deed.type} ${deed.genesis}`)
      return done({ view: { genesis: `genesis of ${assembly}` }, head: {}, words: null })
    },
  }
  const kept = {
    kept: () => done({ charter }),
    cards: () => [{ assembly: 'harbour' }, { assembly: umbrella }],
  }
  return { said, desk: { ...kept, noteHead: () => undefined } as never, keeper: keeper as never }
}

describe('PF9 an umbrella of one’s own in practice', () => {
  it('is an umbrella by a charter that can be sealed, marked as practice, with time for answers before it meets', () => {
    const charter = fine(parseCharter(practiceUmbrella(umbrella, 'Europe/London')))
    expect([isShared(charter), charter.practice, charter.thing]).toEqual([true, true, undefined])
    expect(umbrellaMeeting('2026-11-28').date).toBe('2026-12-19')
  })

  it('has every assembly kept here as its member, by the word of both', async () => {
    const here = desk(true)
    fine(await gatherUnder(here.desk, here.keeper, umbrella))
    expect(here.said).toEqual([
      `${umbrella} recognise genesis of harbour`,
      `harbour affiliate genesis of ${umbrella}`,
    ])
  })

  it('gathers no real assembly', async () => {
    const real = desk(false)
    expect(await gatherUnder(real.desk, real.keeper, umbrella)).toMatchObject({ refusal: { rule: 'PF9' } })
    expect(real.said).toEqual([])
  })
})
