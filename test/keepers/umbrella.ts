import { hex, systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { pairingFile } from '../../electron/keeper/pairing-file'
import type { Realm } from '../../electron/keeper/realm'
import { done } from '../../shared/result'
import { fine, people } from '../fixtures/world'
import { bytesOf, fill, here, keyedRealmIn } from './two'

/** Assemblies that are members of West only by name: nothing of them is here. */
export type Elsewhere = readonly string[]

/**
 * One profile: Asha keeps West, an umbrella, and two of its members, North and Quay; all three have a meeting planned for today. The
 * other members are kept elsewhere, and nothing of them has come here.
 */
export async function seedUmbrella(profile: string, today: string, elsewhere: Elsewhere): Promise<void> {
  const { realm, key, folder } = await keyedRealmIn(profile)
  const west = await begun(realm, { name: 'West', code: 'WEST', kind: 'umbrella' }, today)
  const north = await begun(realm, { name: 'North', code: 'NORTH' }, today)
  const quay = await begun(realm, { name: 'Quay', code: 'QUAY' }, today)
  const strangers = elsewhere.map((name) => ({ genesis: hex(systemRandom(32)), name }))
  const raw = (genesis: string) => Uint8Array.from(Buffer.from(genesis, 'hex'))
  for (const { genesis } of [north, quay, ...strangers]) {
    const op = { op: 'recognise' as const, genesis: raw(genesis), remits: [] }
    fine(await west.assembly.enact((ledger) => done({ op, heads: ledger.heads() })))
  }
  for (const { assembly } of [north, quay]) {
    const op = { op: 'affiliate' as const, genesis: raw(west.genesis) }
    fine(await assembly.enact((ledger) => done({ op, heads: ledger.heads() })))
  }
  await pairingFile(nodeDisk, folder, key, systemRandom).change({ kin: [...strangers] })
  await realm.close()
}

async function begun(
  realm: Realm,
  named: { readonly name: string; readonly code: string; readonly kind?: string },
  today: string,
) {
  const circle = named.kind === 'umbrella' ? ('joint' as const) : undefined
  const rollDocument = hex(systemRandom(16))
  const founding = { person: people.asha, rollDocument, practice: false, ...(circle && { circle }) }
  const founded = fine(
    await realm.found(bytesOf(founding), false, { person: people.asha, sheet: realm.freshSheet() }),
  )
  const assembly = here(realm, founded.assembly)
  await fill(assembly, rollDocument, today, { ...named, quorum: { type: 'none' } }, people.asha, circle)
  return { assembly, genesis: hex(assembly.scribe.standing().genesis) }
}
