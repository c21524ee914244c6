import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../shared/id'
import { followed } from '../../shared/meeting/course-facts'
import { enterInput, reopen } from '../../shared/meeting/decision/cooling-off'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { takeBackReopening } from '../../shared/meeting/decision/reopening-back'
import { replaceDecision, setDecisionDate, unreplaceDecision } from '../../shared/meeting/decision/succession'
import { close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { addDays } from '../../shared/meeting/time'
import { redo, undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import type { Author } from '../../shared/ports'
import { fates, refOf } from '../../shared/record/fate'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { shuffled, union } from '../fixtures/merge'
import { clockOf } from '../fixtures/moment'
import { asha, bjorn, fine, openMeeting, people } from '../fixtures/world'

const everybody: readonly PersonId[] = Object.values(people)

/** Four decisions of one evening, closed. */
const { meeting: start, roll, charter } = decidedEvening()

function decidedEvening() {
  const { page, moment, item, roll, charter } = openMeeting()
  for (const [index, title] of [
    'Roof of the boat shed',
    'Hall lease',
    'Hall lease',
    'Any other business',
  ].entries()) {
    const made = fine(
      propose(page, { item: item(title), wording: `That ${index}`, proposer: null }, moment()),
    )
    fine(allAgree(page, { version: made.version }, moment()))
    fine(declare(page, { proposal: made.proposal, roll, charter, informal: false }, moment()))
  }
  fine(close(page, {}, moment()))
  return { meeting: page.seen, roll, charter }
}

/** One deed on what was decided, and by how many minutes the clock is turned before the next: also back. */
type Deed = readonly [deed: number, which: number, other: number, turn: number]
const deeds = fc.array(
  fc.tuple(fc.nat(8), fc.nat(3), fc.nat(6), fc.integer({ min: -3000, max: 4000 })) as fc.Arbitrary<Deed>,
  { maxLength: 14 },
)

function laptop(meeting: Meeting, by: Author, series: number) {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-04T10:00:00+00:00', by, series)
  return {
    page,
    act(list: readonly Deed[]) {
      for (const [deed, which, other, turn] of list) {
        const all = decisions(page.seen)
        const decision = all[which % all.length]?.decision
        const line = summarize(page.seen, roll, charter).decisions[other % all.length]
        const person = everybody[other]
        if (decision === undefined || line === undefined || person === undefined) continue
        const moment = clock.moment()
        const on = addDays('2026-03-03', other)
        if (deed === 0) enterInput(page, { decision, person, kind: 'objection', words: 'No', on }, moment)
        if (deed === 1) reopen(page, { decision, person: null, reason: 'Letters', roll }, moment)
        if (deed === 2) setDecisionDate(page, { decision, which: 'review', on }, moment)
        if (deed === 3)
          setDecisionDate(page, { decision, which: 'expiry', on: other === 0 ? null : on }, moment)
        if (deed === 4) replaceDecision(page, { decision, of: refOf(line) }, moment)
        if (deed === 5) unreplaceDecision(page, { decision, of: refOf(line) }, moment)
        if (deed === 8) takeBackReopening(page, { decision, reason: 'No', takenUpBy: null }, moment)
        if (deed === 6) undo(page, {}, moment)
        if (deed === 7) redo(page, {}, moment)
        clock.tick(turn)
      }
    },
  }
}

const shown = (meeting: Meeting, today: string) => {
  const { decisions: lines, takingsUp } = summarize(meeting, roll, charter)
  return { followed: followed(meeting), lines, takingsUp, fates: [...fates(lines, today)] }
}

describe('SU1 registers and courses', () => {
  it('are equal under any order of merges, on any day', () => {
    fc.assert(
      fc.property(
        deeds,
        deeds,
        deeds,
        fc.integer({ min: -400, max: 400 }),
        fc.infiniteStream(fc.nat()),
        (first, second, third, day, chance) => {
          const today = addDays('2026-03-05', day)
          const [a, b] = [laptop(start, asha, 41), laptop(start, bjorn, 42)]
          a.act(first)
          b.act(second)
          const c = laptop(union(a.page.seen, b.page.seen), bjorn, 43)
          c.act(third)
          const one = union(c.page.seen, a.page.seen)
          const other = shuffled(
            union(b.page.seen, union(a.page.seen, c.page.seen)),
            () => chance.next().value ?? 0,
          )
          expect(shown(one, today)).toEqual(shown(other, today))
          expect(compose(one, roll, charter)).toEqual(compose(other, roll, charter))
          expect(readMeeting(project(one)).ok).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('SU1 do not depend on the order of lines, and give every decision one fate', () => {
    fc.assert(
      fc.property(
        deeds,
        fc.integer({ min: -20, max: 60 }),
        fc.infiniteStream(fc.nat()),
        (list, day, chance) => {
          const a = laptop(start, asha, 51)
          a.act(list)
          const today = addDays('2026-03-03', day)
          const { decisions: lines } = summarize(a.page.seen, roll, charter)
          const mixed = lines
            .map((line) => [chance.next().value ?? 0, line] as const)
            .sort(([left], [right]) => left - right)
            .map(([, line]) => line)
          const [straight, other] = [fates(lines, today), fates(mixed, today)]
          expect(straight.size).toBe(lines.length)
          for (const [decision, fate] of straight) expect(other.get(decision)).toEqual(fate)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('CW11 what one laptop has reopened never comes into force by another’s silence', () => {
    fc.assert(
      fc.property(deeds, fc.nat(400), (list, day) => {
        const other = laptop(start, bjorn, 62)
        const decision = decisions(start)[0]?.decision
        if (decision === undefined) throw new Error('Nothing decided')
        const moment = clockOf('2026-03-04T10:00:00+00:00', bjorn, 63).moment()
        fine(reopen(other.page, { decision, person: null, reason: 'Letters', roll }, moment))
        const a = laptop(start, asha, 61)
        a.act(list)
        const both = union(a.page.seen, other.page.seen)
        const lines = summarize(both, roll, charter).decisions
        const course = fates(lines, addDays('2026-03-03', day)).get(decision)?.course.type
        // Undefined: Asha had taken the decision itself back.
        expect(['reopened', 'contested', 'superseded', undefined]).toContain(course)
      }),
      { numRuns: 100 },
    )
  })
})
