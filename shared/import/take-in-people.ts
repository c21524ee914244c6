import { changeStanding, type NotOnRoll, renamePerson, restorePerson } from '../charter/people'
import { fold, type Person, type Roll, type Standing } from '../charter/roll'
import type { PersonId } from '../id'
import type { Draft, LocalDate, Moment, Page } from '../ports'
import { done, type Result, refused } from '../result'
import { fixedThroughout } from '../statement'
import { needed, type TextRefused } from '../text'

/** People of a list onto the roll, as was chosen row by row: one gesture, and taken back as one (IM15). */
export type PersonTaken = {
  readonly name: string
  readonly standing: Standing | null
  readonly offices: readonly string[]
  readonly since: LocalDate | null
  /** Null: a new entry. Else the entry that is written anew. */
  readonly replaces: PersonId | null
}
export type PeopleTakenIn = { readonly added: number; readonly replaced: number }

export function takeInPeople(
  page: Page<Roll>,
  given: { readonly people: readonly PersonTaken[]; readonly standing: Standing },
  moment: Moment,
): Result<PeopleTakenIn, NotOnRoll | TextRefused> {
  const people: PersonTaken[] = []
  for (const one of given.people) {
    const name = needed('name', one.name)
    if (!name.ok) return name
    const { replaces } = one
    if (replaces !== null && page.seen.people[replaces] === undefined)
      return refused({ rule: 'RO3', person: replaces })
    people.push({ ...one, name: name.value })
  }
  const known = namesHere(page.seen)
  for (const one of people) {
    if (one.replaces === null) add(page, one, given.standing, known, moment)
    else replace(page, one, one.replaces, moment)
  }
  const added = people.filter(({ replaces }) => replaces === null).length
  return done({ added, replaced: people.length - added })
}

/** RO2, RO9: who has the name of somebody who is here was said to be another person, so nobody asks again. */
function add(page: Page<Roll>, one: PersonTaken, standing: Standing, known: Names, moment: Moment): void {
  const id = moment.newId() as PersonId
  const twins = known.get(fold(one.name)) ?? []
  const person: Person = {
    id,
    name: one.name,
    standing: one.standing ?? standing,
    offices: Object.fromEntries(one.offices.map((office) => [office, true as const])),
    since: one.since ?? moment.now.slice(0, 10),
    until: null,
    ...(twins.length === 0 ? {} : { others: Object.fromEntries(twins.map((twin) => [twin, true as const])) }),
  }
  page.draft.people[id] = fixedThroughout(person, moment) as Draft<Person>
  // Of a crowd of one name not everybody is set apart from everybody.
  if (twins.length < mostTwins) known.set(fold(one.name), [...twins, id])
}

/** What the list says of them; what it does not say stays as it is, and no office is taken away. */
function replace(page: Page<Roll>, one: PersonTaken, person: PersonId, moment: Moment): void {
  const was = page.seen.people[person]
  const { name, standing, offices } = one
  if (was?.name !== name) renamePerson(page, { person, name }, moment)
  if (standing !== null && was?.standing !== standing) changeStanding(page, { person, standing }, moment)
  if (was?.until !== null) restorePerson(page, { person }, moment)
  const draft = page.draft.people[person]
  for (const office of offices)
    if (draft !== undefined && was?.offices[office] !== true) draft.offices[office] = true
}

const mostTwins = 20

type Names = Map<string, readonly PersonId[]>

function namesHere(roll: Roll): Names {
  const names: Names = new Map()
  for (const { id, name, until } of Object.values(roll.people))
    if (until === null) names.set(fold(name), [...(names.get(fold(name)) ?? []), id])
  return names
}
