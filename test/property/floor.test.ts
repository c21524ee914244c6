import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agenda, currentItem } from '../../shared/meeting/agenda/agenda'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { delegate, delegations, objectToDelegation } from '../../shared/meeting/hall/delegation'
import { speakerKinds, spokeSoFar, stack } from '../../shared/meeting/hall/stack'
import {
  chooseStackRule,
  lowerHand,
  moveSpeaker,
  nextSpeaker,
  raiseHand,
} from '../../shared/meeting/hall/stack-deeds'
import { stepOut } from '../../shared/meeting/hall/step-out'
import { startItem } from '../../shared/meeting/item-clock'
import { giveMinutes } from '../../shared/meeting/item-minutes'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals, standingVersion } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { undo } from '../../shared/meeting/undo'
import type { Author } from '../../shared/ports'
import { nextNumber } from '../../shared/statement'
import { union } from '../fixtures/merge'
import { clockOf } from '../fixtures/moment'
import { type Apart, inAnyOrder } from '../fixtures/two-laptops'
import { asha, bjorn, fine, openMeeting, people } from '../fixtures/world'

const everybody = Object.values(people)
const evening = openMeeting()
const { charter, roll } = evening
const roof = evening.item('Roof of the boat shed')
fine(startItem(evening.page, { item: roof, leave: 'done' }, evening.moment()))
fine(propose(evening.page, { item: roof, wording: 'Mend it.', proposer: null }, evening.moment()))
const start = evening.page.seen
const since = nextNumber(start.statements)

type Gesture = readonly [deed: number, who: number, choice: number]
const gestures = fc.array(fc.tuple(fc.nat(14), fc.nat(6), fc.nat(4)) as fc.Arbitrary<Gesture>, {
  maxLength: 25,
})

function laptop(meeting: Meeting, by: Author, series: number) {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  const act = ([deed, who, choice]: Gesture) => {
    const { seen } = page
    const person = everybody[who] ?? people.asha
    const moment = clock.moment()
    clock.tick(choice - 1)
    const on = currentItem(seen)?.id ?? roof
    const { waiting, speaking } = stack(seen, on)
    const entry = waiting[choice % Math.max(1, waiting.length)]?.entry ?? ''
    const [put] = proposals(seen)
    const version = put === undefined ? undefined : standingVersion(put)?.version
    if (put === undefined || version === undefined) throw new Error('The fixture has a proposal')
    if (deed < 4) return raiseHand(page, { person, kind: speakerKinds[choice % 4] ?? 'contribution' }, moment)
    if (deed === 4) return nextSpeaker(page, { ends: speaking?.entry ?? null }, moment)
    if (deed === 5) return moveSpeaker(page, { entry, to: choice < 2 ? 'up' : 'down' }, moment)
    if (deed === 6) return lowerHand(page, { entry }, moment)
    if (deed === 7) return chooseStackRule(page, { rule: choice < 2 ? 'plain' : 'first-time-first' }, moment)
    if (deed === 8) return choice < 2 ? leave(page, { person }, moment) : arrive(page, { person }, moment)
    if (deed === 9) return giveMinutes(page, { item: on, minutes: choice + 1 }, moment)
    if (deed === 10) {
      const item = agenda(seen)[choice]?.id ?? roof
      return startItem(page, { item, leave: 'open' }, moment)
    }
    if (deed === 11) return stepOut(page, { version, person, out: choice < 3 }, moment)
    if (deed === 12)
      return choice < 2
        ? allAgree(page, { version }, moment)
        : recordPosition(
            page,
            { version, person, stance: 'block', reason: 'so', source: 'room', rule: charter.positions },
            moment,
          )
    if (deed === 13) {
      const [first] = delegations(seen)
      if (first === undefined) return delegate(page, { person, task: 'part', charter }, moment)
      return choice < 3
        ? objectToDelegation(page, { delegation: first.delegation, person, reason: null }, moment)
        : amend(page, { proposal: put.proposal, wording: `W${who}` }, moment)
    }
    return undo(page, { since }, moment)
  }
  return { page, act, run: (list: readonly Gesture[]) => list.forEach(act) }
}

const work: Apart<Gesture>['work'] = (meeting, by, series, list) => {
  const { page, run } = laptop(meeting, by, series)
  run(list)
  return page.seen
}

function shown(meeting: Meeting) {
  return {
    agenda: agenda(meeting),
    stacks: agenda(meeting).map(({ id }) => stack(meeting, id)),
    spoke: spokeSoFar(meeting, '2026-03-03T22:00:00+00:00'),
    delegations: delegations(meeting),
    outcomes: proposals(meeting).flatMap(({ versions }) =>
      versions.map(({ version }) => outcome(meeting, version, roll, charter)),
    ),
  }
}

describe('the floor on two laptops', () => {
  it('SK9 TM2 DG3 OR4 merged in any order shows the same', () => {
    inAnyOrder({ start, gestures, work, third: bjorn }, (one, other) => {
      expect(shown(one)).toEqual(shown(other))
    })
  })

  it('SK3 SK5 nobody is lost: every hand is up, called, taken off, or of another item', () => {
    fc.assert(
      fc.property(gestures, gestures, (first, second) => {
        const a = laptop(start, asha, 31)
        const b = laptop(start, bjorn, 32)
        a.run(first.filter(([deed]) => deed < 6))
        b.run(second.filter(([deed]) => deed < 6))
        const met = union(a.page.seen, b.page.seen)
        const { waiting, speaking } = stack(met, roof)
        const turns = spokeSoFar(met, '2026-03-03T22:00:00+00:00').reduce((sum, one) => sum + one.turns, 0)
        const raised = Object.values(met.statements).filter(({ type }) => type === 'speaker').length
        expect(waiting.length + turns).toBe(raised)
        expect(waiting.some(({ entry }) => entry === speaking?.entry)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('UN1 undo restores what was shown', () => {
    fc.assert(
      fc.property(gestures, gestures, (before, last) => {
        const { page, run, act } = laptop(start, asha, 41)
        run(before)
        for (const gesture of last.filter(([deed]) => deed !== 10 && deed !== 14)) {
          const earlier = page.seen
          act(gesture)
          if (Object.keys(page.seen.statements).length === Object.keys(earlier.statements).length) continue
          act([14, 0, 1])
          expect(shown(page.seen)).toEqual(shown(earlier))
          act(gesture)
        }
      }),
      { numRuns: 100 },
    )
  })
})
