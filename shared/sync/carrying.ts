import type { Authority } from '../authority/authority'
import type { Among } from './holding'
import type { Offered } from './mail-with'
import type { Readers, Standing } from './readers'

/**
 * Who carries what (LT6, LT7), by the logs that are here and nothing else. A letter goes up from its sender and down to its addressee: from
 * host to host, as host and member both say. A card goes to those who stand below a host that names the assembly as its member (LT10).
 */
export type Carrying = {
  /** All hosts above it, each confirmed by its own log. */
  readonly above: (assembly: string, among: Among) => ReadonlySet<string>
  /** Whether somebody on whose way it lies may be handed it. */
  readonly leads: (offer: Pick<Offered, 'from' | 'to'>, who: Reached, among: Among) => boolean
  /** Whether it is carried or taken in here, from whoever brings it. */
  readonly takes: (
    offer: Pick<Offered, 'from' | 'to'>,
    here: Reached,
    giver: Reached,
    among: Among,
  ) => boolean
  readonly reached: (who: Standing, assemblies: readonly string[], among: Among) => Reached
}
/** The assemblies somebody is in office in, and what these and their hosts above name as members. */
export type Reached = { readonly in: ReadonlySet<string>; readonly named: ReadonlySet<string> }

export function carryingBy(
  authorityOf: (assembly: string, among: Among) => Authority | null,
  { isIn }: Pick<Readers, 'isIn'>,
): Carrying {
  const namesOf = (links: Authority['hosts'] | Authority['members']): readonly string[] =>
    links.map(({ genesis }) => genesis.slice(0, 32))

  function above(assembly: string, among: Among): ReadonlySet<string> {
    const found = new Set<string>()
    const ahead = [assembly]
    for (let one = ahead.pop(); one !== undefined; one = ahead.pop())
      for (const host of namesOf(authorityOf(one, among)?.hosts ?? [])) {
        if (found.has(host) || host === assembly) continue
        if (!namesOf(authorityOf(host, among)?.members ?? []).includes(one)) continue
        found.add(host)
        ahead.push(host)
      }
    return found
  }

  const isAbove = (who: Reached, assembly: string, among: Among): boolean =>
    [...above(assembly, among)].some((host) => who.in.has(host))
  const isOnTheWay = (who: Reached, assembly: string, among: Among): boolean =>
    who.in.has(assembly) || isAbove(who, assembly, among)

  return {
    above,
    reached: (who, assemblies, among) => {
      const places = [...new Set([...assemblies, ...who.speaksFor])].filter((one) => isIn(who, one, among))
      const hosts = new Set(places.flatMap((one) => [one, ...above(one, among)]))
      const named = [...hosts].flatMap((host) => namesOf(authorityOf(host, among)?.members ?? []))
      return { in: new Set(places), named: new Set(named) }
    },
    leads: (offer, who, among) => {
      const { from, to } = offer
      return to === null ? isShown(offer, who) : isOnTheWay(who, from, among) || isOnTheWay(who, to, among)
    },
    takes: (offer, here, giver, among) => {
      const { from, to } = offer
      if (to === null) return isShown(offer, here)
      if (isOnTheWay(here, from, among)) return true
      // LT7: of a sender that is not known here, only from above the addressee, where it was known; or from the addressee's own.
      return isOnTheWay(here, to, among) && isOnTheWay(giver, to, among)
    },
  }
}

/** LT10: whoever is above the host reads what the assembly publishes, and needs no card. */
const isShown = ({ from }: { readonly from: string }, who: Reached): boolean =>
  who.in.has(from) || who.named.has(from)
