import { compareBytes, hexOf } from '../bytes'
import { type Circle, circles, spaceSeed, type Verify } from '../entry'
import type { EntryHash } from './authority'
import { areAllBy, type ChangeTools, changesIn, partsIn } from './change'
import { keyOf, type Signed } from './deed'
import { type Ground, judging } from './judging'
import { type AuthorityLog, readLog } from './log'
import type { Fork, Verdict } from './verdict'

/**
 * What of all that is here counts (AD1 to AD10): one pure function of the entries and blobs of an assembly, and of the
 * authority logs of its members. Nothing is remembered from call to call.
 */
export type Acceptance = {
  readonly log: AuthorityLog
  readonly verdicts: ReadonlyMap<EntryHash, Verdict>
  readonly forks: readonly Fork[]
}
export type AcceptanceTools = ChangeTools & { readonly verify: Verify }

export function acceptance(
  genesis: Uint8Array,
  entries: readonly Signed[],
  blobs: (hash: Uint8Array) => Uint8Array | null,
  logOf: Ground['logOf'],
  tools: AcceptanceTools,
): Acceptance {
  const byHash = new Map(entries.map((entry) => [entry.hash, entry]))
  const spaces = spacesOf(genesis, tools.sha256)
  const log = readLogOf(genesis, byHash.values(), tools)
  const judge = judging({
    log,
    spaces,
    logOf,
    find: (hash) => byHash.get(hash)?.entry ?? null,
    blob: (signed) => {
      const { entry } = signed
      const b = entry.type === 'known' ? entry.body.b : undefined
      const blob = b === undefined ? null : blobs(b)
      return blob === null ? 'absent' : vetBlob(signed, blob, tools) ? 'sound' : 'unsound'
    },
  })
  const verdicts = new Map([...byHash.values()].map((signed) => [signed.hash, judge(signed)]))
  const accepted = [...byHash.values()].filter(({ hash }) => verdicts.get(hash)?.type === 'accepted')
  return { log, verdicts, forks: forksAmong(accepted) }
}

/** What one entry can bring, inflated. */
const longestBlob = 64 * 1024 * 1024

/** The names of an assembly's spaces, of which the founding entry's hash is the root. */
export function spacesOf(
  genesis: Uint8Array,
  sha256: (bytes: Uint8Array) => Uint8Array,
): ReadonlyMap<string, Circle> {
  const assembly = genesis.subarray(0, 16)
  return new Map(
    circles.map((circle) => [hexOf(sha256(spaceSeed(assembly, circle)).subarray(0, 16)), circle]),
  )
}

export function readLogOf(
  genesis: Uint8Array,
  entries: Iterable<Signed>,
  { sha256, verify }: Pick<AcceptanceTools, 'sha256' | 'verify'>,
): AuthorityLog {
  const open = hexOf(sha256(spaceSeed(genesis.subarray(0, 16), 'open')).subarray(0, 16))
  return readLog(hexOf(genesis) as EntryHash, open, entries, { genesis, verify })
}

/**
 * AD5: the blob is what the entry names, and where it holds changes, all of them are the signer's own: read from their heads,
 * before any of it reaches the merge library.
 */
export function vetBlob(signed: Signed, blob: Uint8Array, tools: ChangeTools): boolean {
  if (signed.entry.type === 'future') return true
  const { b } = signed.entry.body
  return b !== undefined && compareBytes(tools.sha256(blob), b) === 0 && vetNamedBlob(signed, blob, tools)
}

/** The same of a blob that was found by the hash the entry names. */
export function vetNamedBlob({ entry }: Signed, blob: Uint8Array, { sha256, inflate }: ChangeTools): boolean {
  if (entry.type === 'future') return true
  const { body } = entry
  if (body.b === undefined || body.z === undefined) return false
  const bytes = body.z > longestBlob ? null : inflate(blob, body.z)
  if (bytes === null || bytes.length !== body.z) return false
  if (body.k !== 'chg') return true
  const tag = hexOf(sha256(body.f).subarray(0, 12))
  const heads = partsIn(bytes)?.map((part) => changesIn(part, { sha256, inflate })) ?? [null]
  if (!heads.every((changes) => changes !== null && areAllBy(tag, changes))) return false
  const last = heads.at(-1)?.at(-1)
  return body.h !== null && last !== undefined && compareBytes(last.hash, body.h) === 0
}

/** AD7. */
export function forksAmong(entries: readonly Signed[]): readonly Fork[] {
  const places = new Map<string, Signed[]>()
  for (const signed of entries) {
    const { s, f, e, n } = signed.entry.body
    const place = [hexOf(s), hexOf(f), e, n].join()
    places.set(place, [...(places.get(place) ?? []), signed])
  }
  return [...places.values()].flatMap((same): Fork[] => {
    const [first, second] = same
    if (first === undefined || second === undefined) return []
    const { s, f, e, n } = first.entry.body
    return [
      {
        device: keyOf(f),
        space: hexOf(s),
        incarnation: e,
        n,
        entries: same.map(({ hash }) => hash).sort(),
      },
    ]
  })
}
