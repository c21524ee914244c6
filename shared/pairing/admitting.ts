import type { Authority, DeviceKey, Office } from '../authority/authority'
import type { Op } from '../authority/op'
import { done, type Result, refused } from '../result'
import type { Invite, Purpose } from './invite'
import type { PairRefused } from './refused'

/** One secretary, and so many deputies, as people: a second computer of somebody is nobody new (IV7). */
export const mostDeputies = 3

/** IV7: whether this device may invite, or admit, for this purpose; `person`: who is to be admitted. */
export function mayAdmit(
  { offices }: Pick<Authority, 'offices'>,
  here: DeviceKey,
  purpose: Purpose,
  person: string | null,
): Result<null, PairRefused> {
  const mine = offices.filter(({ device }) => device === here)
  if (!mine.some(({ role }) => role === 'secretary')) return refused({ rule: 'IV7', cause: 'not-secretary' })
  if (purpose === 'member' || purpose === 'host') return done(null)
  if (person === null) return refused({ rule: 'IV7', cause: 'other-secretary' })
  if (purpose === 'own')
    return mine.some((office) => office.role === 'secretary' && office.person === person)
      ? done(null)
      : refused({ rule: 'IV7', cause: 'other-secretary' })
  const deputies = peopleIn(offices, 'deputy')
  deputies.add(person)
  return deputies.size > mostDeputies ? refused({ rule: 'IV7', cause: 'too-many' }) : done(null)
}

function peopleIn(offices: readonly Office[], role: Office['role']): Set<string> {
  return new Set(
    offices.filter((office) => office.role === role).map((office) => office.person ?? office.device),
  )
}

/** The deed that Admit comes to, in the log of the assembly that invited (IV6, IV11). */
export function deedOfAdmitting(
  purpose: Purpose,
  answered: { readonly key: Uint8Array; readonly genesis: Uint8Array | null },
  given: { readonly person: Uint8Array | null; readonly remits: readonly string[] },
): Op | null {
  if (purpose === 'deputy' || purpose === 'own') {
    if (given.person === null) return null
    const role = purpose === 'own' ? 'secretary' : 'deputy'
    return { op: 'grant', dev: answered.key, person: given.person, role }
  }
  if (answered.genesis === null) return null
  return purpose === 'member'
    ? { op: 'recognise', genesis: answered.genesis, remits: [...given.remits] }
    : { op: 'affiliate', genesis: answered.genesis }
}

/** IV11: what the assembly that answered says in its own log, once it is admitted. */
export function deedOfAnswering({ purpose, genesis }: Pick<Invite, 'purpose' | 'genesis'>): Op | null {
  if (purpose === 'member') return { op: 'affiliate', genesis }
  return purpose === 'host' ? { op: 'recognise', genesis, remits: [] } : null
}
