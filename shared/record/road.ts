import type { AssemblyId } from '../id'
import type { AbroadLine } from './abroad'

/**
 * RF3, LT1: how a word gets to another assembly. `open`: it reads this one's open circle. `joint`: both write in the joint circle of one
 * umbrella. `letter`: they share none.
 */
export type Road = 'open' | 'joint' | 'letter'

/** An umbrella in whose joint circle this assembly has a word, and who else has one there, the umbrella itself too. */
export type SharedCircle = { readonly host: AssemblyId; readonly readers: readonly string[] }

/** Hosts and members as this assembly's own log names them, and whom it lets read (RD3). */
export type OwnLinks = {
  readonly hosts: readonly string[]
  readonly members: readonly string[]
  readonly openTo: 'tree' | 'hosts'
}

export function roadFor(
  to: string,
  own: OwnLinks,
  abroad: readonly Pick<AbroadLine, 'assembly' | 'hosts' | 'members'>[],
  shared: readonly SharedCircle[] = [],
): Road {
  if (readsOpen(to, own, abroad)) return 'open'
  return circleWith(to, shared) === null ? 'letter' : 'joint'
}

/** The same one on every computer, where they share several. */
export function circleWith(to: string, shared: readonly SharedCircle[]): AssemblyId | null {
  const hosts = shared.filter(({ readers }) => readers.includes(to)).map(({ host }) => host)
  return hosts.sort()[0] ?? null
}

/** RD3: the hosts directly above; or the whole tree above and below, as the logs of those between name it. */
function readsOpen(
  to: string,
  own: OwnLinks,
  abroad: readonly Pick<AbroadLine, 'assembly' | 'hosts' | 'members'>[],
): boolean {
  if (own.openTo === 'hosts') return own.hosts.includes(to)
  const byId = new Map(abroad.map((line) => [line.assembly, line]))
  const reaches = (from: readonly string[], next: 'hosts' | 'members'): boolean => {
    const seen = new Set(from)
    for (const one of seen) for (const kin of byId.get(one)?.[next] ?? []) seen.add(kin)
    return seen.has(to)
  }
  return reaches(own.hosts, 'hosts') || reaches(own.members, 'members')
}
