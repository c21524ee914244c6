import type { Assembly } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { pairingFile } from '../../electron/keeper/pairing-file'
import { parameterDefaults, type Remit } from '../../shared/charter/parameters'
import type { ThingTerms } from '../../shared/charter/thing'
import { done } from '../../shared/result'
import { fine, people } from '../fixtures/world'
import { type Decided, holdIn } from './held'
import { bytesOf, fill, here, keyedRealmIn } from './two'

/** One of the assemblies that Asha keeps: how it is called, whose member it is, what its charter says. */
export type Nested = {
  readonly code: string
  readonly name: string
  readonly kind?: string
  /** By code; both sides say so. */
  readonly hosts?: readonly string[]
  readonly remits?: readonly Pick<Remit, 'topic' | 'level' | 'fallbackTo'>[]
  /** The last day of one that is for a time. */
  readonly expiry?: string
  /** A Party Thing of these, by code, until that day. */
  readonly thing?: readonly string[]
  /** Asha only stood in, until a day that is past: nobody is its secretary now. */
  readonly isVacant?: true
  /** What it decided at a meeting before. */
  readonly decided?: Decided
}

const dayMs = 86_400_000

/** One profile: Asha keeps all of these, each with a meeting planned for today. */
export async function seedNested(profile: string, today: string, all: readonly Nested[]): Promise<void> {
  // Two months ago, so that somebody can have stood in until one month ago.
  const ago = (days: number) => new Date(Date.now() - days * dayMs)
  const past = { now: () => ago(60), after: () => () => undefined }
  const { realm, key, folder } = await keyedRealmIn(profile, past)
  const founded = new Map<
    string,
    { readonly assembly: Assembly; readonly genesis: string; readonly name: string }
  >()
  const idOf = (code: string) => founded.get(code)?.assembly.id ?? ''
  for (const one of all) {
    const rollDocument = hex(systemRandom(16))
    const founding = { person: people.asha, rollDocument, practice: false }
    const by = { person: people.asha, sheet: realm.freshSheet() }
    const until = one.isVacant === true ? { until: Math.floor(ago(30).getTime() / 1000) } : {}
    const made = fine(await realm.found(bytesOf(founding), false, { ...by, ...until }))
    const assembly = here(realm, made.assembly)
    const remits = (one.remits ?? []).map((remit) => ({ area: '', ...remit }))
    const { code, name, kind = 'region', expiry = null } = one
    const parameters = { ...parameterDefaults, remits, expiry }
    const terms = one.thing === undefined ? {} : { thing: termsOf(one, idOf) }
    await fill(assembly, rollDocument, today, {
      code,
      name,
      kind,
      quorum: { type: 'none' },
      parameters,
      ...terms,
    })
    if (one.decided !== undefined) await holdIn(assembly, { code, name, kind }, one.decided)
    founded.set(code, { assembly, genesis: hex(assembly.scribe.standing().genesis), name })
  }
  for (const { code, hosts = [] } of all)
    for (const host of hosts) await bind(founded.get(host), founded.get(code))
  const kin = [...founded.values()].map(({ genesis, name }) => ({ genesis, name }))
  await pairingFile(nodeDisk, folder, key, systemRandom).change({ kin })
  await realm.close()
}

function termsOf(one: Nested, idOf: (code: string) => string): ThingTerms {
  const takingPart = (one.thing ?? []).map((code) => ({ assembly: idOf(code), name: code }))
  return {
    caller: takingPart[0]?.assembly ?? '',
    takingPart,
    matter: { id: hex(systemRandom(16)), text: 'The landing stage' },
    named: [],
    end: { type: 'date', on: one.expiry ?? '' },
  }
}

type Founded = { readonly assembly: Assembly; readonly genesis: string }

async function bind(host: Founded | undefined, member: Founded | undefined): Promise<void> {
  if (host === undefined || member === undefined) throw new Error('No such assembly')
  const bytes = (genesis: string) => Uint8Array.from(Buffer.from(genesis, 'hex'))
  const named = { op: 'affiliate' as const, genesis: bytes(host.genesis) }
  fine(await member.assembly.enact((ledger) => done({ op: named, heads: ledger.heads() })))
  const known = { op: 'recognise' as const, genesis: bytes(member.genesis), remits: [] }
  fine(await host.assembly.enact((ledger) => done({ op: known, heads: ledger.heads() })))
}
