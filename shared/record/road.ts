import type { AssemblyId } from '../id'
import type { AbroadLine } from './abroad'

/**
 * RF3, LT1: how a word gets to another assembly. `open`: it reads this one's open circle. `joint`: both write in the joint circle of one
 * umbrella. `letter`: they share none, and a file
 * carries it. `carried`: a letter too, and computers of hosts above carry it (LT6).
 */
export type Road = 'open' | 'joint' | 'carried' | 'letter'

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
  abroad: readonly RoadLine[],
  shared: readonly SharedCircle[] = [],
): Road {
  if (readsOpen(to, own, abroad)) return 'open'
  if (circleWith(to, shared) !== null) return 'joint'
  return carriedBy(to, own, abroad) === null ? 'letter' : 'carried'
}

/** What is known of an assembly, and whether a letter or its card has been carried here from it. */
type RoadLine = Pick<AbroadLine, 'assembly' | 'hosts' | 'members'> & Partial<Pick<AbroadLine, 'through'>>

/**
 * LT6: the nearest host above that is above the other too, as far as both sides' logs are known; where its letters come here and no
 * such host is known, the first of one's own. Null: no road is known, or only direct hosts read this one's records.
 */
export function carriedBy(to: string, own: OwnLinks, abroad: readonly RoadLine[]): string | null {
  if (own.openTo === 'hosts') return null
  const byId = new Map(abroad.map((line) => [line.assembly, line]))
  const above = (from: readonly string[]): ReadonlySet<string> => {
    const seen = new Set(from)
    for (const one of seen) for (const host of byId.get(one)?.hosts ?? []) seen.add(host)
    return seen
  }
  const theirs = above([to])
  for (const host of above(own.hosts))
    if (theirs.has(host) || byId.get(host)?.members.some((one) => theirs.has(one))) return host
  return byId.get(to)?.through?.type === 'letter' ? (own.hosts[0] ?? null) : null
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
