import { type Charter, parseCharter } from '../../../shared/charter/charter'
import { bearerOf, type KnownCode } from '../../../shared/charter/free-code'
import { checkedTerms, type TermsRefused, type ThingTerms } from '../../../shared/charter/thing'
import { thingCharter } from '../../../shared/charter/thing-charter'
import type { LocalDate } from '../../../shared/ports'
import { done, type Result, refused } from '../../../shared/result'

/** What is written on the page that calls several assemblies together, and the charter it becomes. */
export type Called = {
  readonly caller: string
  readonly takingPart: ThingTerms['takingPart']
  readonly matter: ThingTerms['matter']
  readonly named: ThingTerms['named']
  readonly end: ThingTerms['end']
  readonly name: string
  readonly code: string
}

export type CalledField = 'matter' | 'who' | 'end' | 'code' | 'name'
/** What it is called beside: the short codes that are known, and whom it is called over (CS9). */
export type Beside = { readonly known: readonly KnownCode[]; readonly asked: readonly string[] }

/** What keeps it from being called. */
export function problemsIn(
  called: Called,
  today: LocalDate,
  { known, asked }: Beside,
): ReadonlySet<CalledField> {
  const found = new Set<CalledField>()
  if (called.matter.text.trim() === '') found.add('matter')
  if (called.name.trim() === '') found.add('name')
  // CS9: over a contradiction a third assembly is not the one that is needed.
  if (called.takingPart.length < 2 || isWithoutThem(called, asked)) found.add('who')
  if (called.end.type === 'date' && !(called.end.on >= today)) found.add('end')
  if (!/^[\p{L}\p{N}-]{1,12}$/u.test(called.code) || bearerOf(called.code, known)) found.add('code')
  return found
}

/** CS9: none of those whose decisions contradict takes part, but for whoever calls. */
export function isWithoutThem({ takingPart }: Pick<Called, 'takingPart'>, asked: readonly string[]): boolean {
  return asked.length > 0 && !takingPart.some(({ assembly }) => asked.includes(assembly))
}

export function charterOf(
  { caller, takingPart, matter, named, end, name, code }: Called,
  like: Charter,
  today: LocalDate,
): Result<Charter, TermsRefused> {
  const terms = checkedTerms({ caller, takingPart, matter, named, end }, today)
  if (!terms.ok) return terms
  const made = thingCharter(like, { name, code, terms: terms.value })
  if (!made.ok) return made
  const parsed = parseCharter(made.value)
  return parsed.ok ? done(parsed.value) : refused({ rule: 'TH1' })
}
