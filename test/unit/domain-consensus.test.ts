import { describe, expect, it } from 'vitest'
import { onRollLiteral, renamePerson } from '../../shared/charter/people'
import type { Stance } from '../../shared/charter/rules'
import type { ActionId, ItemId, PersonId, ProposalId, VersionId } from '../../shared/id'
import { actions, addAction, changeAction, setActionState } from '../../shared/meeting/decision/action'
import { parseActionLine } from '../../shared/meeting/decision/action-line'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { adjourn, close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { takeOver } from '../../shared/meeting/minute-taker'
import { judge } from '../../shared/meeting/outcome'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { positions } from '../../shared/meeting/proposal/position'
import { allAgree, clearPosition, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposalOf, proposals, standingVersion } from '../../shared/meeting/proposal/proposal'
import {
  openTest,
  propose,
  restoreProposal,
  withdrawProposal,
} from '../../shared/meeting/proposal/proposal-deeds'
import { amend, newRound } from '../../shared/meeting/proposal/wording'
import { undo } from '../../shared/meeting/undo'
import { union } from '../fixtures/merge'
import { idOf } from '../fixtures/moment'
import { bjorn, type Evening, fine, openMeeting, people, ruleOf } from '../fixtures/world'

const { asha, björn, chidi, dafydd, eleni, farida } = people

/** The evening on which the roof is proposed. */
function roof(change: Parameters<typeof openMeeting>[0] = {}) {
  const evening = openMeeting(change)
  const { page, moment, item, charter, roll } = evening
  const wording = 'We mend the roof of the boat shed this summer.'
  const made = fine(
    propose(page, { item: item('Roof of the boat shed'), wording, proposer: dafydd }, moment()),
  )
  const given = (version: VersionId, person: PersonId, stance: Stance, reason: string | null = null) =>
    ({ version, person, stance, reason, source: 'room', rule: charter.positions }) as const
  const say = (
    person: PersonId,
    stance: Stance,
    reason: string | null = null,
    on: Evening['page'] = page,
    by = moment(),
  ) => recordPosition(on, given(made.version, person, stance, reason), by)
  const found = () => outcome(page.seen, made.version, roll, charter)
  const adopt = (informal = false) =>
    declare(page, { proposal: made.proposal, roll, charter, informal }, moment())
  return { ...evening, ...made, wording, given, say, found, adopt }
}

describe('PR1 PR2 PR3 PR4 a proposal on the table', () => {
  it('is known, not withdrawn, not decided, and amended only with other words', () => {
    const { page, moment, proposal, version, wording, adopt } = roof()
    expect(ruleOf(amend(page, { proposal: idOf(9, 9) as ProposalId, wording: 'x' }, moment()))).toBe('PR1')
    expect(ruleOf(amend(page, { proposal, wording }, moment()))).toBe('PR4')
    fine(withdrawProposal(page, { proposal, reason: null }, moment()))
    expect(ruleOf(openTest(page, { proposal }, moment()))).toBe('PR2')
    fine(restoreProposal(page, { proposal }, moment()))
    fine(allAgree(page, { version }, moment()))
    fine(adopt())
    expect(ruleOf(amend(page, { proposal, wording: 'x' }, moment()))).toBe('PR3')
  })
})

describe('PR5 positions belong to one wording', () => {
  it('an amendment begins without positions, the earlier round stays beside it', () => {
    const { page, moment, proposal, version, say } = roof()
    fine(say(eleni, 'block', 'No money'))
    const second = fine(amend(page, { proposal, wording: 'We mend it when the grant is in.' }, moment()))
    expect(positions(page.seen, second)).toEqual([])
    expect(positions(page.seen, version)).toHaveLength(1)
    const third = fine(newRound(page, { proposal }, moment()))
    const found = proposalOf(page.seen, proposal)
    // MI23: the third round is on the words of the second.
    expect(
      found?.versions.map(({ number, round, stands, tested }) => [number, round, stands, tested]),
    ).toEqual([
      [1, 1, false, true],
      [2, 2, false, false],
      [2, 3, true, true],
    ])
    expect(found && standingVersion(found)?.version).toBe(third)
  })
  it('two amendments made apart are contested, and nothing is adopted', () => {
    const { page, moment, proposal, adopt } = roof()
    const other = onLiteral(page.seen)
    const version = fine(amend(page, { proposal, wording: 'In June.' }, moment()))
    fine(amend(other, { proposal, wording: 'In July.' }, moment(bjorn)))
    Object.assign(page.draft, union(page.seen, other.seen))
    fine(allAgree(page, { version }, moment()))
    expect(proposals(page.seen)[0]).toMatchObject({ contested: true })
    expect(ruleOf(adopt())).toBe('DE1')
  })
})

describe('PO1 PO2 PO3 PO6 where a position can be taken', () => {
  it('only in an open meeting, in writing also outside it', () => {
    const { page, moment, say, given, version } = roof()
    fine(adjourn(page, {}, moment()))
    expect(ruleOf(say(chidi, 'agree'))).toBe('PO1')
    expect(
      ruleOf(recordPosition(page, { ...given(version, farida, 'agree'), source: 'written' }, moment())),
    ).toBe('done')
    fine(close(page, {}, moment()))
    expect(
      ruleOf(recordPosition(page, { ...given(version, chidi, 'agree'), source: 'written' }, moment())),
    ).toBe('PO1')
  })
  it('on the wording that stands, and not on what is withdrawn', () => {
    const { page, moment, proposal, say, given } = roof()
    expect(ruleOf(recordPosition(page, given(idOf(9, 9) as VersionId, chidi, 'agree'), moment()))).toBe('PO2')
    fine(amend(page, { proposal, wording: 'Other words.' }, moment()))
    expect(ruleOf(say(chidi, 'agree'))).toBe('PO3')
    fine(withdrawProposal(page, { proposal, reason: null }, moment()))
    expect(ruleOf(say(chidi, 'agree'))).toBe('PO6')
  })
})

describe('PO4 positions are of people in the room', () => {
  it('or in writing', () => {
    const { page, moment, version, say, given } = roof()
    expect(ruleOf(say(farida, 'agree'))).toBe('PO4')
    expect(
      ruleOf(recordPosition(page, { ...given(version, farida, 'agree'), source: 'written' }, moment())),
    ).toBe('done')
  })
})

describe('PO5 a reason where the charter wants one', () => {
  it('names the person and writes nothing', () => {
    const { page, say } = roof()
    const before = Object.keys(page.seen.statements).length
    expect(say(eleni, 'block', '  ')).toEqual({
      ok: false,
      refusal: { rule: 'PO5', person: eleni, stance: 'block' },
    })
    expect(Object.keys(page.seen.statements)).toHaveLength(before)
    expect(ruleOf(say(eleni, 'reservations'))).toBe('done')
  })
})

describe('PO7 PO8 all agree, then exceptions', () => {
  it('is one statement that every word of one’s own outranks, before or after', () => {
    const { page, moment, version, say, found } = roof()
    fine(say(eleni, 'reservations', 'Who cooks?'))
    const before = Object.keys(page.seen.statements).length
    expect(fine(allAgree(page, { version }, moment()))).toHaveLength(4)
    expect(Object.keys(page.seen.statements)).toHaveLength(before + 1)
    fine(say(chidi, 'stand-aside', 'Away'))
    expect(found()).toMatchObject({
      type: 'consensus',
      none: 0,
      counts: { agree: 3, reservations: 1, 'stand-aside': 1 },
    })
  })
  it('is outranked by what another laptop recorded meanwhile', () => {
    const { page, moment, version, say } = roof()
    const other = onLiteral(page.seen)
    fine(say(eleni, 'block', 'No money', other, moment(bjorn)))
    fine(allAgree(page, { version }, moment()))
    const both = union(page.seen, other.seen)
    expect(positions(both, version).find(({ person }) => person === eleni)).toMatchObject({
      stance: 'block',
      own: true,
    })
  })
  it('counts a person who came later once asked again, and keeps one who left', () => {
    const { page, moment, version, found } = roof()
    fine(allAgree(page, { version }, moment()))
    fine(leave(page, { person: chidi }, moment()))
    fine(arrive(page, { person: farida }, moment()))
    expect(found()).toMatchObject({ type: 'unsettled', none: 1 })
    fine(allAgree(page, { version }, moment()))
    expect(found()).toMatchObject({ type: 'consensus', counts: { agree: 6 } })
  })
  it('clears and agrees again', () => {
    const { page, moment, version, found } = roof()
    fine(allAgree(page, { version }, moment()))
    fine(clearPosition(page, { version, person: chidi }, moment()))
    expect(found()).toMatchObject({ type: 'unsettled', none: 1 })
    expect(fine(allAgree(page, { version }, moment()))).toEqual([chidi])
    expect(found().type).toBe('consensus')
  })
  it('needs somebody in the room', () => {
    const { page, moment, version } = roof()
    for (const person of [asha, björn, chidi, dafydd, eleni]) fine(leave(page, { person }, moment()))
    expect(ruleOf(allAgree(page, { version }, moment()))).toBe('PO7')
  })
})

describe('the outcome, by the charter’s own rule', () => {
  const everybody = [asha, björn, chidi, dafydd, eleni]
  it('OU1 begins with nothing', () => expect(roof().found().type).toBe('nothing-yet'))
  it('OU3 waits for everybody in the room, and while a position is contested', () => {
    const { page, moment, version, say, found, roll, charter } = roof()
    fine(say(chidi, 'agree'))
    expect(found()).toMatchObject({ type: 'unsettled', none: 4 })
    fine(allAgree(page, { version }, moment()))
    const other = onLiteral(page.seen)
    fine(say(eleni, 'reservations'))
    fine(say(eleni, 'agree', 'At last', other, moment(bjorn)))
    const both = union(page.seen, other.seen)
    expect(outcome(both, version, roll, charter)).toMatchObject({
      type: 'unsettled',
      warnings: ['contested'],
    })
  })
  it('OU4 one block stops it, unless the charter asks for more', () => {
    const { say, found, moment, page, version } = roof()
    fine(say(eleni, 'block', 'No money'))
    expect(found().type).toBe('blocked')
    fine(allAgree(page, { version }, moment()))
    expect(found().type).toBe('blocked')
    const rare = roof({ positions: { blocksToStop: 2, standAsidesMax: null, reasonFor: [] } })
    fine(rare.say(eleni, 'block'))
    fine(allAgree(rare.page, { version: rare.version }, rare.moment()))
    expect(rare.found().type).toBe('consensus')
  })
  it('OU5 OU7 too many standing aside, or a warning above a third', () => {
    const judged = roof()
    for (const person of everybody)
      fine(judged.say(person, person === asha ? 'agree' : 'stand-aside', 'Busy'))
    expect(judged.found()).toMatchObject({ type: 'consensus', warnings: ['many-aside'] })
    const ruled = roof({ positions: { blocksToStop: 1, standAsidesMax: 0.2, reasonFor: [] } })
    for (const person of everybody)
      fine(ruled.say(person, person === asha || person === chidi ? 'stand-aside' : 'agree'))
    expect(ruled.found().type).toBe('too-many-aside')
  })
  it('OU5 exactly as many as the charter allows may stand aside', () => {
    const rule = { blocksToStop: 1, standAsidesMax: 0.29, reasonFor: [] }
    const stance = (index: number) => (index < 29 ? 'stand-aside' : 'agree')
    const positions = Array.from({ length: 100 }, (_, index) => ({
      stance: stance(index),
      reason: null,
      contested: false,
    })) as Parameters<typeof judge>[1]['positions']
    const tally = { positions, none: 0, present: 100, quorum: { needed: 3, reached: true } }
    expect(judge(rule, { ...tally, wordingContested: false }).type).toBe('consensus')
  })
  it('PR5 OU3 an earlier round waits for nobody who came after it', () => {
    const { page, moment, clock, proposal, version, found } = roof()
    fine(allAgree(page, { version }, moment()))
    expect(found()).toMatchObject({ type: 'consensus', none: 0, present: 5 })
    clock.tick()
    fine(amend(page, { proposal, wording: 'We mend it in June.' }, moment()))
    clock.tick()
    fine(arrive(page, { person: farida }, moment()))
    expect(found()).toMatchObject({ type: 'consensus', none: 0, present: 5 })
  })
  it('OU6 somebody must agree', () => {
    const { say, found } = roof()
    for (const person of everybody) fine(say(person, 'abstain'))
    expect(found().type).toBe('no-active-agreement')
  })
  it('OU8 without a quorum it is no consensus', () => {
    const { page, moment, version, found } = roof({ quorum: { type: 'count', count: 6 } })
    fine(allAgree(page, { version }, moment()))
    expect(found()).toMatchObject({ type: 'inquorate', quorum: { needed: 6, reached: false } })
  })
})

describe('DE1 DE2 DE3 what may be declared', () => {
  it('only consensus, and without a quorum an informal finding', () => {
    const few = roof({ quorum: { type: 'count', count: 6 } })
    expect(ruleOf(few.adopt())).toBe('DE1')
    fine(allAgree(few.page, { version: few.version }, few.moment()))
    expect(few.adopt()).toEqual({ ok: false, refusal: { rule: 'DE2', needed: 6, present: 5 } })
    expect(fine(few.adopt(true)).number).toBe('2026/01/01')
    expect(decisions(few.page.seen)).toMatchObject([{ informal: true, outcome: { type: 'inquorate' } }])
    const enough = roof()
    fine(allAgree(enough.page, { version: enough.version }, enough.moment()))
    expect(ruleOf(enough.adopt(true))).toBe('DE3')
  })
  it('by the minute-taker’s device alone', () => {
    const { page, moment, version, proposal, roll, charter } = roof()
    fine(allAgree(page, { version }, moment()))
    expect(ruleOf(declare(page, { proposal, roll, charter, informal: false }, moment(bjorn)))).toBe('ME6')
  })
})

describe('DE4 a decision copies what it rests on', () => {
  it('and no later edit of the roll changes it', () => {
    const { page, moment, version, wording, adopt, roll } = roof()
    fine(allAgree(page, { version }, moment()))
    fine(adopt())
    const book = onRollLiteral(roll)
    fine(renamePerson(book, { person: chidi, name: 'Somebody Else' }, moment()))
    const [decision] = decisions(page.seen)
    expect(decision).toMatchObject({ wording, number: '2026/01/01', contested: false })
    expect(decision?.present.map(({ name }) => name)).toEqual(['Asha', 'Björn', 'Chidi', 'Dafydd', 'Eleni'])
  })
})

describe('DE5 a block it did not count makes a decision contested', () => {
  it('when another laptop had recorded it', () => {
    const { page, moment, version, say, adopt } = roof()
    const other = onLiteral(page.seen)
    fine(say(eleni, 'block', 'No money', other, moment(bjorn)))
    fine(allAgree(page, { version }, moment()))
    fine(adopt())
    expect(decisions(union(page.seen, other.seen))).toMatchObject([{ contested: true }])
  })
})

describe('DE5 one proposal declared on two laptops', () => {
  it('is contested: nobody’s decision is silently the right one', () => {
    const { page, moment, proposal, version, adopt, roll, charter } = roof()
    fine(allAgree(page, { version }, moment()))
    const other = onLiteral(page.seen)
    fine(adopt())
    fine(takeOver(other, { reason: 'No network' }, moment(bjorn)))
    fine(leave(other, { person: chidi }, moment(bjorn)))
    fine(declare(other, { proposal, roll, charter, informal: false }, moment(bjorn)))
    const both = decisions(union(page.seen, other.seen))
    expect(both.map(({ contested }) => contested)).toEqual([true, true])
    expect(new Set(both.map(({ number }) => number)).size).toBe(2)
  })
})

describe('DE6 a decision’s number is its minute’s', () => {
  it('and the second of one minute is .2, also after the first was taken back', () => {
    const { page, moment, version, adopt } = roof()
    fine(allAgree(page, { version }, moment()))
    expect(fine(adopt()).number).toBe('2026/01/01')
    fine(undo(page, {}, moment()))
    expect(decisions(page.seen)).toEqual([])
    expect(fine(adopt()).number).toBe('2026/01/01.2')
  })
})

describe('AC1 AC2 AC3 AC4 actions', () => {
  it('are changed, done and reopened, also after the close', () => {
    const { page, moment, item } = openMeeting()
    const given = { item: item('Hall lease'), what: 'Write to the landlord', who: chidi, due: '2026-06-15' }
    const action = fine(addAction(page, given, moment()))
    fine(close(page, {}, moment()))
    fine(changeAction(page, { ...given, action, due: null }, moment()))
    fine(setActionState(page, { action, state: 'done', note: null }, moment()))
    expect(actions(page.seen, given.item)).toMatchObject([{ who: chidi, due: null, state: 'done' }])
    const other = onLiteral(page.seen)
    fine(setActionState(page, { action, state: 'open', note: 'Came back' }, moment()))
    fine(setActionState(other, { action, state: 'dropped', note: null }, moment(bjorn)))
    expect(actions(union(page.seen, other.seen))).toMatchObject([{ state: 'open', contested: true }])
  })
  it('refuse an unknown action and a date no calendar has', () => {
    const { page, moment, item } = openMeeting()
    const given = { item: item('Hall lease'), what: 'x', who: null, due: '2026-02-30' }
    expect(ruleOf(addAction(page, given, moment()))).toBe('AC2')
    expect(
      ruleOf(setActionState(page, { action: idOf(9, 9) as ActionId, state: 'done', note: null }, moment())),
    ).toBe('AC1')
    expect(ruleOf(addAction(page, { ...given, item: idOf(9, 9) as ItemId }, moment()))).toBe('AG1')
  })
})

describe('AC5 an action in one line', () => {
  const { roll } = openMeeting()
  const today = '2026-03-03'
  it.each([
    ['! Chidi send letter @15 Jun', chidi, 'Send letter', '2026-06-15'],
    ['Björn: ring the roofer due:2026-03-20', björn, 'Ring the roofer', '2026-03-20'],
    ['bjorn ring the roofer @jan 2', björn, 'Ring the roofer', '2027-01-02'],
    ['! @Eleni buy tea @friday', eleni, 'Buy tea', '2026-03-06'],
    ['! Eleni buy tea @tuesday', eleni, 'Buy tea', '2026-03-10'],
    ['! buy tea @tomorrow and cake', null, 'buy tea and cake', '2026-03-04'],
    ['! mail hall@example.org', null, 'mail hall@example.org', null],
    ['! @30 Feb party', null, '@30 Feb party', null],
    ['Chidiebere sings', null, 'Chidiebere sings', null],
    ['! Chidi', null, 'Chidi', null],
    ['! meet at the hall @ 3 Marble Arch', null, 'meet at the hall @ 3 Marble Arch', null],
    ['! Chidi’s roof quote', null, 'Chidi’s roof quote', null],
    ['Asha-Maria sings', null, 'Asha-Maria sings', null],
    ['Asha/Björn: buy tea', null, 'Asha/Björn: buy tea', null],
    [
      'Chidi will send both prices to everybody by 10 December',
      chidi,
      'Send both prices to everybody',
      '2026-12-10',
    ],
    ['Björn to ring the roofer', björn, 'Ring the roofer', null],
    ['Eleni: to', eleni, 'To', null],
    ['Eleni: iPads for the hall', eleni, 'iPads for the hall', null],
    ['Eleni will', eleni, 'Will', null],
    ['! Chidi — ring the roofer', chidi, 'Ring the roofer', null],
    ['! @friday', null, '@friday', null],
    ['! tea @1 sept', null, 'tea', '2026-09-01'],
    ['Chidi: ask for two quotes by 12 December', chidi, 'Ask for two quotes', '2026-12-12'],
    ['Chidi: ask for two quotes by Friday.', chidi, 'Ask for two quotes.', '2026-03-06'],
    [
      'Eleni ring the roofer by the 12th of December and tell us',
      eleni,
      'Ring the roofer and tell us',
      '2026-12-12',
    ],
    ['Björn: the keys, due by March 20th, 2027', björn, 'The keys,', '2027-03-20'],
    ['buy tea by tomorrow', null, 'buy tea', '2026-03-04'],
    ['tea by 2026-03-20 or due:2026-03-21', null, 'tea by 2026-03-20 or', '2026-03-21'],
    [
      'go by bus, stand by the sun, sort by hand 3 times',
      null,
      'go by bus, stand by the sun, sort by hand 3 times',
      null,
    ],
    ['be done by May', null, 'be done by May', null],
    ['what was said by Sun Li', null, 'what was said by Sun Li', null],
    ['by Friday', null, 'by Friday', null],
  ])('%s', (line, who, what, due) => {
    expect(parseActionLine(line, roll, today)).toEqual({ who, what, due })
  })
})
