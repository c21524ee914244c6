import { shortOf } from './digest'
import { limits } from './limits'
import type { Around, Session } from './session'
import { isBlobVisible } from './sight'

/** SY14: what is known and not here is asked for on every connection, and again while no other peer has it in hand. */
export function askForMissing(session: Session, around: Around): void {
  for (const space of around.holding.spaces()) {
    const missing = around.holding.missing(space.id)
    if (missing.length === 0 || !around.mayRead(session.peer, space)) continue
    for (const hash of missing) askFor(session, hash, around)
  }
}

export function askFor(session: Session, hash: string, around: Around): void {
  if (around.holding.blobLength(hash) !== null || around.holding.isSpared(hash)) return
  if (session.sought.has(hash)) return
  if (around.now - (session.denied.get(hash) ?? Number.NEGATIVE_INFINITY) < limits.deniedMilliseconds) return
  if (session.out.wants.size >= limits.sought || around.soughtElsewhere(hash, session.id)) return
  session.out.wants.add(hash)
}

/** What a peer wants: what is here is sent, what is not is owed, what it may not have does not exist (SY12). */
export function answerWants(session: Session, hashes: readonly string[], around: Around): void {
  for (const hash of hashes) {
    if (!isBlobVisible(hash, session.peer, around)) continue
    if (around.holding.blobLength(hash) !== null) session.out.blobs.add(hash)
    else if (session.owed.size < limits.owed) session.owed.add(hash)
  }
}

/** Asks what a space is, once: one that is not here and one the peer may not read are the same (SY12). */
export function puzzle(session: Session, short: string, ask: boolean): void {
  if (session.puzzled.has(short) || session.puzzled.size >= limits.spaces) return
  session.puzzled.add(short)
  session.out.vectors.set(short, ask)
}

/** This peer has shown the founding of an assembly: it is asked for what it may be asked for as by somebody who has nothing. */
export function introduced(session: Session, assembly: string, { holding }: Around): void {
  session.introduced.add(assembly)
  for (const { id, circle } of holding.spacesOf(assembly))
    if (circle === 'log' || circle === 'open') session.out.vectors.set(shortOf(id), true)
}

/** Whether the peer may read a circle in which the blob is missed. */
export const isAskedOf = (hash: string, peer: string, { holding, mayRead }: Around): boolean =>
  holding.blobLength(hash) === null &&
  !holding.isSpared(hash) &&
  holding.spacesOfBlob(hash).some((space) => mayRead(peer, space))
