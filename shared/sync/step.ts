import { assertNever } from '../result'
import { askFor, askForMissing, introduced, isAskedOf } from './asking'
import { bytesOf, type Hash } from './bytes'
import { shortOf } from './digest'
import { emit } from './emit'
import { assemblyFounded, type Filed } from './filed'
import { hear } from './hear'
import type { Change } from './holding'
import { limits } from './limits'
import { posted, tickMail } from './mail'
import { encodeMessage } from './message'
import { isEmpty } from './outbox'
import type { Around, Code, Effect, Event, Session, Turn } from './session'
import { overviewFor, visible } from './sight'

/**
 * The exchange with one peer: an event moves its session on and says what is to be done. It keeps no clock, no line and no disk;
 * it reads the holding, which grows only by what is durable (SY7).
 */
export type Stepped = { readonly session: Session; readonly effects: readonly Effect[] }

/** Moved on where it lies: of a thousand assemblies a session knows much, and a copy of all that for each frame costs more than the frame (FE6). */
export function step(session: Session, event: Event, around: Around): Stepped {
  if (session.phase === 'closed') return { session, effects: [] }
  const effects: Effect[] = []
  const turn: Turn = { session, around, effects, close: (code, seconds) => close(turn, code, seconds) }
  switch (event.type) {
    case 'connected':
      session.out.hello = true
      // Who dialled compares at once: when both hold the same, one round trip says so.
      if (session.dialled) compareAgain(session, around)
      break
    case 'received':
      hear(turn, event.frame)
      break
    case 'sent':
      session.unsent -= 1
      break
    case 'persisted':
      if (event.from === session.id) brought(session, event.change, around)
      else heardElsewhere(session, event.change, around)
      for (const hash of event.change.blobs) if (session.owed.delete(hash)) session.out.blobs.add(hash)
      break
    case 'not-persisted':
      turn.close('full', 60)
      break
    case 'live':
      tellLive(turn, event.space, event.bytes)
      break
    case 'wanted':
      wantAnew(session, event.blobs, around)
      break
    case 'mail':
      session.out.mail = session.mail.carries
      break
    case 'posted':
      posted(turn, event)
      break
    case 'tick':
      tick(session, around)
      break
    default:
      assertNever(event)
  }
  if (session.phase === 'open') part(turn)
  if (session.again) session.same = false
  if (session.again && isQuiet(session) && isDue(session, around)) compareAgain(session, around)
  pump(session, around, effects)
  return { session, effects }
}

/** Hands on as much as the line may hold; the rest waits in the outbox (SY13). */
function pump(session: Session, around: Around, effects: Effect[]): void {
  while (session.phase !== 'closed' && session.unsent < limits.unsent) {
    const effect = emit(session, around)
    if (effect === null) return
    session.unsent += 1
    effects.push(effect)
  }
}

/** Says why and ends: nothing that waits is sent any more. */
function close({ session, effects }: Turn, code: Code, backOffSeconds: number): void {
  if (session.phase === 'closed') return
  session.phase = 'closed'
  if (code !== 'bye') effects.push({ type: 'send', frame: encodeMessage(['bye', code, '']) })
  effects.push({ type: 'close', code, backOffSeconds })
}

function compareAgain(session: Session, around: Around): void {
  session.again = false
  session.comparedAt = around.now
  session.out.dig = 'ask'
}

const isQuiet = (session: Session): boolean =>
  session.phase === 'open' && session.persisting === null && isEmpty(session.out) && session.unsent === 0
const isDue = (session: Session, { now }: Around): boolean =>
  now - session.comparedAt >= limits.againMilliseconds

/** What this peer brought is durable: what it names is asked of it, and a new assembly's entries too. */
function brought(session: Session, change: Change, around: Around): void {
  const own = new Set(session.persisting ?? [])
  session.persisting = null
  if (change.authority) wonder(session)
  for (const entry of change.admitted) {
    // What was waiting and is released by this may have come from elsewhere, and be none of this peer's business.
    const place = around.holding.placeOf(entry)
    const isKnown =
      own.has(entry.hash) || (place !== null && visible(place.id, session.peer, around) !== null)
    if (entry.blob !== null && isKnown) askFor(session, entry.blob, around)
    if (entry.space === null) introduced(session, assemblyFounded(entry), around)
  }
}

/** SY19: whoever was removed is told by which deed, and nothing behind it. */
function part({ session, around, effects }: Turn): void {
  const deeds = around.partings(session.peer).filter(({ hash }) => !session.parted.has(hash))
  if (deeds.length === 0) return
  for (const { hash } of deeds) session.parted.add(hash)
  session.unsent += 1
  const entries = deeds.slice(0, limits.entries).map(({ bytes }) => bytes)
  effects.push({ type: 'send', frame: encodeMessage(['ents', entries]) })
}

/** SY18: told at once or not at all: a line that is busy does not keep it for later. */
function tellLive({ session, around, effects }: Turn, id: string, bytes: Uint8Array): void {
  const space = visible(id, session.peer, around)
  if (space === null || session.phase !== 'open' || session.unsent >= limits.unsent) return
  session.unsent += 1
  effects.push({ type: 'send', frame: encodeMessage(['live', bytesOf(shortOf(space.id)), bytes]) })
}

/** SY7: only what is in the holding is told on, entry by entry while it trickles, by comparing once it pours. */
function heardElsewhere(session: Session, change: Change, around: Around): void {
  const tell: readonly Filed[] = change.admitted.filter((entry) => {
    const place = around.holding.placeOf(entry)
    return place !== null && visible(place.id, session.peer, around) !== null
  })
  // Told is not taken: until they compare again nobody knows.
  if (tell.length > 0) session.same = false
  const pours = tell.length + session.out.pushes.length > limits.pushesWaiting
  if (session.phase === 'open' && !pours) session.out.pushes.push(...tell)
  else if (tell.length > 0) session.again = true
  // SY12: when a peer is spoken to tells it nothing of what it may not read.
  const isMoved = change.authority || change.withdrawn.length > 0
  if (!isMoved || overviewFor(session.peer, around).root === session.root) return
  if (change.authority) wonder(session)
  else session.again = true
}

/** Who may read what, and which founding is welcome, may be different now: what came to nothing before is asked for once more. */
function wonder(session: Session): void {
  session.again = true
  session.out.mail = session.mail.carries
  session.puzzled.clear()
  session.compared.clear()
}

/** TR5: somebody opened it: it is asked for now, also of whoever did not have it a minute ago. */
function wantAnew(session: Session, blobs: readonly Hash[], around: Around): void {
  if (session.phase !== 'open') return
  for (const hash of blobs) {
    session.denied.delete(hash)
    if (isAskedOf(hash, session.peer, around)) askFor(session, hash, around)
  }
}

/** SY14: what is known and not here is asked for again, of this peer when no other has it in hand. */
function tick(session: Session, around: Around): void {
  if (session.phase !== 'open') return
  tickMail(session, around.now)
  for (const [hash, since] of session.sought) {
    if (around.now - since > limits.soughtMilliseconds) {
      session.sought.delete(hash)
      session.denied.set(hash, around.now)
    }
  }
  if (!session.same && around.now - session.comparedAt > limits.unsureMilliseconds) session.again = true
  if (session.sought.size === 0 && session.out.wants.size === 0) askForMissing(session, around)
}
