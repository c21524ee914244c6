import type { Clock } from '../../electron/keeper/assembly'
import { hex, systemRandom, utf8 } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { type PairingFile, pairingFile } from '../../electron/keeper/pairing-file'
import type { Realm } from '../../electron/keeper/realm'
import { canonical } from '../../shared/canonical'
import type { Charter } from '../../shared/charter/charter'
import { charterDefaults } from '../../shared/charter/charter'
import type { AssemblyId, PersonId } from '../../shared/id'
import type { PublishedRecord } from '../../shared/record/published-record'
import { done } from '../../shared/result'
import { march } from '../fixtures/march-record'
import { fine } from '../fixtures/world'
import { bytesOf, fill, freePort, here, keyedRealmIn, know } from './two'

/** One assembly of a federation, and on whose computer it is kept. */
export type Place = {
  readonly computer: string
  readonly person: PersonId
  readonly charter: Partial<Charter> & { readonly name: string; readonly code: string }
  /** What it published, each as it was sealed so many days ago. */
  readonly published?: readonly (Partial<PublishedRecord> & {
    readonly record: string
    readonly daysAgo: number
  })[]
}
export type Federation = {
  /** By computer: the folder of its profile. */
  readonly folders: Readonly<Record<string, string>>
  readonly places: Readonly<Record<string, Place>>
  /** Member, host, and the topics that the host repeats for it; said by both. */
  readonly nested: readonly (readonly [member: string, host: string, ...remits: string[]])[]
  /** Computers that know each other's roads, by the assemblies they were paired for. */
  readonly met: readonly (readonly [one: string, other: string])[]
}
type Kept = Awaited<ReturnType<typeof begun>>

/** Profiles for computers of a federation, each with the network on: whoever keeps what, belongs where, and knows whom. Answers the ids. */
export async function seedFederation(
  { folders, places, nested, met }: Federation,
  today: string,
): Promise<Readonly<Record<string, string>>> {
  const realms = new Map<string, Realm>()
  const names = new Map<string, PairingFile>()
  for (const [computer, profile] of Object.entries(folders)) {
    const { realm, key, folder } = await keyedRealmIn(profile, turned)
    realms.set(computer, realm)
    names.set(computer, pairingFile(nodeDisk, folder, key, systemRandom))
  }
  const kept = new Map<string, Kept>()
  for (const [name, place] of Object.entries(places))
    kept.set(name, await begun(of(realms, place.computer), place, today))
  for (const [name, { published = [] }] of Object.entries(places))
    for (const one of published) await publish(of(kept, name), one)
  for (const [member, host, ...remits] of nested) await bind(of(kept, member), of(kept, host), remits)

  const ports = new Map<string, number>()
  for (const computer of realms.keys()) ports.set(computer, await freePort())
  for (const [one, other] of met) {
    const [a, b] = [of(kept, one), of(kept, other)]
    const [mine, theirs] = [places[one]?.computer ?? '', places[other]?.computer ?? '']
    const [roadsOfA, roadsOfB] = [await of(realms, mine).roads(), await of(realms, theirs).roads()]
    const secret = Uint8Array.from(systemRandom(32))
    const told = (name: string) => `The computer of ${places[name]?.charter.name ?? name}`
    const [toA, toB] = [of(ports, mine), of(ports, theirs)]
    const kin = { mine: a.id, theirs: b.id }
    const niks = { mine: b.id, theirs: a.id }
    await know(roadsOfA, toA, { roads: roadsOfB, port: toB, name: told(other), kin, secret })
    await know(roadsOfB, toB, { roads: roadsOfA, port: toA, name: told(one), kin: niks, secret })
    const called = (name: string) => ({
      genesis: of(kept, name).genesis.toString('hex'),
      name: places[name]?.charter.name ?? name,
    })
    await hears(of(names, mine), called(other))
    await hears(of(names, theirs), called(one))
  }
  for (const realm of realms.values()) await realm.close()
  return Object.fromEntries([...kept].map(([name, { id }]) => [name, id]))
}

/** Its computer's clock, turned back while it seals what it published long ago. */
let days = 0
const turned: Clock = { now: () => new Date(Date.now() - days * 86_400_000), after: () => () => undefined }

async function publish(
  { assembly, id }: Kept,
  given: NonNullable<Place['published']>[number],
): Promise<void> {
  const { daysAgo, ...more } = given
  const said = march({ assembly: id as AssemblyId, ...more })
  const { record, title } = said
  days = daysAgo
  fine(await assembly.seal({ record, title, what: 'record', blob: utf8(canonical(said as never)) }))
  days = 0
}

/** As it is once two have been paired. */
async function hears(file: PairingFile, other: { readonly genesis: string; readonly name: string }) {
  await file.change({ kin: [...(await file.now()).kin, other] })
}

function of<Value>(all: ReadonlyMap<string, Value>, name: string): Value {
  const found = all.get(name)
  if (found === undefined) throw new Error(`There is no ${name}`)
  return found
}

async function begun(realm: Realm, { person, charter }: Place, today: string) {
  const circle = charter.kind === 'umbrella' ? ('joint' as const) : undefined
  const rollDocument = hex(systemRandom(16))
  const founding = { person, rollDocument, practice: false, ...(circle && { circle }) }
  const founded = fine(await realm.found(bytesOf(founding), false, { person, sheet: realm.freshSheet() }))
  const assembly = here(realm, founded.assembly)
  const parameters = { ...charterDefaults.parameters, ...charter.parameters }
  const change: Partial<Charter> = { ...charter, quorum: { type: 'none' }, parameters }
  await fill(assembly, rollDocument, today, change, person, circle)
  return { assembly, id: assembly.id, genesis: Buffer.from(assembly.scribe.standing().genesis) }
}

async function bind(member: Kept, host: Kept, remits: readonly string[]): Promise<void> {
  const bytes = ({ genesis }: Kept) => Uint8Array.from(genesis)
  const named = { op: 'affiliate' as const, genesis: bytes(host) }
  fine(await member.assembly.enact((ledger) => done({ op: named, heads: ledger.heads() })))
  const known = { op: 'recognise' as const, genesis: bytes(member), remits: [...remits] }
  fine(await host.assembly.enact((ledger) => done({ op: known, heads: ledger.heads() })))
}
