import type { PersonId } from '../id'
import type { LocalDate, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { fixedThroughout } from '../statement'
import { type NameWord, nameWordKey } from './name-word'
import { holderOf, mayNamesGoOut, type NameTerms, nameState, standingWords } from './published-names'
import { officesOf, personOf, type Roll } from './roll'

/** What is recorded about names of office-holders going out; only said yes to, it does (PN1), and it can be taken back at any time (PN4). */
export type NameRefused =
  | Refusal<'RO3', { readonly person: PersonId }>
  | Refusal<'PN1', { readonly cause: 'charter' | 'office' | 'said' | 'ahead' }>
  | Refusal<'PN4'>
type Whose = { readonly person: PersonId; readonly office: string }

export function recordYes(
  page: Page<Roll>,
  given: Whose & {
    readonly on: LocalDate
    readonly since: LocalDate | null
    readonly charter: NameTerms
  },
  moment: Moment,
): Result<string, NameRefused> {
  const { seen } = page
  const { person, office, on, since, charter } = given
  const refusal = (cause: 'charter' | 'office' | 'said' | 'ahead') => refused({ rule: 'PN1' as const, cause })
  const holder = personOf(seen, person)
  if (holder === undefined || holder.until !== null) return refused({ rule: 'RO3', person })
  if (!mayNamesGoOut(charter)) return refusal('charter')
  if (officesOf(seen, person)[office] !== true) return refusal('office')
  const today = moment.now.slice(0, 10)
  if (on > today || (since ?? '') > today) return refusal('ahead')
  const state = nameState(seen, person, office)
  if (state.type === 'yes' && state.word.since === since) return refusal('said')
  return done(write(page, given, { says: 'yes', on, since }, moment))
}

/** Whatever the charter says, and whether or not they hold the office still. */
export function withdrawName(page: Page<Roll>, given: Whose, moment: Moment): Result<string, NameRefused> {
  const { type } = nameState(page.seen, given.person, given.office)
  if (type === 'kept' || type === 'withdrawn') return refused({ rule: 'PN4' })
  const on = moment.now.slice(0, 10)
  return done(write(page, given, { says: 'no', on, since: null }, moment))
}

/** PN4: with the office the yes to it ends; who holds it again is asked again. */
export function lapseName(page: Page<Roll>, given: Whose, moment: Moment): void {
  if (standingWords(page.seen, given.person, given.office).some(({ says }) => says === 'yes'))
    write(page, given, { says: 'no', on: moment.now.slice(0, 10), since: null }, moment)
}

/** UN1: a word recorded by mistake is answered by what stood before it; nothing said before is a no. */
export function answerName(
  page: Page<Roll>,
  given: Whose & { readonly before: NameWord | null },
  moment: Moment,
): Result<string, never> {
  const { before } = given
  const said = before ?? { says: 'no' as const, on: moment.now.slice(0, 10), since: null }
  return done(write(page, given, said, moment))
}

function write(
  { seen, draft }: Page<Roll>,
  { person, office }: Whose,
  { says, on, since }: Pick<NameWord, 'says' | 'on' | 'since'>,
  moment: Moment,
): string {
  const id = moment.newId()
  const word: NameWord = {
    id,
    person,
    office,
    says,
    on,
    by: moment.by.person,
    at: moment.now,
    since,
    holder: holderOf(seen, person) ?? moment.newId(),
    replaces: standingWords(seen, person, office).map((one) => one.id),
  }
  const names = draft as { [key: string]: unknown }
  names[nameWordKey(id)] = fixedThroughout(word, moment)
  return id
}
