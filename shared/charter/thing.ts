import * as v from 'valibot'
import type { AssemblyId, PersonId } from '../id'
import { fromJson, idText, instantText, type Malformed, parseAs } from '../parse'
import type { Instant, LocalDate } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { limits, needed, type TextRefused } from '../text'

/**
 * A Party Thing: several assemblies for one matter, under an umbrella that ends (decisions 26). Its terms stand in its own
 * charter, sealed like any other; each taking-part assembly accepts the hash of that very version in its own journal.
 */
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title))

export const thingEnd = v.variant('type', [
  v.object({ type: v.literal('date'), on: v.pipe(v.string(), v.isoDate()) }),
  v.object({ type: v.literal('decision') }),
])

export const thingTerms = v.object({
  /** The assembly that called it; its secretary founds it. */
  caller: idText,
  takingPart: v.array(v.object({ assembly: idText, name: words })),
  matter: v.object({ id: idText, text: words }),
  /** Decisions it is called about by name: what it decides replaces them (SU4). */
  named: v.array(v.object({ assembly: idText, meeting: idText, decision: idText, number: v.string() })),
  end: thingEnd,
})
export type ThingTerms = v.InferOutput<typeof thingTerms>

/** Which assemblies decide together by this charter; null: it is of one alone. */
export function takingPartOf({
  thing,
}: {
  readonly thing?: ThingTerms | undefined
}): readonly string[] | null {
  return thing?.takingPart.map(({ assembly }) => assembly) ?? null
}

export type TermsRefused = Refusal<'TH1'> | Refusal<'TH2', { readonly on: string }> | TextRefused

/** TH1: two assemblies at least, each once, the caller among them. TH2: an end that is still to come. */
export function checkedTerms(terms: ThingTerms, today: LocalDate): Result<ThingTerms, TermsRefused> {
  const ids = new Set(terms.takingPart.map(({ assembly }) => assembly))
  if (ids.size < 2 || ids.size < terms.takingPart.length || !ids.has(terms.caller))
    return refused({ rule: 'TH1' })
  const { end } = terms
  if (end.type === 'date' && !(v.is(v.pipe(v.string(), v.isoDate()), end.on) && end.on >= today))
    return refused({ rule: 'TH2', on: end.on })
  const text = needed('title', terms.matter.text)
  return text.ok ? done({ ...terms, matter: { ...terms.matter, text: text.value } }) : text
}

/** One assembly's word that it accepts the charter with this hash: sealed in its own journal (TH4). */
export const acceptance = v.object({ thing: idText, hash: v.string(), person: idText, at: instantText })
export type Acceptance = {
  readonly assembly: AssemblyId
  readonly thing: AssemblyId
  readonly hash: string
  readonly person: PersonId
  readonly at: Instant
}

/** `assembly` is whose journal it stood in: no assembly speaks for another. */
export function readAcceptance(text: string, assembly: AssemblyId): Result<Acceptance, Malformed> {
  const value = fromJson(text)
  if (!value.ok) return value
  const parsed = parseAs(acceptance, value.value)
  return parsed.ok ? done({ ...parsed.value, assembly } as Acceptance) : parsed
}

export type ThingStanding =
  /** TH3: some have not accepted this version yet. */
  | { readonly type: 'waiting'; readonly missing: readonly AssemblyId[] }
  | { readonly type: 'in-force' }
  /** Its end has come; all that can still be said is that minutes of it are approved, until then (TH10). */
  | {
      readonly type: 'approving'
      readonly on: LocalDate
      readonly by: 'date' | 'decision'
      readonly until: LocalDate
    }
  /** TH5: read-only from now on. */
  | { readonly type: 'ended'; readonly on: LocalDate; readonly by: 'date' | 'decision' }

/**
 * `decided`: the day on which a decision of it came into force, if one has. `sits`: a meeting of it is open or in a break.
 * `waits`: the last day on which minutes of it can still be approved, where some wait for that.
 */
export function thingStanding(
  terms: ThingTerms,
  given: {
    readonly hash: string
    readonly acceptances: readonly Acceptance[]
    readonly decided: LocalDate | null
    readonly sits: boolean
    readonly waits: LocalDate | null
  },
  today: LocalDate,
): ThingStanding {
  const { end } = terms
  const over = given.sits ? null : overSince(end, given.decided, today)
  if (over !== null)
    return given.waits === null
      ? { type: 'ended', ...over }
      : { type: 'approving', ...over, until: given.waits }
  const missing = terms.takingPart
    .map(({ assembly }) => assembly as AssemblyId)
    .filter((assembly) => !hasAccepted(assembly, given))
  return missing.length === 0 ? { type: 'in-force' } : { type: 'waiting', missing }
}

function overSince(end: ThingTerms['end'], decided: LocalDate | null, today: LocalDate) {
  if (end.type === 'date') return today > end.on ? { on: end.on, by: 'date' as const } : null
  return decided !== null && decided <= today ? { on: decided, by: 'decision' as const } : null
}

/** An umbrella whose last day is past (NE4). */
export type UmbrellaOver = { readonly type: 'umbrella-over' }

/** NE4: an umbrella that was founded for a time ends as a Thing with a last day does (TH5). */
export function isUmbrellaOver(expiry: LocalDate | null, sits: boolean, today: LocalDate): boolean {
  return expiry !== null && !sits && today > expiry
}

/** TH3: the hash of the version in force, and no other. */
export function hasAccepted(
  assembly: string,
  { hash, acceptances }: { readonly hash: string; readonly acceptances: readonly Acceptance[] },
): boolean {
  return acceptances.some((one) => one.assembly === assembly && one.hash === hash)
}

/** TH4: who may accept now. */
export function acceptHindrance(
  terms: ThingTerms | undefined,
  assembly: string,
  given: { readonly hash: string; readonly acceptances: readonly Acceptance[] },
): Refusal<'TH4', { readonly cause: 'not-taking-part' | 'already' }> | null {
  if (terms === undefined || !terms.takingPart.some((one) => one.assembly === assembly))
    return { rule: 'TH4', cause: 'not-taking-part' }
  return hasAccepted(assembly, given) ? { rule: 'TH4', cause: 'already' } : null
}
