import { hexOf } from '../bytes'
import { assertNever } from '../result'
import { spent } from './allowance'
import { answerWants, askForMissing, introduced, puzzle } from './asking'
import { compareVectors } from './comparing'
import { bucketOf, differingBuckets } from './digest'
import { runs } from './emit'
import { assemblyFounded, feedOf, fileEntry } from './filed'
import { hearFetch, hearKept, hearMail, hearParcel } from './mail'
import { carries } from './mail-with'
import { decodeMessage, decodeRun, type Message, type MessageOf } from './message'
import { addFix } from './outbox'
import { type Around, liveRate, pushRate, type Session, type Turn } from './session'
import { overviewFor, shortDigest, visible } from './sight'
import { countUnasked, takeBlobs, takeChunk, takeEntries } from './taking'

/** Hears one frame of a peer. Whatever it is, the session goes on or closes; nothing throws (SY1). */
export function hear(turn: Turn, frame: Uint8Array): void {
  const read = decodeMessage(frame)
  if (read.type === 'malformed') turn.close('malformed', 0)
  else if (read.type === 'unknown') countUnasked(turn, frame.length)
  else if (read.message[0] === 'bye') turn.close('bye', 0)
  else if (turn.session.phase === 'greeting') greet(turn, read.message)
  else hearMessage(turn, read.message)
}

function greet({ session, around, close }: Turn, message: Message): void {
  if (message[0] !== 'hello') {
    close('order', 0)
  } else if (!message[1].v.includes(1)) {
    close('version', 0)
  } else {
    session.phase = 'open'
    session.readsRuns = message[1].feat.includes(runs)
    session.mail.carries = message[1].feat.includes(carries)
    session.out.mail = session.mail.carries
    // SY14: on every connection, even if all digests agree.
    askForMissing(session, around)
  }
}

function hearMessage(turn: Turn, message: Message): void {
  const { session, around } = turn
  switch (message[0]) {
    case 'hello':
    case 'bye':
      turn.close('order', 0)
      break
    case 'dig':
      hearDigest(turn, message)
      break
    case 'sp':
      hearSpaces(session, message, around)
      break
    case 'vec':
      for (const vector of message[1]) compareVectors(session, vector, around)
      break
    case 'fix':
      hearFix(session, message, around)
      break
    case 'want':
      answerWants(session, message[1].map(hexOf), around)
      break
    case 'gen':
      takeEntries(turn, message[1])
      hearFoundings(session, message, around)
      break
    case 'ents':
      takeEntries(turn, message[1])
      break
    case 'run':
      hearRun(turn, message)
      break
    case 'blobs':
      takeBlobs(turn, message[1])
      break
    case 'chunk':
      takeChunk(turn, message)
      break
    case 'push':
      hearPush(turn, message)
      break
    case 'live':
      hearLive(turn, message)
      break
    case 'mail':
      hearMail(turn, message)
      break
    case 'fetch':
      hearFetch(turn, message)
      break
    case 'parcel':
      hearParcel(turn, message)
      break
    case 'kept':
      hearKept(turn, message)
      break
    default:
      assertNever(message)
  }
}

function hearDigest({ session, around, effects }: Turn, [, root, theirs]: MessageOf<'dig'>): void {
  const mine = overviewFor(session.peer, around)
  session.root = mine.root
  if (hexOf(root) === mine.root) {
    session.again = false
    session.same = true
    effects.push({ type: 'same' })
    if (theirs.length > 0) session.out.dig = 'same'
  } else if (theirs.length > 0) {
    session.out.buckets = Uint8Array.from(differingBuckets(mine.buckets, theirs))
  }
}

/** SY5: of every space that differs, and of no other, the feeds are compared. */
function hearSpaces(session: Session, [, asked, list]: MessageOf<'sp'>, around: Around): void {
  const theirs = new Map(list.map(([space, digest]) => [hexOf(space), hexOf(digest)]))
  for (const { space, digest } of overviewFor(session.peer, around).spaces) {
    if (asked.includes(bucketOf(space)) && theirs.get(space) !== digest) session.out.vectors.set(space, true)
  }
  for (const short of theirs.keys()) {
    const held = visible(short, session.peer, around)
    if (held === null) puzzle(session, short, true)
    else if (shortDigest(held, around) !== theirs.get(short)) session.out.vectors.set(short, true)
  }
}

function hearFix(session: Session, message: MessageOf<'fix'>, around: Around): void {
  const [, short, tag, incarnation, from, to, ask, list] = message
  const held = visible(hexOf(short), session.peer, around)
  if (held === null) return
  const name = feedOf(tag, incarnation)
  const shelf = around.holding.shelf(held.id)
  const theirs = new Set(list.map(hexOf))
  const lacking = shelf
    .entries()
    .filter(({ feed, n, hash }) => feed === name && n >= from && n <= to && !theirs.has(hash))
  const queued = session.out.entries.get(held.id) ?? []
  if (lacking.length > 0) session.out.entries.set(held.id, [...new Set([...queued, ...lacking])])
  if (ask && [...theirs].some((hash) => !shelf.has(hash)))
    addFix(session.out, { space: held.id, feed: name, from, to, ask: false })
}

/**
 * Founding entries of what is held already, too: the answer is the same whether the assembly was known or not, and
 * depends on what is welcome alone (SY12).
 */
function hearFoundings(session: Session, [, list]: MessageOf<'gen'>, around: Around): void {
  for (const bytes of list) {
    const filed = fileEntry(bytes, around.crypto)
    if (!filed.ok) continue
    const assembly = assemblyFounded(filed.value)
    if (!around.holding.keeps(filed.value.hash) || session.introduced.has(assembly)) continue
    if (around.welcomes(filed.value, session.peer)) introduced(session, assembly, around)
  }
}

/** SY10: more pushes than a person can cause are dropped; comparing finds what they held. */
function hearPush(turn: Turn, [, entry, blob]: MessageOf<'push'>): void {
  const left = spent(turn.session.pushes, pushRate, 1, turn.around.now)
  if (left === null) {
    turn.session.again = true
    return
  }
  turn.session.pushes = left
  takeEntries(turn, [entry], blob === null ? [] : [blob])
}

/** SY20: what inflates to anything else, or to more than a frame, is damage like any other. */
function hearRun(turn: Turn, [, blobs, packed]: MessageOf<'run'>): void {
  const entries = decodeRun(packed, turn.around.inflate)
  if (entries === null) turn.close('malformed', 0)
  else takeEntries(turn, entries, blobs)
}

/** SY18: of a circle that both read, and no more of it than a person causes. */
function hearLive({ session, around, effects }: Turn, [, short, bytes]: MessageOf<'live'>): void {
  const left = spent(session.lives, liveRate, 1, around.now)
  if (left === null) return
  session.lives = left
  const space = visible(hexOf(short), session.peer, around)
  const isTalkedIn = space?.circle === 'inner' || space?.circle === 'joint'
  if (space !== null && isTalkedIn) effects.push({ type: 'live', space: space.id, bytes })
}
