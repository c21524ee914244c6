import { describe, expect, it } from 'vitest'
import { closeBallot } from '../../shared/meeting/ballot/ballot-papers'
import { declareBallot } from '../../shared/meeting/ballot/ballot-result'
import { openBallot, planBallot } from '../../shared/meeting/ballot/ballot-turns'
import { findDeadlock } from '../../shared/meeting/ballot/deadlock'
import { decisions } from '../../shared/meeting/decision/decision'
import { agreeInformally } from '../../shared/meeting/proposal/informal'
import { recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { enterAnswers } from '../../shared/meeting/question/enter'
import { recordQuestion } from '../../shared/meeting/question/put'
import { summarize } from '../../shared/record/summarize'
import { idOf } from '../fixtures/moment'
import { hill, nameOf, north, quay, three, umbrellaEvening, wordOf } from '../fixtures/umbrella'
import { fine, people, ruleOf } from '../fixtures/world'

/** Eleni blocks in the room, which finds a deadlock; the papers are handed out. All members were asked before. */
function papersOut() {
  const told = umbrellaEvening({}, { mootsBeforeBallot: 1, coolingOffDaysBallot: 3 })
  const { page, moment, charter, roll, put, ask } = told
  const item = told.item('Roof of the boat shed')
  fine(ask())
  const rule = charter.positions
  const position = { person: people.eleni, stance: 'block', reason: 'so', source: 'room', rule } as const
  fine(recordPosition(page, { version: put.version, ...position }, moment()))
  fine(findDeadlock(page, { item, roll, charter, earlier: 3, agreed: true }, moment()))
  const plan = { question: null, proposals: [put.proposal], free: [], noChange: true, seats: 1 }
  const ballot = fine(planBallot(page, { item, plan }, moment()))
  fine(openBallot(page, { ballot, roll, charter }, moment()))
  const declare = () => declareBallot(page, { ballot, roll, charter }, moment())
  const shut = (scores: readonly number[]) => {
    const papers = [1, 2, 3].map(() => ({ scores, person: null }))
    fine(closeBallot(page, { ballot, papers, keyedTwice: 0 }, moment()))
  }
  return { ...told, declare, shut }
}

describe('QA17 papers on a wording that was put to all members', () => {
  it('wait for the members; answers are entered while they are out; then it is a decision of several assemblies', () => {
    const { page, roll, charter, put, declare, shut, enter, word } = papersOut()
    fine(enter([word(1, north)]))
    shut([5, 0])
    expect(declare()).toMatchObject({ refusal: { rule: 'QA17', agreement: 'too-few-heard' } })
    const block = word(3, hill, { position: 'block', reason: 'The pier' })
    fine(enter([word(2, quay), block]))
    expect(declare()).toMatchObject({ refusal: { rule: 'QA17', agreement: 'blocked' } })
    fine(enter([word(4, hill, { replaces: [block.record] })]))
    expect(fine(declare()).decisions).toHaveLength(1)
    const [taken] = decisions(page.seen)
    expect(taken).toMatchObject({ version: put.version, basis: 'ballot', outcome: { members: { asked: 3 } } })
    const window = Object.values(page.seen.statements).find(({ type }) => type === 'cooling-off')
    expect(window).toMatchObject({ level: 'thing', way: 'ballot' })
    const [line] = summarize(page.seen, roll, charter).decisions
    expect(line?.rolledUp).toMatchObject({ asked: 3, answered: 3 })
  })

  it('“no change” is the room’s to say, and waits for nobody', () => {
    const { declare, shut } = papersOut()
    shut([0, 5])
    expect(fine(declare()).decisions).toEqual([])
  })
})

describe('QA17 informally agreed', () => {
  it('also only once the members agree', () => {
    const { page, moment, charter, roll, item } = umbrellaEvening({}, { informalEnabled: true })
    const given = { item: item('Hall lease'), wording: 'We renew it.', proposer: null }
    const { proposal, version } = fine(propose(page, given, moment()))
    const put = { proposal, question: idOf(0xf1, 7), record: idOf(0xf0, 7), until: '2026-12-12' }
    fine(recordQuestion(page, { ...put, asked: three, charter }, moment()))
    const agree = () => agreeInformally(page, { proposal, roll, charter }, moment())
    expect(ruleOf(agree())).toBe('QA17')
    const words = [north, quay, hill].map((one, at) => wordOf(at + 1, one, version))
    fine(enterAnswers(page, { proposal, words, nameOf, members: null }, moment()))
    fine(agree())
    expect(decisions(page.seen)[0]).toMatchObject({
      basis: 'informal',
      outcome: { members: { agreement: 'agreed' }, assemblies: { agree: 3 } },
    })
  })
})
