import type { Authority } from '../../shared/authority/authority'
import type { Filed } from '../../shared/sync/filed'
import type { Among } from '../../shared/sync/holding'
import type { Readers, Standing } from '../../shared/sync/readers'
import type { Space } from '../../shared/sync/space'
import { hex } from './box'
import { type Device, deviceName } from './device'
import type { Realm } from './realm'
import type { Roads } from './roads'

/**
 * Who stands at the other ends of the lines: by the keys they have proved on lines that are open (WH1), and by what they
 * were paired for. What each may read is asked of the logs, every time.
 */
export type Acquaintance = {
  readonly standing: (peer: string) => Standing
  /** This computer's own, in all its assemblies. */
  readonly own: () => Standing
  /** What this device stands for towards a peer: the keys of what both share, and no other (decisions 14). */
  readonly keysFor: (peer: string) => readonly Device[]
  /** Whether an assembly not known yet is taken in from this peer (RD5). */
  readonly welcomes: (founding: Filed, peer: string, among: Among & Circles) => boolean
  /** SY19: the deeds that ended the peer's offices, where it holds none any more, and those that parted from its assembly. */
  readonly partings: (peer: string, among: Among) => readonly Filed[]
  /** Its name in statements of the space's assembly, and whose it is; null while it holds no office there. */
  readonly officeIn: (peer: string, space: Space, among: Among) => InOffice | null
  readonly connected: () => ReadonlySet<string>
  readonly arrived: (peer: string, keys: ReadonlySet<string>) => void
  readonly left: (peer: string) => void
}
export type InOffice = { readonly device: string; readonly person: string | null }
type Circles = {
  readonly assemblies: () => readonly string[]
  readonly spacesOf: (assembly: string) => readonly Space[]
}

export function acquaintanceOf(
  realm: Realm,
  roads: Roads,
  readers: Readers,
  authorityOf: (assembly: string, among: Among) => Authority | null,
): Acquaintance {
  const lines = new Map<string, { readonly keys: ReadonlySet<string>; count: number }>()
  const keysOf = (peer: string): ReadonlySet<string> => lines.get(peer)?.keys ?? new Set()
  const kinOf = (peer: string) => roads.peer(peer)?.kin ?? []
  const sharedWith = (peer: string): readonly string[] => roads.peer(peer)?.shared ?? []

  function standing(peer: string): Standing {
    return { keys: keysOf(peer), speaksFor: new Set(kinOf(peer).map(({ theirs }) => theirs)) }
  }

  return {
    standing,
    own: () => ({
      keys: new Set(realm.assemblies().map(({ scribe }) => hex(scribe.device().publicKey))),
      speaksFor: new Set(),
    }),
    keysFor: (peer) => {
      const ids = new Set([...sharedWith(peer), ...kinOf(peer).map(({ mine }) => mine)])
      return [...ids].flatMap((id) => realm.assembly(id)?.scribe.device() ?? [])
    },
    welcomes: (founding, peer, among) => {
      const paired = [...sharedWith(peer), ...kinOf(peer).flatMap(({ mine, theirs }) => [mine, theirs])]
      // SY12: by what this peer reads, so that no founding it shows tells it what else is kept here.
      const reads = (assembly: string) =>
        among.spacesOf(assembly).some((space) => readers.mayRead(standing(peer), space, among))
      return (
        paired.includes(founding.hash.slice(0, 32)) ||
        readers.isNamed(founding, among.assemblies().filter(reads), among)
      )
    },
    partings: (peer, among) => {
      const keys = keysOf(peer)
      const removed = sharedWith(peer)
        .flatMap((id) => authorityOf(id, among) ?? [])
        .filter(({ offices }) => !offices.some(({ device }) => keys.has(device)))
        .flatMap(({ ended }) => ended.filter(({ device }) => keys.has(device)))
        .flatMap(({ ended: deeds }) => deeds)
      const isTheirs = (assembly: string) =>
        authorityOf(assembly, among)?.offices.some(
          ({ device, role }) => role === 'secretary' && keys.has(device),
        ) ?? false
      const parted = realm
        .assemblies()
        .flatMap(({ id }) => authorityOf(id, among)?.parted.deeds ?? [])
        .filter(({ genesis }) => isTheirs(genesis.slice(0, 32)))
      return [...removed, ...parted].flatMap(({ by }) => among.find(by) ?? [])
    },
    officeIn: (peer, { assembly, circle }, among) => {
      const keys = keysOf(peer)
      const here = authorityOf(assembly, among)
      // In a joint circle also as a secretary of one of the members (AD8).
      const members = circle === 'joint' ? (here?.members ?? []) : []
      const theirs = members.flatMap(({ genesis }) => authorityOf(genesis.slice(0, 32), among)?.offices ?? [])
      const offices = [...(here?.offices ?? []), ...theirs.filter(({ role }) => role === 'secretary')]
      const office = offices.find(({ device }) => keys.has(device))
      if (office === undefined) return null
      return { device: deviceName({ publicKey: Buffer.from(office.device, 'hex') }), person: office.person }
    },
    connected: () => new Set(lines.keys()),
    arrived: (peer, keys) => {
      lines.set(peer, { keys, count: (lines.get(peer)?.count ?? 0) + 1 })
    },
    left: (peer) => {
      const known = lines.get(peer)
      if (known === undefined) return
      known.count -= 1
      if (known.count === 0) lines.delete(peer)
    },
  }
}
