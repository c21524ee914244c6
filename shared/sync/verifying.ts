import {
  type Acceptance,
  type AcceptanceTools,
  acceptance,
  readLogOf,
  spacesOf,
} from '../authority/acceptance'
import type { EntryHash, Office } from '../authority/authority'
import type { Signed } from '../authority/deed'
import type { AuthorityLog } from '../authority/log'
import { hexOf } from '../bytes'
import type { AnyEntry, Circle } from '../entry'
import type { Bundle, BundleFault } from './bundle'
import { bytesOf, type Hash } from './bytes'
import { entryIn, type Filed } from './filed'

/**
 * What a bundle holds and what of it stands up, judged by nothing but itself: signatures, offices, fences and blobs of each
 * assembly whose founding is in it (BU5). It is the acceptance of the exchange (AD1 to AD10), and takes nothing in.
 */
export type BundleReport = {
  /** Every byte as written, every entry accepted, every blob there, or its title record, and what its entry says. */
  readonly verifies: boolean
  readonly assemblies: readonly AssemblyReport[]
  readonly entries: readonly EntryReport[]
  readonly blobs: {
    readonly present: number
    readonly missing: readonly Hash[]
    /** Not in the file, where the entry says what was decided: whoever wants the text asks those who have it (TR3). */
    readonly titleOnly: readonly Hash[]
    readonly unnamed: readonly Hash[]
  }
  readonly faults: readonly ReportedFault[]
}

/** Of a damaged entry, what it says of itself: a place to look at, and nothing to believe. */
export type ReportedFault =
  | Exclude<BundleFault, { readonly type: 'entry' }>
  | {
      readonly type: 'entry'
      readonly at: number
      readonly rule: 'EN1' | 'EN2'
      readonly claims: Claimed | null
    }
export type Claimed = Pick<EntryReport, 'assembly' | 'circle' | 'kind' | 'record' | 'device' | 'n'> & {
  /** By the clock of its device, in seconds. */
  readonly wall: number
}

export type AssemblyReport = {
  /** The first sixteen bytes of its founding entry's hash, hexadecimal. */
  readonly assembly: string
  readonly practice: boolean
  /** By the clock of the device that founded it, in seconds. */
  readonly founded: number
  /** Who may write, the most senior first. */
  readonly offices: readonly Pick<Office, 'device' | 'role' | 'how' | 'at' | 'until'>[]
  /** Devices that signed two entries under one number (AD7). */
  readonly inTwoPlaces: readonly string[]
}

export type EntryReport = {
  readonly entry: Hash
  /** Null where the founding is not in the file: whose it is cannot be told. */
  readonly assembly: string | null
  readonly circle: Circle | null
  readonly kind: string
  /** Of a sealed record: which sort it is, and what it is called. */
  readonly record: { readonly what: string; readonly title: string } | null
  readonly device: Hash
  readonly n: number
  readonly verdict: 'accepted' | 'waiting' | 'refused' | 'unknown-assembly'
  /** The rule of SPEC.md that it broke or waits for. */
  readonly rule: string | null
  readonly detail: string | null
}

type Known = { readonly filed: Filed; readonly signed: Signed }
type Founded = {
  readonly genesis: Hash
  readonly spaces: ReadonlyMap<string, Circle>
  readonly own: readonly Known[]
}

export function verifyBundle(bundle: Bundle, tools: AcceptanceTools): BundleReport {
  const known = bundle.entries.map((filed): Known => ({ filed, signed: signedOf(filed) }))
  const blobs = new Map(bundle.blobs.map(({ hash, bytes }) => [hash, bytes]))
  const bySpace = new Map<string | null, Known[]>()
  for (const one of known) {
    const its = bySpace.get(one.filed.space)
    if (its === undefined) bySpace.set(one.filed.space, [one])
    else its.push(one)
  }
  const assemblies = (bySpace.get(null) ?? []).map((founding) => founded(founding, bySpace, tools))
  const byGenesis = new Map(assemblies.map((assembly) => [assembly.genesis, assembly]))
  const judged = assemblies.map((assembly) => ({
    assembly,
    found: judgedBy(assembly, byGenesis, blobs, tools),
  }))
  // One look at each entry, however many assemblies the file holds.
  const whose = new Map(judged.flatMap((one) => one.assembly.own.map(({ filed }) => [filed, one] as const)))
  const entries = known.map(({ filed, signed }): EntryReport => {
    const its = whose.get(filed)
    const verdict = its?.found.verdicts.get(filed.hash as EntryHash)
    return {
      entry: filed.hash,
      assembly: its?.assembly.genesis.slice(0, 32) ?? null,
      circle: filed.space === null ? 'open' : (its?.assembly.spaces.get(filed.space) ?? null),
      kind: signed.entry.body.k,
      record: recordIn(signed),
      device: filed.device,
      n: filed.n,
      ...(verdict === undefined
        ? { verdict: 'unknown-assembly', rule: 'AD1', detail: null }
        : {
            verdict: verdict.type,
            rule: verdict.type === 'accepted' ? null : verdict.rule,
            detail:
              verdict.type === 'refused'
                ? verdict.detail
                : verdict.type === 'waiting'
                  ? verdict.lacks.join(' ')
                  : null,
          }),
    }
  })
  const named = new Set(known.flatMap(({ filed }) => filed.blob ?? []))
  const titled = new Set(known.flatMap(({ filed }) => (filed.hasTitle ? (filed.blob ?? []) : [])))
  const absent = [...named].filter((hash) => !blobs.has(hash)).sort()
  const missing = absent.filter((hash) => !titled.has(hash))
  const titleOnly = absent.filter((hash) => titled.has(hash))
  const unnamed = [...blobs.keys()].filter((hash) => !named.has(hash)).sort()
  return {
    verifies:
      bundle.faults.length === 0 &&
      missing.length === 0 &&
      unnamed.length === 0 &&
      entries.length > 0 &&
      entries.every(({ verdict }) => verdict === 'accepted'),
    assemblies: judged.map(({ assembly, found }) => reported(assembly, found)),
    entries,
    blobs: { present: blobs.size, missing, titleOnly, unnamed },
    faults: bundle.faults.map((fault) => (fault.type === 'entry' ? reportedEntry(fault, assemblies) : fault)),
  }
}

function reportedEntry(
  { type, at, rule, claims }: Extract<BundleFault, { readonly type: 'entry' }>,
  assemblies: readonly Founded[],
): ReportedFault {
  if (claims === null) return { type, at, rule, claims }
  const { space, device, n, wall } = claims
  const its = assemblies.find(({ spaces }) => space !== null && spaces.has(space))
  const signed = signedOf(claims)
  const told: Claimed = {
    assembly: its?.genesis.slice(0, 32) ?? null,
    circle: space === null ? 'open' : (its?.spaces.get(space) ?? null),
    kind: signed.entry.body.k,
    record: recordIn(signed),
    device,
    n,
    wall,
  }
  return { type, at, rule, claims: told }
}

function recordIn({ entry }: Signed): EntryReport['record'] {
  if (entry.type === 'future' || (entry.body.k !== 'rec' && entry.body.k !== 'pub')) return null
  return { what: entry.body.kind, title: entry.body.title }
}

/** Signatures were verified when the bundle was read (BU2). */
const signedOf = (filed: Filed): Signed => ({ hash: filed.hash as EntryHash, entry: entryIn(filed) })

function founded(
  founding: Known,
  bySpace: ReadonlyMap<string | null, readonly Known[]>,
  { sha256 }: AcceptanceTools,
): Founded {
  const genesis = founding.filed.hash
  const spaces = spacesOf(bytesOf(genesis), sha256)
  return { genesis, spaces, own: [founding, ...[...spaces.keys()].flatMap((id) => bySpace.get(id) ?? [])] }
}

/** A joint entry is judged by its writer's own assembly too (AD8): whichever logs are in the file. */
function judgedBy(
  assembly: Founded,
  all: ReadonlyMap<Hash, Founded>,
  blobs: ReadonlyMap<Hash, Uint8Array>,
  tools: AcceptanceTools,
): Acceptance {
  const logs = new Map<EntryHash, AuthorityLog>()
  const logOf = (genesis: EntryHash): AuthorityLog | null => {
    const theirs = all.get(genesis)
    if (theirs === undefined) return null
    const log =
      logs.get(genesis) ??
      readLogOf(
        bytesOf(genesis),
        theirs.own.map(({ signed }) => signed),
        tools,
      )
    logs.set(genesis, log)
    return log
  }
  const own = assembly.own.map(({ signed }) => signed)
  return acceptance(bytesOf(assembly.genesis), own, (hash) => blobs.get(hexOf(hash)) ?? null, logOf, tools)
}

function reported({ genesis, own }: Founded, { log, forks }: Acceptance): AssemblyReport {
  const founding = own.find(({ filed }) => filed.hash === genesis)?.signed.entry
  return {
    assembly: genesis.slice(0, 32),
    practice: log.now.practice,
    founded: foundedAt(founding),
    offices: log.now.offices.map(({ device, role, how, at, until }) => ({ device, role, how, at, until })),
    inTwoPlaces: [...new Set(forks.map(({ device }) => device))].sort(),
  }
}

const foundedAt = (entry: AnyEntry | undefined): number => entry?.body.w ?? 0
