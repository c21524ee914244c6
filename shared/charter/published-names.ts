import type { PersonId } from '../id'
import type { LocalDate } from '../ports'
import type { Charter } from './charter'
import { type NameWord, nameWords } from './name-word'
import { keptOf, officesOf, onRoll, type Person, type Roll } from './roll'
import { isShared } from './shared'

/** Which names of office-holders go out: a pure fold over charter and roll (PN). */
export type NameState =
  /** Nobody ever said anything. */
  | { readonly type: 'kept' }
  | { readonly type: 'yes'; readonly word: NameWord }
  | { readonly type: 'withdrawn'; readonly word: NameWord }
  /** Two laptops recorded a yes and a no, neither knowing of the other: it stays in until one is recorded anew (PN3). */
  | { readonly type: 'contested' }

export type PublishedName = {
  readonly office: string
  readonly name: string
  readonly holder: string
  readonly since: LocalDate | null
}
export type NameTerms = Pick<Charter, 'kind' | 'parameters' | 'thing'>

/** PN1: by the charter; an assembly that only brings others together has a list that others write too, and names nobody (PN2). */
export const mayNamesGoOut = (charter: NameTerms): boolean =>
  charter.parameters.officeHolderNames === 'chosen' && !isShared(charter)

/** PN3: what stands is whatever no later word replaced; one no among it is enough. */
export function nameState(roll: Roll, person: PersonId, office: string): NameState {
  const standing = standingWords(roll, person, office)
  const last = standing.at(-1)
  if (last === undefined) return { type: 'kept' }
  if (standing.every(({ says }) => says === 'yes')) return { type: 'yes', word: last }
  return standing.every(({ says }) => says === 'no')
    ? { type: 'withdrawn', word: last }
    : { type: 'contested' }
}

export function standingWords(roll: Roll, person: PersonId, office: string): readonly NameWord[] {
  const about = wordsOf(roll, person).filter((word) => word.office === office)
  const replaced = new Set(about.flatMap(({ replaces }) => replaces))
  return about.filter(({ id }) => !replaced.has(id))
}

/** PN5: the same for all offices of a person, and on every laptop; null: no word of theirs is on the roll. */
export function holderOf(roll: Roll, person: PersonId): string | null {
  const holders = wordsOf(roll, person).map(({ holder }) => holder)
  return holders.sort()[0] ?? null
}

/** Under whichever entry they were recorded (RO6). */
function wordsOf(roll: Roll, person: PersonId): readonly NameWord[] {
  const kept = keptOf(roll, person)
  return nameWords(roll).filter((word) => keptOf(roll, word.person) === kept)
}

export type OfficeHolder = {
  readonly office: string
  /** Null: nobody on the roll holds it. */
  readonly person: Person | null
  readonly state: NameState
}

/** Each office of the charter and each one held beside them, with whoever holds it: those of the charter first, as it names them. */
export function officeHolders(charter: Pick<Charter, 'offices'>, roll: Roll): readonly OfficeHolder[] {
  const people = onRoll(roll)
  const held = people.flatMap(({ id }) => Object.keys(officesOf(roll, id)))
  const offices = [...new Set([...charter.offices, ...[...held].sort()])]
  return offices.flatMap((office): readonly OfficeHolder[] => {
    const holders = people.filter(({ id }) => officesOf(roll, id)[office] === true)
    if (holders.length === 0) return [{ office, person: null, state: { type: 'kept' } }]
    return holders.map((person) => ({ office, person, state: nameState(roll, person.id, office) }))
  })
}

/** PN2: the names that go out now, and nothing of anybody else. */
export function publishedNames(
  charter: NameTerms & Pick<Charter, 'offices'>,
  roll: Roll,
): readonly PublishedName[] {
  if (!mayNamesGoOut(charter)) return []
  return officeHolders(charter, roll).flatMap(({ office, person, state }) => {
    if (person === null || state.type !== 'yes') return []
    const holder = holderOf(roll, person.id) ?? state.word.holder
    return [{ office, name: person.name, holder, since: state.word.since }]
  })
}
