import type { AssemblyId, PersonId } from '../id'
import type { LocalDate } from '../ports'
import type { NameWord, NameWordKey } from './name-word'

/**
 * The people of one assembly, by random id (RO1): a name is never a key. People leave, they are not deleted (RO4), because
 * minutes of other years speak of them. Each field merges by itself; the roll is an inner document and goes
 * nowhere else, unless the assembly only brings others together (JC2).
 */
export type Roll = {
  readonly schema: 1
  readonly assembly: AssemblyId
  readonly people: { readonly [id: string]: Person }
  /** PN1: what people have said about their names going out, each word by itself. */
  readonly [word: NameWordKey]: NameWord
}

export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly standing: Standing
  /** Names of offices held now, under this entry: `officesOf` says what the person holds (RO8). */
  readonly offices: { readonly [office: string]: true }
  readonly since: LocalDate
  /** Null while on the roll. */
  readonly until: LocalDate | null
  /** RO6: this entry speaks of the person of another one, who is kept; absent or null: it stands for itself. */
  readonly mergedInto?: PersonId | null
  /** RO9: of the same name, and said to be somebody else. */
  readonly others?: { readonly [person: string]: true }
  /** JC6: of a shared assembly: the name of the one this person speaks for. */
  readonly from?: string
}
export type Standing = 'member' | 'participant' | 'suspended'

export function newRoll(assembly: AssemblyId): Roll {
  return { schema: 1, assembly, people: {} }
}

/** The roll an assembly begins with: the one person who founds it, its first secretary. */
export function foundingRoll(
  assembly: AssemblyId,
  founder: { readonly id: PersonId; readonly name: string },
  since: LocalDate,
): Roll {
  const { id, name } = founder
  const person: Person = { id, name, standing: 'member', offices: { Secretary: true }, since, until: null }
  return { ...newRoll(assembly), people: { [id]: person } }
}

/** Those on the roll today, by name. */
export function onRoll(roll: Roll): readonly Person[] {
  return everyone(roll).filter(({ until }) => until === null)
}

/** Those who left too, by name, then id: the same order on every laptop. Who was merged into another is not among them. */
export function everyone(roll: Roll): readonly Person[] {
  const known = sorted.get(roll.people)
  if (known !== undefined) return known
  const made = Object.values(roll.people)
    .filter(({ id }) => keptOf(roll, id) === id)
    .sort(byName)
  sorted.set(roll.people, made)
  return made
}
const sorted = new WeakMap<Roll['people'], readonly Person[]>()

/** RO9: those of one name of whom nobody has said that they are different people. */
export function sameNames(people: readonly Person[]): readonly (readonly [Person, Person, ...Person[]])[] {
  const byFold = new Map<string, Person[]>()
  for (const one of people) byFold.set(fold(one.name), [...(byFold.get(fold(one.name)) ?? []), one])
  return [...byFold.values()].flatMap((some) => {
    const [one, other, ...more] = some.filter((person) =>
      some.some((another) => another !== person && !areApart(person, another)),
    )
    return one === undefined || other === undefined ? [] : [[one, other, ...more] as const]
  })
}

function areApart(one: Person, other: Person): boolean {
  return one.others?.[other.id] === true || other.others?.[one.id] === true
}

/** Entries that were merged into another, by name. */
export function mergedEntries(roll: Roll): readonly Person[] {
  return Object.values(roll.people)
    .filter(({ id }) => keptOf(roll, id) !== id)
    .sort(byName)
}

/**
 * RO6: the entry that stands for the person an id speaks of. RO7: where laptops merged in a circle, the smallest id of the
 * circle is kept, which is the same on all of them; an entry that is not here (yet) changes nothing.
 */
export function keptOf(roll: Roll, person: PersonId): PersonId {
  const way: PersonId[] = []
  let at = person
  while (!way.includes(at)) {
    way.push(at)
    const next = roll.people[at]?.mergedInto
    if (next == null || roll.people[next] === undefined) return at
    at = next
  }
  return [...way.slice(way.indexOf(at))].sort()[0] ?? person
}

/** The person an id speaks of, merged or not; undefined when it is on no roll (yet). */
export function personOf(roll: Roll, person: PersonId): Person | undefined {
  return roll.people[keptOf(roll, person)]
}

/** RO8: of every entry that speaks of this person; those of the kept one first. */
export function officesOf(roll: Roll, person: PersonId): Person['offices'] {
  return offices(roll).get(keptOf(roll, person)) ?? {}
}

function offices(roll: Roll): ReadonlyMap<PersonId, Person['offices']> {
  const known = held.get(roll.people)
  if (known !== undefined) return known
  const made = new Map<PersonId, Person['offices']>()
  for (const entry of [...everyone(roll), ...mergedEntries(roll)]) {
    const kept = keptOf(roll, entry.id)
    made.set(kept, { ...made.get(kept), ...entry.offices })
  }
  held.set(roll.people, made)
  return made
}
const held = new WeakMap<Roll['people'], ReadonlyMap<PersonId, Person['offices']>>()

export const unknownName = '?'

/** A name to show; an id that is on no roll (yet) shows as `?`. */
export function nameOf(roll: Roll, person: PersonId): string {
  return personOf(roll, person)?.name ?? unknownName
}

export function standingOf(roll: Roll, person: PersonId): Standing {
  return personOf(roll, person)?.standing ?? 'participant'
}

/** QU3: a member of the roll as it is; who left it is none. */
export function isMember(person: Person | undefined): boolean {
  return person?.standing === 'member' && person.until === null
}

/** By name, then id: the same order on every laptop. */
export function byName(a: Named, b: Named): number {
  const [left, right] = [fold(a.name), fold(b.name)]
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}

/** Those who are meant, in the order in which the roll shows them. */
export function inOrderOfRoll(roll: Roll, people: readonly PersonId[]): readonly PersonId[] {
  const named = people.map((id) => ({ id, name: nameOf(roll, id) }))
  return named.sort(byName).map(({ id }) => id)
}

type Named = Pick<Person, 'id' | 'name'>

/** For comparing names only: no case, no accents, nothing unseen, one sort of space. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
