import { describe, expect, it } from 'vitest'
import { turnedRound } from '../../renderer/data/turn-round'
import { onRollLiteral, removePerson } from '../../shared/charter/people'
import { onRoll, type Roll } from '../../shared/charter/roll'
import { delimited } from '../../shared/import/delimited'
import { differences } from '../../shared/import/likeness'
import { choicesOf, type PlannedRow, planPeople, type RowChoice } from '../../shared/import/people-plan'
import { peopleTable, readPerson, saidRows } from '../../shared/import/people-table'
import { takeInPeople } from '../../shared/import/take-in-people'
import { clockOf } from '../fixtures/moment'
import { asha, fine, harbour, people } from '../fixtures/world'

const { roll, charter } = harbour()

function planned(text: string, on: Roll = roll): readonly PlannedRow[] {
  const rows = saidRows(fine(delimited(text)).rows)
  const { columns, hasHeading } = peopleTable(rows)
  return planPeople(
    on,
    rows.slice(hasHeading ? 1 : 0).map((row) => readPerson(row, columns, charter.offices)),
  )
}
const kinds = (text: string) => planned(text).map(({ like }) => like.kind)

/** The list with one choice for all rows that leave it, else what is done unless somebody chooses. */
function takenIn(text: string, choice: RowChoice | null = null) {
  const page = onRollLiteral(roll)
  const before = page.seen
  const given = planned(text).flatMap((row) => {
    const chosen = choice !== null && choicesOf(row).includes(choice) ? choice : row.begin
    if (chosen === 'leave') return []
    const replaces = chosen === 'replace' && 'person' in row.like ? row.like.person.id : null
    return [{ ...row.read, replaces }]
  })
  const moment = clockOf('2026-03-03T19:00:00+00:00', asha, 7).moment
  const value = fine(takeInPeople(page, { people: given, standing: 'participant' }, moment()))
  return { page, before, moment, value, after: page.seen }
}
const found = (on: Roll, name: string) => onRoll(on).filter((person) => person.name === name)

describe('IM13 what the columns mean', () => {
  it('says the heading, in plain words, in any case', () => {
    const { rows } = fine(
      delimited(
        'Surname;FIRST NAME;E-mail;Membership;Role(s);Joined\nÅberg;Björn;b@x.org;Full member;Deputy Secretary / Baker;2024-02-29\n',
      ),
    )
    const table = peopleTable(rows)
    expect(table).toMatchObject({
      hasHeading: true,
      columns: ['family', 'given', 'none', 'standing', 'none', 'since'],
    })
    const columns = table.columns.map((column, at) => (at === 4 ? ('office' as const) : column))
    const [, row] = rows
    if (row === undefined) throw new Error('no row')
    expect(readPerson(row, columns, charter.offices)).toEqual({
      line: 2,
      name: 'Björn Åberg',
      standing: 'member',
      offices: ['Deputy Secretary'],
      since: '2024-02-29',
      isCleaned: false,
      notRead: ['Baker'],
    })
  })
  it('without one, the first row is somebody', () => {
    const { rows } = fine(delimited('Hanna\nIdris\n'))
    expect(peopleTable(rows)).toMatchObject({ hasHeading: false, columns: ['name'] })
  })
  it('what is none of the words is left out and told', () => {
    const [row] = planned('Name,Status,Since\nHanna,lapsed,3/4/2024\n')
    expect(row?.read).toMatchObject({ standing: null, since: null, notRead: ['lapsed', '3/4/2024'] })
  })
})

describe('IM14 each row beside the roll', () => {
  it('is new, here, nearly here, twice, or nobody', () => {
    expect(kinds('Name\nHanna\nAsha\nBjorn\nhanna\n""\n')).toEqual(['new', 'same', 'near', 'twice'])
    expect(kinds('Name,Status\nHanna,member\n,member\n')).toEqual(['new', 'refused'])
    expect(kinds(`Name\n${'a'.repeat(201)}\n`)).toEqual(['refused'])
  })
  it('what nearly the same differs by is told', () => {
    expect(differences('Björn Åberg', 'Bjorn Aberg')).toEqual(['accents'])
    expect(differences('Asha Okonjo', 'ASHA OKONJO')).toEqual(['case'])
    expect(differences('Mac Donald', 'MacDonald')).toEqual(['spaces'])
    expect(differences('Asha  Okonjo', 'Asha Okonjo')).toEqual(['spaces'])
    expect(differences('Okonjo, Asha', 'Asha Okonjo')).toContain('order')
    expect(differences('Asha Okonjo', 'Аsha Оkonjо')).toEqual(['letters'])
    expect(differences('Eleni', 'Εleni')).toEqual(['letters'])
    expect(differences('Anne-Marie', 'Anne Marie')).toEqual(['signs'])
    expect(differences("O'Neil", 'O’Neil')).toEqual(['signs'])
    expect(differences('Asha Okonjo', 'Asha Ngozi Okonjo')).toEqual(['middle'])
    expect(differences('Łukasz Ødegård', 'lukasz odegard')).toEqual(['accents', 'case'])
  })
  it('and found, whichever it is', () => {
    const on = {
      ...roll,
      people: Object.fromEntries(
        Object.entries(roll.people).map(([id, one]) => [
          id,
          { ...one, name: one.name === 'Asha' ? 'Asha Okonjo' : one.name },
        ]),
      ),
    }
    const near = [
      'asha okonjo',
      'Okonjo Asha',
      'Okonjo, Asha',
      'Аsha Оkonjо',
      'AshaOkonjo',
      'Asha-Okonjo',
      'Äsha Okonjo',
      'Asha N. Okonjo',
      'Asha\u200b Okonjo',
    ]
    for (const name of near)
      expect(planned(`Name\n"${name}"\n`, on)[0]?.like, name).toMatchObject({
        kind: 'near',
        person: { name: 'Asha Okonjo' },
      })
    expect(planned('Name\nUsha Okonjo\n', on)[0]?.like.kind).toBe('new')
  })
  it('who left is found too', () => {
    const page = onRollLiteral(roll)
    fine(removePerson(page, { person: people.chidi }, clockOf('2026-03-03T19:00:00+00:00', asha, 7).moment()))
    const [row] = planned('Name\nChidi\n', page.seen)
    expect(row?.like).toMatchObject({ kind: 'same', person: { id: people.chidi } })
    expect(row && choicesOf(row)).toContain('replace')
  })
  it('a crowd of one name is looked at in no time', () => {
    expect(kinds(`Name\n${'Asha\n'.repeat(20_000)}`)).toHaveLength(20_000)
  })
})

describe('IM15 what is taken in', () => {
  const list = 'Name,Status,Office\nHanna,member,\nbjorn,suspended,Deputy Secretary\nAsha,,\nIdris,,\n'
  it('who is here stays, who is new comes', () => {
    const { value, after } = takenIn(list)
    expect(value).toEqual({ added: 2, replaced: 0 })
    expect(found(after, 'Hanna')).toMatchObject([{ standing: 'member' }])
    expect(found(after, 'Idris')).toMatchObject([{ standing: 'participant' }])
    expect(found(after, 'Björn')).toHaveLength(1)
  })
  it('replaced, only what the list says changes, and no office is taken away', () => {
    const { value, after } = takenIn(list, 'replace')
    expect(value).toEqual({ added: 2, replaced: 1 })
    expect(after.people[people.björn]).toMatchObject({
      name: 'bjorn',
      standing: 'suspended',
      offices: { 'Deputy Secretary': true },
    })
    expect(after.people[people.asha]).toEqual(roll.people[people.asha])
  })
  it('both, and nobody is asked again whether they are two', () => {
    const { after } = takenIn('Name\nAsha\nHanna\nHanna\n', 'add')
    expect(found(after, 'Asha')).toHaveLength(2)
    const [one, other] = found(after, 'Asha').sort((a) => (a.id === people.asha ? -1 : 1))
    expect(other?.others).toEqual({ [one?.id ?? '']: true })
    expect(found(after, 'Hanna').some(({ others }) => others !== undefined)).toBe(true)
  })
  it('is refused whole before anything is written', () => {
    const page = onRollLiteral(roll)
    const given = [
      { name: 'Hanna', standing: null, offices: [], since: null, replaces: null },
      { name: 'Idris', standing: null, offices: [], since: null, replaces: 'ab'.repeat(16) as never },
    ]
    const done = takeInPeople(
      page,
      { people: given, standing: 'member' },
      clockOf('2026-03-03T19:00:00+00:00', asha, 7).moment(),
    )
    expect(done).toMatchObject({ ok: false, refusal: { rule: 'RO3' } })
    expect(page.seen).toEqual(roll)
  })
  it('and taken back as one, and done again', () => {
    const { page, before, after, moment } = takenIn(list, 'replace')
    const back = turnedRound(before, after)
    expect(back?.names).toHaveLength(3)
    fine(back?.turn(page, moment()) ?? { ok: false, refusal: {} })
    const undone = page.seen
    expect(onRoll(undone).map(({ name }) => name)).toEqual(onRoll(roll).map(({ name }) => name))
    expect(undone.people[people.björn]).toEqual(roll.people[people.björn])
    const again = turnedRound(after, undone)
    fine(again?.turn(page, moment()) ?? { ok: false, refusal: {} })
    expect(onRoll(page.seen).map(({ name }) => name)).toEqual(onRoll(after).map(({ name }) => name))
  })
})
