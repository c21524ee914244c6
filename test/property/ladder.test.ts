import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charterDefaults } from '../../shared/charter/charter'
import { stances } from '../../shared/charter/rules'
import { ballots } from '../../shared/meeting/ballot/ballot'
import { challengeBallot } from '../../shared/meeting/ballot/ballot-challenge'
import { closeBallot, countOf } from '../../shared/meeting/ballot/ballot-papers'
import { declareBallot } from '../../shared/meeting/ballot/ballot-result'
import {
  announceBallot,
  changePlan,
  openBallot,
  planBallot,
  withdrawBallot,
} from '../../shared/meeting/ballot/ballot-turns'
import { deadlockOf, findDeadlock } from '../../shared/meeting/ballot/deadlock'
import { decisions } from '../../shared/meeting/decision/decision'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { takeOver } from '../../shared/meeting/minute-taker'
import { agreeInformally } from '../../shared/meeting/proposal/informal'
import { meetingNeeded, sayMeetingNeeded } from '../../shared/meeting/proposal/meeting-needed'
import { recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals, standingVersion } from '../../shared/meeting/proposal/proposal'
import { propose, withdrawProposal } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { redo, undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import type { Author, Moment, Page } from '../../shared/ports'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { clockOf } from '../fixtures/moment'
import { type Apart, inAnyOrder } from '../fixtures/two-laptops'
import { asha, bjorn, openMeeting, people } from '../fixtures/world'

const evening = openMeeting({
  parameters: { ...charterDefaults.parameters, deadlockNeedsAgreement: false, ballotMethod: 'bloc-star' },
})
const { charter, roll } = evening
const item = evening.item('Roof of the boat shed')
const start = (() => {
  for (const wording of ['Slate.', 'Tin.'])
    propose(evening.page, { item, wording, proposer: null }, evening.moment())
  return evening.page.seen
})()

/** One gesture, chosen by numbers: whatever it comes to, a deed or a refusal, is fine. */
type Gesture = readonly [deed: number, what: number, choice: number]
const gestures = fc.array(fc.tuple(fc.nat(15), fc.nat(5), fc.nat(4)) as fc.Arbitrary<Gesture>, {
  maxLength: 24,
})

function act(page: Page<Meeting>, [deed, what, choice]: Gesture, moment: Moment) {
  const { seen } = page
  const put = proposals(seen, item)
  const one = put[what % put.length]
  const version = one === undefined ? undefined : standingVersion(one)
  const ballot = ballots(seen)[what % Math.max(1, ballots(seen).length)]?.ballot
  const given = { roll, charter }
  const plan = {
    question: choice === 0 ? 'Roof' : null,
    proposals: put.slice(0, 1 + (choice % 2)).map(({ proposal }) => proposal),
    free: choice === 3 ? ['Thatch.'] : [],
    noChange: choice !== 1,
    seats: choice === 4 ? 2 : 1,
    figures: choice === 2,
    stays: what === 5,
  }
  if (deed === 0) return undo(page, {}, moment)
  if (deed === 1) return redo(page, {}, moment)
  if (deed === 2) return takeOver(page, { reason: 'because' }, moment)
  if (deed === 3) return findDeadlock(page, { ...given, item, earlier: choice, agreed: choice > 1 }, moment)
  if (deed === 4) return planBallot(page, { item, plan }, moment)
  if (one === undefined || version === undefined) return null
  const { proposal } = one
  const said = { version: version.version, reason: 'so', source: 'room', rule: charter.positions } as const
  if (deed === 5) {
    const person = Object.values(people)[what] ?? people.asha
    return recordPosition(page, { ...said, person, stance: stances[choice] ?? 'agree' }, moment)
  }
  if (deed === 6) return agreeInformally(page, { ...given, proposal }, moment)
  if (deed === 7) return sayMeetingNeeded(page, { proposal, person: null, reason: null }, moment)
  if (deed === 8)
    return choice < 3
      ? amend(page, { proposal, wording: `W${choice}` }, moment)
      : withdrawProposal(page, { proposal, reason: null }, moment)
  if (ballot === undefined) return null
  if (deed === 9) return changePlan(page, { ballot, plan }, moment)
  if (deed === 10) return announceBallot(page, { ...given, ballot }, moment)
  if (deed === 11 || deed === 12) return openBallot(page, { ...given, ballot }, moment)
  if (deed === 13) {
    const options = ballots(seen).find((found) => found.ballot === ballot)?.opened?.options ?? []
    const papers = [0, 1, 2].map((row) => ({
      scores: options.map((_, at) =>
        (what * 3 + row * 2 + at * choice) % 7 === 6 ? null : (what + row + at) % 6,
      ),
      person: null,
    }))
    return closeBallot(page, { ballot, papers, keyedTwice: choice }, moment)
  }
  if (deed === 14 && choice > 2) {
    const step = (['contested', 'upheld', 'set-aside'] as const)[what % 3] ?? 'contested'
    return challengeBallot(page, { ballot, step, reason: 'a paper lay under the table' }, moment)
  }
  if (deed === 14) return declareBallot(page, { ...given, ballot }, moment)
  return withdrawBallot(page, { ballot, reason: 'wet papers' }, moment)
}

/** Begins so far up the ladder that most runs reach a ballot. */
const upTheLadder: readonly Gesture[] = [
  [5, 0, 3],
  [3, 0, 0],
  [4, 0, 0],
]

function laptop(meeting: Meeting, by: Author, series: number) {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  return {
    page,
    moment: clock.moment,
    act(list: readonly Gesture[]) {
      for (const gesture of list) {
        act(page, gesture, clock.moment())
        clock.tick(gesture[2] - 1)
      }
    },
  }
}

/** Björn can do little before he has taken over the meeting, so he begins with that. */
const work: Apart<Gesture>['work'] = (meeting, by, series, list) => {
  const { page, act: deeds } = laptop(meeting, by, series)
  deeds(by === bjorn ? [[2, 0, 0], ...list] : list)
  return page.seen
}
const climbed = work(start, asha, 20, upTheLadder)

function folds(meeting: Meeting) {
  return {
    deadlock: deadlockOf(meeting, item),
    ballots: ballots(meeting),
    counts: ballots(meeting).map(countOf),
    needed: proposals(meeting).map(({ proposal }) => meetingNeeded(meeting, proposal)),
    decisions: decisions(meeting),
    summary: summarize(meeting, roll, charter),
  }
}

describe('two laptops on the ladder', () => {
  it('BL10 DL7 merged in any order show the same', () => {
    inAnyOrder({ start: climbed, gestures, work }, (one, other) => {
      expect(folds(one)).toEqual(folds(other))
      expect(compose(one, roll, charter)).toEqual(compose(other, roll, charter))
      const back = readMeeting(project(one))
      expect(back.ok && project(back.value)).toBe(project(other))
    })
  })

  it('BL16 a ballot that was opened stays, whatever is undone on either side', () => {
    fc.assert(
      fc.property(gestures, fc.nat(12), (list, times) => {
        const a = laptop(start, asha, 31)
        a.act([...upTheLadder, ...list])
        const turned = (meeting: Meeting) =>
          ballots(meeting).flatMap(({ ballot, opened, closed, declared }) =>
            opened === null ? [] : [[ballot, opened.id, closed?.id, declared?.id]],
          )
        const before = turned(a.page.seen)
        for (let time = 0; time < times; time++) undo(a.page, {}, a.moment())
        expect(turned(a.page.seen)).toEqual(before)
      }),
    )
  })

  it('ST9 what is refused writes nothing', () => {
    fc.assert(
      fc.property(gestures, gestures, (before, last) => {
        const { page, act: run, moment } = laptop(start, asha, 41)
        run([...upTheLadder, ...before])
        for (const gesture of last) {
          const earlier = JSON.stringify(page.seen)
          const result = act(page, gesture, moment())
          if (result !== null && !result.ok) expect(JSON.stringify(page.seen)).toBe(earlier)
        }
      }),
    )
  })
})
