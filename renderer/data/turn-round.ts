import { answerName } from '../../shared/charter/name-deeds'
import { nameWords } from '../../shared/charter/name-word'
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
import { nameState } from '../../shared/charter/published-names'
import { nameOf, type Roll } from '../../shared/charter/roll'
import type { Moment, Page } from '../../shared/ports'
import { done, type Result } from '../../shared/result'

/** How a gesture on the roll is turned round, and whose entries it changed. */
export type TurnRound = { readonly names: readonly string[]; readonly turn: Command }
type Command = (page: Page<Roll>, moment: Moment) => Result<unknown, { readonly rule: string }>

/** The command that leads from one roll back to the one before; null when the gesture changed nothing of a person. */
export function turnedRound(before: Roll, after: Roll): TurnRound | null {
  const changed = Object.values(after.people).flatMap((person) => {
    const was = before.people[person.id]
    const turns = was === person ? [] : inverses(was, person)
    return turns.length === 0 ? [] : [{ name: person.name, turns }]
  })
  changed.push(...wordsTurned(before, after))
  if (changed.length === 0) return null
  const turns = changed.flatMap((one) => one.turns)
  return {
    names: [...new Set(changed.map(({ name }) => name))],
    turn: (page, moment) => inTurn(turns, page, moment),
  }
}

/** UN1: what was said about a name is answered by what stood before, and never unsaid. */
function wordsTurned(before: Roll, after: Roll) {
  const known = new Set(nameWords(before).map(({ id }) => id))
  return nameWords(after)
    .filter(({ id }) => !known.has(id))
    .map(({ person, office }) => {
      const was = nameState(before, person, office)
      const stood = was.type === 'yes' ? was.word : null
      const turn: Command = (page, moment) => answerName(page, { person, office, before: stood }, moment)
      return { name: nameOf(after, person), turns: [turn] }
    })
}

/** Each changes another field: of people who are on the roll, as all of these are, none is refused when the first is not. */
function inTurn(turns: readonly Command[], page: Page<Roll>, moment: Moment): ReturnType<Command> {
  for (const turn of turns) {
    const turned = turn(page, moment)
    if (!turned.ok) return turned
  }
  return done(null)
}

type Person = Roll['people'][string]

function inverses(was: Person | undefined, person: Person): readonly Command[] {
  const { id } = person
  if (was === undefined) return [(page, moment) => removePerson(page, { person: id }, moment)]
  const turns: Command[] = []
  if (was.name !== person.name)
    turns.push((page, moment) => renamePerson(page, { person: id, name: was.name }, moment))
  if (was.standing !== person.standing)
    turns.push((page, moment) => changeStanding(page, { person: id, standing: was.standing }, moment))
  if ((was.mergedInto ?? null) !== (person.mergedInto ?? null)) {
    const keep = was.mergedInto
    turns.push(
      keep == null
        ? (page, moment) => splitPeople(page, { person: id }, moment)
        : (page, moment) => mergePeople(page, { keep, merge: id }, moment),
    )
  }
  for (const office of changedKeys(was.offices, person.offices))
    turns.push((page, moment) =>
      setOffice(page, { person: id, office, holds: office in was.offices }, moment),
    )
  for (const other of changedKeys(was.others ?? {}, person.others ?? {})) {
    const apart = other in (was.others ?? {})
    turns.push((page, moment) => tellApart(page, { one: id, other: other as Person['id'], apart }, moment))
  }
  // Who left comes back; a restored entry leaves again, and an added one that was taken back comes back.
  if (was.until === null && person.until !== null)
    turns.push((page, moment) => restorePerson(page, { person: id }, moment))
  if (was.until !== null && person.until === null)
    turns.push((page, moment) => removePerson(page, { person: id }, moment))
  return turns
}

function changedKeys(before: object, after: object): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => name in before !== name in after)
}
