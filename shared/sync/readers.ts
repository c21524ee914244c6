import type { Authority } from '../authority/authority'
import type { Role } from '../authority/op'
import { assertNever } from '../result'
import type { Hash } from './bytes'
import type { Filed } from './filed'
import type { Among } from './holding'
import type { Space } from './space'

/**
 * Who may read a circle (RD1 to RD5): asked anew at every answer, of the logs as they are held at that moment. A device is
 * known by the signing keys it has proved on its line.
 */
export type Standing = {
  /** Signing keys it has proved. */
  readonly keys: ReadonlySet<string>
  /** Assemblies it was paired for as a host or a member: believed as long as their log is not here (RD4). */
  readonly speaksFor: ReadonlySet<string>
}

export type Readers = {
  /** In office there now. */
  readonly isIn: (who: Standing, assembly: string, among: Among) => boolean
  readonly mayRead: (who: Standing, space: Space, among: Among) => boolean
  /** Whether this founding is of an assembly that one held here names as its host or member, or named as its member once (RD5). */
  readonly isNamed: (founding: Filed, assemblies: readonly string[], among: Among) => boolean
}

type AuthorityOf = (assembly: string, among: Among) => Authority | null

export function readersBy(authorityOf: AuthorityOf): Readers {
  /** RD1: an office in it, now. Where its log is not here, the pairing counts. */
  function isIn(who: Standing, assembly: string, among: Among, role: Role | null = null): boolean {
    const authority = authorityOf(assembly, among)
    if (authority === null) return who.speaksFor.has(assembly)
    return authority.offices.some(
      (office) => who.keys.has(office.device) && (role ?? office.role) === office.role,
    )
  }

  function mayReadJoint(who: Standing, host: string, among: Among): boolean {
    const authority = authorityOf(host, among)
    if (authority === null) return false
    // RD2: its own, and the secretaries of the members that it recognises.
    const isGuest = ({ genesis }: { readonly genesis: Hash }) => isIn(who, idOf(genesis), among, 'secretary')
    return isIn(who, host, among) || authority.members.some(isGuest)
  }

  /** RD6: whoever reads a joint circle reads who has written there, also where the host has parted from them since. */
  function writeTogether(who: Standing, assembly: string, among: Among): boolean {
    const authority = authorityOf(assembly, among)
    const hosts = authority === null ? [] : [...hostsOf(authority), ...authority.parted.hosts.map(idOf)]
    return hosts.some((host) => {
      const its = authorityOf(host, among)
      const members = its === null ? [] : [...membersOf(its), ...its.parted.members.map(idOf)]
      return members.includes(assembly) && mayReadJoint(who, host, among)
    })
  }

  /** RD3: the whole tree, or the hosts directly above. */
  function mayReadOpen(who: Standing, assembly: string, among: Among): boolean {
    if (isIn(who, assembly, among)) return true
    const authority = authorityOf(assembly, among)
    if (authority === null) return false
    const hosts = authority.hosts.map(({ genesis }) => idOf(genesis))
    if (authority.openTo === 'hosts') return hosts.some((host) => isIn(who, host, among))
    return [...walk(assembly, hostsOf, among), ...walk(assembly, membersOf, among)].some((kin) =>
      isIn(who, kin, among),
    )
  }

  const hostsOf = ({ hosts }: Authority): readonly string[] => hosts.map(({ genesis }) => idOf(genesis))
  const membersOf = ({ members }: Authority): readonly string[] => members.map(({ genesis }) => idOf(genesis))

  function walk(
    from: string,
    next: (authority: Authority) => readonly string[],
    among: Among,
  ): ReadonlySet<string> {
    const seen = new Set<string>()
    const ahead = [from]
    for (let assembly = ahead.pop(); assembly !== undefined; assembly = ahead.pop()) {
      const authority = authorityOf(assembly, among)
      for (const kin of authority === null ? [] : next(authority)) {
        if (kin === from || seen.has(kin)) continue
        seen.add(kin)
        ahead.push(kin)
      }
    }
    return seen
  }

  return {
    isIn: (who, assembly, among) => isIn(who, assembly, among),
    mayRead: (who, { assembly, circle }, among) => {
      switch (circle) {
        case 'inner':
          return isIn(who, assembly, among) && authorityOf(assembly, among) !== null
        case 'joint':
          return mayReadJoint(who, assembly, among)
        case 'log':
          return mayReadOpen(who, assembly, among) || writeTogether(who, assembly, among)
        case 'open':
          return mayReadOpen(who, assembly, among)
        default:
          return assertNever(circle)
      }
    },
    isNamed: ({ hash }, assemblies, among) =>
      assemblies.some((assembly) => {
        const authority = authorityOf(assembly, among)
        if (authority === null) return false
        const { hosts, members, parted } = authority
        // What it wrote before they parted is judged by its log (AD8).
        return (
          [...hosts, ...members].some(({ genesis }) => genesis === hash) ||
          parted.members.some((one) => one === hash)
        )
      }),
  }
}

/** The assembly of a founding entry. */
const idOf = (genesis: Hash): string => genesis.slice(0, 32)
