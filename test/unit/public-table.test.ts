import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { charterDefaults } from '../../shared/charter/charter'
import { closeBallot } from '../../shared/meeting/ballot/ballot-papers'
import { declareBallot } from '../../shared/meeting/ballot/ballot-result'
import { openBallot, planBallot } from '../../shared/meeting/ballot/ballot-turns'
import { findDeadlock } from '../../shared/meeting/ballot/deadlock'
import { nextSpeaker, raiseHand } from '../../shared/meeting/hall/stack-deeds'
import { startItem } from '../../shared/meeting/item-clock'
import { giveMinutes } from '../../shared/meeting/item-minutes'
import { onLiteral } from '../../shared/meeting/literal'
import { lockWording } from '../../shared/meeting/proposal/agreed-wording'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { publicPage } from '../../shared/meeting/public-page'
import { publicView } from '../../shared/meeting/public-view'
import { shuffled, union } from '../fixtures/merge'
import { clockOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, people } from '../fixtures/world'

/** The roof of the boat shed is under way: Dafydd proposes slate, Chidi tin. */
function shed(ballotMethod: 'star' | 'bloc-star' = 'star') {
  const evening = openMeeting({ parameters: { ...charterDefaults.parameters, ballotMethod } })
  const { page, moment, charter, roll } = evening
  const item = evening.item('Roof of the boat shed')
  fine(startItem(page, { item, leave: 'done' }, moment()))
  const slate = fine(propose(page, { item, wording: 'Slate.', proposer: people.dafydd }, moment()))
  const tin = fine(propose(page, { item, wording: 'Tin.', proposer: people.chidi }, moment()))
  const shown = (meeting = page.seen) => {
    const view = publicView(meeting, roll, charter, { type: 'follow' })
    if (view.type !== 'item') throw new Error(`Shows ${view.type}`)
    expect(v.parse(publicPage, view)).toEqual(view) // PU1
    return view
  }
  return { ...evening, item, itemOf: evening.item, slate, tin, shown }
}

/** Eleni blocks slate; the meeting agrees that it is stuck, and papers are given out. */
function papersOut(seats = 1) {
  const evening = shed(seats === 1 ? 'star' : 'bloc-star')
  const { page, moment, charter, roll, item, slate, tin } = evening
  fine(allAgree(page, { version: slate.version }, moment()))
  const block = {
    version: slate.version,
    person: people.eleni,
    stance: 'block',
    reason: 'Too dear.',
  } as const
  fine(recordPosition(page, { ...block, source: 'room', rule: charter.positions }, moment()))
  fine(findDeadlock(page, { item, roll, charter, earlier: 0, agreed: true }, moment()))
  const plan = { question: null, proposals: [slate.proposal, tin.proposal], free: [], noChange: true, seats }
  const ballot = fine(planBallot(page, { item, plan }, moment()))
  fine(openBallot(page, { ballot, roll, charter }, moment()))
  const count = (...scores: readonly (readonly number[])[]) => {
    const papers = scores.map((one) => ({ scores: one, person: null }))
    fine(closeBallot(page, { ballot, papers, keyedTwice: 0 }, moment()))
    return fine(declareBallot(page, { ballot, roll, charter }, moment()))
  }
  return { ...evening, count }
}

describe('PU2 the speakers', () => {
  const hands = ['chidi', 'dafydd', 'eleni'] as const
  function talk() {
    const evening = shed()
    const { page, moment } = evening
    for (const name of hands)
      fine(
        raiseHand(
          page,
          { person: people[name], kind: name === 'eleni' ? 'direct' : 'contribution' },
          moment(),
        ),
      )
    return evening
  }

  test('who speaks, who waits in their order and kind, and the rule; not how long anybody spoke', () => {
    const { page, moment, clock, shown } = talk()
    fine(nextSpeaker(page, { ends: null }, moment()))
    clock.tick(4)
    expect(shown().stack).toEqual({
      speaking: 'Eleni',
      waiting: [
        { name: 'Chidi', kind: 'contribution' },
        { name: 'Dafydd', kind: 'contribution' },
      ],
      rule: 'plain',
    })
  })

  test('no stack where nobody asked, while a test runs, and on an item that was set aside', () => {
    expect(shed().shown().stack).toBeNull()
    const tested = talk()
    fine(allAgree(tested.page, { version: tested.tin.version }, tested.moment()))
    expect(tested.shown().stack).toBeNull()
    const { page, moment, item, itemOf, roll, charter } = talk()
    fine(startItem(page, { item: itemOf('Hall lease'), leave: 'open' }, moment()))
    const held = publicView(page.seen, roll, charter, { type: 'hold', item })
    expect(held).toMatchObject({ item: { title: 'Roof of the boat shed' }, stack: null, clock: null })
  })

  test('hands raised on two laptops stand in one order, however they met', () => {
    const { page, moment, shown } = talk()
    const other = onLiteral(page.seen)
    fine(raiseHand(page, { person: people.asha, kind: 'technical' }, moment()))
    const theirs = clockOf('2026-03-03T19:04:00+00:00', bjorn, 7)
    fine(raiseHand(other, { person: people.björn, kind: 'clarification' }, theirs.moment()))
    const first = shown(union(page.seen, other.seen))
    let turn = 0
    const second = shown(
      shuffled(union(other.seen, page.seen), () => {
        turn = (turn * 7 + 3) % 11
        return turn
      }),
    )
    expect(second).toEqual(first)
    expect(first.stack?.waiting.map(({ name }) => name)).toEqual([
      'Asha',
      'Eleni',
      'Björn',
      'Chidi',
      'Dafydd',
    ])
  })
})

describe('PU9 the clock of an item', () => {
  test('has the minutes it was given since', () => {
    const { page, moment, item, shown } = shed()
    fine(giveMinutes(page, { item, minutes: 5 }, moment()))
    expect(shown().clock).toMatchObject({ planned: 35, spent: 0 })
  })
})

describe('PU2 PU5 the wording', () => {
  test('the latest that is to be decided; read back and agreed on, it says so', () => {
    const { page, moment, tin, shown } = shed()
    expect(shown().table).toEqual({ type: 'wording', wording: 'Tin.', agreed: false, test: null })
    fine(lockWording(page, { proposal: tin.proposal }, moment()))
    expect(shown().table).toMatchObject({ wording: 'Tin.', agreed: true })
  })
})

describe('PU2 PU3 a ballot', () => {
  test('while papers are out what is on them, word for word, and nobody who may vote', () => {
    const { shown } = papersOut()
    expect(shown().table).toEqual({
      type: 'ballot',
      question: null,
      options: [
        { mark: 'A', text: 'Slate.' },
        { mark: 'B', text: 'Tin.' },
        { mark: 'C', text: null },
      ],
      isClosed: false,
      says: null,
    })
  })

  test('its result in figures, though tin is still on the table: the papers have spoken of it', () => {
    const { shown, count } = papersOut()
    const { number } = count([5, 1, 0], [4, 5, 0], [5, 3, 2])
    expect(shown().table).toEqual({
      type: 'ballot-result',
      number,
      question: null,
      options: [
        { mark: 'A', text: 'Slate.', stars: 14, won: true },
        { mark: 'B', text: 'Tin.', stars: 9, won: false },
        { mark: 'C', text: null, stars: 2, won: false },
      ],
      runoff: { first: { mark: 'A', papers: 2 }, second: { mark: 'B', papers: 1 }, neither: 0 },
      tie: null,
      cast: 3,
      returned: false,
    })
    expect(JSON.stringify(shown())).not.toMatch(/Asha|Björn|Chidi|Dafydd|Eleni|Too dear/)
  })

  test('of several places no runoff, and each that was chosen', () => {
    const { shown, count } = papersOut(2)
    count([5, 4, 0], [5, 3, 0])
    expect(shown().table).toMatchObject({
      runoff: null,
      options: [{ won: true }, { won: true }, { won: false }],
    })
  })

  test('an even runoff says what settled it', () => {
    const { shown, count } = papersOut()
    count([5, 4, 0], [4, 5, 0], [5, 4, 0], [3, 5, 0])
    expect(shown().table).toMatchObject({
      runoff: { first: { papers: 2 }, second: { papers: 2 } },
      tie: 'total-score',
    })
  })

  test('what is proposed after it lies on the table, and the result goes', () => {
    const { page, moment, item, shown, count } = papersOut()
    count([0, 0, 5])
    expect(shown().table).toMatchObject({ type: 'ballot-result', options: [{}, {}, { won: true }] })
    fine(propose(page, { item, wording: 'Reed.', proposer: null }, moment()))
    expect(shown().table).toMatchObject({ type: 'wording', wording: 'Reed.' })
  })
})
