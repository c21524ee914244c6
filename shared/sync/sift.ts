import type { Hash } from './bytes'
import { assemblyFounded, type Crypto, type Filed, fileEntry } from './filed'
import type { Among, Holding, Judge } from './holding'
import type { Space } from './space'
import { mayWait } from './waiting'

/**
 * The one way in for what others bring, by wire or by file (SY11): what is well signed, belongs to a space this device
 * follows and is not refused by its judge is kept; everything else is left, with the rule that kept it out.
 */
export type Gate = {
  readonly crypto: Crypto
  readonly judge: Judge
  /** Whether this device is to hold the space: it may read it. */
  readonly follows: (space: Space) => boolean
  /** Whether an assembly not known yet is taken in from this peer. */
  readonly welcomes: (founding: Filed, from: string) => boolean
}

export type Sifted = {
  readonly keep: readonly Filed[]
  readonly known: readonly Filed[]
  readonly left: readonly Left[]
}
export type Left = { readonly hash: Hash | null; readonly rule: string; readonly length: number }

/** Why an entry is not kept: a rule of the exchange, or the one its judge named. */
type Unkept = { readonly rule: 'SY9' | 'SY11' } | { readonly rule: string }

export function sift(brought: readonly Uint8Array[], holding: Holding, gate: Gate, from: string): Sifted {
  const unfiled: Left[] = []
  const filed: Filed[] = []
  for (const bytes of brought) {
    const read = fileEntry(bytes, gate.crypto, holding.find)
    if (read.ok) filed.push(read.value)
    else unfiled.push({ hash: null, rule: read.refusal.rule, length: bytes.length })
  }
  const { keep, known, left } = siftFiled(filed, holding, gate, from)
  return { keep, known, left: [...unfiled, ...left] }
}

/** Of entries whose signature was verified when they were read, as a bundle's are. */
export function siftFiled(brought: readonly Filed[], holding: Holding, gate: Gate, from: string): Sifted {
  const keep: Filed[] = []
  const known: Filed[] = []
  const left: Left[] = []
  const read: Filed[] = []
  const seen = new Set<Hash>()
  for (const filed of brought) {
    if (holding.keeps(filed.hash)) known.push(filed)
    else if (!seen.has(filed.hash)) {
      seen.add(filed.hash)
      read.push(filed)
    }
  }
  const among = amongAlso(holding, read)
  const waiting = { count: 0, bytes: 0 }
  for (const entry of read) {
    const against = objection(entry)
    if (against === null) keep.push(entry)
    else left.push({ hash: entry.hash, rule: against.rule, length: entry.bytes.length })
  }
  return { keep, known, left }

  function objection(entry: Filed): Unkept | null {
    const place = holding.placeOf(entry)
    if (place === null) {
      const isFounding = entry.space === null && entry.isAuthority && entry.n === 1
      return isFounding && gate.welcomes(entry, from) ? null : { rule: 'SY11' }
    }
    if (!gate.follows(place)) return { rule: 'SY11' }
    const verdict = gate.judge(entry, place, among)
    if (verdict.type === 'refused') return { rule: verdict.rule }
    if (verdict.type === 'accepted') return null
    waiting.count += 1
    waiting.bytes += entry.bytes.length
    return mayWait(holding, from, waiting) ? null : { rule: 'SY9' }
  }
}

/** What is kept already, and what came with it: one frame may bring a grant and the entries that rest on it. */
function amongAlso(holding: Holding, more: readonly Filed[]): Among {
  const byHash = new Map(more.map((entry) => [entry.hash, entry]))
  const authority = new Map<string, Filed[]>()
  for (const entry of more) {
    if (!entry.isAuthority) continue
    const assembly = holding.placeOf(entry)?.assembly ?? assemblyFounded(entry)
    authority.set(assembly, [...(authority.get(assembly) ?? []), entry])
  }
  for (const [assembly, also] of authority) authority.set(assembly, [...holding.authority(assembly), ...also])
  return {
    find: (hash) => holding.find(hash) ?? byHash.get(hash) ?? null,
    authority: (assembly) => authority.get(assembly) ?? holding.authority(assembly),
    isUnsound: holding.isUnsound,
  }
}
