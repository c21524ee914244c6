import type { EntryHash, StruckDeed } from './authority'
import { areApart, type LawfulDeed } from './deed'

/**
 * Which deeds of a set have no effect (AU3 to AU5). They are looked at in an order in which everything that can strike a
 * deed, and everything it rests on, comes before it; so one pass settles all of them.
 */
export type Strikes = ReadonlyMap<EntryHash, Pick<StruckDeed, 'why' | 'by'>>

export function strikesAmong(deeds: readonly LawfulDeed[]): Strikes {
  const struck = new Map<EntryHash, Pick<StruckDeed, 'why' | 'by'>>()
  const standing: LawfulDeed[] = []
  const had = new Set<EntryHash>()
  for (const deed of [...deeds].sort(inTurn)) {
    const why = restingOn(deed, struck, had) ?? strikeOf(deed, standing)
    had.add(deed.hash)
    if (why !== null) struck.set(deed.hash, why)
    else if (canStrike(deed)) standing.push(deed)
  }
  return struck
}

/** The turns: the more senior first. Nothing in it depends on what arrived when. */
export function inTurn(one: LawfulDeed, other: LawfulDeed): number {
  const mine = turnOf(one)
  const theirs = turnOf(other)
  for (const [at, value] of mine.entries()) {
    const against = theirs[at] ?? 0
    if (value !== against) return value < against ? -1 : 1
  }
  return one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0
}

/**
 * Seniority; then what ends the signer's own office, then removals, then all else, then deeds of the sheet; then the way
 * from the founding; or for a sheet: it, what replaces it with its own proof, who comes in by it, the sheet after it.
 */
function turnOf(deed: LawfulDeed): readonly number[] {
  const { op, rank, steps, sheetRank } = deed
  if (op?.op === 'found') return [Number.NEGATIVE_INFINITY, 0, 0]
  if (op?.op === 'resheet') return [sheetRank.makers, 3, 3 * sheetRank.line - (isProven(deed) ? 2 : 0)]
  if (op?.op === 'recover') return [sheetRank.makers, 3, 3 * sheetRank.line + 2]
  if (op?.op === 'rotate' || op?.op === 'handover') return [rank, 0, steps]
  return [rank, op?.op === 'revoke' ? 1 : 2, steps]
}

/** A new sheet made with the old one at hand. */
function isProven({ op }: LawfulDeed): boolean {
  return op?.op === 'resheet' && op.proof !== undefined
}

function canStrike(deed: LawfulDeed): boolean {
  return deed.removes !== null || deed.op?.op === 'recover' || isProven(deed)
}

/**
 * AU5: of the deeds that gave the office it was done in, one must stand; and so must the sheet it uses or replaces. What its signer,
 * or somebody junior, gave its signer besides has no turn yet, and bears nothing.
 */
function restingOn(
  deed: LawfulDeed,
  struck: Strikes,
  had: ReadonlySet<EntryHash>,
): Pick<StruckDeed, 'why' | 'by'> | null {
  if (deed.sheet !== null && struck.has(deed.sheet)) return { why: 'rests-on', by: deed.sheet }
  const bearing = deed.sources.filter((source) => had.has(source))
  const [first] = bearing
  if (first === undefined || !bearing.every((source) => struck.has(source))) return null
  return { why: 'rests-on', by: first }
}

function strikeOf(deed: LawfulDeed, standing: readonly LawfulDeed[]): Pick<StruckDeed, 'why' | 'by'> | null {
  for (const other of standing) {
    const why = areApart(deed, other) ? whyStruck(deed, other) : null
    if (why !== null) return { why, by: other.hash }
  }
  return null
}

function whyStruck(deed: LawfulDeed, by: LawfulDeed): StruckDeed['why'] | null {
  const isOfSheet = deed.op?.op === 'recover' || isProven(deed)
  // AU3. What the sheet's own key has signed does not rest on the office of the device that carried it here.
  if (by.removes === deed.signer && !isOfSheet && by.rank <= deed.rank) return 'removed'
  if (by.sheet === null || by.sheet !== deed.sheet) return null
  // AU4: both are about one sheet.
  if (by.op?.op === 'recover') return deed.op?.op === 'resheet' && !isOfSheet ? 'recovered' : null
  return isProven(by) && !isProven(deed) ? 'resheeted' : null
}
