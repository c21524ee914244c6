import type { Authority, EndedOffice } from '../../shared/authority/authority'
import type { Holding } from '../../shared/sync/holding'
import type { PartingLine } from '../../shared/wire/peers'
import type { Realm } from './realm'

/** What the logs say of those who wrote here and do so no more, and of assemblies that have parted (JC7, JC12). */
export type Logs = {
  readonly holding: Holding
  readonly authorityOf: (assembly: string) => Authority | null
}

export function partingLines(realm: Pick<Realm, 'assemblies'>, logs: Logs): readonly PartingLine[] {
  return realm.assemblies().flatMap(({ id }) => {
    const now = logs.authorityOf(id)
    if (now === null) return []
    const member = now.parted.members.map((genesis) => line('member', id, genesis.slice(0, 32)))
    const host = now.hosts
      .map(({ genesis }) => genesis.slice(0, 32))
      .filter((one) => logs.authorityOf(one)?.parted.members.includes(now.genesis))
      .map((one) => line('host', id, one))
    const guests = now.members.flatMap(({ genesis }) => {
      const of = genesis.slice(0, 32)
      const wrote = (device: string) => hasWritten(device, id, logs.holding)
      return outOf(logs.authorityOf(of), wrote).map((person) => line('office', id, of, person))
    })
    const own = outOf(now, () => true).map((person) => line('office', id, id, person))
    return [...own, ...guests, ...member, ...host]
  })
}

const line = (
  what: PartingLine['what'],
  assembly: string,
  of: string,
  person: string | null = null,
): PartingLine => ({ what, assembly, of, person })

/** People who were removed and hold no office any more, on whatever computer; each once. */
function outOf(now: Authority | null, counts: (device: string) => boolean): readonly string[] {
  const inOffice = new Set(now?.offices.map(({ person }) => person))
  const isOut = ({ person, device, ended }: EndedOffice) =>
    person !== null && !inOffice.has(person) && ended.some(({ how }) => how === 'revoke') && counts(device)
  return [...new Set(now?.ended.filter(isOut).flatMap(({ person }) => person ?? []))]
}

function hasWritten(device: string, assembly: string, holding: Holding): boolean {
  return holding
    .signedBy(device)
    .some((entry) => holding.placeOf(entry)?.assembly === assembly && !entry.isAuthority)
}
