import {
  changeStanding,
  mergePeople,
  removePerson,
  renamePerson,
  restorePerson,
  setOffice,
  splitPeople,
  tellApart,
} from '../../shared/charter/people'
import type { Roll } from '../../shared/charter/roll'
import type { Moment, Page } from '../../shared/ports'
import type { Result } from '../../shared/result'

/** How a gesture on the roll is turned round, and whose entry it changed. */
export type TurnRound = { readonly name: string; readonly turn: Command }
type Command = (page: Page<Roll>, moment: Moment) => Result<unknown, { readonly rule: string }>

/** The command that leads from one roll back to the one before; null when the gesture changed nothing of a person. */
export function turnedRound(before: Roll, after: Roll): TurnRound | null {
  for (const person of Object.values(after.people)) {
    const was = before.people[person.id]
    if (was === person) continue
    const turn = inverse(was, person)
    if (turn !== null) return { name: person.name, turn }
  }
  return null
}

type Person = Roll['people'][string]

function inverse(was: Person | undefined, person: Person): Command | null {
  const { id } = person
  if (was === undefined) return (page, moment) => removePerson(page, { person: id }, moment)
  if (was.name !== person.name)
    return (page, moment) => renamePerson(page, { person: id, name: was.name }, moment)
  if (was.standing !== person.standing) {
    return (page, moment) => changeStanding(page, { person: id, standing: was.standing }, moment)
  }
  if ((was.mergedInto ?? null) !== (person.mergedInto ?? null)) {
    const keep = was.mergedInto
    return keep == null
      ? (page, moment) => splitPeople(page, { person: id }, moment)
      : (page, moment) => mergePeople(page, { keep, merge: id }, moment)
  }
  const office = changedKey(was.offices, person.offices)
  if (office !== null) {
    return (page, moment) => setOffice(page, { person: id, office, holds: office in was.offices }, moment)
  }
  const other = changedKey(was.others ?? {}, person.others ?? {})
  if (other !== null) {
    const apart = other in (was.others ?? {})
    return (page, moment) => tellApart(page, { one: id, other: other as Person['id'], apart }, moment)
  }
  if (was.until === null && person.until !== null)
    return (page, moment) => restorePerson(page, { person: id }, moment)
  // A restored entry leaves again; an added one that was taken back comes back.
  return was.until !== null && person.until === null
    ? (page, moment) => removePerson(page, { person: id }, moment)
    : null
}

function changedKey(before: object, after: object): string | null {
  const names = [...Object.keys(before), ...Object.keys(after)]
  return names.find((name) => name in before !== name in after) ?? null
}
