import type { AssemblyId, PersonId } from '../id'
import type { LocalDate } from '../ports'

/**
 * The people of one assembly, by random id (RO1): a name is never a key. People leave, they are not deleted (RO4), because
 * minutes of other years speak of them. Each field merges by itself; the roll is an inner document and goes nowhere else.
 */
export type Roll = {
  readonly schema: 1
  readonly assembly: AssemblyId
  readonly people: { readonly [id: string]: Person }
}

export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly standing: Standing
  /** Names of offices held now. */
  readonly offices: { readonly [office: string]: true }
  readonly since: LocalDate
  /** Null while on the roll. */
  readonly until: LocalDate | null
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

/** Those who left too, by name, then id: the same order on every laptop. */
export function everyone(roll: Roll): readonly Person[] {
  const known = sorted.get(roll.people)
  if (known !== undefined) return known
  const made = Object.values(roll.people).sort(byName)
  sorted.set(roll.people, made)
  return made
}
const sorted = new WeakMap<Roll['people'], readonly Person[]>()

/** A name to show; an id that is on no roll (yet) shows as `?`. */
export function nameOf(roll: Roll, person: PersonId): string {
  return roll.people[person]?.name ?? '?'
}

export function standingOf(roll: Roll, person: PersonId): Standing {
  return roll.people[person]?.standing ?? 'participant'
}

/** QU3: a member of the roll as it is; who left it is none. */
export function isMember(person: Person | undefined): boolean {
  return person?.standing === 'member' && person.until === null
}

function byName(a: Person, b: Person): number {
  const [left, right] = [fold(a.name), fold(b.name)]
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}

/** For comparing names only: no case, no accents, nothing unseen, one sort of space. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
