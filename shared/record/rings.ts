import type { AbroadLine } from './abroad'

/**
 * Rings that arise by merging (NE2): each assembly is a member of the next and the last of the first, though no one of them ever said so
 * much. One link of each ring is left out, the same on every computer: one that only one side says before one that both say, and
 * among equals the one whose two ids come last. Nothing is deleted: the link stands in both logs, and counts again once another is ended.
 */
export type Kinsfolk = Pick<AbroadLine, 'assembly' | 'hosts' | 'members'>
export type Link = {
  readonly host: string
  readonly member: string
  /** Only one of the two says so. */
  readonly isClaim: boolean
}
export type Ring = {
  /** From the member that is left out up to its host: each a member of the next. */
  readonly assemblies: readonly string[]
  readonly cut: Link
}

export const linkKey = ({ host, member }: Pick<Link, 'host' | 'member'>): string => `${host}/${member}`

/** Every link that one of its two sides names; an assembly that calls itself its own host is none (NE1). */
export function linksAmong(lines: readonly Kinsfolk[]): readonly Link[] {
  const byId = new Map(lines.map((line) => [line.assembly, line]))
  const links = new Map<string, Link>()
  const add = (host: string, member: string) => {
    if (host === member) return
    const [above, below] = [byId.get(host), byId.get(member)]
    if (above === undefined || below === undefined) return
    const isClaim = !(above.members.includes(member) && below.hosts.includes(host))
    links.set(linkKey({ host, member }), { host, member, isClaim })
  }
  for (const { assembly, hosts, members } of byId.values()) {
    for (const host of hosts) add(host, assembly)
    for (const member of members) add(assembly, member)
  }
  return [...links.values()].sort((one, other) => (linkKey(one) < linkKey(other) ? -1 : 1))
}

export function ringsAmong(lines: readonly Kinsfolk[]): readonly Ring[] {
  let links = linksAmong(lines)
  const rings: Ring[] = []
  for (;;) {
    const turning = inRings(links)
    const [cut] = [...turning].sort(worstFirst)
    if (cut === undefined) return rings
    rings.push({ cut, assemblies: wayUp(cut.host, cut.member, turning) })
    links = links.filter((link) => link !== cut)
  }
}

/** Links that count: all but what a ring leaves out. */
export function linksThatCount(lines: readonly Kinsfolk[]): readonly Link[] {
  const cut = new Set(ringsAmong(lines).map((ring) => linkKey(ring.cut)))
  return linksAmong(lines).filter((link) => !cut.has(linkKey(link)))
}

function worstFirst(one: Link, other: Link): number {
  if (one.isClaim !== other.isClaim) return one.isClaim ? -1 : 1
  return linkKey(one) < linkKey(other) ? 1 : -1
}

/** Those on some ring: what has nobody above it, or nobody below, is taken away until nothing changes. */
function inRings(links: readonly Link[]): readonly Link[] {
  let left = links
  for (;;) {
    const hosts = new Set(left.map(({ host }) => host))
    const members = new Set(left.map(({ member }) => member))
    const next = left.filter(({ host, member }) => members.has(host) && hosts.has(member))
    // What merely joins two rings turns in neither.
    if (next.length === left.length)
      return next.filter((link) => wayUp(link.host, link.member, next).length > 0)
    left = next
  }
}

/** The shortest way from the host of a link round to its member: each is a member of the next. Empty: there is none. */
function wayUp(from: string, to: string, links: readonly Link[]): readonly string[] {
  const before = new Map<string, string | null>([[from, null]])
  const ahead = [from]
  for (let at = ahead.shift(); at !== undefined; at = ahead.shift()) {
    if (at === to) {
      const way: string[] = []
      for (let step: string | null = at; step !== null; step = before.get(step) ?? null) way.push(step)
      return way.reverse()
    }
    for (const { host, member } of links)
      if (member === at && !before.has(host)) {
        before.set(host, at)
        ahead.push(host)
      }
  }
  return []
}
