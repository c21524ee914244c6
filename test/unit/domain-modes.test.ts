import { describe, expect, it } from 'vitest'
import { outcomeReason, outcomeSentence, outcomeWord } from '../../renderer/words/en/outcomes'
import type { Charter } from '../../shared/charter/charter'
import { type Parameters, parameterDefaults } from '../../shared/charter/parameters'
import type { Roll } from '../../shared/charter/roll'
import type { Stance } from '../../shared/charter/rules'
import { stancesOffered } from '../../shared/charter/stances'
import type { PersonId, VersionId } from '../../shared/id'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { dateOf } from '../../shared/meeting/decision/succession'
import { leave } from '../../shared/meeting/hall/arrivals'
import { onLiteral } from '../../shared/meeting/literal'
import { blockFindings, findNoBlock } from '../../shared/meeting/proposal/block-finding'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { newRound } from '../../shared/meeting/proposal/wording'
import { addMonths } from '../../shared/meeting/time'
import { redo, undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

const { asha, björn, chidi, dafydd, eleni } = people

/** The evening of the choir in an assembly whose charter says this or that. */
function choir(parameters: Partial<Parameters> = {}, change: Partial<Charter> = {}) {
  const evening = openMeeting({ ...change, parameters: { ...parameterDefaults, ...parameters } })
  const { page, moment, item, charter, roll } = evening
  const given = { item: item('Hall lease'), wording: 'The choir sings here.', proposer: dafydd }
  const { proposal, version } = fine(propose(page, given, moment()))
  const offered = stancesOffered(charter)
  const say = (
    person: PersonId,
    stance: Stance,
    reason: string | null = null,
    {
      on = page,
      by = moment(),
      of = version,
    }: { on?: typeof page; by?: ReturnType<typeof moment>; of?: VersionId } = {},
  ) =>
    recordPosition(
      on,
      { version: of, person, stance, reason, source: 'room', rule: charter.positions, offered },
      by,
    )
  const found = (on = page, by: Roll = roll) => outcome(on.seen, version, by, charter)
  const decide = (review?: string | null) => {
    const what = { proposal, roll, charter, informal: false }
    return declare(page, review === undefined ? what : { ...what, review }, moment())
  }
  const all = () => fine(allAgree(page, { version }, moment()))
  return { ...evening, proposal, version, offered, say, found, decide, all }
}

describe('DM1 the positions that are offered', () => {
  it('are the charter’s; under consent nobody abstains; agreeing always is', () => {
    expect(choir().offered).toHaveLength(5)
    expect(choir({ decisionMode: 'consent' }).offered).not.toContain('abstain')
    const { offered, say } = choir({ positionsAllowed: ['block'] })
    expect(offered).toEqual(['agree', 'block'])
    expect(ruleOf(say(chidi, 'reservations', 'Hm'))).toBe('DM1')
    fine(say(chidi, 'block', 'No'))
  })
})

describe('DM2 a body that forms no consensus', () => {
  it('takes positions, and its outcome and refusal say why nothing is declared', () => {
    const { all, found, decide } = choir({ mayFormConsensus: false })
    all()
    expect(found()).toMatchObject({ type: 'may-not-form', counts: { agree: 5 } })
    expect(ruleOf(decide())).toBe('DM2')
    expect(outcomeSentence(found())).toContain('forms no consensus of its own')
  })
})

describe('DM3 consent', () => {
  it('is that nobody objects: many may stand aside, one block stops it, whatever the rule on blocks', () => {
    const rule = { blocksToStop: 2, standAsidesMax: 0.1, reasonFor: [] }
    const { all, say, found } = choir({ decisionMode: 'consent' }, { positions: rule })
    all()
    for (const person of [asha, björn, chidi, dafydd]) fine(say(person, 'stand-aside'))
    fine(say(eleni, 'reservations'))
    expect(found()).toMatchObject({ type: 'consensus', rule: { mode: 'consent' } })
    expect([outcomeWord(found()), outcomeSentence(found())]).toEqual([
      'Consent',
      'There is consent: nobody objects.',
    ])
    fine(say(eleni, 'block', 'It is loud'))
    expect(found().type).toBe('blocked')
    expect(outcomeReason(found())).toBe('1 block stands; one is enough to stop it.')
  })
  it('waits for everybody who is here', () => {
    const { say, found } = choir({ decisionMode: 'consent' })
    fine(say(asha, 'agree'))
    expect(found()).toMatchObject({ type: 'unsettled', none: 4 })
  })
})

describe('DM6 a decision by consent is looked at again', () => {
  it('on a day after its own that the calendar has; it stands with the decision and goes with it', () => {
    const { page, moment, all, decide } = choir({ decisionMode: 'consent' })
    all()
    for (const review of [undefined, null, '2026-03-03', '2026-02-30', '2025-01-01'])
      expect(ruleOf(decide(review)), String(review)).toBe('DM6')
    const { decision } = fine(decide('2026-09-03'))
    expect(dateOf(page.seen, decision, 'review')).toBe('2026-09-03')
    fine(undo(page, {}, moment()))
    expect([decisions(page.seen), dateOf(page.seen, decision, 'review')]).toEqual([[], null])
    fine(redo(page, {}, moment()))
    expect(dateOf(page.seen, decision, 'review')).toBe('2026-09-03')
  })
  it('six months on is a day the calendar has', () => {
    expect(['2026-03-03', '2026-08-31', '2023-08-30', '2026-12-31'].map((day) => addMonths(day, 6))).toEqual([
      '2026-09-03',
      '2027-02-28',
      '2024-02-29',
      '2027-06-30',
    ])
  })
})

describe('DM4 DM5 unanimity', () => {
  it('is that everybody present agrees', () => {
    const { all, say, found } = choir({ decisionMode: 'unanimity' })
    all()
    expect(found()).toMatchObject({ type: 'consensus', rule: { mode: 'unanimity' } })
    fine(say(chidi, 'reservations', 'Hm'))
    expect(found()).toMatchObject({ type: 'not-unanimous' })
    expect(outcomeReason(found())).toBe('4 of 5 agree; the charter asks for all.')
    fine(say(chidi, 'block', 'No'))
    expect(found().type).toBe('blocked')
  })
  it('two general secretaries count as one, and must say the same', () => {
    const parameters: Partial<Parameters> = {
      decisionMode: 'unanimity',
      sharedPositions: ['General Secretary'],
    }
    const { all, say, found, roll, page } = choir(parameters)
    const hold = (person: PersonId) => ({ ...roll.people[person], offices: { 'General Secretary': true } })
    const both = { ...roll, people: { ...roll.people, [chidi]: hold(chidi), [eleni]: hold(eleni) } } as Roll
    all()
    expect(found(page, both)).toMatchObject({ type: 'consensus', counts: { agree: 4 } })
    fine(say(eleni, 'reservations', 'Hm'))
    expect(found(page, both)).toMatchObject({ type: 'unsettled', warnings: ['shared-apart'] })
    expect(outcomeSentence(found(page, both))).toContain('share one position')
    fine(say(chidi, 'reservations', 'Hm'))
    expect(found(page, both).type).toBe('not-unanimous')
  })
})

describe('OU5 more reservations than the charter allows', () => {
  it('stop it; exactly as many do not', () => {
    const { all, say, found } = choir({ reservationsMax: 0.4 })
    all()
    fine(say(chidi, 'reservations'))
    fine(say(eleni, 'reservations'))
    expect(found().type).toBe('consensus')
    fine(say(dafydd, 'reservations'))
    expect(found()).toMatchObject({ type: 'too-many-reservations', rule: { reservationsMax: 0.4 } })
    expect(outcomeReason(found())).toBe('At most 2 of 5 may have reservations; 3 do.')
  })
})

describe('DM7 what was judged before a rule was known', () => {
  it('reads on; what is judged by new rules comes back whole', () => {
    const plain = choir()
    plain.all()
    fine(plain.decide())
    expect(decisions(plain.page.seen)[0]?.outcome.rule).toEqual({ blocksToStop: 1, standAsidesMax: null })
    const strict = choir({ decisionMode: 'unanimity', reservationsMax: 0.5 })
    strict.all()
    fine(strict.decide())
    for (const { page } of [plain, strict]) {
      const back = readMeeting(project(page.seen))
      expect(back.ok && decisions(back.value)).toEqual(decisions(page.seen))
    }
  })
})

describe('BF1 BF2 BF3 BF4 is it a block?', () => {
  const review = { blockReview: { share: 4, of: 5 } } as const
  const find = (world: ReturnType<typeof choir>, found: number, on = world.page, by = world.moment()) =>
    findNoBlock(on, { version: world.version, person: eleni, found, charter: world.charter }, by)

  it('nobody asks where the charter does not, nor of what is no block, nor with more hands than people', () => {
    const without = choir()
    fine(without.say(eleni, 'block', 'Dislike'))
    expect(ruleOf(find(without, 5))).toBe('BF1')
    const world = choir(review)
    expect(ruleOf(find(world, 5))).toBe('BF2')
    fine(world.say(eleni, 'block', 'Dislike'))
    expect([ruleOf(find(world, 6)), ruleOf(find(world, 1.5)), ruleOf(find(world, -1))]).toEqual([
      'BF3',
      'BF3',
      'BF3',
    ])
    fine(newRound(world.page, { proposal: world.proposal }, world.moment()))
    expect(ruleOf(find(world, 5))).toBe('BF2')
  })
  it('enough hands set it aside; it stays on record and in the minutes', () => {
    const world = choir(review)
    const { page, moment, all, say, found, roll, charter, decide } = world
    all()
    fine(say(eleni, 'block', 'Dislike'))
    fine(find(world, 3))
    expect(found().type).toBe('blocked')
    expect(fine(find(world, 4))).toMatchObject({ needed: 4, present: 5, setAside: true })
    expect(found()).toMatchObject({ type: 'consensus', counts: { block: 1 }, setAside: 1 })
    expect(outcomeReason(found())).toContain('of which the meeting found 1 not to be one')
    expect(compose(page.seen, roll, charter).find(({ type }) => type === 'findings')).toMatchObject({
      findings: [{ name: 'Eleni', found: 4, present: 5, setAside: true }],
    })
    fine(undo(page, {}, moment()))
    expect(found().type).toBe('blocked')
    fine(redo(page, {}, moment()))
    fine(decide())
    expect(decisions(page.seen)).toMatchObject([{ contested: false, outcome: { setAside: 1 } }])
  })
  it('a later block of the same person is another', () => {
    const world = choir(review)
    fine(world.say(eleni, 'block', 'Dislike'))
    fine(find(world, 4))
    fine(world.say(eleni, 'block', 'It breaks the lease'))
    expect(blockFindings(world.page.seen, world.version)).toEqual([])
    expect(world.found().type).toBe('blocked')
  })
  it('found in two ways on two laptops, the block stands', () => {
    const world = choir(review)
    const { page, moment } = world
    fine(world.say(eleni, 'block', 'Dislike'))
    const other = onLiteral(page.seen)
    fine(find(world, 5))
    fine(find(world, 1, other, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(world.found(both).type).toBe('blocked')
  })
})

describe('QU4 PO4 PO3 in the middle of a test', () => {
  it('the quorum is lost: what was consensus is none; who left no longer takes a position in the room', () => {
    const { page, moment, all, found, say, decide } = choir({}, { quorum: { type: 'count', count: 5 } })
    all()
    expect(found().type).toBe('consensus')
    fine(leave(page, { person: eleni }, moment()))
    expect(found()).toMatchObject({ type: 'inquorate', quorum: { needed: 5, reached: false } })
    expect(ruleOf(decide())).toBe('DE2')
    expect(ruleOf(say(eleni, 'block', 'From the door'))).toBe('PO4')
  })
})
