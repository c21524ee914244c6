import { hexOf } from '../bytes'
import { together } from '../together'
import { spent } from './allowance'
import type { Hash } from './bytes'
import type { Filed } from './filed'
import { limits } from './limits'
import type { MessageOf } from './message'
import { type Blob, type Turn, unaskedRate } from './session'
import { sift } from './sift'

/** Takes what a peer brings: what passes the sieve is to be made durable, the rest is counted against the peer. */
export function takeEntries(
  turn: Turn,
  brought: readonly Uint8Array[],
  inline: readonly Uint8Array[] = [],
): void {
  const { session, around, effects } = turn
  const { keep, known, left } = sift(brought, around.holding, around, session.peer)
  for (const one of left) effects.push({ type: 'left', left: one })
  session.badSignatures += left.filter(({ rule }) => rule === 'EN2').length
  if (session.badSignatures >= limits.badSignatures) {
    turn.close('signatures', limits.backOffSeconds)
    return
  }
  const repeated = known.filter((entry) => !session.expecting.has(around.holding.placeOf(entry)?.id ?? ''))
  const named = new Set([...keep, ...known].map(({ blob }) => blob))
  const came = hashed(inline, turn)
  const stray = came.filter(({ hash }) => !named.has(hash))
  countUnasked(turn, sum(left) + sum([...repeated, ...stray].map(({ bytes }) => bytes)))
  if (session.phase === 'closed' || keep.length === 0) return
  // Whoever pours is not silent: what was asked stands behind it in the line (SY14).
  stillToCome(session, around.now)
  // TR3: from a peer comes what is wanted, and what is spared is not even where it was sent along.
  const fresh = new Set(keep.flatMap((entry) => (isSparedHere(entry, turn) ? [] : entry.blob)))
  const blobs = came.filter(({ hash }) => fresh.has(hash) && around.holding.blobLength(hash) === null)
  session.persisting = keep.map(({ hash }) => hash)
  // What came alone may have something before it that did not: comparing tells.
  session.again = true
  effects.push({ type: 'persist', entries: keep, blobs })
}

export function takeBlobs(turn: Turn, brought: readonly Uint8Array[]): void {
  const { session, effects } = turn
  const wanted = hashed(brought, turn).filter(({ hash }) => isWanted(hash, turn))
  for (const { hash } of wanted) session.sought.delete(hash)
  if (wanted.length > 0) stillToCome(session, turn.around.now)
  countUnasked(turn, sum(brought) - sum(wanted.map(({ bytes }) => bytes)))
  if (session.phase === 'closed' || wanted.length === 0) return
  session.persisting = []
  effects.push({ type: 'persist', entries: [], blobs: wanted })
}

/** The rest of what was asked. */
function stillToCome({ sought }: Turn['session'], now: number): void {
  for (const hash of sought.keys()) sought.set(hash, now)
}

/** A long blob in order, piece by piece; nothing but what was asked of this peer is gathered. */
export function takeChunk(turn: Turn, [, named, offset, total, bytes]: MessageOf<'chunk'>): void {
  const { session, around } = turn
  const hash = hexOf(named)
  const begun = offset === 0 ? { hash, total, parts: [], got: 0 } : session.assembling
  session.assembling = null
  const got = offset + bytes.length
  const follows = begun !== null && begun.hash === hash && begun.total === total && begun.got === offset
  if (!follows || !session.sought.has(hash) || bytes.length === 0 || got > total) {
    countUnasked(turn, bytes.length)
    return
  }
  const parts = [...begun.parts, bytes]
  // It is on its way: no other peer need be asked.
  session.sought.set(hash, around.now)
  if (got < total) session.assembling = { hash, total, parts, got }
  else takeBlobs(turn, [together(parts)])
}

/** SY10: bytes that nobody asked for or that were refused have a rate of their own; beyond it the peer is left alone. */
export function countUnasked({ session, around, close }: Turn, bytes: number): void {
  if (bytes === 0) return
  const left = spent(session.unasked, unaskedRate, bytes, around.now)
  if (left === null) close('limits', limits.backOffSeconds)
  else session.unasked = left
}

const hashed = (brought: readonly Uint8Array[], { around }: Turn): Blob[] =>
  brought.map((bytes) => ({ hash: hexOf(around.crypto.sha256(bytes)), bytes }))

const isWanted = (hash: Hash, { around: { holding } }: Turn): boolean =>
  holding.blobLength(hash) === null && holding.spacesOfBlob(hash).length > 0 && !holding.isSpared(hash)

function isSparedHere(entry: Filed, { around: { holding } }: Turn): boolean {
  const place = holding.placeOf(entry)
  return place !== null && holding.spares(entry, place)
}

const sum = (parts: readonly { readonly length: number }[]): number =>
  parts.reduce((all, { length }) => all + length, 0)
