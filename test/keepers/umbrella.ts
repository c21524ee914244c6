import { hex, systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { pairingFile } from '../../electron/keeper/pairing-file'
import type { Realm } from '../../electron/keeper/realm'
import { done } from '../../shared/result'
import { fine, people } from '../fixtures/world'
import { bytesOf, fill, freePort, here, keyedRealmIn, know } from './two'

/** Assemblies that are members of West only by name: nothing of them is here. */
export type Elsewhere = readonly string[]

/**
 * One profile: Asha keeps West, an umbrella, and two of its members, North and Quay; all three have a meeting planned for today. The
 * other members are kept elsewhere, and nothing of them has come here.
 */
export async function seedUmbrella(profile: string, today: string, elsewhere: Elsewhere): Promise<void> {
  const { realm, key, folder } = await keyedRealmIn(profile)
  const west = await begun(realm, westOf, today)
  const north = await begun(realm, { name: 'North', code: 'NORTH' }, today)
  const quay = await begun(realm, quayOf, today)
  const strangers = elsewhere.map((name) => ({ genesis: hex(systemRandom(32)), name }))
  await bind(west, [north, quay], strangers)
  await pairingFile(nodeDisk, folder, key, systemRandom).change({ kin: [...strangers] })
  await realm.close()
}

/**
 * Two profiles for one desk: Asha keeps West and its member North; Björn, on a computer of his own that knows hers, keeps Quay. Hill is
 * a member by name.
 */
export async function seedUmbrellaOfTwo(ashas: string, björns: string, today: string): Promise<void> {
  const [hers, his] = [await keyedRealmIn(ashas), await keyedRealmIn(björns)]
  const west = await begun(hers.realm, westOf, today)
  const north = await begun(hers.realm, { name: 'North', code: 'NORTH' }, today)
  const quay = await begun(his.realm, quayOf, today, people.björn)
  const hill = { genesis: hex(systemRandom(32)), name: 'Hill' }
  await bind(west, [north, quay], [hill])
  const ports = [await freePort(), await freePort()] as const
  const secret = Uint8Array.from(systemRandom(32))
  const [mine, theirs] = [west.assembly.id, quay.assembly.id]
  const [ashasRoads, björnsRoads] = [await hers.realm.roads(), await his.realm.roads()]
  await know(ashasRoads, ports[0], {
    roads: björnsRoads,
    port: ports[1],
    name: 'Björn’s laptop',
    kin: { mine, theirs },
    secret,
  })
  await know(björnsRoads, ports[1], {
    roads: ashasRoads,
    port: ports[0],
    name: 'Asha’s laptop',
    kin: { mine: theirs, theirs: mine },
    secret,
  })
  const names = ({ folder, key }: typeof hers) => pairingFile(nodeDisk, folder, key, systemRandom)
  await names(hers).change({ kin: [{ genesis: quay.genesis, name: 'Quay' }, hill] })
  await names(his).change({ kin: [{ genesis: west.genesis, name: 'West' }] })
  for (const { realm } of [hers, his]) await realm.close()
}

const westOf = { name: 'West', code: 'WEST', kind: 'umbrella' }
const quayOf = { name: 'Quay', code: 'QUAY' }
type Begun = Awaited<ReturnType<typeof begun>>

/** Both say it, where both are here; of the others the host alone. */
async function bind(
  host: Begun,
  members: readonly Begun[],
  strangers: readonly { readonly genesis: string }[],
): Promise<void> {
  const raw = (genesis: string) => Uint8Array.from(Buffer.from(genesis, 'hex'))
  for (const { genesis } of [...members, ...strangers]) {
    const op = { op: 'recognise' as const, genesis: raw(genesis), remits: [] }
    fine(await host.assembly.enact((ledger) => done({ op, heads: ledger.heads() })))
  }
  for (const { assembly } of members) {
    const op = { op: 'affiliate' as const, genesis: raw(host.genesis) }
    fine(await assembly.enact((ledger) => done({ op, heads: ledger.heads() })))
  }
}

async function begun(
  realm: Realm,
  named: { readonly name: string; readonly code: string; readonly kind?: string },
  today: string,
  person = people.asha,
) {
  const circle = named.kind === 'umbrella' ? ('joint' as const) : undefined
  const rollDocument = hex(systemRandom(16))
  const founding = { person, rollDocument, practice: false, ...(circle && { circle }) }
  const founded = fine(await realm.found(bytesOf(founding), false, { person, sheet: realm.freshSheet() }))
  const assembly = here(realm, founded.assembly)
  await fill(assembly, rollDocument, today, { ...named, quorum: { type: 'none' } }, person, circle)
  return { assembly, genesis: hex(assembly.scribe.standing().genesis) }
}
