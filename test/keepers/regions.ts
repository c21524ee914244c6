import { hex, systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { pairingFile } from '../../electron/keeper/pairing-file'
import { fine, people } from '../fixtures/world'
import { bytesOf, fill, freePort, here, keyedRealmIn, know } from './two'

/**
 * Two profiles for one desk: Asha, secretary of North, and Björn, secretary of West. Their computers know each other and neither reads
 * anything of the other's assembly.
 */
export async function seedRegions(ashas: string, björns: string, today: string): Promise<void> {
  const north = await region(ashas, { name: 'North Region', code: 'NORTH' }, people.asha, today)
  const west = await region(björns, { name: 'West Region', code: 'WEST' }, people.björn, today)
  const ports = [await freePort(), await freePort()] as const
  const secret = Uint8Array.from(systemRandom(32))
  const [hers, his] = [await north.realm.roads(), await west.realm.roads()]
  const kin = { mine: north.id, theirs: west.id }
  const niks = { mine: west.id, theirs: north.id }
  await know(hers, ports[0], { roads: his, port: ports[1], name: 'Björn’s laptop', kin, secret })
  await know(his, ports[1], { roads: hers, port: ports[0], name: 'Asha’s laptop', kin: niks, secret })
  await north.names.change({ kin: [{ genesis: west.genesis, name: 'West Region' }] })
  await west.names.change({ kin: [{ genesis: north.genesis, name: 'North Region' }] })
  for (const { realm } of [north, west]) await realm.close()
}

async function region(
  profile: string,
  named: { readonly name: string; readonly code: string },
  person: typeof people.asha,
  today: string,
) {
  const { realm, key, folder } = await keyedRealmIn(profile)
  const rollDocument = hex(systemRandom(16))
  const founding = { person, rollDocument, practice: false }
  const founded = fine(await realm.found(bytesOf(founding), false, { person, sheet: realm.freshSheet() }))
  const assembly = here(realm, founded.assembly)
  await fill(assembly, rollDocument, today, { ...named, quorum: { type: 'none' } }, person)
  const genesis = hex(assembly.scribe.standing().genesis)
  return { realm, id: assembly.id, genesis, names: pairingFile(nodeDisk, folder, key, systemRandom) }
}
