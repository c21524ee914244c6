import { type Allowance, fullAllowance, type Rate } from './allowance'
import type { Hash } from './bytes'
import type { Filed } from './filed'
import type { Change, Holding } from './holding'
import { limits } from './limits'
import { type Mail, type MailWith, noMail } from './mail-with'
import { emptyOutbox, type Outbox } from './outbox'
import type { Gate, Left } from './sift'
import type { Space } from './space'

/** One connection to one peer, from this side. A plain value: `step` takes it and an event and hands back the next. */
export type Session = {
  /** Of this connection: one peer may have several. */
  readonly id: number
  /** The peer's key, as the line authenticated it: never what a message says (SY12). */
  readonly peer: string
  readonly dialled: boolean
  phase: 'greeting' | 'open' | 'closed'
  readonly out: Outbox
  /** It reads runs (SY20). */
  readsRuns: boolean
  /** What is carried between the two (LT6). */
  readonly mail: MailWith
  /** Effects that hand something to the line and are not answered by `sent` yet. */
  unsent: number
  /** The entries of the one batch that is being made durable; until then the line is not read (SY7). */
  persisting: readonly Hash[] | null
  /** Blobs asked of this peer, and since when. */
  readonly sought: Map<Hash, number>
  /** Blobs it was asked for in vain, and when: it owes them, and others are asked meanwhile. */
  readonly denied: Map<Hash, number>
  /** Blobs this peer asked for and that are not here yet. */
  readonly owed: Set<Hash>
  /** Spaces whose entries were asked for: what comes of them was not forced on us. */
  readonly expecting: Set<string>
  /** Assemblies this peer has shown us the founding of. */
  readonly introduced: Set<string>
  /** Deeds that ended its office and that it was told. */
  readonly parted: Set<Hash>
  /** Spaces it named that we lack or may not show it: asked about once. */
  readonly puzzled: Set<string>
  /** Per space the two digests last compared, and how often: what helps at first need not be repeated (SY6). */
  readonly compared: Map<string, { readonly pair: string; readonly times: number }>
  assembling: {
    readonly hash: Hash
    readonly total: number
    readonly parts: readonly Uint8Array[]
    readonly got: number
  } | null
  badSignatures: number
  pushes: Allowance
  lives: Allowance
  unasked: Allowance
  /** Something came or changed since both sides were last compared. */
  again: boolean
  comparedAt: number
  /** What this side showed of all that the peer may read, when they last compared. */
  root: Hash | null
  /** Both held the same when last compared, and nothing has changed since. */
  same: boolean
}

export type Event =
  | { readonly type: 'connected' }
  | { readonly type: 'received'; readonly frame: Uint8Array }
  /** The line took what an effect handed to it. */
  | { readonly type: 'sent' }
  /** The holding has changed: by what came over a connection, this or another, or by this device (`from` null). */
  | { readonly type: 'persisted'; readonly from: number | null; readonly change: Change }
  /** What this peer brought could not be made durable. */
  | { readonly type: 'not-persisted' }
  /** What is carried has changed; or what this peer brought was looked at: whether it is well signed, and is here now. */
  | { readonly type: 'mail' }
  | { readonly type: 'posted'; readonly id: Hash; readonly how: 'kept' | 'full' | 'false' }
  /** For whoever reads the space and is connected (decisions 20). */
  | { readonly type: 'live'; readonly space: string; readonly bytes: Uint8Array }
  /** Somebody here wants to read these (TR5). */
  | { readonly type: 'wanted'; readonly blobs: readonly Hash[] }
  | { readonly type: 'tick' }

export type Effect =
  | { readonly type: 'send'; readonly frame: Uint8Array }
  | { readonly type: 'push'; readonly entry: Filed; readonly blob: Hash | null }
  | { readonly type: 'run'; readonly entries: readonly Filed[]; readonly blobs: readonly Hash[] }
  | { readonly type: 'blobs'; readonly hashes: readonly Hash[] }
  | { readonly type: 'chunk'; readonly hash: Hash; readonly offset: number; readonly total: number }
  /** Make durable, take into the holding, then tell every session. */
  | { readonly type: 'persist'; readonly entries: readonly Filed[]; readonly blobs: readonly Blob[] }
  | { readonly type: 'left'; readonly left: Left }
  | { readonly type: 'live'; readonly space: string; readonly bytes: Uint8Array }
  /** One that is carried: it is sent from what is kept at that moment. */
  | { readonly type: 'parcel'; readonly id: Hash }
  /** Look whether it is what it says, and keep it. */
  | { readonly type: 'post'; readonly id: Hash; readonly bytes: Uint8Array }
  /** The peer has these of ours. */
  | { readonly type: 'handed'; readonly ids: readonly Hash[] }
  /** Both sides hold the same. */
  | { readonly type: 'same' }
  | { readonly type: 'close'; readonly code: Code; readonly backOffSeconds: number }
export type Blob = { readonly hash: Hash; readonly bytes: Uint8Array }
export type Code = 'bye' | 'version' | 'malformed' | 'order' | 'signatures' | 'limits' | 'full'

/** What a session may look at and may not change. */
export type Around = Gate & {
  readonly now: number
  readonly app: string
  readonly holding: Holding
  /** Null for what is not deflated, or comes out longer than it may. */
  readonly inflate: (bytes: Uint8Array, longest: number) => Uint8Array | null
  readonly mayRead: (peer: string, space: Space) => boolean
  /** Whether the device that signs with this key may read the space now (RD7). */
  readonly signerReads: (device: Hash, space: Space) => boolean
  /** Deeds that ended an office of this peer: it is told them, though it may not read where they stand (SY19). */
  readonly partings: (peer: string) => readonly Filed[]
  readonly mail: Mail
  /** Whether another connection has asked for the blob. */
  readonly soughtElsewhere: (hash: Hash, id: number) => boolean
}

export const pushRate: Rate = { perSecond: limits.pushesPerSecond, atOnce: limits.pushesPerSecond }
export const liveRate: Rate = { perSecond: limits.livesPerSecond, atOnce: limits.livesPerSecond }
export const unaskedRate: Rate = { perSecond: limits.unaskedPerSecond, atOnce: limits.unaskedAtOnce }

export function newSession(id: number, peer: string, dialled: boolean, now: number): Session {
  return {
    id,
    peer,
    dialled,
    phase: 'greeting',
    out: emptyOutbox(),
    readsRuns: false,
    mail: noMail(),
    unsent: 0,
    persisting: null,
    sought: new Map(),
    denied: new Map(),
    owed: new Set(),
    expecting: new Set(),
    introduced: new Set(),
    parted: new Set(),
    puzzled: new Set(),
    compared: new Map(),
    assembling: null,
    badSignatures: 0,
    pushes: fullAllowance(pushRate, now),
    lives: fullAllowance(liveRate, now),
    unasked: fullAllowance(unaskedRate, now),
    again: false,
    comparedAt: now - limits.againMilliseconds,
    root: null,
    same: false,
  }
}

/** Whether the next frame may be read from the line. */
export const isReady = (session: Session): boolean =>
  session.phase !== 'closed' && session.persisting === null

/** One step under way: the session it works on, and what it comes to. */
export type Turn = {
  readonly session: Session
  readonly around: Around
  readonly effects: Effect[]
  readonly close: (code: Code, backOffSeconds: number) => void
}
