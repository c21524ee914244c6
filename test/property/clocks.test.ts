import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stances } from '../../shared/charter/rules'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addItem } from '../../shared/meeting/agenda/agenda-edit'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { attendance } from '../../shared/meeting/hall/attendance'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { adjourn, close, resume } from '../../shared/meeting/lifecycle'
import type { Meeting } from '../../shared/meeting/meeting'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { positions } from '../../shared/meeting/proposal/position'
import { recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals, standingVersion } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { meetingState } from '../../shared/meeting/state'
import { undo } from '../../shared/meeting/undo'
import { clockOf } from '../fixtures/moment'
import { asha, harbour, openMeeting, people } from '../fixtures/world'

const { charter, roll } = harbour()
const everybody = Object.values(people)

/** One gesture, chosen by numbers, and by how many minutes the clock is turned before the next. */
type Gesture = { readonly deed: number; readonly who: number; readonly which: number; readonly turn: number }
const twoYears = 2 * 365 * 24 * 60
const gesture: fc.Arbitrary<Gesture> = fc.record({
  deed: fc.nat(11),
  who: fc.nat(everybody.length - 1),
  which: fc.nat(4),
  turn: fc.oneof(fc.integer({ min: -twoYears, max: twoYears }), fc.integer({ min: -90, max: 90 })),
})

/** The evening as it went by a clock that is turned so between gestures: what was refused, and what a screen shows but times. */
function evening(list: readonly Gesture[], turned: (turn: number) => number) {
  const { page } = openMeeting()
  const clock = clockOf('2026-03-03T19:10:00+00:00', asha, 7)
  const said = list.map((one) => {
    const answer = make(page, one, clock.moment())
    clock.tick(turned(one.turn))
    return answer === null ? 'nothing' : answer.ok ? 'done' : answer.refusal.rule
  })
  return { said, shown: shownWithoutTimes(page.seen) }
}

function make(
  page: ReturnType<typeof openMeeting>['page'],
  { deed, who, which }: Gesture,
  moment: ReturnType<ReturnType<typeof clockOf>['moment']>,
) {
  const { seen } = page
  const person = everybody[who] ?? people.asha
  const items = agenda(seen)
  const item = items[which % items.length]?.id
  const found = proposals(seen)[which % Math.max(1, proposals(seen).length)]
  const version = found === undefined ? undefined : standingVersion(found)?.version
  if (deed === 0) return arrive(page, { person }, moment)
  if (deed === 1) return leave(page, { person }, moment)
  if (deed === 2) return addItem(page, { title: `Item ${which}` }, moment)
  if (deed === 3) return undo(page, {}, moment)
  if (deed === 4) return which === 0 ? close(page, {}, moment) : adjourn(page, {}, moment)
  if (deed === 5) return resume(page, {}, moment)
  if (item === undefined) return null
  if (deed === 6) return startItem(page, { item, leave: which < 3 ? 'done' : 'open' }, moment)
  if (deed === 7) return endItem(page, { item, outcome: 'done' }, moment)
  if (deed === 8) return propose(page, { item, wording: `That ${which} be done`, proposer: person }, moment)
  if (found === undefined || version === undefined) return null
  if (deed === 9) return amend(page, { proposal: found.proposal, wording: `Rather ${who}` }, moment)
  const stance = stances[which] ?? 'agree'
  const { positions: rule } = charter
  if (deed === 10)
    return recordPosition(page, { version, person, stance, reason: 'so', source: 'room', rule }, moment)
  return declare(page, { proposal: found.proposal, roll, charter, informal: which === 0 }, moment)
}

function shownWithoutTimes(meeting: Meeting) {
  return {
    state: meetingState(meeting),
    agenda: agenda(meeting).map(({ id, number, minute, state }) => ({ id, number, minute, state })),
    people: attendance(meeting).map(({ person, presence, here, contested }) => [
      person,
      presence,
      here,
      contested,
    ]),
    proposals: proposals(meeting).map(({ proposal, decided, versions }) => ({
      proposal,
      decided,
      versions: versions.map(({ version, wording }) => ({
        wording,
        outcome: outcome(meeting, version, roll, charter).type,
        positions: positions(meeting, version).map(({ person, stance }) => [person, stance]),
      })),
    })),
    decisions: decisions(meeting).length,
  }
}

describe('ST3 a clock that is set back or forward between two gestures changes nothing but the times', () => {
  it('whatever is done, and however it is turned', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 40 }), (list) => {
        expect(evening(list, (turn) => turn)).toEqual(evening(list, () => 1))
      }),
      { seed: 20260303, numRuns: 300 },
    )
  })
})
