import type { PairRefused } from '../pairing/refused'
import type { AbroadNews, AbroadRecords, TextsAbroad } from './abroad'
import type { AuthorityView } from './authority'
import type { Cursor, FrameKind } from './keeper-request'
import type { PairingView } from './pairing'
import type { PeersView } from './peers'

/**
 * What the renderer's worker and the keeper say to each other over their own MessagePort. The worker asks with a
 * number, the keeper answers with the same number; frames of a long read come between, on credit. What it asks stands in `keeper-request.ts`; here is what it is told.
 */
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
  /** It is held only for a time: until this second (AU9). */
  readonly acting?: number
  /** It held one, and was removed: what is written here now reaches nobody. */
  readonly removed?: true
  /** The member assembly, kept here, in whose name this computer writes among others; it holds no office in this one. */
  readonly guest?: string
  /** A member assembly, kept here, that this one has parted from: nobody here has a word in it any more (JC12). */
  readonly parted?: string
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
    | 'NE3'
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
    | 'ring'
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
  | ({ readonly type: 'abroad'; readonly ask: number } & AbroadNews)
  | ({ readonly type: 'abroad-records'; readonly ask: number } & AbroadRecords)
  | ({ readonly type: 'abroad-texts'; readonly ask: number } & TextsAbroad)
  /** Null: its addressee's computers are not known; or what is to be handed on cannot be opened here. */
  | { readonly type: 'letter'; readonly ask: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'sent-letters'; readonly ask: number; readonly letters: readonly SentLetter[] }
  /** Null: it is for no computer here, or is no letter. */
  | { readonly type: 'opened-letter'; readonly ask: number; readonly opened: OpenedLetter | null }

/** To which computer a letter was handed last, by its name, and when; null: to none yet. */
export type SentLetter = {
  readonly entry: string
  readonly handed: { readonly name: string; readonly at: string } | null
}

/** Keys of the computers it was closed for; the word in it, or which letter's key it hands on: that itself never leaves the keeper. */
export type OpenedLetter = {
  readonly readers: readonly string[]
  readonly plain: Uint8Array | null
  /** The entry that letter was sealed as. */
  readonly hands: string | null
}

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
