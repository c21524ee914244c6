import { describe, expect, it } from 'vitest'
import { gestures } from '../../renderer/data/gestures'
import { rollLines } from '../../renderer/features/live/roll-lines'
import {
  addPerson,
  mergePeople,
  onRollLiteral,
  removePerson,
  renamePerson,
  setOffice,
  splitPeople,
} from '../../shared/charter/people'
import { quorum } from '../../shared/charter/quorum'
import {
  everyone,
  keptOf,
  mergedEntries,
  nameOf,
  officesOf,
  onRoll,
  type Roll,
  standingOf,
} from '../../shared/charter/roll'
import type { PersonId } from '../../shared/id'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { attendance } from '../../shared/meeting/hall/attendance'
import { quorumNow } from '../../shared/meeting/hall/quorum'
import { compose } from '../../shared/minutes/compose'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, fine, harbour, openMeeting, people, ruleOf } from '../fixtures/world'

/** Chidi was added a second time, as "Chidi O.": the same person twice. */
function twice() {
  const page = onRollLiteral(harbour().roll)
  const { moment } = clockOf('2026-03-03T18:00:00+00:00', asha, 9)
  const twin = fine(addPerson(page, { name: 'Chidi O.', standing: 'participant' }, moment()))
  return { page, moment, twin, keep: people.chidi }
}

describe('RO6 two entries of one person', () => {
  it('become one: the other id reads as the one that is kept', () => {
    const { page, moment, twin, keep } = twice()
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    expect(nameOf(page.seen, twin)).toBe('Chidi')
    expect(standingOf(page.seen, twin)).toBe('member')
    expect(onRoll(page.seen).map(({ name }) => name)).not.toContain('Chidi O.')
    expect(everyone(page.seen).map(({ id }) => id)).not.toContain(twin)
    expect(mergedEntries(page.seen).map(({ id }) => id)).toEqual([twin])
    fine(renamePerson(page, { person: keep, name: 'Chidi Okafor' }, moment()))
    expect(nameOf(page.seen, twin)).toBe('Chidi Okafor')
  })
  it('are taken apart again, with everything each of them was', () => {
    const { page, moment, twin, keep } = twice()
    const before = page.seen
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    fine(splitPeople(page, { person: twin }, moment()))
    expect(onRoll(page.seen).map(({ name }) => name)).toEqual(onRoll(before).map(({ name }) => name))
    expect(standingOf(page.seen, twin)).toBe('participant')
  })
  it('a third joins the one that is kept, whichever of the two is named', () => {
    const { page, moment, twin, keep } = twice()
    const third = fine(addPerson(page, { name: 'C. Okafor', standing: 'member' }, moment()))
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    fine(mergePeople(page, { keep: twin, merge: third }, moment()))
    expect(keptOf(page.seen, third)).toBe(keep)
    fine(splitPeople(page, { person: twin }, moment()))
    expect(keptOf(page.seen, third)).toBe(keep)
  })
  it('is refused for oneself, for who is merged already, and for a stranger', () => {
    const { page, moment, twin, keep } = twice()
    expect(ruleOf(mergePeople(page, { keep, merge: keep }, moment()))).toBe('RO6')
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    const before = JSON.stringify(page.seen)
    expect(ruleOf(mergePeople(page, { keep: people.asha, merge: twin }, moment()))).toBe('RO6')
    expect(ruleOf(mergePeople(page, { keep: twin, merge: keep }, moment()))).toBe('RO6')
    const nobody = idOf(9, 9) as PersonId
    expect(ruleOf(mergePeople(page, { keep: nobody, merge: people.asha }, moment()))).toBe('RO3')
    expect(JSON.stringify(page.seen)).toBe(before)
  })
  it('what was recorded stays under its id, shows the kept name, and counts once for a quorum', () => {
    const { page: roll, moment, twin, keep } = twice()
    const evening = openMeeting()
    fine(arrive(evening.page, { person: twin }, evening.moment()))
    const five = { ...evening.charter, quorum: { type: 'count', count: 6 } as const }
    expect(quorumNow(evening.page.seen, roll.seen, five)).toMatchObject({ low: 6, reached: true })
    fine(mergePeople(roll, { keep, merge: twin }, moment()))
    const { seen } = evening.page
    expect(attendance(seen).map(({ person }) => person)).toContain(twin)
    expect(quorumNow(seen, roll.seen, five)).toMatchObject({ low: 5, reached: false })
    expect(quorum(five.quorum, roll.seen, [keep], [twin])).toMatchObject({ low: 1, high: 1 })
    const [block] = compose(seen, roll.seen, five).filter(({ type }) => type === 'people')
    expect(JSON.stringify(block)).not.toContain('Chidi O.')
  })
  it('in a meeting they have the line under which they came, and no second one', () => {
    const { page: roll, moment, twin } = twice()
    const evening = openMeeting()
    // Goran is not here under his own entry; somebody let him in under the twin.
    fine(arrive(evening.page, { person: twin }, evening.moment()))
    fine(mergePeople(roll, { keep: people.goran, merge: twin }, moment()))
    const lines = rollLines(evening.page.seen, roll.seen).filter(({ name }) => name === 'Goran')
    expect(lines).toMatchObject([{ person: twin, presence: 'here' }])
  })
  it('a member who was merged is one member for a share', () => {
    const { page, moment, twin, keep } = twice()
    const rule = { type: 'share', share: { share: 1, of: 2 } } as const
    fine(mergePeople(page, { keep: twin, merge: keep }, moment()))
    // Six members, Chidi now a participant: half of five.
    expect(quorum(rule, page.seen, [people.asha, keep], [])).toMatchObject({ needed: 3, low: 1 })
  })
})

describe('RO8 the offices of a person', () => {
  const treasurer = { office: 'Treasurer', holds: true } as const
  it('are those of every entry: merged, none is lost; taken apart, each entry has its own', () => {
    const { page, moment, twin, keep } = twice()
    fine(setOffice(page, { person: twin, ...treasurer }, moment()))
    fine(setOffice(page, { person: keep, office: 'Delegate', holds: true }, moment()))
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    for (const id of [keep, twin])
      expect(Object.keys(officesOf(page.seen, id))).toEqual(['Delegate', 'Treasurer'])
    fine(splitPeople(page, { person: twin }, moment()))
    expect(Object.keys(officesOf(page.seen, keep))).toEqual(['Delegate'])
    expect(Object.keys(officesOf(page.seen, twin))).toEqual(['Treasurer'])
  })
  it('given up by the person, an office is given up under all of them', () => {
    const { page, moment, twin, keep } = twice()
    for (const person of [twin, keep]) fine(setOffice(page, { person, ...treasurer }, moment()))
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    fine(setOffice(page, { person: keep, office: 'Treasurer', holds: false }, moment()))
    expect(officesOf(page.seen, keep)).toEqual({})
    fine(splitPeople(page, { person: twin }, moment()))
    expect(officesOf(page.seen, twin)).toEqual({})
  })
})

describe('RO7 merged in a circle on two laptops', () => {
  it('the smallest id is kept, and both can be taken apart', () => {
    const { page, moment, twin, keep } = twice()
    const other = onRollLiteral(page.seen)
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    fine(mergePeople(other, { keep: twin, merge: keep }, moment()))
    const both: Roll = {
      ...page.seen,
      people: { ...page.seen.people, [keep]: other.seen.people[keep] ?? expect.fail() },
    }
    const smallest = [keep, twin].sort()[0]
    expect([keptOf(both, keep), keptOf(both, twin)]).toEqual([smallest, smallest])
    expect(everyone(both).filter(({ name }) => name.startsWith('Chidi'))).toHaveLength(1)
    const merged = onRollLiteral(both)
    fine(splitPeople(merged, { person: mergedEntries(both)[0]?.id ?? twin }, moment()))
    expect(everyone(merged.seen).filter(({ name }) => name.startsWith('Chidi'))).toHaveLength(2)
  })
})

describe('UN1 of the roll', () => {
  it('a merge is undone, and so is a taking apart', async () => {
    const { page, moment, twin, keep } = twice()
    const document = {
      id: 'roll',
      room: 'roll',
      seen: () => page.seen,
      change: (deed: (draft: unknown) => void) => deed(page.draft),
    }
    const once = async (_id: unknown, _room: unknown, work: (living: typeof document) => unknown) => ({
      ok: true,
      value: work(document),
    })
    const held = { once }
    const done = gestures(held as never)
    const run = (deed: () => unknown) => {
      const before = page.seen
      deed()
      done.note(document as never, before)
    }
    // Entries that a gesture does not touch must be the same objects, as in the app.
    run(() => fine(mergePeople(page, { keep, merge: twin }, moment())))
    done.at({ screen: 'home' })
    expect(fine(await done.look('undo', asha))).toMatchObject({
      isHere: true,
      mentions: [{ type: 'person' }],
    })
    fine(await done.turn('undo', moment()))
    expect(keptOf(page.seen, twin)).toBe(twin)
    fine(await done.turn('redo', moment()))
    expect(keptOf(page.seen, twin)).toBe(keep)
    fine(await done.turn('undo', moment()))
    expect(ruleOf(await done.turn('undo', moment()))).toBe('UN1')
    fine(mergePeople(page, { keep, merge: twin }, moment()))
    run(() => fine(splitPeople(page, { person: twin }, moment())))
    fine(await done.turn('undo', moment()))
    expect(keptOf(page.seen, twin)).toBe(keep)
    fine(setOffice(page, { person: keep, office: 'Treasurer', holds: true }, moment()))
    fine(removePerson(page, { person: keep }, moment()))
    expect(nameOf(page.seen, twin)).toBe('Chidi')
  })
})
