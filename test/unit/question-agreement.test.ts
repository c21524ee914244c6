import { describe, expect, it } from 'vitest'
import { inboxOf } from '../../shared/inbox/inbox'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { rolledUp } from '../../shared/meeting/question/asked-on'
import { hasToEnter } from '../../shared/meeting/question/enter'
import { undo } from '../../shared/meeting/undo'
import { parseMeeting } from '../../shared/record/projection'
import { hill, mill, named, north, quay, umbrellaEvening, west } from '../fixtures/umbrella'
import { fine, ruleOf } from '../fixtures/world'

describe('QA10 in the host’s meeting both the room and the members agree', () => {
  it('silence is not agreement; once all are heard, it is one decision of several assemblies', () => {
    const told = umbrellaEvening()
    const { page, charter, roll, put, ask, enter, word, moment } = told
    const found = () => outcome(page.seen, put.version, roll, charter)
    expect(found().type).toBe('consensus')
    fine(ask())
    expect(found()).toMatchObject({ type: 'too-few-heard', members: { asked: 3 } })
    fine(enter([word(1, north), word(2, quay, { position: 'reservations', reason: 'Noise' })]))
    expect(found().type).toBe('too-few-heard')
    const decide = () => declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment())
    expect(ruleOf(decide())).toBe('DE1')
    fine(enter([word(3, hill)]))
    expect(found()).toMatchObject({ type: 'consensus', assemblies: { agree: 2, reservations: 1 } })
    const { decision } = fine(decide())
    expect(decisions(page.seen)[0]?.outcome).toMatchObject({ members: { asked: 3, agreement: 'agreed' } })
    const window = Object.values(page.seen.statements).find(
      (one) => one.type === 'cooling-off' && one.decision === decision,
    )
    expect(window).toMatchObject({ level: 'thing' })
  })

  it('what only the room decided is a decision of one assembly', () => {
    const { page, charter, roll, put, moment } = umbrellaEvening()
    fine(declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment()))
    expect(Object.values(page.seen.statements).find(({ type }) => type === 'cooling-off')).toMatchObject({
      level: 'moot',
    })
  })

  it('QA7 who has joined and left goes on record with the answers, once', () => {
    const { page, charter, roll, put, ask, enter, word, moment } = umbrellaEvening()
    fine(ask())
    const members = [named(1), named(2), named(4)]
    const given = { proposal: put.proposal, words: [word(1, north), word(2, quay)], members }
    expect(hasToEnter(page.seen, given)).toBe(true)
    expect(fine(enter(given.words, members))).toBe(3)
    expect(hasToEnter(page.seen, given)).toBe(false)
    expect(fine(enter(given.words, members))).toBe(0)
    expect(rolledUp(page.seen, put.version)).toMatchObject({ asked: 2, answered: 2 })
    expect(outcome(page.seen, put.version, roll, charter).type).toBe('consensus')
    // Hill comes back: it is waited for again.
    fine(enter([], [...members, named(3)]))
    expect(rolledUp(page.seen, put.version)).toMatchObject({ asked: 3, answered: 2 })
    expect(ruleOf(undo(page, {}, moment()))).toBe('done')
  })

  it('a block stops it; two answers of one member unsettle it, and wait in the inbox', () => {
    const { page, charter, roll, put, ask, enter, word } = umbrellaEvening()
    fine(ask())
    const block = word(3, hill, { position: 'block', reason: 'The pier' })
    fine(enter([word(1, north), word(2, quay), block]))
    expect(outcome(page.seen, put.version, roll, charter).type).toBe('blocked')
    fine(enter([word(4, hill, { replaces: [block.record] }), word(5, quay, { position: 'abstain' })]))
    expect(outcome(page.seen, put.version, roll, charter).type).toBe('unsettled')
    expect(inboxOf(page.seen)).toMatchObject([{ subject: { type: 'assembly', name: 'Quay' } }])
  })
})

describe('QA9 by the host’s charter', () => {
  const with3 = (
    parameters: object,
    stances: readonly ('agree' | 'block' | 'abstain' | 'stand-aside' | null)[],
    change = {},
  ) => {
    const { page, charter, roll, put, ask, enter, word } = umbrellaEvening(change, parameters)
    fine(ask())
    const words = stances.flatMap((position, at) =>
      position === null
        ? []
        : [word(at + 1, [north, quay, hill][at] ?? hill, { position, reason: 'Because' })],
    )
    fine(enter(words))
    return outcome(page.seen, put.version, roll, charter).type
  }
  const half = { assemblyQuorum: { share: 1, of: 2 } }

  it('what share is to be heard, and whether abstaining is heard', () => {
    expect(with3({}, ['agree', 'agree', null])).toBe('too-few-heard')
    expect(with3(half, ['agree', 'agree', null])).toBe('consensus')
    expect(with3(half, ['agree', null, null])).toBe('too-few-heard')
    expect(with3(half, ['agree', 'abstain', null])).toBe('consensus')
    expect(with3({ ...half, assemblyAbstainHeard: false }, ['agree', 'abstain', null])).toBe('too-few-heard')
  })

  it('how many block, stand aside, agree; how it agrees at all', () => {
    expect(with3(half, ['agree', 'agree', 'block'])).toBe('blocked')
    expect(with3({ assemblyBlocksToStop: 2 }, ['agree', 'agree', 'block'])).toBe('consensus')
    expect(with3({ assemblyBlocksToStop: 2, decisionMode: 'unanimity' }, ['agree', 'agree', 'block'])).toBe(
      'not-unanimous',
    )
    expect(with3({}, ['abstain', 'abstain', 'abstain'])).toBe('no-active-agreement')
    const positions = { positions: { blocksToStop: 1, standAsidesMax: 0.2, reasonFor: [] } }
    expect(with3({}, ['agree', 'agree', 'stand-aside'], positions)).toBe('too-many-aside')
    expect(with3({ mayFormConsensus: false }, ['agree', 'agree', 'agree'])).toBe('may-not-form')
  })
})

describe('QA12 three layers: towns, a region, the federation', () => {
  it('the region answers by a decision that rests on its own members, and the federation hears one voice of it', () => {
    const region = umbrellaEvening()
    fine(region.ask())
    fine(
      region.enter([
        region.word(1, north),
        region.word(2, quay),
        region.word(3, hill, { position: 'reservations', reason: 'Noise' }),
      ]),
    )
    const { page, charter, roll, put, moment } = region
    const { number } = fine(
      declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment()),
    )
    const [taken] = decisions(page.seen)
    const { members, assemblies } = taken?.outcome ?? {}
    const answered = Object.values(assemblies ?? {}).reduce((sum, n) => sum + n, 0)
    expect([members?.asked, answered]).toEqual([3, 3])

    const federation = umbrellaEvening()
    fine(federation.ask([{ assembly: west, name: 'West' }, named(4)]))
    const basis = {
      type: 'minute',
      number,
      title: 'The ferry',
      date: '2026-03-03',
      rollUp: { asked: 3, answered },
    } as const
    fine(federation.enter([federation.word(1, west, { basis })]))
    const above = () =>
      outcome(federation.page.seen, federation.put.version, federation.roll, federation.charter)
    // What the towns said is not counted a second time.
    expect(above()).toMatchObject({ type: 'too-few-heard', assemblies: { agree: 1, reservations: 0 } })
    fine(federation.enter([federation.word(2, mill)]))
    expect(above().type).toBe('consensus')
    const seen = federation.page.seen
    expect(fine(parseMeeting(JSON.parse(JSON.stringify(seen)))).statements).toEqual(seen.statements)
  })

  it('a region that has not heard its own members has no decision to answer with', () => {
    const { page, charter, roll, put, ask, enter, word, moment } = umbrellaEvening()
    fine(ask())
    fine(enter([word(1, north)]))
    expect(ruleOf(declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment()))).toBe(
      'DE1',
    )
  })
})
