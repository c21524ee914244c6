import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/canonical'
import { parseCharter, readCharter } from '../../shared/charter/charter'
import {
  addPeople,
  addPerson,
  changeStanding,
  onRollLiteral,
  removePerson,
  renamePerson,
  restorePerson,
  setOffice,
} from '../../shared/charter/people'
import { quorum } from '../../shared/charter/quorum'
import { everyone, nameOf, onRoll } from '../../shared/charter/roll'
import type { PersonId } from '../../shared/id'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, fine, harbour, people, ruleOf } from '../fixtures/world'

const clock = () => clockOf('2026-03-03T18:00:00+00:00', asha, 7)

describe('CH1 a charter is sealed version by version', () => {
  it('reads back from its canonical text unchanged', () => {
    const { charter } = harbour()
    expect(fine(readCharter(canonical(charter)))).toEqual(charter)
  })
  it('refuses what is no charter, and says where', () => {
    expect(parseCharter({ ...harbour().charter, numberPattern: 'no minute here' })).toMatchObject({
      ok: false,
      refusal: { rule: 'ST10', where: 'numberPattern' },
    })
    expect(parseCharter(null).ok).toBe(false)
  })
})

describe('CH2 keys this app does not know are kept', () => {
  it('keeps a later parameter', () => {
    const value = fine(parseCharter({ ...harbour().charter, coolingOffDays: 5 }))
    expect(value).toMatchObject({ coolingOffDays: 5 })
  })
})

describe('CH3 a charter from before a parameter was known', () => {
  it('reads on, with the default of each that is missing', () => {
    const { parameters, ...older } = harbour().charter
    expect(fine(parseCharter(older)).parameters).toEqual(parameters)
    const value = fine(parseCharter({ ...older, parameters: { coolingOffDaysMoot: 9, notYetKnown: true } }))
    expect(value.parameters).toMatchObject({ coolingOffDaysMoot: 9, mootsBeforeBallot: 1, notYetKnown: true })
  })
  it('refuses a parameter that makes no sense', () => {
    const given = { ...harbour().charter, parameters: { deputiesMax: -1 } }
    expect(parseCharter(given)).toMatchObject({ refusal: { where: 'parameters.deputiesMax' } })
  })
})

describe('RO1 a person is an id, never a name', () => {
  it('keeps two namesakes apart and follows a new name', () => {
    const page = onRollLiteral(harbour().roll)
    const { moment } = clock()
    const twin = fine(addPerson(page, { name: 'Chidi', standing: 'member', namesake: true }, moment()))
    fine(renamePerson(page, { person: people.chidi, name: 'Chidi Okafor' }, moment()))
    expect(nameOf(page.seen, people.chidi)).toBe('Chidi Okafor')
    expect(nameOf(page.seen, twin)).toBe('Chidi')
  })
})

describe('RO2 a name on the roll is asked about first', () => {
  it('refuses whatever the case and accents, naming who is meant', () => {
    const page = onRollLiteral(harbour().roll)
    const again = addPerson(page, { name: ' bjorn ', standing: 'member' }, clock().moment())
    expect(again).toEqual({ ok: false, refusal: { rule: 'RO2', person: people.björn } })
  })
})

describe('RO2 a name pasted from elsewhere', () => {
  it('is the same with a hard space or a mark nobody sees in it', () => {
    const page = onRollLiteral(harbour().roll)
    const { moment } = clock()
    fine(addPerson(page, { name: 'Ana Ortiz', standing: 'member' }, moment()))
    expect(ruleOf(addPerson(page, { name: 'Ana\u00a0Ortiz\u200b', standing: 'member' }, moment()))).toBe(
      'RO2',
    )
  })
})

describe('RO3 only people of this roll are changed', () => {
  it('refuses an unknown person', () => {
    const page = onRollLiteral(harbour().roll)
    const nobody = idOf(9, 9) as PersonId
    expect(ruleOf(changeStanding(page, { person: nobody, standing: 'member' }, clock().moment()))).toBe('RO3')
  })
})

describe('RO4 nobody is deleted', () => {
  it('retires and brings back', () => {
    const page = onRollLiteral(harbour().roll)
    const { moment } = clock()
    fine(setOffice(page, { person: people.eleni, office: 'Treasurer', holds: true }, moment()))
    fine(removePerson(page, { person: people.eleni }, moment()))
    expect(onRoll(page.seen).map(({ name }) => name)).not.toContain('Eleni')
    expect(everyone(page.seen).find(({ name }) => name === 'Eleni')).toMatchObject({
      until: '2026-03-03',
      offices: { Treasurer: true },
    })
    fine(restorePerson(page, { person: people.eleni }, moment()))
    expect(onRoll(page.seen).map(({ name }) => name)).toContain('Eleni')
  })
})

describe('RO5 of a pasted list, what can be added is', () => {
  it('tells who was there already and which lines are no names', () => {
    const page = onRollLiteral(harbour().roll)
    const text = `Hana\n\n  Ibrahim \nASHA\nHana\n${'x'.repeat(300)}`
    const told = fine(addPeople(page, { text, standing: 'member' }, clock().moment()))
    expect(told.added.map((id) => nameOf(page.seen, id))).toEqual(['Hana', 'Ibrahim'])
    expect(told.already).toEqual(['ASHA'])
    expect(told.twice).toEqual(['Hana'])
    expect(told.refused).toHaveLength(1)
  })
  it('splits a single line between semicolons, and leaves them alone in a list', () => {
    const names = (text: string) => {
      const page = onRollLiteral(harbour().roll)
      const { added } = fine(addPeople(page, { text, standing: 'member' }, clock().moment()))
      return added.map((id) => nameOf(page.seen, id))
    }
    expect(names('Hana; Ibrahim;Jo')).toEqual(['Hana', 'Ibrahim', 'Jo'])
    expect(names('Hana\nIbrahim; of the Quay')).toEqual(['Hana', 'Ibrahim; of the Quay'])
  })
  it('leaves addresses out of the names, and says which', () => {
    const told = (text: string) => {
      const page = onRollLiteral(harbour().roll)
      const { added, addresses } = fine(addPeople(page, { text, standing: 'member' }, clock().moment()))
      return { names: added.map((id) => nameOf(page.seen, id)), addresses }
    }
    expect(told('Maria Osei, maria@example.org\nTomas <tom@example.org>\njo@example.org\tJo Bell')).toEqual({
      names: ['Maria Osei', 'Tomas', 'Jo Bell'],
      addresses: ['maria@example.org', 'tom@example.org', 'jo@example.org'],
    })
    expect(told('"Maria Osei" <maria@example.org>; nobody@example.org')).toEqual({
      names: ['Maria Osei'],
      addresses: ['maria@example.org', 'nobody@example.org'],
    })
    expect(told('Hana of the @ sign').names).toEqual(['Hana of the @ sign'])
  })
})

describe('the quorum', () => {
  const { roll } = harbour()
  const all = Object.values(people)
  it('QU1 none needs nobody', () => {
    expect(quorum({ type: 'none' }, roll, [], [])).toMatchObject({ needed: 0, reached: true })
  })
  it('QU2 a count is of everyone but the suspended', () => {
    const page = onRollLiteral(roll)
    fine(changeStanding(page, { person: people.chidi, standing: 'suspended' }, clock().moment()))
    const rule = { type: 'count', count: 7 } as const
    expect(quorum(rule, roll, all, [])).toMatchObject({ low: 7, reached: true })
    expect(quorum(rule, page.seen, all, [])).toMatchObject({ low: 6, reached: false })
  })
  it('QU3 a share is of the members, rounded up', () => {
    // Six members, Goran a participant: half of six.
    const rule = { type: 'share', share: { share: 1, of: 2 } } as const
    expect(quorum(rule, roll, [people.asha, people.björn, people.goran], [])).toMatchObject({
      needed: 3,
      low: 2,
    })
    const either = { type: 'count-or-share', count: 2, share: { share: 1, of: 2 } } as const
    expect(quorum(either, roll, [people.asha, people.goran], []).reached).toBe(true)
  })
  it('QU3 who left the roll is no member of it any more', () => {
    const page = onRollLiteral(roll)
    fine(removePerson(page, { person: people.chidi }, clock().moment()))
    const rule = { type: 'share', share: { share: 1, of: 2 } } as const
    // Half of the five who are left.
    expect(quorum(rule, page.seen, [people.asha, people.björn, people.chidi], [])).toEqual({
      needed: 3,
      low: 2,
      high: 2,
      others: 0,
      reached: false,
    })
  })
  it('QU4 is reached by the cautious count', () => {
    const rule = { type: 'count', count: 3 } as const
    const found = quorum(rule, roll, [people.asha, people.björn], [people.chidi])
    expect(found).toEqual({ needed: 3, low: 2, high: 3, others: 0, reached: false })
  })
})
