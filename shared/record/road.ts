import type { AbroadLine } from './abroad'

/** RF3, LT1: how a word gets to another assembly. `open`: it reads this one's open circle. `letter`: they share none. */
export type Road = 'open' | 'letter'

/** Hosts and members as this assembly's own log names them, and whom it lets read (RD3). */
export type OwnLinks = {
  readonly hosts: readonly string[]
  readonly members: readonly string[]
  readonly openTo: 'tree' | 'hosts'
}

/** The hosts directly above; or the whole tree above and below, as the logs of those between name it. */
export function roadFor(
  to: string,
  own: OwnLinks,
  abroad: readonly Pick<AbroadLine, 'assembly' | 'hosts' | 'members'>[],
): Road {
  if (own.openTo === 'hosts') return own.hosts.includes(to) ? 'open' : 'letter'
  const byId = new Map(abroad.map((line) => [line.assembly, line]))
  const reaches = (from: readonly string[], next: 'hosts' | 'members'): boolean => {
    const seen = new Set(from)
    for (const one of seen) for (const kin of byId.get(one)?.[next] ?? []) seen.add(kin)
    return seen.has(to)
  }
  return reaches(own.hosts, 'hosts') || reaches(own.members, 'members') ? 'open' : 'letter'
}
