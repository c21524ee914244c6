import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { parkItem, settleFate } from '../../shared/meeting/carry'
import { decisions } from '../../shared/meeting/decision/decision'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { attendance } from '../../shared/meeting/hall/attendance'
import { backAt, sayBackAt } from '../../shared/meeting/hall/break'
import { quorumEvents } from '../../shared/meeting/hall/quorum'
import { startItem } from '../../shared/meeting/item-clock'
import { adjourn, close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { adoptConsent, consentItems, markConsent } from '../../shared/meeting/proposal/consent-agenda'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import type { Author } from '../../shared/ports'
import { carriedLines, offered, takenLines } from '../../shared/record/carried'
import { project, readMeeting } from '../../shared/record/projection'
import { nextNumber } from '../../shared/statement'
import { clockOf } from '../fixtures/moment'
import { type Apart, inAnyOrder } from '../fixtures/two-laptops'
import { asha, fine, openMeeting, people } from '../fixtures/world'

const everybody = Object.values(people)
const evening = openMeeting()
const { charter, roll } = evening
for (const title of ['Roof of the boat shed', 'Hall lease'])
  fine(
    propose(
      evening.page,
      { item: evening.item(title), wording: `${title}: yes.`, proposer: null },
      evening.moment(),
    ),
  )
const start = evening.page.seen
const since = nextNumber(start.statements)

type Gesture = readonly [deed: number, what: number, choice: number]
const gestures = fc.array(fc.tuple(fc.nat(10), fc.nat(4), fc.nat(4)) as fc.Arbitrary<Gesture>, {
  maxLength: 20,
})

function laptop(meeting: Meeting, by: Author, series: number) {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  const act = ([deed, what, choice]: Gesture) => {
    const moment = clock.moment()
    clock.tick(choice)
    const item = agenda(page.seen)[what]?.id ?? ('' as never)
    if (deed === 0)
      return settleFate(
        page,
        { item, fate: (['carry', 'backlog', 'drop'] as const)[choice % 3] ?? 'carry' },
        moment,
      )
    if (deed === 1) return parkItem(page, { item }, moment)
    if (deed === 2) return startItem(page, { item, leave: choice < 2 ? 'done' : 'open' }, moment)
    if (deed < 5) return markConsent(page, { item, consent: choice < 3 }, moment)
    if (deed === 5) return adoptConsent(page, { roll, charter }, moment)
    if (deed === 6) return adjourn(page, {}, moment)
    if (deed === 7)
      return sayBackAt(
        page,
        { until: choice < 3 ? '2026-03-03T20:25:00+00:00' : '2026-03-10T19:00:00+00:00' },
        moment,
      )
    if (deed === 8) return choice === 0 ? close(page, {}, moment) : resume(page, {}, moment)
    if (deed === 9) return arrive(page, { person: everybody[what] ?? people.asha }, moment)
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
    together: consentItems(meeting),
    decisions: decisions(meeting),
    back: backAt(meeting),
    attendance: attendance(meeting),
    carried: offered(carriedLines(meeting, { title: 'March', date: '2026-03-03' }), takenLines(meeting)),
    quorum: quorumEvents(meeting, roll, charter),
    minutes: compose(meeting, roll, charter),
  }
}

describe('what is not finished, on two laptops', () => {
  it('CV5 CG6 BR1 merged in any order shows the same, and reads back', () => {
    inAnyOrder({ start, gestures, work }, (one, other) => {
      expect(shown(one)).toEqual(shown(other))
      const back = readMeeting(project(one))
      expect(back.ok && project(back.value)).toBe(project(one))
    })
  })

  it('CV3 a closed meeting leaves no item behind: done, carried, kept, dropped, or it comes by itself', () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const { page, run, act } = laptop(start, asha, 31)
        run(list.filter(([deed]) => deed < 6))
        act([8, 0, 0])
        for (const { state, fate, standing } of agenda(page.seen))
          expect(state === 'done' || fate !== null || standing).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
