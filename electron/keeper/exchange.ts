import type { Bundle } from '../../shared/sync/bundle'
import type { Hash } from '../../shared/sync/bytes'
import { type Filed, fileEntry } from '../../shared/sync/filed'
import { type Change, emptyHolding, type Holding, type Taken } from '../../shared/sync/holding'
import { nothingCarried } from '../../shared/sync/mail-with'
import {
  type Around,
  type Blob,
  type Effect,
  type Event,
  isReady,
  newSession,
  type Session,
} from '../../shared/sync/session'
import type { Left } from '../../shared/sync/sift'
import { sparesBy } from '../../shared/sync/spared'
import { step } from '../../shared/sync/step'
import { fileName, takeIn } from './bundle-intake'
import { changeTools } from './change'
import type { ExchangeDeeds, Grown } from './exchange-deeds'
import type { Peer } from './exchange-peer'
import { keepingIn } from './keeping'
import type { Ended, Line } from './line'
import { frameOf, type Sending } from './outgoing'
import type { Received } from './received'
import { type Whereabouts, whereaboutsOf } from './whereabouts'

/**
 * The exchange with all peers at once: it does what each session's step comes to. The line, the journal and the clock are
 * handed in, so that a test can cut, delay and kill at every wait.
 */
export type Exchange = {
  readonly holding: Holding
  /** Talks over the line until it closes; answers why it ended. */
  readonly meet: (line: Line) => Promise<Ended>
  /** What this device wrote itself: durable first, then in the holding, then told to every peer (SY7). */
  readonly add: (entries: readonly Filed[], blobs: readonly Blob[]) => Promise<boolean>
  /** Takes in what a bundle file held, by the way in that a peer's entries take; answers what was left out (BU1). */
  readonly takeBundle: (bundle: Bundle) => Promise<readonly Left[]>
  readonly tick: () => void
  /** What is durable already, in a journal of one's own: into the holding, then told to every peer. */
  readonly note: (grown: Grown) => void
  /** TR5: asked for now, and from now on until they come. */
  readonly want: (blobs: readonly Hash[]) => Promise<void>
  /** Whether it is here, can still come from whoever is connected, or from nobody of them. */
  readonly whereabouts: (blob: Hash) => Whereabouts
  /** What is carried has changed (LT6). */
  readonly tellMail: () => void
  /** To every peer that reads the space: not kept (SY18). */
  readonly tellLive: (space: string, bytes: Uint8Array) => void
  readonly isSame: (peer: string) => boolean
  readonly close: () => void
}

type From = Pick<Session, 'id' | 'peer'>
const file: From = { id: -1, peer: fileName }

export function openExchange(received: Received, deeds: ExchangeDeeds): Exchange {
  const holding = emptyHolding(
    deeds.judge,
    deeds.crypto.sha256,
    sparesBy(deeds.keepsWhole ?? (() => true), deeds.now),
  )
  const peers = new Set<Peer>()
  const keep = keepingIn<From>({ received, holding, vet: deeds.vet, take })
  let closed = false
  let connections = 0

  const around = (): Around => ({
    crypto: deeds.crypto,
    judge: deeds.judge,
    holding,
    inflate: changeTools.inflate,
    app: deeds.app,
    now: deeds.now(),
    mayRead: (peer, space) => deeds.mayRead(peer, space, holding),
    signerReads: (device, space) => deeds.signerReads?.(device, space, holding) ?? false,
    follows: (space) => deeds.follows(space, holding),
    welcomes: (founding, from) => deeds.welcomes(founding, from, holding),
    mail: deeds.mail ?? nothingCarried,
    partings: (peer) => deeds.partings?.(peer, holding) ?? [],
    soughtElsewhere: (hash, id) =>
      [...peers].some(({ session }) => session.id !== id && session.sought.has(hash)),
  })

  function run(peer: Peer, event: Event): void {
    if (closed || !peers.has(peer)) return
    const { session, effects } = step(peer.session, event, around())
    peer.session = session
    for (const effect of effects) perform(peer, effect)
    if (isReady(session)) peer.wake()
  }

  function perform(peer: Peer, effect: Effect): void {
    switch (effect.type) {
      case 'persist':
        void persist(peer, effect.entries, effect.blobs)
        break
      case 'left':
        deeds.onLeft(effect.left, peer.session.peer)
        break
      case 'same':
        deeds.onSame?.(peer.session.peer)
        break
      case 'live':
        deeds.onLive?.(effect.space, effect.bytes, peer.session.peer)
        break
      case 'post':
        void post(peer, effect.id, effect.bytes)
        break
      case 'handed':
        deeds.mail?.handed(effect.ids, peer.session.peer)
        break
      case 'close':
        peer.sending = peer.sending.then(() => peer.end(effect))
        break
      default:
        peer.sending = peer.sending.then(() => send(peer, effect))
    }
  }

  async function send(peer: Peer, effect: Sending): Promise<void> {
    const frame = await frameOf(effect, received, deeds.mail)
    if (!peers.has(peer)) return
    if (frame !== null) await peer.line.send(frame)
    run(peer, { type: 'sent' })
  }

  async function post(peer: Peer, id: string, bytes: Uint8Array): Promise<void> {
    const how = (await deeds.mail?.take(id, bytes, peer.session.peer)) ?? 'full'
    run(peer, { type: 'posted', id, how })
  }

  async function persist(peer: Peer, entries: readonly Filed[], blobs: readonly Blob[]): Promise<void> {
    const change = await keep(entries, blobs, peer.session)
    if (change === null) run(peer, { type: 'not-persisted' })
  }

  function take(taken: Taken, from: From | null): Change | null {
    if (closed) return null
    const change = holding.take(taken, from?.peer ?? null)
    for (const peer of [...peers]) run(peer, { type: 'persisted', from: from?.id ?? null, change })
    deeds.onChange?.(change, from?.peer ?? null)
    return change
  }

  async function listen(peer: Peer): Promise<void> {
    for (;;) {
      // SY7: while what came is not durable no more is read, and the line holds the peer back.
      while (!isReady(peer.session)) {
        if (peer.session.phase === 'closed' || !peers.has(peer)) return
        await new Promise<void>((wake) => {
          peer.wake = wake
        })
      }
      const frame = await peer.line.next()
      if (frame === null) {
        peer.end({ code: 'line', backOffSeconds: 0 })
        return
      }
      run(peer, { type: 'received', frame })
    }
  }

  const known = received.entries.flatMap((bytes) => {
    // The journal's own seal is trusted: signatures are not verified again (decisions 3).
    const filed = fileEntry(bytes, { ...deeds.crypto, verify: () => true })
    return filed.ok ? [filed.value] : []
  })
  holding.take({ entries: known, blobs: received.blobs, unsound: received.unsound }, null)
  holding.want(received.wanted)

  return {
    holding,
    meet: (line) =>
      new Promise((resolve) => {
        const peer: Peer = {
          line,
          session: newSession(connections++, line.peer, line.dialled, deeds.now()),
          wake: () => undefined,
          sending: Promise.resolve(),
          end: (ended) => {
            if (!peers.delete(peer)) return
            peer.wake()
            line.close()
            resolve(ended)
          },
        }
        peers.add(peer)
        run(peer, { type: 'connected' })
        void listen(peer)
      }),
    add: async (entries, blobs) => (await keep(entries, blobs, null)) !== null,
    takeBundle: (bundle) =>
      takeIn(bundle, { holding, around, keep: (entries, blobs) => keep(entries, blobs, file) }),
    tick: () => {
      for (const peer of [...peers]) {
        // A peer that does not even take the farewell is not waited for.
        if (peer.session.phase === 'closed') peer.end({ code: 'line', backOffSeconds: 0 })
        else run(peer, { type: 'tick' })
      }
    },
    note: (grown) => {
      take(grown, null)
    },
    want: async (blobs) => {
      const fresh = holding.want(blobs)
      for (const peer of [...peers]) run(peer, { type: 'wanted', blobs })
      if (fresh.length > 0) await received.want(fresh)
    },
    whereabouts: (blob) =>
      whereaboutsOf(
        blob,
        [...peers].map(({ session }) => session),
        around(),
      ),
    tellLive: (space, bytes) => {
      for (const peer of [...peers]) run(peer, { type: 'live', space, bytes })
    },
    tellMail: () => {
      for (const peer of [...peers]) run(peer, { type: 'mail' })
    },
    isSame: (key) => [...peers].some(({ session }) => session.peer === key && session.same),
    close: () => {
      closed = true
      for (const peer of [...peers]) peer.end({ code: 'bye', backOffSeconds: 0 })
    },
  }
}
