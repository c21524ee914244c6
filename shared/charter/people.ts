import type { PersonId } from '../id'
import type { Draft, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { fixedThroughout } from '../statement'
import { needed, type TextRefused, tidyLine } from '../text'
import { lapseName } from './name-deeds'
import { withoutAddresses } from './pasted-names'
import { fold, keptOf, onRoll, type Person, type Roll, type Standing } from './roll'

/** The deeds that change a roll. Each writes one person, or one field of one, so that two secretaries' work merges. */
export type SameName = Refusal<'RO2', { readonly person: PersonId }>
export type NotOnRoll = Refusal<'RO3', { readonly person: PersonId }>

type AddGiven = { readonly name: string; readonly standing: Standing; readonly namesake?: boolean }

/** RO2: a name that is on the roll is asked about first; `namesake` says it is another person. */
export function addPerson(
  page: Page<Roll>,
  given: AddGiven,
  moment: Moment,
): Result<PersonId, SameName | TextRefused> {
  const name = needed('name', given.name)
  if (!name.ok) return name
  const twin = onRoll(page.seen).find((person) => fold(person.name) === fold(name.value))
  if (twin !== undefined && given.namesake !== true) return refused({ rule: 'RO2', person: twin.id })
  const id = write(page, name.value, given.standing, moment)
  if (twin !== undefined) setApart(page, id, twin.id, true)
  return done(id)
}

export type ListAdded = {
  readonly added: readonly PersonId[]
  /** Lines that name somebody who is on the roll. */
  readonly already: readonly string[]
  /** Lines that name somebody who came before in the list. */
  readonly twice: readonly string[]
  /** Addresses, which are no part of a name. */
  readonly addresses: readonly string[]
  /** Lines too long to be a name. */
  readonly refused: readonly string[]
}

/** A pasted list, a name a line: what can be added is, the rest is told (RO5). */
export function addPeople(
  page: Page<Roll>,
  given: { readonly text: string; readonly standing: Standing },
  moment: Moment,
): Result<ListAdded, never> {
  const known = new Set(onRoll(page.seen).map(({ name }) => fold(name)))
  const come = new Set<string>()
  const { text, left: addresses } = withoutAddresses(given.text)
  const told = {
    added: [] as PersonId[],
    already: [] as string[],
    twice: [] as string[],
    refused: [] as string[],
    addresses,
  }
  for (const line of listed(text)) {
    if (tidyLine(line) === '') continue
    const name = needed('name', line)
    if (!name.ok) told.refused.push(line)
    else if (known.has(fold(name.value))) told.already.push(name.value)
    else if (come.has(fold(name.value))) told.twice.push(name.value)
    else {
      come.add(fold(name.value))
      told.added.push(write(page, name.value, given.standing, moment))
    }
  }
  return done(told)
}

/** One name a line; of a single line, as an address field has it, one between semicolons. */
function listed(text: string): readonly string[] {
  const lines = text.split(/[\n\r]+/).filter((line) => tidyLine(line) !== '')
  return lines.length === 1 ? text.split(';') : lines
}

export function renamePerson(
  page: Page<Roll>,
  given: { readonly person: PersonId; readonly name: string },
  moment: Moment,
): Result<null, NotOnRoll | TextRefused> {
  const name = needed('name', given.name)
  if (!name.ok) return name
  return onPerson(page, given.person, (person) => {
    person.name = moment.fixed(name.value)
  })
}

export function changeStanding(
  page: Page<Roll>,
  given: { readonly person: PersonId; readonly standing: Standing },
  moment: Moment,
): Result<null, NotOnRoll> {
  return onPerson(page, given.person, (person) => {
    person.standing = moment.fixed(given.standing)
  })
}

export function setOffice(
  page: Page<Roll>,
  given: { readonly person: PersonId; readonly office: string; readonly holds: boolean },
  moment: Moment,
): Result<null, NotOnRoll | TextRefused> {
  const office = needed('label', given.office)
  if (!office.ok) return office
  const { seen, draft } = page
  const kept = keptOf(seen, given.person)
  if (!given.holds && seen.people[given.person] !== undefined)
    lapseName(page, { person: given.person, office: office.value }, moment)
  return onPerson(page, given.person, ({ offices }) => {
    if (given.holds) offices[office.value] = true
    // RO8: given up under every entry that speaks of them.
    else
      for (const { id, offices: held } of Object.values(seen.people))
        if (keptOf(seen, id) === kept && office.value in held) delete draft.people[id]?.offices[office.value]
  })
}

/** RO4: nobody is deleted; a person leaves the roll, and can come back. */
export function removePerson(
  page: Page<Roll>,
  given: { readonly person: PersonId },
  moment: Moment,
): Result<null, NotOnRoll> {
  return onPerson(page, given.person, (person) => {
    person.until = moment.fixed(moment.now.slice(0, 10))
  })
}

export function restorePerson(
  page: Page<Roll>,
  given: { readonly person: PersonId },
  _moment: Moment,
): Result<null, NotOnRoll> {
  return onPerson(page, given.person, (person) => {
    person.until = null
  })
}

export type CannotMerge = Refusal<'RO6', { readonly person: PersonId }>

/**
 * RO6: two entries of one person become one. The kept entry stays as it is, name and standing; the other speaks of it from now
 * on, and its offices are the person's (RO8). Nothing that was recorded moves, and `splitPeople` takes them apart again.
 */
export function mergePeople(
  page: Page<Roll>,
  given: { readonly keep: PersonId; readonly merge: PersonId },
  moment: Moment,
): Result<null, NotOnRoll | CannotMerge> {
  const { seen } = page
  if (seen.people[given.keep] === undefined) return refused({ rule: 'RO3', person: given.keep })
  const keep = keptOf(seen, given.keep)
  if (seen.people[given.merge] === undefined) return refused({ rule: 'RO3', person: given.merge })
  if (keptOf(seen, given.merge) !== given.merge || keep === given.merge)
    return refused({ rule: 'RO6', person: given.merge })
  return onPerson(page, given.merge, (person) => {
    person.mergedInto = moment.fixed(keep)
  })
}

/** An entry that was merged stands for itself again; so does the one kept, where they were merged in a circle (RO7). */
export function splitPeople(
  page: Page<Roll>,
  given: { readonly person: PersonId },
  _moment: Moment,
): Result<null, NotOnRoll> {
  const kept = keptOf(page.seen, given.person)
  return onPerson(page, given.person, (person) => {
    person.mergedInto = null
    const other = page.seen.people[kept]?.mergedInto == null ? undefined : page.draft.people[kept]
    if (other !== undefined) other.mergedInto = null
  })
}

/** RO9: of one name and two people, or taken back. */
export function tellApart(
  page: Page<Roll>,
  given: { readonly one: PersonId; readonly other: PersonId; readonly apart: boolean },
  _moment: Moment,
): Result<null, NotOnRoll> {
  const { one, other, apart } = given
  for (const person of [one, other])
    if (page.seen.people[person] === undefined) return refused({ rule: 'RO3', person })
  setApart(page, one, other, apart)
  return done(null)
}

function setApart({ draft }: Page<Roll>, one: PersonId, other: PersonId, apart: boolean): void {
  const person = draft.people[one]
  if (person === undefined) return
  if (!apart) delete person.others?.[other]
  else if (person.others === undefined) person.others = { [other]: true }
  else person.others[other] = true
}

/** A roll in memory as a page, for tests and the practice generator: see `onLiteral` of a meeting. */
export function onRollLiteral(roll: Roll): Page<Roll> {
  const copy = ({ people, ...rest }: Roll): Draft<Roll> => ({
    ...rest,
    people: Object.fromEntries(
      Object.values(people).map((one) => [
        one.id,
        {
          ...one,
          offices: { ...one.offices },
          ...(one.others === undefined ? {} : { others: { ...one.others } }),
        },
      ]),
    ),
  })
  const draft = copy(roll)
  return {
    draft,
    get seen() {
      return copy(draft)
    },
  }
}

function write(page: Page<Roll>, name: string, standing: Standing, moment: Moment): PersonId {
  const id = moment.newId() as PersonId
  const person: Person = { id, name, standing, offices: {}, since: moment.now.slice(0, 10), until: null }
  page.draft.people[id] = fixedThroughout(person, moment) as Draft<Person>
  return id
}

function onPerson(
  page: Page<Roll>,
  id: PersonId,
  change: (person: Draft<Person>) => void,
): Result<null, NotOnRoll> {
  const person = page.seen.people[id] === undefined ? undefined : page.draft.people[id]
  if (person === undefined) return refused({ rule: 'RO3', person: id })
  change(person)
  return done(null)
}
