import { createServer } from 'node:net'
import path from 'node:path'
import type { Assembly, Clock } from '../../electron/keeper/assembly'
import { hex, sha256, systemRandom } from '../../electron/keeper/box'
import { decodeContent } from '../../electron/keeper/content'
import { deviceName, deviceTag, keyPairOf } from '../../electron/keeper/device'
import { makeDurableFolder, nodeDisk } from '../../electron/keeper/disk'
import { makeKey } from '../../electron/keeper/key'
import { openRealm, type Realm } from '../../electron/keeper/realm'
import type { Roads } from '../../electron/keeper/roads'
import { fromLiteral } from '../../renderer/worker/automerge'
import { canonical } from '../../shared/canonical'
import type { Charter } from '../../shared/charter/charter'
import type { AssemblyId, DeviceId, MeetingId } from '../../shared/id'
import { newMeeting } from '../../shared/meeting/birth'
import { done } from '../../shared/result'
import { clockOf } from '../fixtures/moment'
import { fine, harbour, people } from '../fixtures/world'

/** Whoever keeps the assembly's host, and how Asha's computer is met by that. */
export type Host = { readonly assembly: string; readonly genesis: string } & Met
export type Met = { readonly key: string; readonly addresses: readonly string[] }
export type Seeded = { readonly assembly: string; readonly genesis: string } & Met

/**
 * Two profiles for one desk: Asha, secretary of Harbour Tenants, and Björn, her deputy, paired and with the network on, and a
 * meeting planned for today. Neither has opened anything yet; his records come to him when both apps run. With a host, Asha
 * has said that Harbour Tenants belongs there.
 */
export async function seedTwo(
  ashas: string,
  björns: string,
  today: string,
  host?: Host,
  /** Asha only stands in, until this second. */
  until?: number,
): Promise<Seeded> {
  const asha = await realmIn(ashas)
  const björn = await realmIn(björns)
  const rollDocument = hex(systemRandom(16))
  const founding = { person: people.asha, rollDocument, practice: false }
  const founded = fine(
    await asha.found(bytesOf(founding), false, {
      person: people.asha,
      ...(until !== undefined && { until }),
    }),
  )
  const assembly = here(asha, founded.assembly)
  await fill(assembly, rollDocument, today)

  const device = await björn.prospect(assembly.id)
  const op = {
    op: 'grant' as const,
    dev: Uint8Array.from(device.publicKey),
    person: Uint8Array.from(Buffer.from(people.björn, 'hex')),
    role: 'deputy' as const,
  }
  fine(await assembly.enact((ledger) => done({ op, heads: ledger.heads() })))
  fine(await björn.join(await foundingOf(assembly)))

  const hers = await asha.roads()
  const his = await björn.roads()
  const ports = [await freePort(), await freePort()] as const
  const shared = { assembly: assembly.id, secret: Uint8Array.from(systemRandom(32)) }
  await know(hers, ports[0], { ...shared, roads: his, port: ports[1], name: 'Björn’s laptop' })
  await know(his, ports[1], { ...shared, roads: hers, port: ports[0], name: 'Asha’s laptop' })
  if (host !== undefined) {
    const genesis = Uint8Array.from(Buffer.from(host.genesis, 'hex'))
    const named = { op: 'affiliate' as const, genesis }
    fine(await assembly.enact((ledger) => done({ op: named, heads: ledger.heads() })))
    await hers.add({
      key: host.key,
      name: 'Valley’s laptop',
      addresses: [...host.addresses],
      shared: [],
      kin: [{ mine: assembly.id, theirs: host.assembly }],
      secret: Uint8Array.from(systemRandom(32)),
      pairedAt: clock.now().toISOString(),
      sameAt: null,
      heardAt: null,
    })
  }
  const genesis = hex(sha256((await foundingOf(assembly)).entry))
  const met = { key: keyOn(hers), addresses: [addressAt(ports[0])] }
  await asha.close()
  await björn.close()
  return { assembly: assembly.id, genesis, ...met }
}

export const keyOn = (roads: Roads): string => hex(keyPairOf(Uint8Array.from(roads.now().seed)).publicKey)
export const addressAt = (port: number): string => `/ip4/127.0.0.1/tcp/${port}`

const clock: Clock = { now: () => new Date(), after: () => () => undefined }

export async function realmIn(profile: string): Promise<Realm> {
  return (await keyedRealmIn(profile)).realm
}

export async function keyedRealmIn(
  profile: string,
  at: Clock = clock,
): Promise<{ readonly realm: Realm; readonly key: Uint8Array; readonly folder: string }> {
  const folder = path.join(profile, 'real')
  await makeDurableFolder(nodeDisk, folder)
  const key = await makeKey(nodeDisk, folder, { type: 'unprotected' }, systemRandom)
  if (!key.ok) throw new Error(`No key: ${key.refusal.rule}`)
  const kept = Uint8Array.from(key.value)
  const realm = await openRealm(folder, key.value, { disk: nodeDisk, random: systemRandom, clock: at })
  return { realm, key: kept, folder }
}

export function here(realm: Realm, id: string): Assembly {
  const assembly = realm.assembly(id)
  if (assembly === null) throw new Error('This assembly is not here')
  return assembly
}

/** Its charter, its roll, and one meeting planned for today. */
export async function fill(
  assembly: Assembly,
  rollDocument: string,
  today: string,
  change: Partial<Charter> = {},
  secretary = people.asha,
  /** Of an umbrella: where its members write too (JC2). */
  circle?: 'joint',
): Promise<void> {
  const id = assembly.id as AssemblyId
  const made = harbour({ practice: false, ...change })
  const charter: Charter = { ...made.charter, assembly: id, version: 1 }
  const record = hex(systemRandom(16))
  fine(await assembly.seal({ record, title: charter.name, what: 'charter', blob: bytesOf(charter) }))
  const by = {
    person: secretary,
    office: 'secretary' as const,
    device: deviceName(assembly.scribe.device()) as DeviceId,
  }
  const meeting = fine(
    newMeeting(
      {
        id: hex(systemRandom(16)) as MeetingId,
        assembly: id,
        zone: charter.zone,
        details: { title: 'Evening moot', kind: 'Moot', date: today, time: '19:00', place: 'Net loft' },
        standingItems: charter.standingItems,
        items: [{ title: 'Roof of the boat shed', kind: 'decide', planned: 30, section: 'Business' }],
      },
      clockOf(`${today}T09:00:00+00:00`, by).moment(),
    ),
  )
  const born = (room: 'roll' | 'meeting', document: string, literal: object) => ({
    kind: 'change' as const,
    room,
    document,
    ...(circle === undefined ? {} : { circle }),
    bytes: fromLiteral(literal, deviceTag(assembly.scribe.device()) + hex(systemRandom(8))),
  })
  const roll = { ...made.roll, assembly: id }
  fine(await assembly.append([born('roll', rollDocument, roll), born('meeting', meeting.id, meeting)]))
  fine(await assembly.cut())
}

export type Other = {
  readonly roads: Roads
  readonly port: number
  readonly name: string
  /** Kept by both; or of each its own. */
  readonly assembly?: string
  readonly kin?: { readonly mine: string; readonly theirs: string }
  readonly secret: Uint8Array
}

export async function know(roads: Roads, port: number, other: Other): Promise<void> {
  await roads.add({
    key: keyOn(other.roads),
    name: other.name,
    addresses: [addressAt(other.port)],
    shared: other.assembly === undefined ? [] : [other.assembly],
    kin: other.kin === undefined ? [] : [other.kin],
    secret: other.secret,
    pairedAt: new Date().toISOString(),
    sameAt: null,
    heardAt: null,
  })
  await roads.change({ port, on: true })
}

export async function foundingOf(assembly: Assembly) {
  for await (const { body } of assembly.journal.read(null)) {
    const content = decodeContent(body)
    if (content?.type === 'entry' && content.room === 'founding') return content
  }
  throw new Error('There is no founding')
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

export const bytesOf = (value: object): Uint8Array => new TextEncoder().encode(canonical(value))
