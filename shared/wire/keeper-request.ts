import * as v from 'valibot'
import { pairingDeed } from './pairing'

/** What the worker asks of the keeper. Whatever comes in is parsed by these shapes (WI3). */
const id32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const hash64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')
const number = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Twenty-four words as somebody types them. */
const someWords = v.pipe(v.string(), v.maxLength(2000))

/** Who is where in a text just now. */
const longestLive = 4096

/** What is kept aside is small: a few hundred papers, not a second journal (SX3). */
export const scratchLimit = 1024 * 1024
const fewBytes = v.pipe(
  bytes,
  v.check((value) => value.byteLength <= scratchLimit, 'too long'),
)

/** A letter holds one word, whose longest texts have limits of their own (LT3). */
const longestLetter = 256 * 1024
const letterBytes = v.pipe(
  bytes,
  v.check((value) => value.byteLength <= longestLetter, 'too long'),
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
const newFrame = anyFrame
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
    /** Founded by somebody who stands in, until this second (AU15). */
    until: v.exactOptional(number),
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
  v.object({
    type: v.literal('handover'),
    ask: number,
    assembly: id32,
    key: hash64,
    stays: v.boolean(),
    /** To somebody who only stands in, until this second (AU15). */
    until: v.exactOptional(number),
  }),
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
  v.object({
    type: v.literal('recognise'),
    ask: number,
    assembly: id32,
    genesis: hash64,
    /** The topics that the host repeats for its member (RM5); left out, those it repeats already. */
    remits: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  }),
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
  /**
   * Every assembly's open circle as it lies here, or those that are different since the moment of an answer; then, of one, the records that
   * the asker does not know.
   */
  v.object({ type: v.literal('abroad'), ask: number, since: v.nullable(someWords) }),
  v.object({
    type: v.literal('abroad-records'),
    ask: number,
    of: id32,
    known: v.pipe(v.array(hash64), v.maxLength(100_000)),
    /** Only records of this kind. */
    what: v.exactOptional(v.picklist(['charter', 'offices'])),
    /** Of those known the ones known by their title record alone (TR3): they are given again once the text is here. */
    short: v.exactOptional(v.pipe(v.array(hash64), v.maxLength(100_000))),
  }),
  /** Where the texts of these published records are; `wanted`: somebody wants to read them (TR5). */
  v.object({
    type: v.literal('abroad-texts'),
    ask: number,
    entries: v.pipe(v.array(hash64), v.maxLength(4096)),
    wanted: v.boolean(),
  }),
  /** Closed for the computers in office in `to`, and for those of `from`, which is kept here (LT1). */
  v.object({ type: v.literal('close-letter'), ask: number, from: id32, addressee: id32, plain: letterBytes }),
  /** Opened with whichever key of this computer it was closed for. */
  v.object({
    type: v.literal('open-letter'),
    ask: number,
    closed: letterBytes,
    /** Where its key was handed on: by this letter (LT4). */
    through: v.nullable(letterBytes),
  }),
  /** Its key, closed for those in office now in an assembly that is kept here (LT4). `entry`: what it was sealed as. */
  v.object({
    type: v.literal('hand-on-letter'),
    ask: number,
    from: id32,
    entry: hash64,
    closed: letterBytes,
    through: v.nullable(letterBytes),
  }),
  /** Letters sealed in an assembly that is kept here, for others to carry (LT6). `seen`: letters of the addressee that have arrived. */
  v.object({
    type: v.literal('send-letters'),
    ask: number,
    from: id32,
    letters: v.pipe(
      v.array(v.object({ entry: hash64, to: id32, seen: v.pipe(v.array(hash64), v.maxLength(256)) })),
      v.maxLength(256),
    ),
  }),
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
