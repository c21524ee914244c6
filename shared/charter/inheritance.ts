import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import type { Basis } from './basis'
import type { Charter } from './charter'
import { differences, differing, followable, type Provision, rulesOf, withProvisions } from './provisions'

/**
 * A charter may follow another's rules, its host's or the federation's (CH4). It holds a copy of what it followed, so that
 * "changed here" is a comparison anyone can make, on any laptop, without the host's papers.
 */
export type CannotFollow = Refusal<'CH6', { readonly cause: 'itself' | 'older' }>

/** CH4: the rules whose value here is not the one that was followed. Who follows nobody has changed nothing. */
export function changedHere(charter: Charter): readonly Provision[] {
  if (charter.basis === null) return []
  return differing(rulesOf(charter), rulesOf(charter.basis), rules)
}

/** CH5: one rule as it is followed, all else as it was. What is not followed stays. */
export function takeBack(charter: Charter, rule: Provision): Charter {
  if (charter.basis === null || !rules.includes(rule as (typeof rules)[number])) return charter
  const followed = rulesOf(charter.basis)
  return withProvisions(charter, { [rule]: followed[rule as keyof typeof followed] })
}

/**
 * CH6: follows a charter as it is now. What was changed here stays; everything else becomes as it is there. Who followed
 * nobody keeps every rule as it is, and can take them back one by one.
 */
export function follow(charter: Charter, host: Charter): Result<Charter, CannotFollow> {
  if (host.assembly === charter.assembly) return refused({ rule: 'CH6', cause: 'itself' })
  const { basis } = charter
  if (basis?.assembly === host.assembly && host.version < basis.version)
    return refused({ rule: 'CH6', cause: 'older' })
  const kept = basis === null ? rules : changedHere(charter)
  const theirs = rulesOf(host)
  const taken = Object.fromEntries(
    rules.filter((rule) => !kept.includes(rule)).map((rule) => [rule, theirs[rule]]),
  )
  return done({ ...withProvisions(charter, taken), basis: basisOf(host) })
}

/**
 * CH10: nobody's rules are followed any more, and every rule stays as it is. A rule that fell back to a default by itself would
 * change how the assembly decides behind its back.
 */
export function stopFollowing(charter: Charter): Charter {
  return { ...charter, basis: null }
}

/** What following it would change here, before anybody decides to. */
export function followingChanges(charter: Charter, host: Charter): readonly Provision[] {
  const followed = follow(charter, host)
  return followed.ok ? differences(charter, followed.value) : []
}

/** The assembly that is followed has a newer charter than the copy here. */
export function isNewer({ basis }: Charter, host: Charter): boolean {
  return basis !== null && basis.assembly === host.assembly && host.version > basis.version
}

/** What others follow of a charter: a copy, whole, so that a later version of it moves nobody. */
export function basisOf(host: Charter): Basis {
  const { assembly, name, version, quorum, positions, numberPattern, parameters } = host
  return { assembly, name, version, quorum, positions, numberPattern, parameters }
}

type Rule = keyof ReturnType<typeof rulesOf>
const rules = followable as readonly Rule[]
