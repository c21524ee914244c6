import { everyone, type Person, type Roll } from '../charter/roll'
import { needed } from '../text'
import { type Difference, differences, likenessKeys } from './likeness'
import type { PersonRead } from './people-table'

/** What each row of a list would do to the roll, before anything is written (IM14, IM15). */
export type Likeness =
  | { readonly kind: 'new' }
  /** The name of somebody on the roll, or who left it, letter for letter. */
  | { readonly kind: 'same'; readonly person: Person }
  | { readonly kind: 'near'; readonly person: Person; readonly by: readonly Difference[] }
  /** Comes a second time in the file. */
  | {
      readonly kind: 'twice'
      readonly line: number
      readonly name: string
      readonly by: readonly Difference[]
    }
  | { readonly kind: 'refused'; readonly why: 'empty' | 'long' }
/** `leave`: what is here is kept, or the row left out. */
export type RowChoice = 'leave' | 'replace' | 'add'
export type PlannedRow = {
  readonly read: PersonRead
  readonly like: Likeness
  /** What is done unless the person says otherwise. Nothing that is here is touched by itself. */
  readonly begin: RowChoice
}

export function planPeople(roll: Roll, read: readonly PersonRead[]): readonly PlannedRow[] {
  const here = byKeys(everyone(roll), ({ name }) => name)
  const before = new Map<string, PersonRead[]>()
  return read.map((one) => {
    const name = needed('name', one.name)
    if (!name.ok) {
      const why = name.refusal.rule === 'ST8' ? 'long' : 'empty'
      return { read: one, like: { kind: 'refused', why }, begin: 'leave' }
    }
    const row = { ...one, name: name.value }
    const keys = likenessKeys(row.name)
    const like = onRollAs(here, row, keys) ?? earlierAs(before, row, keys) ?? { kind: 'new' as const }
    for (const key of keys) put(before, key, row)
    return { read: row, like, begin: like.kind === 'new' ? 'add' : 'leave' }
  })
}

/** Which choices a row leaves. */
export function choicesOf({ like, read }: PlannedRow): readonly RowChoice[] {
  switch (like.kind) {
    case 'refused':
      return []
    case 'new':
    case 'twice':
      return ['leave', 'add']
    default:
      return changes(like.person, read) ? ['leave', 'replace', 'add'] : ['leave', 'add']
  }
}

/** Whether the row says anything of somebody that is not on the roll so. */
function changes(person: Person, { name, standing, offices }: PersonRead): boolean {
  return (
    person.name !== name ||
    person.until !== null ||
    (standing !== null && standing !== person.standing) ||
    offices.some((office) => person.offices[office] !== true)
  )
}

function onRollAs(here: ByKey<Person>, { name }: PersonRead, keys: readonly string[]): Likeness | null {
  const found = likest(here, name, keys, (person) => person.name)
  if (found === null) return null
  const { one: person, by } = found
  return by.length === 0 ? { kind: 'same', person } : { kind: 'near', person, by }
}

function earlierAs(
  before: ByKey<PersonRead>,
  { name }: PersonRead,
  keys: readonly string[],
): Likeness | null {
  const found = likest(before, name, keys, (read) => read.name)
  if (found === null) return null
  return { kind: 'twice', line: found.one.line, name: found.one.name, by: found.by }
}

type ByKey<One> = ReadonlyMap<string, readonly One[]>

/** Of those that share a key, the one that differs least; who is on the roll before who left it. */
function likest<One extends object>(
  known: ByKey<One>,
  name: string,
  keys: readonly string[],
  nameOf: (one: One) => string,
): { readonly one: One; readonly by: readonly Difference[] } | null {
  let best: { one: One; by: readonly Difference[] } | null = null
  for (const key of keys)
    for (const one of (known.get(key) ?? []).slice(0, most)) {
      const by = differences(nameOf(one), name)
      if (best === null || by.length < best.by.length) best = { one, by }
    }
  return best
}
/** So many of one key are looked at: a list of ten thousand of one name must not be looked at ten thousand times ten thousand. */
const most = 20

function byKeys<One>(all: readonly One[], nameOf: (one: One) => string): Map<string, One[]> {
  const known = new Map<string, One[]>()
  for (const one of all) for (const key of likenessKeys(nameOf(one))) put(known, key, one)
  return known
}

function put<One>(known: Map<string, One[]>, key: string, one: One): void {
  const there = known.get(key)
  if (there === undefined) known.set(key, [one])
  else if (there.length < most) there.push(one)
}
