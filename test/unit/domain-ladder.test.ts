import { describe, expect, it } from 'vitest'
import { type Charter, charterDefaults } from '../../shared/charter/charter'
import { changeStanding, onRollLiteral } from '../../shared/charter/people'
import type { Stance } from '../../shared/charter/rules'
import type { BallotId, ItemId, PersonId, ProposalId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { ballotOf, ballots } from '../../shared/meeting/ballot/ballot'
import { challengeBallot } from '../../shared/meeting/ballot/ballot-challenge'
import { isNotChosen } from '../../shared/meeting/ballot/ballot-fate'
import { drawLot, markOf } from '../../shared/meeting/ballot/ballot-options'
import { closeBallot, closeCounted, countOf } from '../../shared/meeting/ballot/ballot-papers'
import { declareBallot } from '../../shared/meeting/ballot/ballot-result'
import {
  announceBallot,
  changePlan,
  openBallot,
  planBallot,
  withdrawBallot,
} from '../../shared/meeting/ballot/ballot-turns'
import { deadlockOf, findDeadlock } from '../../shared/meeting/ballot/deadlock'
import { decisions, declare as declareDecision } from '../../shared/meeting/decision/decision'
import { startItem } from '../../shared/meeting/item-clock'
import { adjourn, close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { takeOver } from '../../shared/meeting/minute-taker'
import { agreeInformally } from '../../shared/meeting/proposal/informal'
import { meetingNeeded, sayMeetingNeeded } from '../../shared/meeting/proposal/meeting-needed'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { propose, restoreProposal, withdrawProposal } from '../../shared/meeting/proposal/proposal-deeds'
import { amend, newRound } from '../../shared/meeting/proposal/wording'
import type { BallotPlan, Paper } from '../../shared/meeting/said/ballot-statements'
import { about, type MeetingStatement } from '../../shared/meeting/said/statements'
import { epochOf } from '../../shared/meeting/time'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { pen } from '../../shared/statement'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

const with_ = (change: Partial<Charter['parameters']>) => ({
  parameters: { ...charterDefaults.parameters, ...change },
})

/** The roof of the boat shed: Dafydd proposes slate, Chidi tin; Eleni blocks the one, Björn the other. */
function shed(change: Partial<Charter['parameters']> = {}) {
  const evening = openMeeting(with_(change))
  const { page, moment, charter, roll } = evening
  const item = evening.item('Roof of the boat shed')
  const slate = fine(propose(page, { item, wording: 'Slate.', proposer: people.dafydd }, moment()))
  const tin = fine(propose(page, { item, wording: 'Tin.', proposer: people.chidi }, moment()))
  const say = (of: typeof slate, person: PersonId, stance: Stance, on = page, at = moment()) =>
    recordPosition(
      on,
      { version: of.version, person, stance, reason: 'so', source: 'room', rule: charter.positions },
      at,
    )
  const block = () => {
    fine(allAgree(page, { version: slate.version }, moment()))
    fine(say(slate, people.eleni, 'block'))
  }
  const deadlock = (agreed = true, earlier = 0) =>
    findDeadlock(page, { item, roll, charter, earlier, agreed }, moment())
  const plan: BallotPlan = {
    question: null,
    proposals: [slate.proposal, tin.proposal],
    free: [],
    noChange: true,
    seats: 1,
  }
  return { ...evening, item, slate, tin, say, block, deadlock, plan }
}

/** The same, with the ballot open. */
function papersOut(change: Partial<Charter['parameters']> = {}, other: Partial<BallotPlan> = {}) {
  const evening = shed(change)
  const { page, moment, charter, roll, item, plan } = evening
  evening.block()
  fine(evening.deadlock())
  const ballot = fine(planBallot(page, { item, plan: { ...plan, ...other } }, moment()))
  fine(openBallot(page, { ballot, roll, charter }, moment()))
  const shut = (papers: readonly Paper[], keyedTwice = 0) =>
    closeBallot(page, { ballot, papers, keyedTwice }, moment())
  const declare = () => declareBallot(page, { ballot, roll, charter }, moment())
  return { ...evening, ballot, shut, declare }
}

const paper = (...scores: (number | null)[]): Paper => ({ scores, person: null })

describe('IC1 IC2 IC3 IC4 IC5 IC6 informal consensus', () => {
  function simple(change: Partial<Charter['parameters']> = {}) {
    const evening = openMeeting(with_(change))
    const { page, moment, charter, roll } = evening
    const item = evening.item('Hall lease')
    const made = fine(propose(page, { item, wording: 'We renew it.', proposer: null }, moment()))
    const agree = (by = moment()) => agreeInformally(page, { proposal: made.proposal, roll, charter }, by)
    return { ...evening, ...made, item, agree }
  }
  it('decides what everyone finds simple, and says on what the decision rests (IC8)', () => {
    const { page, agree } = simple()
    expect(fine(agree()).number).toBe('2026/01/01')
    const [decision] = decisions(page.seen)
    expect(decision).toMatchObject({
      basis: 'informal',
      informal: false,
      wording: 'We renew it.',
      contested: false,
    })
    expect(decision?.outcome.counts.agree).toBe(0)
    expect(decision?.present).toHaveLength(5)
    expect(ruleOf(agree())).toBe('PR3')
  })
  it('is not for every charter, and not without its quorum', () => {
    expect(ruleOf(simple({ informalEnabled: false }).agree())).toBe('IC1')
    expect(ruleOf(simple({ mayFormConsensus: false }).agree())).toBe('IC1')
    expect(ruleOf(simple({ quorumInformal: { type: 'count', count: 6 } }).agree())).toBe('IC4')
  })
  it('ends when Farida says that a meeting is needed', () => {
    const { page, moment, proposal, agree } = simple()
    fine(sayMeetingNeeded(page, { proposal, person: people.farida, reason: ' Who pays? ' }, moment()))
    expect(meetingNeeded(page.seen, proposal)).toMatchObject({ person: people.farida, reason: 'Who pays?' })
    expect(ruleOf(sayMeetingNeeded(page, { proposal, person: null, reason: null }, moment()))).toBe('IC6')
    expect(ruleOf(agree())).toBe('IC2')
    expect(undo(page, {}, moment()).ok).toBe(true)
    expect(agree().ok).toBe(true)
  })
  it('is not for what was put to the test, nor on two wordings, nor for another device', () => {
    const tested = simple()
    fine(allAgree(tested.page, { version: tested.version }, tested.moment()))
    expect(ruleOf(tested.agree())).toBe('IC3')
    const { page, proposal, moment, agree } = simple()
    expect(ruleOf(agree(moment(bjorn)))).toBe('ME6')
    const other = onLiteral(page.seen)
    fine(
      amend(
        other,
        { proposal, wording: 'We end it.' },
        clockOf('2026-03-03T19:09:00+00:00', bjorn, 7).moment(),
      ),
    )
    fine(amend(page, { proposal, wording: 'We renew it for a year.' }, moment()))
    const both = onLiteral(union(page.seen, other.seen))
    const { roll, charter } = simple()
    expect(ruleOf(agreeInformally(both, { proposal, roll, charter }, moment()))).toBe('IC5')
  })
  it('IC7 a word that a meeting is needed, said elsewhere meanwhile, makes it contested', () => {
    const { page, proposal, agree } = simple()
    const other = onLiteral(page.seen)
    const elsewhere = clockOf('2026-03-03T19:09:00+00:00', bjorn, 7)
    fine(sayMeetingNeeded(other, { proposal, person: people.björn, reason: null }, elsewhere.moment()))
    fine(agree())
    expect(decisions(union(page.seen, other.seen))[0]?.contested).toBe(true)
    expect(decisions(union(other.seen, page.seen))).toEqual(decisions(union(page.seen, other.seen)))
  })
})

describe('DL1 DL2 DL3 DL4 DL6 agreed deadlock', () => {
  it('is about what was tested, and not where there is consensus', () => {
    const { page, moment, item, slate, deadlock, block, roll, charter } = shed()
    expect(ruleOf(deadlock())).toBe('DL1')
    fine(allAgree(page, { version: slate.version }, moment()))
    expect(ruleOf(deadlock())).toBe('DL4')
    block()
    expect(ruleOf(deadlock(false))).toBe('DL3')
    fine(deadlock())
    expect(deadlockOf(page.seen, item)).toMatchObject({
      meetings: 1,
      agreed: true,
      over: 'proposals',
      contested: false,
    })
    expect(ruleOf(deadlock())).toBe('DL6')
    const none = { item: idOf(9, 9) as ItemId, roll, charter, earlier: 0, agreed: true }
    expect(ruleOf(findDeadlock(page, none, moment()))).toBe('AG1')
  })
  it('waits for as many meetings as the charter asks', () => {
    const { block, deadlock, page, item } = shed({ mootsBeforeBallot: 3 })
    block()
    expect(deadlock(true, 1)).toMatchObject({ refusal: { rule: 'DL2', needed: 3, meetings: 2 } })
    fine(deadlock(true, 2))
    expect(deadlockOf(page.seen, item)?.meetings).toBe(3)
  })
  it('needs no agreement where the charter does not ask for it', () => {
    const { block, deadlock, page, item } = shed({ deadlockNeedsAgreement: false })
    block()
    fine(deadlock(false))
    expect(deadlockOf(page.seen, item)?.agreed).toBe(false)
  })
  it('is found in an open meeting, by who keeps it', () => {
    const { page, moment, item, block, roll, charter } = shed()
    block()
    const given = { item, roll, charter, earlier: 0, agreed: true }
    expect(ruleOf(findDeadlock(page, given, moment(bjorn)))).toBe('ME6')
    fine(close(page, {}, moment()))
    expect(ruleOf(findDeadlock(page, given, moment()))).toBe('ME3')
    fine(resume(page, {}, moment()))
    expect(findDeadlock(page, given, moment()).ok).toBe(true)
  })
  it('is undone until a ballot rests on it', () => {
    const { page, moment, item, block, deadlock, plan } = shed()
    block()
    fine(deadlock())
    expect(undo(page, {}, moment()).ok).toBe(true)
    expect(deadlockOf(page.seen, item)).toBeNull()
    fine(deadlock())
    const other = onLiteral(page.seen)
    fine(planBallot(other, { item, plan }, clockOf('2026-03-03T20:00:00+00:00', bjorn, 7).moment()))
    expect(ruleOf(undo(onLiteral(union(page.seen, other.seen)), {}, moment()))).toBe('UN3')
  })
  it('DL7 found in two ways, the one that claims less is read', () => {
    const { page, moment, item, block, deadlock, roll, charter } = shed({ deadlockNeedsAgreement: false })
    block()
    const other = onLiteral(page.seen)
    fine(deadlock())
    const elsewhere = clockOf('2026-03-03T20:00:00+00:00', bjorn, 7)
    fine(takeOver(other, { reason: 'The other laptop is flat' }, elsewhere.moment()))
    fine(findDeadlock(other, { item, roll, charter, earlier: 0, agreed: false }, elsewhere.moment()))
    const both = union(page.seen, other.seen)
    expect(deadlockOf(both, item)).toMatchObject({ agreed: false, contested: true })
    expect(deadlockOf(union(other.seen, page.seen), item)).toEqual(deadlockOf(both, item))
    expect(moment().by.device).not.toBe(bjorn.device)
  })
})

describe('BL1 BL2 BL3 BL4 the turns of a ballot', () => {
  it('no ballot without a deadlock', () => {
    const { page, moment, item, plan, block } = shed()
    block()
    expect(ruleOf(planBallot(page, { item, plan }, moment()))).toBe('BL1')
  })
  it('one at a time, each turn in its turn, for good from the opening on', () => {
    const { page, moment, item, plan, block, deadlock, roll, charter } = shed()
    block()
    fine(deadlock())
    const ballot = fine(planBallot(page, { item, plan }, moment()))
    const given = { ballot, roll, charter }
    expect(ruleOf(planBallot(page, { item, plan }, moment()))).toBe('BL2')
    expect(ruleOf(closeBallot(page, { ballot, papers: [paper(5, 0, 0)], keyedTwice: 0 }, moment()))).toBe(
      'BL4',
    )
    fine(changePlan(page, { ballot, plan: { ...plan, noChange: false } }, moment()))
    fine(announceBallot(page, given, moment()))
    expect(ruleOf(announceBallot(page, given, moment()))).toBe('BL4')
    expect(ballotOf(page.seen, ballot)?.state).toBe('announced')
    expect(ruleOf(openBallot(page, given, moment(bjorn)))).toBe('ME6')
    fine(openBallot(page, given, moment()))
    expect(ballotOf(page.seen, ballot)?.opened?.options.map(({ mark, text }) => mark + text)).toEqual([
      'ASlate.',
      'BTin.',
    ])
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
    expect(ruleOf(changePlan(page, { ballot, plan }, moment()))).toBe('BL4')
    expect(ruleOf(declareBallot(page, given, moment()))).toBe('BL4')
    expect(ruleOf(openBallot(page, { ...given, ballot: idOf(9, 9) as BallotId }, moment()))).toBe('BL3')
  })
  it('withdrawn with a reason, another is held on the same finding', () => {
    const { page, moment, ballot, item, plan } = papersOut()
    expect(ruleOf(withdrawBallot(page, { ballot, reason: ' ' }, moment()))).toBe('ST9')
    fine(withdrawBallot(page, { ballot, reason: 'The papers were wet.' }, moment()))
    expect(ballotOf(page.seen, ballot)?.state).toBe('withdrawn')
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
    expect(planBallot(page, { item, plan }, moment()).ok).toBe(true)
  })
  it('nothing of it in a closed meeting', () => {
    const { page, moment, ballot, shut, declare, item, plan } = papersOut()
    fine(close(page, {}, moment()))
    expect(ruleOf(shut([paper(1, 2, 3)]))).toBe('ME3')
    expect(ruleOf(declare())).toBe('ME3')
    expect(ruleOf(planBallot(page, { item, plan }, moment()))).toBe('ME5')
    expect(ruleOf(changePlan(page, { ballot, plan }, moment()))).toBe('ME5')
  })
})

describe('BL5 BL6 BL7 BL8 BL11 what the opening fixes', () => {
  function planned(change: Partial<Charter['parameters']>, other: Partial<BallotPlan>) {
    const evening = shed(change)
    evening.block()
    fine(evening.deadlock())
    const { page, moment, item, plan, roll, charter } = evening
    const ballot = fine(planBallot(page, { item, plan: { ...plan, ...other } }, moment()))
    return { ...evening, ballot, open: () => openBallot(page, { ballot, roll, charter }, moment()) }
  }
  it('options: none twice, one at least, no more seats than options', () => {
    expect(planned({}, { free: ['Slate.'] }).open()).toMatchObject({
      refusal: { rule: 'BL5', option: 'Slate.' },
    })
    expect(ruleOf(planned({}, { proposals: [], noChange: false }).open())).toBe('SR1')
    expect(ruleOf(planned({}, { seats: 2 }).open())).toBe('BL6')
    expect(ruleOf(planned({ ballotMethod: 'bloc-star' }, { seats: 4 }).open())).toBe('SR6')
    expect(planned({ ballotMethod: 'bloc-star' }, { seats: 2 }).open().ok).toBe(true)
  })
  it('the quorum of ballots', () => {
    expect(ruleOf(planned({ quorumBallot: { type: 'count', count: 9 } }, {}).open())).toBe('BL11')
  })
  it('the words as they stood, whatever was amended elsewhere meanwhile', () => {
    const { page, moment, ballot, slate, open } = planned({}, {})
    const other = onLiteral(page.seen)
    const elsewhere = clockOf('2026-03-03T20:00:00+00:00', bjorn, 7)
    fine(amend(other, { proposal: slate.proposal, wording: 'Welsh slate.' }, elsewhere.moment()))
    fine(open())
    const both = union(page.seen, other.seen)
    expect(ballotOf(both, ballot)?.opened?.options[0]?.text).toBe('Slate.')
    expect(moment().by.device).not.toBe(bjorn.device)
  })
  it('an order for the lot that names each letter once', () => {
    const { page, ballot, moment } = papersOut()
    const opened = ballotOf(page.seen, ballot)?.opened
    expect([...(opened?.lot ?? [])].sort()).toEqual(['A', 'B', 'C'])
    const ids = ['9', '1', '5']
    const drawn = drawLot(opened?.options ?? [], { ...moment(), newId: () => ids.shift() ?? '' })
    expect(drawn).toEqual(['B', 'C', 'A'])
    expect([0, 25, 26, 52].map(markOf)).toEqual(['A', 'Z', 'AA', 'BA'])
  })
  it('who takes part: members, those taking part, those here; never the suspended', () => {
    const names = (change: Partial<Charter['parameters']>, suspended?: PersonId) => {
      const evening = planned(change, {})
      const rolls = onRollLiteral(evening.roll)
      if (suspended !== undefined)
        fine(changeStanding(rolls, { person: suspended, standing: 'suspended' }, evening.moment()))
      const { page, ballot, charter, moment } = evening
      fine(openBallot(page, { ballot, roll: rolls.seen, charter }, moment()))
      return ballotOf(page.seen, ballot)?.opened?.electorate.people.map(({ name }) => name)
    }
    const members = ['Asha', 'Björn', 'Chidi', 'Dafydd', 'Eleni', 'Farida']
    expect(names({})).toEqual(members)
    expect(names({}, people.asha)).toEqual(members.slice(1))
    expect(names({ ballotElectorate: 'participants' })).toEqual([...members, 'Goran'])
    expect(names({ ballotElectorate: 'present' })).toEqual(members.slice(0, 5))
  })
  it('by the cut-off: who joins after the announcement takes no part', () => {
    const { page, moment, ballot, roll, charter } = planned({}, {})
    fine(announceBallot(page, { ballot, roll, charter }, moment()))
    const rolls = onRollLiteral(roll)
    fine(changeStanding(rolls, { person: people.goran, standing: 'member' }, moment()))
    fine(changeStanding(rolls, { person: people.asha, standing: 'suspended' }, moment()))
    fine(openBallot(page, { ballot, roll: rolls.seen, charter }, moment()))
    const electorate = ballotOf(page.seen, ballot)?.opened?.electorate.people.map(({ name }) => name)
    expect(electorate).toEqual(['Björn', 'Chidi', 'Dafydd', 'Eleni', 'Farida'])
  })
  it('somebody must be among them', () => {
    const { page, moment, ballot, roll, charter } = planned({}, {})
    const empty = { ...roll, people: {} }
    expect(ruleOf(openBallot(page, { ballot, roll: empty, charter }, moment()))).toBe('BL7')
    expect(ruleOf(announceBallot(page, { ballot, roll: empty, charter }, moment()))).toBe('BL7')
  })
})

describe('BL9 BL12 BL13 the papers', () => {
  it('are written once, sorted, and nothing tells the order in which they were keyed', () => {
    const one = papersOut()
    const other = papersOut()
    fine(one.shut([paper(5, 3, 0), paper(null, null, null), paper(5, 4, 0)], 9))
    fine(other.shut([paper(5, 4, 0), paper(5, 3, 0), paper(null, null, null)], 2))
    const written = ballotOf(one.page.seen, one.ballot)?.closed
    expect(written?.papers.map(({ scores }) => scores)).toEqual([
      [5, 4, 0],
      [5, 3, 0],
      [null, null, null],
    ])
    expect(written?.papers).toEqual(ballotOf(other.page.seen, other.ballot)?.closed?.papers)
    expect(written?.keyedTwice).toBe(3)
    expect(written?.papers.every((row) => Object.keys(row).sort().join() === 'person,scores')).toBe(true)
    expect(ruleOf(undo(one.page, {}, one.moment()))).toBe('UN2')
  })
  it('none, too many, out of 0 to 5, too short: refused, and nothing is written', () => {
    const { page, shut, ballot } = papersOut()
    expect(ruleOf(shut([]))).toBe('SR5')
    expect(ruleOf(shut([paper(6, 0, 0)]))).toBe('SR3')
    expect(ruleOf(shut([paper(2.5, 0, 0)]))).toBe('SR3')
    expect(ruleOf(shut([paper(5, 0)]))).toBe('SR4')
    expect(shut(Array(7).fill(paper(5, 0, 0)))).toMatchObject({
      refusal: { rule: 'BL9', papers: 7, people: 6 },
    })
    expect(ruleOf(shut([{ scores: [5, 0, 0], person: people.asha }]))).toBe('BL13')
    expect(ballotOf(page.seen, ballot)?.state).toBe('open')
  })
  it('named ones name who takes part, each once', () => {
    const { shut } = papersOut({ ballotPapers: 'named' })
    const of = (person: PersonId | null): Paper => ({ scores: [5, 0, 0], person })
    expect(ruleOf(shut([of(null)]))).toBe('BL13')
    expect(ruleOf(shut([of(people.goran)]))).toBe('BL13')
    expect(shut([of(people.asha), of(people.asha)])).toMatchObject({ refusal: { rule: 'BL13', paper: 2 } })
    expect(shut([of(people.asha), of(people.björn)]).ok).toBe(true)
  })
})

describe('BL18 BL19 only the figures are kept', () => {
  const figures = {
    cast: 3,
    blank: 0,
    alike: 0,
    totals: [8, 10, 1],
    fives: [1, 1, 0],
    over: [
      [0, 1, 2],
      [2, 0, 3],
      [1, 0, 0],
    ],
  }
  const pile = [paper(1, 5, 0), paper(2, 4, 0), paper(5, 1, 1)]

  it('papers keyed in are added up, and none of them is on record', () => {
    const { page, ballot, shut, declare } = papersOut({}, { figures: true })
    expect(ballotOf(page.seen, ballot)?.opened?.papers).toBe('figures')
    fine(shut(pile, 1))
    const closed = ballotOf(page.seen, ballot)?.closed
    expect(closed).toMatchObject({ papers: [], keyedTwice: 1, figures: { cast: 3, totals: [8, 10, 1] } })
    expect(closed?.figures?.from).toBe('papers')
    expect(JSON.stringify(page.seen.statements)).not.toContain('"scores"')
    fine(declare())
    expect(decisions(page.seen)).toMatchObject([{ wording: 'Tin.', basis: 'ballot' }])
    const back = readMeeting(project(page.seen))
    expect(back.ok && project(back.value)).toBe(project(page.seen))
  })
  it('counted by hand elsewhere, the figures alone decide the same', () => {
    const { page, moment, ballot, declare } = papersOut({}, { figures: true })
    const shutCounted = (change: object) =>
      closeCounted(page, { ballot, figures: { ...figures, ...change } }, moment())
    expect(shutCounted({ cast: 2 })).toMatchObject({ refusal: { rule: 'SR19' } })
    expect(shutCounted({ cast: 7, blank: 4 })).toMatchObject({
      refusal: { rule: 'BL9', papers: 7, people: 6 },
    })
    expect(fine(shutCounted({})).winners).toEqual(['B'])
    expect(ballotOf(page.seen, ballot)?.closed?.figures?.from).toBe('elsewhere')
    expect(countOf(ballotOf(page.seen, ballot) as never)?.rounds[0]).toMatchObject({
      finalists: ['B', 'A'],
      preferFirst: 2,
      preferSecond: 1,
    })
    fine(declare())
    expect(decisions(page.seen)).toMatchObject([{ wording: 'Tin.' }])
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
  })
  it('is chosen before the opening, and not where the charter has papers with names', () => {
    const kept = papersOut()
    expect(ruleOf(closeCounted(kept.page, { ballot: kept.ballot, figures }, kept.moment()))).toBe('BL18')
    const { page, moment, item, plan, block, deadlock, roll, charter } = shed({ ballotPapers: 'named' })
    block()
    fine(deadlock())
    const ballot = fine(planBallot(page, { item, plan: { ...plan, figures: true } }, moment()))
    expect(ruleOf(openBallot(page, { ballot, roll, charter }, moment()))).toBe('BL18')
  })
})

describe('BL10 BL14 BL15 BL16 the result', () => {
  it('the winning wording becomes the decision of the item, and stays', () => {
    const { page, moment, shut, declare, ballot, tin, item } = papersOut()
    fine(shut([paper(1, 5, 0), paper(2, 4, 1), paper(5, 1, 0)]))
    const result = fine(declare())
    expect(result).toMatchObject({ number: '2026/01/01', decisions: [{ number: '2026/01/01' }] })
    expect(decisions(page.seen)).toMatchObject([
      {
        proposal: tin.proposal,
        wording: 'Tin.',
        basis: 'ballot',
        ballot,
        contested: false,
        number: '2026/01/01',
      },
    ])
    expect(ballotOf(page.seen, ballot)?.declared?.count.winners).toEqual(['B'])
    expect(proposals(page.seen, item).map(({ decided }) => decided)).toEqual([false, true])
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
    const back = readMeeting(project(page.seen))
    expect(back.ok && project(back.value)).toBe(project(page.seen))
  })
  it('"no change" is a result with a number, and no decision', () => {
    const { page, shut, declare, ballot, moment, item, plan, deadlock } = papersOut()
    fine(shut([paper(0, 0, 5)]))
    expect(fine(declare())).toEqual({ number: '2026/01/01', decisions: [] })
    expect(decisions(page.seen)).toEqual([])
    expect(ballotOf(page.seen, ballot)?.declared?.count.winners).toEqual(['C'])
    // One result for each finding: a further ballot needs that the meeting finds so again.
    expect(ruleOf(planBallot(page, { item, plan }, moment()))).toBe('BL2')
    fine(deadlock())
    expect(ruleOf(deadlock())).toBe('DL6')
    expect(planBallot(page, { item, plan }, moment()).ok).toBe(true)
  })
  it('a tie that only a lot would break goes back to the meeting where the charter says so', () => {
    const drawn = papersOut()
    fine(drawn.shut([paper(5, 0, 0), paper(0, 5, 0)]))
    expect(fine(drawn.declare()).decisions).toHaveLength(1)
    const back = papersOut({ ballotLot: 'return-to-moot' })
    fine(back.shut([paper(5, 0, 0), paper(0, 5, 0)]))
    expect(fine(back.declare()).decisions).toEqual([])
    expect(ballotOf(back.page.seen, back.ballot)?.declared?.returned).toBe(true)
  })
  it('what was withdrawn on another laptop meanwhile is not declared', () => {
    const { page, moment, ballot, shut, tin, roll, charter } = papersOut()
    const other = onLiteral(page.seen)
    const elsewhere = clockOf('2026-03-03T20:00:00+00:00', bjorn, 7)
    const { proposal } = tin
    elsewhere.moment()
    const said = { type: 'proposal-place', proposal, withdrawn: true, reason: null } as const
    pen<MeetingStatement>(other, elsewhere.moment()).state(about.proposalPlace(proposal), said)
    fine(shut([paper(0, 5, 0)]))
    const both = onLiteral(union(page.seen, other.seen))
    expect(ruleOf(declareBallot(both, { ballot, roll, charter }, moment()))).toBe('BL15')
  })
  it('papers written in two ways are not declared; withdrawn by one, a decision of the other is not in force', () => {
    const evening = papersOut()
    const { page, ballot, shut, declare, roll, charter, moment } = evening
    const elsewhere = clockOf('2026-03-03T20:40:00+00:00', bjorn, 7)
    const before = onLiteral(page.seen)
    fine(takeOver(before, { reason: 'The other laptop is flat' }, elsewhere.moment()))
    fine(closeBallot(before, { ballot, papers: [paper(5, 0, 0)], keyedTwice: 0 }, elsewhere.moment()))
    fine(shut([paper(0, 5, 0)]))
    const met = onLiteral(union(page.seen, before.seen))
    expect(ballotOf(met.seen, ballot)).toMatchObject({ state: 'closed', contested: true })
    expect(ruleOf(declareBallot(met, { ballot, roll, charter }, elsewhere.moment()))).toBe('BL10')
    fine(declare())
    const apart = onLiteral(before.seen)
    fine(withdrawBallot(apart, { ballot, reason: 'Two papers too many.' }, elsewhere.moment()))
    const both = union(page.seen, apart.seen)
    expect(ballotOf(both, ballot)).toMatchObject({ state: 'withdrawn', contested: true })
    expect(decisions(both)[0]?.contested).toBe(true)
    expect(ballots(union(apart.seen, page.seen))).toEqual(ballots(both))
    expect(moment().by.device).not.toBe(bjorn.device)
  })
})

describe('BL22 BL23 a ballot that stays open', () => {
  it('for the hours of the charter; not closed before, unless every paper is in', () => {
    const { page, moment, clock, ballot, roll, charter, shut, declare } = papersOut(
      { ballotOpenHours: 30 },
      { stays: true },
    )
    const opened = ballotOf(page.seen, ballot)?.opened
    const begun = epochOf(opened?.clock ?? '')
    expect(epochOf(opened?.until ?? '') - begun).toBeLessThanOrEqual(30 * 3_600_000)
    expect(epochOf(opened?.until ?? '') - begun).toBeGreaterThan(30 * 3_600_000 - 60_000)
    expect(shut([paper(1, 5, 0)])).toMatchObject({ refusal: { rule: 'BL23', missing: 5 } })
    clock.tick(29 * 60)
    expect(ruleOf(shut([paper(1, 5, 0)]))).toBe('BL23')
    clock.tick(61)
    fine(shut([paper(1, 5, 0)]))
    expect(declare().ok).toBe(true)
    const told = compose(page.seen, roll, charter).find((block) => block.type === 'ballot')
    expect(told).toMatchObject({ fixed: { until: { day: '2026-03-05' } }, closedOn: '2026-03-05' })
    expect(moment().now > (opened?.until ?? '')).toBe(true)
  })
  it('adjourned until then, and gone on with when the meeting is resumed', () => {
    const { page, moment, clock, ballot, shut, declare } = papersOut({}, { stays: true })
    fine(adjourn(page, {}, moment()))
    expect(ruleOf(shut([paper(1, 5, 0)]))).toBe('ME3')
    clock.tick(121 * 60)
    fine(resume(page, {}, moment()))
    fine(shut([paper(1, 5, 0)]))
    expect(declare().ok).toBe(true)
    expect(ballotOf(page.seen, ballot)?.state).toBe('declared')
  })
  it('closed at once when everybody has handed in a paper; figures count as papers', () => {
    const all = papersOut({}, { stays: true })
    fine(all.shut(Array(6).fill(paper(1, 5, 0))))
    const { page, moment, ballot } = papersOut({}, { stays: true, figures: true })
    const figures = {
      ...{ cast: 1, blank: 0, alike: 0, totals: [1, 5, 0], fives: [0, 1, 0] },
      over: [
        [0, 0, 1],
        [1, 0, 1],
        [0, 0, 0],
      ],
    }
    expect(ruleOf(closeCounted(page, { ballot, figures }, moment()))).toBe('BL23')
  })
  it('held in the room it is closed when the meeting says so', () => {
    const { page, ballot, shut } = papersOut()
    expect(ballotOf(page.seen, ballot)?.opened?.until).toBeUndefined()
    expect(shut([paper(1, 5, 0)]).ok).toBe(true)
  })
})

describe('BL24 BL25 a result that is found wrong', () => {
  function declared(change: Partial<Charter['parameters']> = {}) {
    const evening = papersOut(change)
    fine(evening.shut([paper(1, 5, 0), paper(2, 4, 1)]))
    fine(evening.declare())
    const { page, moment, ballot } = evening
    const say = (step: 'contested' | 'upheld' | 'set-aside', reason = 'A paper lay under the table.') =>
      challengeBallot(page, { ballot, step, reason }, moment())
    return { ...evening, say }
  }
  it('contested with a reason, it is not in force; it stands again once that is settled so', () => {
    const { page, moment, ballot, say } = declared()
    expect(ruleOf(say('upheld'))).toBe('BL25')
    expect(ruleOf(say('contested', ' '))).toBe('ST9')
    fine(say('contested'))
    expect(ruleOf(say('contested'))).toBe('BL24')
    expect(ballotOf(page.seen, ballot)).toMatchObject({ state: 'declared', contested: true })
    expect(decisions(page.seen)).toMatchObject([{ wording: 'Tin.', contested: true }])
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
    fine(say('upheld', 'Counted again, the same.'))
    expect(ballotOf(page.seen, ballot)).toMatchObject({ state: 'declared', contested: false })
    expect(decisions(page.seen)).toMatchObject([{ wording: 'Tin.', contested: false }])
    fine(say('contested', 'The wrong roll.'))
    expect(ballotOf(page.seen, ballot)?.challenges).toHaveLength(3)
  })
  it('set aside, the count is still told, nothing is decided, and another is held on the same finding', () => {
    const { page, moment, ballot, say, item, plan, roll, charter, tin } = declared()
    fine(say('contested'))
    fine(say('set-aside', 'Two people had two papers.'))
    expect(ballotOf(page.seen, ballot)).toMatchObject({ state: 'set-aside', contested: false })
    expect(decisions(page.seen)).toEqual([])
    expect(proposals(page.seen, item).map(({ decided }) => decided)).toEqual([false, false])
    const told = compose(page.seen, roll, charter).find((block) => block.type === 'ballot')
    expect(told).toMatchObject({
      state: 'set-aside',
      count: { winners: ['B'], cast: 2 },
      challenges: [
        { step: 'contested', reason: 'A paper lay under the table.' },
        { step: 'set-aside', reason: 'Two people had two papers.' },
      ],
    })
    expect(summarize(page.seen, roll, charter).decisions).toEqual([])
    expect(ruleOf(say('upheld'))).toBe('BL4')
    const again = fine(planBallot(page, { item, plan }, moment()))
    fine(openBallot(page, { ballot: again, roll, charter }, moment()))
    fine(closeBallot(page, { ballot: again, papers: [paper(0, 5, 0)], keyedTwice: 0 }, moment()))
    const result = fine(declareBallot(page, { ballot: again, roll, charter }, moment()))
    expect(result.decisions).toMatchObject([{ number: '2026/01/01.2' }])
    expect(decisions(page.seen)).toMatchObject([{ proposal: tin.proposal, contested: false }])
    const back = readMeeting(project(page.seen))
    expect(back.ok && project(back.value)).toBe(project(page.seen))
  })
  it('settled in two ways on two laptops, it is contested still', () => {
    const { page, say, ballot } = declared()
    fine(say('contested'))
    const other = onLiteral(page.seen)
    const elsewhere = clockOf('2026-03-03T21:00:00+00:00', bjorn, 7)
    fine(takeOver(other, { reason: 'The other laptop is flat' }, elsewhere.moment()))
    const reason = 'Counted again.'
    fine(challengeBallot(other, { ballot, step: 'upheld', reason }, elsewhere.moment()))
    fine(say('set-aside'))
    const both = union(page.seen, other.seen)
    expect(ballotOf(both, ballot)).toMatchObject({
      state: 'declared',
      challenge: 'contested',
      contested: true,
    })
    expect(ballots(union(other.seen, page.seen))).toEqual(ballots(both))
  })
  it('what an election put into words goes with it', () => {
    const evening = openMeeting(with_({}))
    const { page, moment, charter, roll } = evening
    const item = evening.item('Minutes of the last meeting')
    fine(startItem(page, { item, leave: 'done' }, moment()))
    const find = () => findDeadlock(page, { item, roll, charter, earlier: 0, agreed: true }, moment())
    fine(find())
    const plan = { question: 'Treasurer', proposals: [], free: ['Asha', 'Jo'], noChange: false, seats: 1 }
    const ballot = fine(planBallot(page, { item, plan }, moment()))
    fine(openBallot(page, { ballot, roll, charter }, moment()))
    fine(closeBallot(page, { ballot, papers: [paper(5, 1)], keyedTwice: 0 }, moment()))
    fine(declareBallot(page, { ballot, roll, charter }, moment()))
    expect(proposals(page.seen, item)).toMatchObject([{ decided: true, withdrawn: false }])
    fine(challengeBallot(page, { ballot, step: 'contested', reason: 'Jo was not asked.' }, moment()))
    fine(challengeBallot(page, { ballot, step: 'set-aside', reason: 'Jo was not asked.' }, moment()))
    expect(proposals(page.seen, item)).toMatchObject([{ decided: false, withdrawn: true }])
    expect(planBallot(page, { item, plan }, moment()).ok).toBe(true)
  })
})

describe('BL20 nothing moves under the papers', () => {
  it('from the opening until the result is on record', () => {
    const { page, moment, item, slate, tin, ballot, shut, declare, roll, charter } = papersOut()
    const { proposal } = slate
    const deeds = () => [
      propose(page, { item, wording: 'Thatch.', proposer: null }, moment()),
      amend(page, { proposal, wording: 'Welsh slate.' }, moment()),
      newRound(page, { proposal }, moment()),
      withdrawProposal(page, { proposal, reason: null }, moment()),
      restoreProposal(page, { proposal }, moment()),
      agreeInformally(page, { proposal: tin.proposal, roll, charter }, moment()),
      declareDecision(page, { proposal, roll, charter, informal: false }, moment()),
    ]
    const before = page.seen
    for (const refusal of deeds()) expect(ruleOf(refusal)).toBe('BL20')
    fine(shut([paper(1, 5, 0)]))
    for (const refusal of deeds()) expect(ruleOf(refusal)).toBe('BL20')
    expect(Object.keys(page.seen.statements).length).toBe(Object.keys(before.statements).length + 1)
    fine(declare())
    expect(amend(page, { proposal, wording: 'Welsh slate.' }, moment()).ok).toBe(true)
    expect(ballotOf(page.seen, ballot)?.opened?.options[0]?.text).toBe('Slate.')
  })
  it('in the item of the ballot alone; and withdrawn, it lets go', () => {
    const { page, moment, ballot, slate, item } = papersOut()
    const other = agenda(page.seen).find(({ id }) => id !== item)?.id as ItemId
    expect(propose(page, { item: other, wording: 'A new key.', proposer: null }, moment()).ok).toBe(true)
    fine(withdrawBallot(page, { ballot, reason: 'Slate is sold out.' }, moment()))
    expect(amend(page, { proposal: slate.proposal, wording: 'Welsh slate.' }, moment()).ok).toBe(true)
  })
  it('UN3 nor is the wording on the paper undone by who wrote it elsewhere', () => {
    const { page, moment, slate, block, deadlock, plan, item, roll, charter } = shed()
    block()
    fine(deadlock())
    const other = onLiteral(page.seen)
    const elsewhere = clockOf('2026-03-03T20:00:00+00:00', bjorn, 7)
    fine(amend(other, { proposal: slate.proposal, wording: 'Welsh slate.' }, elsewhere.moment()))
    const both = onLiteral(union(page.seen, other.seen))
    const ballot = fine(planBallot(both, { item, plan }, moment()))
    fine(openBallot(both, { ballot, roll, charter }, moment()))
    expect(ruleOf(undo(both, {}, elsewhere.moment()))).toBe('UN3')
  })
})

describe('BL21 what was not chosen', () => {
  it('is marked in the item, the minutes and the register, as long as that wording stands', () => {
    const { page, moment, shut, declare, slate, tin, roll, charter } = papersOut()
    const marks = () => proposals(page.seen).map((one) => isNotChosen(page.seen, one))
    fine(shut([paper(1, 5, 0)]))
    expect(marks()).toEqual([false, false])
    fine(declare())
    expect(marks()).toEqual([true, false])
    const told = compose(page.seen, roll, charter).filter((block) => block.type === 'proposal')
    expect(told).toMatchObject([
      { proposal: slate.proposal, notChosen: true },
      { proposal: tin.proposal, notChosen: false },
    ])
    expect(summarize(page.seen, roll, charter).decisions).toMatchObject([
      { wording: 'Tin.', notChosen: ['Slate.'] },
    ])
    fine(amend(page, { proposal: slate.proposal, wording: 'Welsh slate.' }, moment()))
    expect(marks()).toEqual([false, false])
  })
  it('nobody has lost where the matter goes back to the meeting', () => {
    const { page, shut, declare } = papersOut({ ballotLot: 'return-to-moot' })
    fine(shut([paper(5, 0, 0), paper(0, 5, 0)]))
    fine(declare())
    expect(proposals(page.seen).map((one) => isNotChosen(page.seen, one))).toEqual([false, false])
  })
})

describe('DL1 DL5 BL16 a person is elected', () => {
  function election(change: Partial<Charter['parameters']> = {}) {
    const evening = openMeeting(with_(change))
    const { page, moment, charter, roll } = evening
    const item = evening.item('Minutes of the last meeting')
    const find = () => findDeadlock(page, { item, roll, charter, earlier: 0, agreed: true }, moment())
    return { ...evening, item, find }
  }
  it('after the meeting could not agree on one, where the charter has ballots for that', () => {
    const { page, moment, item, find, roll, charter } = election({ ballotMethod: 'bloc-star' })
    expect(ruleOf(find())).toBe('DL1')
    fine(startItem(page, { item, leave: 'done' }, moment()))
    fine(find())
    expect(deadlockOf(page.seen, item)?.over).toBe('persons')
    const plan = {
      question: 'Deputies',
      proposals: [] as ProposalId[],
      free: ['Asha', 'Björn', 'Chidi'],
      noChange: false,
      seats: 2,
    }
    const ballot = fine(planBallot(page, { item, plan }, moment()))
    fine(openBallot(page, { ballot, roll, charter }, moment()))
    fine(closeBallot(page, { ballot, papers: [paper(5, 1, 0), paper(5, 2, 1)], keyedTwice: 0 }, moment()))
    const { decisions: made } = fine(declareBallot(page, { ballot, roll, charter }, moment()))
    expect(made.map(({ number }) => number)).toEqual(['2026/01/01', '2026/01/01.2'])
    expect(decisions(page.seen).map(({ wording }) => wording)).toEqual(['Deputies: Asha', 'Deputies: Björn'])
    expect(countOf(ballotOf(page.seen, ballot) as never)?.winners).toEqual(['A', 'B'])
  })
  it('and not where it has only consensus', () => {
    const { page, moment, item, find } = election({ electionMethod: 'consensus' })
    fine(startItem(page, { item, leave: 'done' }, moment()))
    expect(ruleOf(find())).toBe('DL5')
  })
})
