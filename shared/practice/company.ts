import { addPerson, onRollLiteral, setOffice } from '../charter/people'
import { newRoll, type Roll } from '../charter/roll'
import type { AssemblyId, PersonId } from '../id'
import type { Moment } from '../ports'
import { accepted } from './accepted'
import type { Chance } from './chance'
import { type Invented, secretary } from './people'

/** The people of one assembly with their ids there: the same person has another id in every assembly (decisions 14). */
export type Company = {
  readonly people: readonly Invented[]
  readonly idOf: (person: Invented) => PersonId
}

export function companyOf(people: readonly Invented[], chance: Chance): Company {
  const ids = new Map(people.map((person) => [person, chance.id() as PersonId]))
  return {
    people,
    idOf(person) {
      const id = ids.get(person)
      if (id === undefined) throw new Error(`${person.name} is not of this company`)
      return id
    },
  }
}

/** The roll, by the same commands as any other; the ids are those the meetings will speak of. */
export function practiceRoll(company: Company, assembly: AssemblyId, moment: Moment): Roll {
  const page = onRollLiteral(newRoll(assembly))
  for (const person of company.people) {
    const { name, standing, offices } = person
    const named: Moment = { ...moment, newId: () => company.idOf(person) }
    const id = accepted(addPerson(page, { name, standing }, named))
    for (const office of offices) accepted(setOffice(page, { person: id, office, holds: true }, named))
  }
  return page.seen
}

/** Whose chair the person practising sits in. */
export function practiceSecretary(company: Company): { readonly id: PersonId; readonly name: string } {
  return { id: company.idOf(secretary), name: secretary.name }
}
