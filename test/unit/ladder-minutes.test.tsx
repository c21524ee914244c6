import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BlockView } from '../../renderer/document/BlockView'
import { charterDefaults } from '../../shared/charter/charter'
import { closeBallot } from '../../shared/meeting/ballot/ballot-papers'
import { declareBallot } from '../../shared/meeting/ballot/ballot-result'
import { openBallot, planBallot, withdrawBallot } from '../../shared/meeting/ballot/ballot-turns'
import { findDeadlock } from '../../shared/meeting/ballot/deadlock'
import { startItem } from '../../shared/meeting/item-clock'
import { agreeInformally } from '../../shared/meeting/proposal/informal'
import { sayMeetingNeeded } from '../../shared/meeting/proposal/meeting-needed'
import { recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import type { Block } from '../../shared/minutes/block'
import { compose } from '../../shared/minutes/compose'
import { fine, openMeeting, people } from '../fixtures/world'

/** Eleni blocks slate; slate, tin and "no change" go to the papers. */
function evening(change: Partial<typeof charterDefaults.parameters> = {}) {
  const made = openMeeting({ parameters: { ...charterDefaults.parameters, ...change } })
  const { page, moment, charter, roll, clock } = made
  const item = made.item('Roof of the boat shed')
  const slate = fine(propose(page, { item, wording: 'Slate.', proposer: people.dafydd }, moment()))
  const tin = fine(propose(page, { item, wording: 'Tin.', proposer: null }, moment()))
  fine(
    sayMeetingNeeded(page, { proposal: slate.proposal, person: people.chidi, reason: 'It costs.' }, moment()),
  )
  const said = {
    version: slate.version,
    reason: 'Too heavy.',
    source: 'room',
    rule: charter.positions,
  } as const
  fine(recordPosition(page, { ...said, person: people.eleni, stance: 'block' }, moment()))
  clock.tick(5)
  fine(findDeadlock(page, { item, roll, charter, earlier: 1, agreed: true }, moment()))
  const plan = {
    question: null,
    proposals: [slate.proposal, tin.proposal],
    free: [],
    noChange: true,
    seats: 1,
  }
  const ballot = fine(planBallot(page, { item, plan }, moment()))
  fine(openBallot(page, { ballot, roll, charter }, moment()))
  const blocks = () => compose(page.seen, roll, charter)
  return { ...made, ballot, blocks }
}

const types = (blocks: readonly Block[]) =>
  blocks
    .map(({ type }) => type)
    .filter((type) =>
      ['proposal', 'meeting-needed', 'positions', 'deadlock', 'ballot', 'decision'].includes(type),
    )
const text = (blocks: readonly Block[]) =>
  blocks
    .filter(({ type }) => ['meeting-needed', 'deadlock', 'ballot', 'decision'].includes(type))
    .map((block) => renderToStaticMarkup(<BlockView block={block} level={2} />).replace(/<[^>]*>/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ')
const papers = (...rows: (number | null)[][]) => rows.map((scores) => ({ scores, person: null }))

describe('MI11 the ladder in the minutes', () => {
  it('tells it in order, and what the papers said in figures and in words', () => {
    const { page, moment, ballot, roll, charter, blocks } = evening()
    const given = papers([1, 5, 0], [5, 5, 5], [null, null, null], [4, 3, null])
    fine(closeBallot(page, { ballot, papers: given, keyedTwice: 2 }, moment()))
    fine(declareBallot(page, { ballot, roll, charter }, moment()))
    expect(types(blocks())).toEqual([
      'proposal',
      'meeting-needed',
      'positions',
      'proposal',
      'deadlock',
      'ballot',
      'decision',
    ])
    const told = text(blocks())
    for (const part of [
      'Chidi said : “We need a meeting for this.”',
      'It costs.',
      'The meeting agreed that there is a deadlock: no agreement on what is proposed, after 2 meetings.',
      '4 papers cast, of which 1 blank; runoff: 1 for B, 1 for A, 1 with no preference.',
      '4 papers from 6 people who could take part. 2 of them were keyed in twice.',
      '1 paper gives every option the same score',
      'Total scores: B 13, A 10, C 5.',
      'It is a tie.',
      'B is chosen',
      'ties by the Equal Vote rules of 2025 (equalvote-2025)',
      'Order drawn by chance at the opening',
      'Result, minute 2026/01/01: B: Tin.',
      '5 people present by ballot Tin.',
    ])
      expect(told).toContain(part)
    // How the scores of every option are spread, the rejected ones too.
    expect(told).toContain('C No change 5 1 0 0 0 0 1 2')
  })

  it('says that nothing is altered where "no change" wins', () => {
    const { page, moment, ballot, roll, charter, blocks } = evening()
    fine(closeBallot(page, { ballot, papers: papers([0, 1, 5]), keyedTwice: 0 }, moment()))
    fine(declareBallot(page, { ballot, roll, charter }, moment()))
    expect(types(blocks())).not.toContain('decision')
    expect(text(blocks())).toContain('C: No change: nothing is altered.')
  })

  it('names no paper where papers are unnamed, and whose scored what where they are named', () => {
    const { page, moment, ballot, blocks } = evening({ ballotPapers: 'named' })
    const named = [
      { scores: [5, 0, 0], person: people.björn },
      { scores: [0, null, 3], person: people.asha },
    ]
    fine(closeBallot(page, { ballot, papers: named, keyedTwice: 0 }, moment()))
    expect(text(blocks())).toMatch(/Papers by name \(A B C\) Asha : 0 – 3 Björn : 5 0 0/)
  })

  it('says that a ballot is open, and why one was withdrawn, and shows no papers of it', () => {
    const { page, moment, ballot, blocks } = evening()
    expect(text(blocks())).toContain('The ballot is open; its papers are not closed yet.')
    fine(closeBallot(page, { ballot, papers: papers([0, 1, 5]), keyedTwice: 0 }, moment()))
    fine(withdrawBallot(page, { ballot, reason: 'The wrong paper was handed out.' }, moment()))
    expect(text(blocks())).toMatch(/Withdrawn at \d\d:\d\d: The wrong paper was handed out\./)
    expect(text(blocks())).not.toContain('cast')
  })

  it('an election is told by its ballot and its decision, and by no proposal', () => {
    const { page, moment, item: find, charter, roll } = openMeeting()
    const item = find('Minutes of the last meeting')
    fine(startItem(page, { item, leave: 'done' }, moment()))
    fine(findDeadlock(page, { item, roll, charter, earlier: 0, agreed: true }, moment()))
    const plan = { question: 'Secretary', proposals: [], free: ['Asha', 'Chidi'], noChange: false, seats: 1 }
    const ballot = fine(planBallot(page, { item, plan }, moment()))
    fine(openBallot(page, { ballot, roll, charter }, moment()))
    fine(closeBallot(page, { ballot, papers: papers([5, 1]), keyedTwice: 0 }, moment()))
    fine(declareBallot(page, { ballot, roll, charter }, moment()))
    const blocks = compose(page.seen, roll, charter)
    expect(types(blocks)).toEqual(['deadlock', 'ballot', 'decision'])
    expect(text(blocks)).toContain('no agreement on a person')
    expect(text(blocks)).toContain('Secretary: Asha')
  })

  it('informal consensus says so, and shows no positions that nobody took', () => {
    const { page, moment, item, charter, roll } = openMeeting()
    const { proposal } = fine(
      propose(page, { item: item('Hall lease'), wording: 'We renew it.', proposer: null }, moment()),
    )
    fine(agreeInformally(page, { proposal, roll, charter }, moment()))
    const blocks = compose(page.seen, roll, charter)
    expect(types(blocks)).toEqual(['proposal', 'decision'])
    expect(text(blocks)).toContain('by informal consensus: everyone agreed it is simple, nobody objected')
    expect(text(blocks)).not.toContain('agree ')
  })
})
