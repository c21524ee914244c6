import type { Charter } from '../charter/charter'
import type { Remit } from '../charter/parameters'
import type { LocalDate } from '../ports'
import type { Ask } from './asks'
import type { PublishedOffice } from './offices'
import type { StandIn } from './stand-in'
import type { StatusCard } from './status-card'

/** What a general secretary's desk knows of one assembly: what it says of itself, and what of it came here (GD1). */
export type AbroadLine = {
  readonly assembly: string
  /** Kept on this computer. */
  readonly own: boolean
  /** And so are the minutes of all it held, published or not (GD15). */
  readonly kept?: true
  /** By its charter; empty while none is here. */
  readonly name: string
  readonly code: string
  readonly kind: string
  readonly remit: string
  /** Of a Party Thing: who takes part in it. */
  readonly takingPart?: readonly string[]
  /** What its charter says it may decide, and who may take part in it. */
  readonly remits?: readonly Remit[]
  readonly composition?: Charter['composition']
  /** By member: the topics that it repeats for it as its host. */
  readonly repeats?: Readonly<Record<string, readonly string[]>>
  /** It has no secretary of its own (AU16), by its log. */
  readonly standIn?: StandIn
  /** As its own log names them: two that name each other belong together, one alone claims it. */
  readonly hosts: readonly string[]
  readonly members: readonly string[]
  readonly card: StatusCard | null
  /** Meetings whose published minutes are here. */
  readonly received: readonly { readonly meeting: string; readonly on: LocalDate }[]
  /** What it asks of those below it (GD12). */
  readonly asks?: readonly Ask[]
  /** Whose names it gives out with their offices (PN2), and whose word that is: the newest list, and which device signed it when. */
  readonly offices?: PublishedHolders
  /** The newest of its entries by its signer's clock, in seconds; and by which road the last of it came here. */
  readonly heard: number | null
  readonly through: Through | null
}
export type PublishedHolders = {
  readonly all: readonly PublishedOffice[]
  readonly on: LocalDate
  readonly device: string
}
export type Through = {
  /** `letter`: carried here by others, for this assembly or for all below its host (LT6). */
  readonly type: 'file' | 'peer' | 'letter'
  /** The file's name; the other computer's, as it was paired. */
  readonly name: string
  readonly at: string
}

/**
 * GD2: whom this desk keeps track of: the assemblies kept here and all that stand below them by both sides' word; in practice, whatever
 * was taken in. Nobody, where that is only one's own: a secretary of one small assembly has no such desk.
 */
export function keptTrackOf(lines: readonly AbroadLine[], practice: boolean): readonly AbroadLine[] {
  const own = lines.filter((line) => practice || line.own).map(({ assembly }) => assembly)
  const kept = confirmedBelow(lines, own)
  // LT10: a card alone comes to whoever stands below the same host, and makes nobody its keeper.
  const all = lines.filter(({ assembly, through }) => kept.has(assembly) && through?.type !== 'letter')
  return all.some((line) => !line.own) ? all : []
}

/** These, and all that stand below them by both sides' word. */
export function confirmedBelow(lines: readonly AbroadLine[], tops: readonly string[]): ReadonlySet<string> {
  const byId = new Map(lines.map((line) => [line.assembly, line]))
  const all = new Set(tops)
  const ahead = [...tops]
  for (let host = ahead.pop(); host !== undefined; host = ahead.pop())
    for (const member of byId.get(host)?.members ?? []) {
      if (all.has(member) || byId.get(member)?.hosts.includes(host) !== true) continue
      all.add(member)
      ahead.push(member)
    }
  return all
}
