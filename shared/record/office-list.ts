import { fold } from '../charter/roll'
import type { LocalDate } from '../ports'
import type { AbroadLine } from './abroad'
import { type HolderKey, holderKey, type Reconciled } from './same-person'

/** Published office-holders of many assemblies, as one list (PN6): a pure fold over what lies here and what was said at this desk. */
export type HeldOffice = {
  readonly key: HolderKey
  readonly assembly: string
  readonly assemblyName: string
  readonly office: string
  /** As the assembly wrote it. */
  readonly name: string
  readonly since: LocalDate | null
  /** Whose word: the list's day, and the device that signed it. */
  readonly on: LocalDate
  readonly device: string
}
export type OfficePerson = {
  readonly key: HolderKey
  /** Each way the name is written, once. */
  readonly names: readonly string[]
  /** More than one, where they were said to be one person at this desk. */
  readonly keys: readonly HolderKey[]
  readonly offices: readonly HeldOffice[]
}
/** Names that are the same but for case, accents and spaces, and of whom nothing was said. */
export type Likely = { readonly one: OfficePerson; readonly other: OfficePerson }

export function heldOffices(lines: readonly AbroadLine[]): readonly HeldOffice[] {
  return lines.flatMap(({ assembly, name: assemblyName, offices }) =>
    (offices?.all ?? []).map(({ office, name, holder, since }) => ({
      key: holderKey(assembly, holder),
      assembly,
      assemblyName,
      office,
      name,
      since,
      on: offices?.on ?? '',
      device: offices?.device ?? '',
    })),
  )
}

export function officePeople(held: readonly HeldOffice[], { groupOf }: Reconciled): readonly OfficePerson[] {
  const byPerson = new Map<string, HeldOffice[]>()
  for (const one of held) {
    const person = groupOf(one.key)[0] ?? one.key
    byPerson.set(person, [...(byPerson.get(person) ?? []), one])
  }
  return [...byPerson.values()].map(personOf).sort(byWriting)
}

function personOf(some: readonly HeldOffice[]): OfficePerson {
  const offices = [...some].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  const keys = [...new Set(offices.map(({ key }) => key))].sort()
  const names = [...new Set(offices.map(({ name }) => name))]
  return { key: keys[0] ?? '', names, keys, offices }
}

const placeOf = ({ assemblyName, office, key }: HeldOffice) => `${fold(assemblyName)} ${key} ${fold(office)}`

function byWriting(one: OfficePerson, other: OfficePerson): number {
  const [left, right] = [foldOf(one.names[0] ?? ''), foldOf(other.names[0] ?? '')]
  return left < right ? -1 : left > right ? 1 : one.key < other.key ? -1 : 1
}

const foldOf = (name: string): string => fold(name).trim()

/** Of each name one pair at a time, the same on every desk that knows the same. */
export function likelySame(people: readonly OfficePerson[], { isApart }: Reconciled): readonly Likely[] {
  const byName = new Map<string, OfficePerson[]>()
  for (const person of people)
    for (const name of new Set(person.names.map(foldOf)))
      byName.set(name, [...(byName.get(name) ?? []), person])
  const pairs = new Map<string, Likely>()
  for (const some of byName.values()) {
    const pair = firstUnsaid(some, isApart)
    if (pair !== null) pairs.set(`${pair.one.key} ${pair.other.key}`, pair)
  }
  return [...pairs.values()]
}

function firstUnsaid(some: readonly OfficePerson[], isApart: Reconciled['isApart']): Likely | null {
  for (const [at, one] of some.entries())
    for (const other of some.slice(at + 1))
      if (!one.keys.some((key) => other.keys.some((another) => isApart(key, another)))) return { one, other }
  return null
}

/** Every word stands in a name, an office or an assembly. */
export function officesMatching(people: readonly OfficePerson[], words: string): readonly OfficePerson[] {
  const sought = foldOf(words).split(' ').filter(Boolean)
  if (sought.length === 0) return people
  return people.filter(({ offices }) => {
    const all = fold(offices.map((one) => `${one.name} ${one.office} ${one.assemblyName}`).join(' '))
    return sought.every((word) => all.includes(word))
  })
}
