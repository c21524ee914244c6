import type { Assembly } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { pairingFile } from '../../electron/keeper/pairing-file'
import type { Roads } from '../../electron/keeper/roads'
import { done } from '../../shared/result'
import { fine, people } from '../fixtures/world'
import { addressAt, bytesOf, fill, foundingOf, freePort, here, keyedRealmIn, keyOn, know } from './two'

export type Regions = {
  readonly west: {
    readonly assembly: string
    readonly founding: { readonly entry: string; readonly blob: string }
  }
  /** Björn’s computer on the roads, and its key in West. */
  readonly björn: { readonly key: string; readonly address: string; readonly office: string }
}
/** A computer that is to be West's other secretary's, by the key it will have there. */
export type Second = { readonly key: string; readonly prospect: (assembly: string) => Promise<string> }

/**
 * Two profiles for one desk: Asha, secretary of North, and Björn, secretary of West. Their computers know each other and neither reads
 * anything of the other's assembly.
 */
export async function seedRegions(
  ashas: string,
  björns: string,
  today: string,
  second?: Second,
  /** West says that it belongs to North, and North that it does. */
  isBound = false,
): Promise<Regions> {
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
  if (second !== undefined) await joined(west.assembly, his, second)
  if (isBound) await bind(north, west)
  const { entry, blob } = await foundingOf(west.assembly)
  const office = hex(west.assembly.scribe.device().publicKey)
  for (const { realm } of [north, west]) await realm.close()
  return {
    west: { assembly: west.id, founding: { entry: hex(entry), blob: hex(blob) } },
    björn: { key: keyOn(his), address: addressAt(ports[1]), office },
  }
}

type Region = Awaited<ReturnType<typeof region>>

async function bind(host: Region, member: Region): Promise<void> {
  const bytes = (genesis: string) => Uint8Array.from(Buffer.from(genesis, 'hex'))
  const named = { op: 'affiliate' as const, genesis: bytes(host.genesis) }
  fine(await member.assembly.enact((ledger) => done({ op: named, heads: ledger.heads() })))
  const known = { op: 'recognise' as const, genesis: bytes(member.genesis), remits: [] }
  fine(await host.assembly.enact((ledger) => done({ op: known, heads: ledger.heads() })))
}

async function joined(west: Assembly, his: Roads, { key, prospect }: Second): Promise<void> {
  const op = {
    op: 'grant' as const,
    dev: Uint8Array.from(Buffer.from(await prospect(west.id), 'hex')),
    person: Uint8Array.from(Buffer.from(people.chidi, 'hex')),
    role: 'secretary' as const,
  }
  fine(await west.enact((ledger) => done({ op, heads: ledger.heads() })))
  await his.add({
    key,
    name: 'Chidi’s laptop',
    addresses: [],
    shared: [west.id],
    kin: [],
    secret: Uint8Array.from(systemRandom(32)),
    pairedAt: new Date().toISOString(),
    sameAt: null,
    heardAt: null,
  })
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
  return {
    realm,
    assembly,
    id: assembly.id,
    genesis,
    names: pairingFile(nodeDisk, folder, key, systemRandom),
  }
}
