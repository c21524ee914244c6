import * as v from 'valibot'
import type { PairRefused } from '../pairing/refused'
import type { AuthorityView } from './authority'
import { type PairingView, pairingDeed } from './pairing'
import type { PeersView } from './peers'

/**
 * What the renderer's worker and the keeper say to each other over their own MessagePort. The worker asks with a
 * number, the keeper answers with the same number; frames of a long read come between, on credit.
 */
const id32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const hash64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')
const number = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Twenty-four words as somebody types them. */
const someWords = v.pipe(v.string(), v.maxLength(2000))

/** Who is where in a text just now. */
export const longestLive = 4096

/** What is kept aside is small: a few hundred papers, not a second journal (SX3). */
export const scratchLimit = 1024 * 1024
const fewBytes = v.pipe(
  bytes,
  v.check((value) => value.byteLength <= scratchLimit, 'too long'),
)

const livingBytes = v.pipe(
  bytes,
  v.check((value) => value.byteLength <= longestLive, 'too long'),
)

/** Where a reader stands in a journal: the frame it has, that frame's hash, and where the next one begins. */
export const cursor = v.object({ frame: number, hash: hash64, offset: number })
export type Cursor = v.InferOutput<typeof cursor>

/** `change`: Automerge changes of a document. `checkpoint`: the whole document, saved. `projection`: canonical JSON. */
export const frameKind = v.picklist(['change', 'checkpoint', 'projection'])
export type FrameKind = v.InferOutput<typeof frameKind>

const anyFrame = v.object({
  kind: frameKind,
  document: id32,
  room: v.picklist(['meeting', 'roll']),
  /** Read by the secretaries of the members too. A document stays in the circle it was begun in. */
  circle: v.exactOptional(v.literal('joint')),
  bytes,
})
export const newFrame = anyFrame
export type NewFrame = v.InferOutput<typeof newFrame>

export const request = v.variant('type', [
  v.object({ type: v.literal('hello'), ask: number }),
  /** A new assembly: its founding entry, signed here; `founding` is what the worker wants in it (canonical JSON). */
  v.object({
    type: v.literal('found'),
    ask: number,
    founding: bytes,
    practice: v.boolean(),
    /** With a recovery sheet, whose words are in the answer and nowhere else (RS1). */
    sheet: v.optional(v.boolean(), false),
    /** The founder's id on the roll. */
    person: v.optional(id32),
  }),
  /** Durable when answered (JO1). */
  v.object({ type: v.literal('append'), ask: number, assembly: id32, frames: v.array(newFrame) }),
  /** A sealed record (a charter version): a signed entry with its blob, durable when answered. */
  v.object({
    type: v.literal('seal'),
    ask: number,
    assembly: id32,
    record: id32,
    title: v.string(),
    what: v.string(),
    /** `joint`: as this computer's own assembly, where it stands for one (decisions 16). */
    circle: v.exactOptional(v.literal('joint')),
    /** What it was approved from: no later fence reaches below it (AU14). */
    approves: v.exactOptional(id32),
    /** In the name of which of one's own assemblies, where more than one stands there (JC3). */
    as: v.exactOptional(id32),
    blob: bytes,
  }),
  v.object({ type: v.literal('authority'), ask: number, assembly: id32 }),
  /** This computer comes into office by the sheet's words, as somebody on the roll. */
  v.object({
    type: v.literal('recover'),
    ask: number,
    assembly: id32,
    words: someWords,
    person: v.nullable(id32),
  }),
  /** A new sheet; `words`: those of the old one, where it is at hand. */
  v.object({ type: v.literal('resheet'), ask: number, assembly: id32, words: v.nullable(someWords) }),
  v.object({ type: v.literal('revoke'), ask: number, assembly: id32, key: hash64 }),
  /** The secretary's office passes to another device in office (AU8). */
  v.object({ type: v.literal('handover'), ask: number, assembly: id32, key: hash64, stays: v.boolean() }),
  /** A new key for this computer, in its office (AU7). */
  v.object({ type: v.literal('rotate'), ask: number, assembly: id32 }),
  /** Who may fetch what the assembly publishes. */
  v.object({
    type: v.literal('policy'),
    ask: number,
    assembly: id32,
    openTo: v.picklist(['tree', 'hosts']),
  }),
  /** Ends being a member of a host, or a member's being one. */
  v.object({
    type: v.literal('unlink'),
    ask: number,
    assembly: id32,
    genesis: hash64,
    as: v.picklist(['host', 'member']),
  }),
  /** Each in its own log: a host says who its members are, a member who its host is (IV11). Said before, nothing is done. */
  v.object({ type: v.literal('recognise'), ask: number, assembly: id32, genesis: hash64 }),
  v.object({ type: v.literal('affiliate'), ask: number, assembly: id32, genesis: hash64 }),
  /** Invites, answers and admissions (IV). */
  v.object({ type: v.literal('pairing'), ask: number, deed: pairingDeed }),
  /** Everything after `after`, or from the first frame. Sends `frames` and waits for `more` after each. */
  v.object({ type: v.literal('read'), ask: number, assembly: id32, after: v.nullable(cursor) }),
  v.object({ type: v.literal('more'), ask: number }),
  /** Blur or close: cut signed entries from what was appended since the last (decisions 1). */
  v.object({ type: v.literal('cut'), ask: number }),
  /** Begun and not yet on record: on this computer alone, in no entry and no backup. Durable when answered (SX1). */
  v.object({
    type: v.literal('keep-scratch'),
    ask: number,
    assembly: id32,
    scratch: id32,
    bytes: fewBytes,
  }),
  v.object({ type: v.literal('read-scratch'), ask: number, assembly: id32, scratch: id32 }),
  v.object({ type: v.literal('drop-scratch'), ask: number, assembly: id32, scratch: id32 }),
  /** Other devices as they stand now; from then on the keeper tells of every change by itself. */
  v.object({ type: v.literal('peers'), ask: number }),
  /** The switches of the network; what is left out stays. Answered like `peers`. */
  v.object({
    type: v.literal('network'),
    ask: number,
    on: v.optional(v.boolean()),
    helps: v.optional(v.boolean()),
    discovers: v.optional(v.boolean()),
  }),
  /** Tries this address for a paired device, and remembers it. */
  v.object({ type: v.literal('dial'), ask: number, peer: hash64, address: someWords }),
  /** The device is not met any more; what it may write is another matter. */
  v.object({ type: v.literal('forget'), ask: number, peer: hash64 }),
  /** To whoever reads that circle of the assembly and is connected: not signed, not kept (decisions 20). Not answered. */
  v.object({
    type: v.literal('live'),
    ask: number,
    assembly: id32,
    circle: v.exactOptional(v.literal('joint')),
    bytes: livingBytes,
  }),
])
export type KeeperRequest = v.InferOutput<typeof request>

export type AssemblyHead = {
  readonly assembly: string
  readonly practice: boolean
  /** First 12 bytes of sha256(device key of this assembly), hexadecimal: the head of every actor id (sync 3.3). */
  readonly deviceTag: string
  /** sha256(device key)[0:16], hexadecimal: names the device in statements. */
  readonly device: string
  readonly head: Cursor | null
  /** A format newer than this app: read-only, bytes untouched (JO9). */
  readonly readOnly: boolean
  readonly reports: readonly JournalReport[]
  /** Whether what is written here is signed in an office; it is kept in any case (AU13). */
  readonly signs: boolean
  /** Whose this computer is by its office, on the roll; null while it holds none, or the deed that gave it names nobody. */
  readonly person: string | null
  /** The office it holds here; a restored computer may have none. */
  readonly office: 'secretary' | 'deputy' | null
  /** It held one, and was removed: what is written here now reaches nobody. */
  readonly removed?: true
  /** The member assembly, kept here, in whose name this computer writes among others; it holds no office in this one. */
  readonly guest?: string
}

/** What the journal found when it was opened or read; each becomes one sentence on the screen. */
export type JournalReport =
  | { readonly type: 'torn-tail'; readonly bytes: number }
  | { readonly type: 'damaged'; readonly fromFrame: number; readonly toFrame: number }
  | { readonly type: 'missing-tail'; readonly frames: number }
  | { readonly type: 'newer-format'; readonly version: number }

export type ReadFrame =
  | {
      readonly type: 'frame'
      readonly frame: number
      readonly kind: FrameKind
      readonly room: 'meeting' | 'roll'
      readonly circle?: 'joint'
      readonly document: string
      readonly bytes: Uint8Array
    }
  /** A signed entry: `founding`, `sealed record` or the changes cut into an entry (same bytes as the frames', again). */
  | {
      readonly type: 'entry'
      readonly frame: number
      readonly entryKind: 'auth' | 'rec' | 'chg'
      readonly document: string
      /** `elsewhere`: changes of another device; the room is that of their document. */
      readonly room: 'meeting' | 'roll' | 'elsewhere' | 'charter' | 'founding' | 'record'
      readonly what: string
      readonly circle?: 'joint'
      /** The assembly it speaks for, where that is another than the one it stands in (AD8). */
      readonly speaks?: string
      /** The clock of the device that signed it, in seconds: only shown (decisions 10). */
      readonly at: number
      readonly blob: Uint8Array
    }
  /** An entry before it does not count any more; its document, or nothing, is to be read anew. */
  | {
      readonly type: 'withdrawn'
      readonly frame: number
      readonly entry: string
      readonly document: string
    }

/** Why a write or read was refused: the cause in the keeper's few words; the sentence is the renderer's. */
export type KeeperRefused = {
  readonly rule:
    | PairRefused['rule']
    | 'JO2'
    | 'JO9'
    | 'KE1'
    | 'SX5'
    | 'WI3'
    | 'AU2'
    | 'AU7'
    | 'AU10'
    | 'AU11'
    | 'AU13'
    | 'RS2'
    | 'RS3'
    | 'LK1'
    | 'LK2'
  readonly cause:
    | PairRefused['cause']
    | 'disk-full'
    | 'folder-missing'
    | 'not-permitted'
    | 'newer-format'
    | 'unknown-assembly'
    | 'malformed'
    | 'failed'
    | 'no-office'
    | 'unsettled'
    | 'in-office'
    | 'unknown-device'
    | 'no-sheet'
    | 'another-sheet'
    | 'unknown-peer'
    | 'unreachable'
    | 'wrong-key'
    | 'no-address'
  readonly detail?: string
}

export type KeeperAnswer =
  | {
      readonly type: 'hello'
      readonly ask: number
      readonly realm: 'practice' | 'real'
      readonly assemblies: readonly AssemblyHead[]
      /** Journals that do not show whose they are: kept, not opened. */
      readonly unreadable: number
      /** 32 bytes, for the cache at rest. */
      readonly cacheKey: Uint8Array
    }
  | {
      readonly type: 'founded'
      readonly ask: number
      readonly head: AssemblyHead
      /** The words of the sheet, this once (RS1). */
      readonly words: readonly string[] | null
    }
  | {
      readonly type: 'authority'
      readonly ask: number
      readonly view: AuthorityView
      readonly head: AssemblyHead
      readonly words: readonly string[] | null
    }
  | {
      readonly type: 'pairing'
      readonly ask: number
      readonly view: PairingView
      /** An admission, to be handed over as a file. */
      readonly bytes: Uint8Array | null
      /** The assembly that this computer was admitted to. */
      readonly head: AssemblyHead | null
      /** Documents that an older version signed in a way that nobody else takes: to be signed once more. */
      readonly unsent: readonly string[]
    }
  | { readonly type: 'durable'; readonly ask: number; readonly head: Cursor }
  | {
      readonly type: 'frames'
      readonly ask: number
      readonly frames: readonly ReadFrame[]
      readonly cursor: Cursor
    }
  | {
      readonly type: 'end'
      readonly ask: number
      readonly head: Cursor | null
      readonly reports: readonly JournalReport[]
    }
  | { readonly type: 'refused'; readonly ask: number; readonly refusal: KeeperRefused }
  | { readonly type: 'cut'; readonly ask: number; readonly entries: number }
  /** Kept or dropped. */
  | { readonly type: 'scratch-done'; readonly ask: number }
  | { readonly type: 'scratch'; readonly ask: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'peers'; readonly ask: number; readonly view: PeersView }

/** What the keeper says unasked. */
export type KeeperTold =
  /** The journal has grown by what others wrote. */
  | { readonly type: 'grew'; readonly assembly: string; readonly head: AssemblyHead }
  /** Something in it does not count any more: its documents are to be read anew. */
  | { readonly type: 'rewritten'; readonly assembly: string; readonly head: AssemblyHead }
  | { readonly type: 'peers-changed'; readonly view: PeersView }
  /** An answer came in over a line, or an admission: then `head` is of the assembly joined. */
  | { readonly type: 'pairing-changed'; readonly view: PairingView; readonly head: AssemblyHead | null }
  /** `device`: its name in statements; `person`: whose it is by the office it holds. */
  | {
      readonly type: 'live'
      readonly assembly: string
      readonly device: string
      readonly person: string | null
      readonly bytes: Uint8Array
    }
