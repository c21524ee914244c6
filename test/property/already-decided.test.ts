import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { newMeeting } from '../../shared/meeting/birth'
import { parkItem, settleFate } from '../../shared/meeting/carry'
import { reopen } from '../../shared/meeting/decision/cooling-off'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { startItem } from '../../shared/meeting/item-clock'
import { close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { takeOver } from '../../shared/meeting/minute-taker'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { takeCarried } from '../../shared/meeting/take-carried'
import { undo } from '../../shared/meeting/undo'
import type { Author } from '../../shared/ports'
import { alreadyDecided } from '../../shared/record/already-decided'
import { offered } from '../../shared/record/carried'
import { registerOf } from '../../shared/record/register'
import { summarize } from '../../shared/record/summarize'
import { nextNumber } from '../../shared/statement'
import { metTwice, union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, openMeeting } from '../fixtures/world'

const { page: evening, charter, roll } = openMeeting()
const start = evening.seen
const since = nextNumber(start.statements)

type Gesture = readonly [deed: number, what: number, choice: number]
const gestures = fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.nat(3)) as fc.Arbitrary<Gesture>, {
  maxLength: 14,
})

/** Two secretaries keep one meeting apart: they start, park, carry, decide, reopen and close. */
function laptop(meeting: Meeting, by: Author, series: number) {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  takeOver(page, { reason: 'The other train' }, clock.moment())
  const act = ([deed, what, choice]: Gesture) => {
    const moment = clock.moment()
    clock.tick(choice)
    const item = agenda(page.seen)[what]?.id ?? ('' as never)
    if (deed === 0) return startItem(page, { item, leave: choice < 2 ? 'open' : 'done' }, moment)
    if (deed === 1) return parkItem(page, { item }, moment)
    if (deed === 2) return settleFate(page, { item, fate: choice < 2 ? 'carry' : 'backlog' }, moment)
    if (deed < 5) {
      const put = propose(page, { item, wording: `So be it ${series}`, proposer: null }, moment)
      if (!put.ok) return put
      allAgree(page, { version: put.value.version }, clock.moment())
      return declare(page, { proposal: put.value.proposal, roll, charter, informal: false }, clock.moment())
    }
    if (deed === 5) return undo(page, { since }, moment)
    if (deed === 6) return close(page, {}, moment)
    if (deed === 7) return resume(page, {}, moment)
    const decision = decisions(page.seen)[what]?.decision ?? ('' as never)
    return reopen(page, { decision, person: null, reason: 'Letters', roll }, moment)
  }
  return { page, run: (list: readonly Gesture[]) => list.forEach(act), close: () => act([6, 0, 0]) }
}

/** April's agenda with whatever that laptop's March had left over. */
function april(from: Meeting) {
  const clock = clockOf('2026-03-20T10:00:00+00:00', asha, 90)
  const details = { title: 'April moot', kind: 'Moot', date: '2026-04-07', time: '19:00', place: 'Net loft' }
  const given = { id: idOf(0xfe, 9) as never, assembly: from.assembly, zone: from.zone, details }
  const page = onLiteral(fine(newMeeting({ ...given, standingItems: [] }, clock.moment())))
  const { carried, taken } = summarize(from, roll, charter)
  takeCarried(page, { items: offered(carried, taken) }, clock.moment())
  return page.seen
}

const entriesOf = (...meetings: readonly Meeting[]) =>
  registerOf(
    charter.assembly as never,
    meetings.flatMap((meeting) => summarize(meeting, roll, charter).decisions),
    '2026-04-07',
  )

describe('CV7 CV8 carried and decided apart', () => {
  it('any order of merges gives the same copies, and settles the same of them', () => {
    fc.assert(
      fc.property(
        gestures,
        gestures,
        gestures,
        fc.infiniteStream(fc.nat()),
        (first, second, third, chance) => {
          const a = laptop(start, asha, 71)
          const b = laptop(start, bjorn, 72)
          a.run(first)
          a.close()
          b.run(second)
          const c = laptop(union(a.page.seen, b.page.seen), bjorn, 73)
          c.run(third)
          const next = april(a.page.seen)
          const [one, other] = metTwice(a.page.seen, b.page.seen, c.page.seen, chance)
          const settled = alreadyDecided(next, entriesOf(one, next))
          expect([...settled]).toEqual([...alreadyDecided(next, entriesOf(next, other))])
          expect(april(one)).toEqual(april(other))
          // A copy is settled by what has force, and by nothing that was known when it was carried.
          for (const [item, { decision }] of settled) {
            const copy = agenda(next).find(({ id }) => id === item)
            expect(decisions(one).find((found) => found.decision === decision)?.contested).toBe(false)
            expect(copy?.carried?.knew ?? []).not.toContain(decision)
          }
          // CV8: nothing goes to a new agenda only to be settled there.
          const fresh = april(one)
          expect(alreadyDecided(fresh, entriesOf(one, fresh)).size).toBe(0)
        },
      ),
      { numRuns: 150 },
    )
  })
})
