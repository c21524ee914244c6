import { describe, expect, it } from 'vitest'
import { gestures } from '../../renderer/data/gestures'
import { lapseName, recordYes, withdrawName } from '../../shared/charter/name-deeds'
import { nameWords } from '../../shared/charter/name-word'
import { parameterDefaults } from '../../shared/charter/parameters'
import {
  mergePeople,
  onRollLiteral,
  removePerson,
  renamePerson,
  setOffice,
} from '../../shared/charter/people'
import { holderOf, nameState, officeHolders, publishedNames } from '../../shared/charter/published-names'
import type { Roll } from '../../shared/charter/roll'
import type { PersonId } from '../../shared/id'
import { isNewerOffices, ownOffices, readOffices } from '../../shared/record/offices'
import { clockOf } from '../fixtures/moment'
import { asha, fine, harbour, people, ruleOf } from '../fixtures/world'

const lets = harbour({ parameters: { ...parameterDefaults, officeHolderNames: 'chosen' } }).charter
const keeps = harbour().charter

/** Asha is Secretary, Chidi becomes Treasurer, an office the charter does not name. */
function evening(series = 4) {
  const page = onRollLiteral(harbour().roll)
  const { moment } = clockOf('2026-03-03T18:00:00+00:00', asha, series)
  fine(setOffice(page, { person: people.asha, office: 'Secretary', holds: true }, moment()))
  fine(setOffice(page, { person: people.chidi, office: 'Treasurer', holds: true }, moment()))
  return { page, moment }
}
const yesOf = (person: PersonId, office: string, since: string | null = null) => ({
  person,
  office,
  on: '2026-03-03',
  since,
  charter: lets,
})
const out = (roll: Roll) => publishedNames(lets, roll).map(({ office, name }) => `${office}: ${name}`)

describe('PN1 a name goes out by charter and by choice', () => {
  it('no charter lets it by itself, and where one does nobody is named who was not asked', () => {
    expect(keeps.parameters.officeHolderNames).toBe('kept')
    const { page } = evening()
    expect(publishedNames(keeps, page.seen)).toEqual([])
    expect(publishedNames(lets, page.seen)).toEqual([])
  })
  it('Asha says yes: it is on record on which day, by whom and when, and her name goes out', () => {
    const { page, moment } = evening()
    fine(recordYes(page, yesOf(people.asha, 'Secretary', '2025-09-01'), moment()))
    expect(nameState(page.seen, people.asha, 'Secretary')).toMatchObject({
      type: 'yes',
      word: { says: 'yes', on: '2026-03-03', by: people.asha, since: '2025-09-01' },
    })
    expect(out(page.seen)).toEqual(['Secretary: Asha'])
    expect(publishedNames(keeps, page.seen)).toEqual([])
  })
  it('is refused by the charter, without the office, twice, and for a day to come', () => {
    const { page, moment } = evening()
    const cause = (given: Parameters<typeof recordYes>[1]) => {
      const said = recordYes(page, given, moment())
      return said.ok || !('cause' in said.refusal) ? null : said.refusal.cause
    }
    expect(cause({ ...yesOf(people.asha, 'Secretary'), charter: keeps })).toBe('charter')
    expect(cause(yesOf(people.chidi, 'Secretary'))).toBe('office')
    expect(cause({ ...yesOf(people.asha, 'Secretary'), on: '2026-03-04' })).toBe('ahead')
    expect(cause(yesOf(people.asha, 'Secretary', '2027-01-01'))).toBe('ahead')
    fine(recordYes(page, yesOf(people.asha, 'Secretary'), moment()))
    expect(cause(yesOf(people.asha, 'Secretary'))).toBe('said')
    expect(ruleOf(recordYes(page, yesOf('f'.repeat(32) as PersonId, 'Secretary'), moment()))).toBe('RO3')
  })
  it('the secretary sees each office, also one that nobody holds', () => {
    const { page } = evening()
    expect(officeHolders(lets, page.seen).map(({ office, person }) => [office, person?.name])).toEqual([
      ['Secretary', 'Asha'],
      ...lets.offices
        .filter((office) => office !== 'Secretary')
        .map((office) => [
          office,
          officeHolders(lets, page.seen).find((one) => one.office === office)?.person?.name,
        ]),
      ['Treasurer', 'Chidi'],
    ])
  })
})

describe('PN2 what goes out', () => {
  it('is office, name and since when, and nothing of anybody else', () => {
    const { page, moment } = evening()
    fine(recordYes(page, yesOf(people.chidi, 'Treasurer'), moment()))
    const list = ownOffices(lets, page.seen, '2026-03-03')
    expect(list.offices).toEqual([
      { office: 'Treasurer', name: 'Chidi', holder: holderOf(page.seen, people.chidi), since: null },
    ])
    const text = JSON.stringify(list)
    expect(fine(readOffices(text))).toEqual(list)
    for (const { id, name } of Object.values(page.seen.people)) {
      expect(text).not.toContain(id)
      if (name !== 'Chidi') expect(text).not.toContain(name)
    }
  })
  it('an assembly that only brings others together names nobody', () => {
    const { page, moment } = evening()
    const charter = { ...lets, kind: 'umbrella' }
    const said = recordYes(page, { ...yesOf(people.asha, 'Secretary'), charter }, moment())
    expect(ruleOf(said)).toBe('PN1')
    fine(recordYes(page, yesOf(people.asha, 'Secretary'), moment()))
    expect(publishedNames(charter, page.seen)).toEqual([])
  })
  it('what others sealed is read with care', () => {
    const { page, moment } = evening()
    fine(recordYes(page, yesOf(people.asha, 'Secretary'), moment()))
    const list = ownOffices(lets, page.seen, '2026-03-03')
    for (const wrong of [
      'no',
      '[]',
      { ...list, format: 'folkmoot/offices/2' },
      { ...list, offices: [{ ...list.offices[0], name: '' }] },
      { ...list, offices: [{ ...list.offices[0], name: 'A'.repeat(201) }] },
      { ...list, offices: Array(201).fill(list.offices[0]) },
    ])
      expect(readOffices(typeof wrong === 'string' ? wrong : JSON.stringify(wrong)).ok).toBe(false)
    expect(readOffices(JSON.stringify({ ...list, later: 'word' })).ok).toBe(true)
  })
  it('of two lists sealed at one time the same one counts on every desk', () => {
    const [one, other] = [
      { time: 4, entry: 'a' },
      { time: 4, entry: 'b' },
    ] as const
    expect([isNewerOffices(one, other), isNewerOffices(other, one)]).toEqual([false, true])
    expect(isNewerOffices({ time: 5, entry: '0' }, other)).toBe(true)
  })
})

describe('PN4 a yes withdrawn', () => {
  it('leaves the name out from then on, whatever the charter says, and can be said again', () => {
    const { page, moment } = evening()
    const asha = { person: people.asha, office: 'Secretary' }
    expect(ruleOf(withdrawName(page, asha, moment()))).toBe('PN4')
    fine(recordYes(page, yesOf(people.asha, 'Secretary'), moment()))
    fine(withdrawName(page, asha, moment()))
    expect(out(page.seen)).toEqual([])
    expect(nameState(page.seen, people.asha, 'Secretary').type).toBe('withdrawn')
    expect(ruleOf(withdrawName(page, asha, moment()))).toBe('PN4')
    fine(recordYes(page, yesOf(people.asha, 'Secretary'), moment()))
    expect(out(page.seen)).toEqual(['Secretary: Asha'])
    expect(nameWords(page.seen)).toHaveLength(3)
  })
  it('ends with the office: whoever holds it again is asked again', () => {
    const { page, moment } = evening()
    fine(recordYes(page, yesOf(people.chidi, 'Treasurer'), moment()))
    fine(setOffice(page, { person: people.chidi, office: 'Treasurer', holds: false }, moment()))
    fine(setOffice(page, { person: people.chidi, office: 'Treasurer', holds: true }, moment()))
    expect(out(page.seen)).toEqual([])
    lapseName(page, { person: people.chidi, office: 'Treasurer' }, moment())
    expect(nameWords(page.seen)).toHaveLength(2)
  })
  it('who left the roll is not named', () => {
    const { page, moment } = evening()
    fine(recordYes(page, yesOf(people.chidi, 'Treasurer'), moment()))
    fine(removePerson(page, { person: people.chidi }, moment()))
    expect(out(page.seen)).toEqual([])
  })
  it('undo of a mistake is a word more: a yes becomes a no, a withdrawal the yes before it', async () => {
    const { page, moment } = evening()
    const desk = gestures({
      once: async (_id: string, _room: string, deed: (living: unknown) => unknown) => ({
        ok: true,
        value: deed({
          seen: () => page.seen,
          change: (write: (draft: unknown) => void) => write(page.draft),
        }),
      }),
    } as never)
    const note = (deed: () => void) => {
      const before = page.seen
      deed()
      desk.note({ id: 'r', room: 'roll', seen: () => page.seen } as never, before)
    }
    note(() => fine(recordYes(page, yesOf(people.asha, 'Secretary'), moment())))
    fine((await desk.turn('undo', moment())) as never)
    expect(nameState(page.seen, people.asha, 'Secretary').type).toBe('withdrawn')
    fine((await desk.turn('redo', moment())) as never)
    expect(out(page.seen)).toEqual(['Secretary: Asha'])
    note(() => fine(withdrawName(page, { person: people.asha, office: 'Secretary' }, moment())))
    fine((await desk.turn('undo', moment())) as never)
    expect(out(page.seen)).toEqual(['Secretary: Asha'])
  })
})

describe('PN5 the mark of a name', () => {
  it('is one for all offices of a person, stays when they are renamed, and no id of the roll', () => {
    const { page, moment } = evening()
    fine(setOffice(page, { person: people.chidi, office: 'Secretary', holds: true }, moment()))
    fine(recordYes(page, yesOf(people.chidi, 'Treasurer'), moment()))
    fine(recordYes(page, yesOf(people.chidi, 'Secretary'), moment()))
    fine(renamePerson(page, { person: people.chidi, name: 'Chidi Okafor' }, moment()))
    const names = publishedNames(lets, page.seen)
    expect(names.map(({ name }) => name)).toEqual(['Chidi Okafor', 'Chidi Okafor'])
    expect(new Set(names.map(({ holder }) => holder)).size).toBe(1)
    expect(Object.keys(page.seen.people)).not.toContain(names[0]?.holder)
  })
  it('of entries that were merged there is one', () => {
    const { page, moment } = evening()
    fine(setOffice(page, { person: people.asha, office: 'Treasurer', holds: true }, moment()))
    fine(recordYes(page, yesOf(people.chidi, 'Treasurer'), moment()))
    fine(recordYes(page, yesOf(people.asha, 'Secretary'), moment()))
    fine(mergePeople(page, { keep: people.asha, merge: people.chidi }, moment()))
    const names = publishedNames(lets, page.seen)
    expect(names.map(({ office, name }) => [office, name])).toEqual([
      ['Secretary', 'Asha'],
      ['Treasurer', 'Asha'],
    ])
    expect(new Set(names.map(({ holder }) => holder)).size).toBe(1)
  })
})
