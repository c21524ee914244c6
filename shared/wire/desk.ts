import type { Charter } from '../charter/charter'
import type { HostCharter } from '../charter/inherited-series'
import type { AssemblyId, DocumentId, MeetingId, PersonId } from '../id'
import type { Meeting } from '../meeting/meeting'
import type { AnswerGiven, AnswerRefused } from '../meeting/referral/answer'
import type { AssemblyWord, SealedPosition } from '../meeting/said/assembly-word'
import type { SealedQuestion, SealedResult } from '../meeting/said/question-word'
import type { Instant, LocalDate } from '../ports'
import type { AbroadLine } from '../record/abroad'
import type { CarriedLine } from '../record/carried'
import type { Clash } from '../record/clash'
import type { ClashSide } from '../record/clash-word'
import type { CombinedLine } from '../record/combined'
import type { FiguresLine } from '../record/figures'
import type { MemberNow, QuestionsHere } from '../record/question-file'
import type { ActionLine } from '../record/summary'
import type { UsedLine } from '../record/used'
import type { Refusal } from '../refusal'
import type { SearchAnswer } from '../search/answer'
import type { AuthorityView } from './authority'
import type { JournalReport, KeeperRefused } from './keeper'
import type { PairingDeed, PairingView } from './pairing'
import type { PassingView } from './passing'
import type { PeersView } from './peers'
import type {
  AssemblyCard,
  Circle,
  DecisionRegister,
  DocumentRoom,
  NewAssembly,
  OpenedDocument,
  SealedCharter,
  Shelf,
  ThingLine,
} from './shelf'
import type { Whereabouts } from './whereabouts'

/**
 * What a window and its worker say to each other. The worker alone speaks to the keeper and to the cache; the window
 * holds the one or two documents being edited and sees everything else as the plain values of `shelf.ts`.
 */
/** To look at who may write, or to change it. */
export type OfficeDeed =
  | { readonly type: 'authority' }
  | { readonly type: 'recover'; readonly words: string }
  | { readonly type: 'resheet'; readonly words: string | null }
  | { readonly type: 'revoke'; readonly key: string }
  | {
      readonly type: 'handover'
      readonly key: string
      readonly stays: boolean
      /** To somebody who only stands in, until this second (AU15). */
      readonly until?: number
    }
  | { readonly type: 'rotate' }
  | { readonly type: 'policy'; readonly openTo: AuthorityView['openTo'] }
  | { readonly type: 'unlink'; readonly genesis: string; readonly as: 'host' | 'member' }
  /** The topics that this host repeats for one of its members (RM5). */
  | { readonly type: 'recognise'; readonly genesis: string; readonly remits: readonly string[] }

/** To look at the other devices, or to change how they are met. */
export type PeersDeed =
  | { readonly type: 'look' }
  | {
      readonly type: 'network'
      readonly on?: boolean
      readonly helps?: boolean
      readonly discovers?: boolean
    }
  | { readonly type: 'dial'; readonly peer: string; readonly address: string }
  | { readonly type: 'forget'; readonly peer: string }

export type ToMembers =
  | { readonly what: 'question'; readonly said: Omit<SealedQuestion, 'person'> }
  | { readonly what: 'question-result'; readonly said: Omit<SealedResult, 'person'> }
/** What is said of two decisions, and on which day. */
export type ClashGiven = {
  readonly sides: readonly [ClashSide, ClashSide]
  readonly says: 'contradict' | 'together'
  readonly on: LocalDate
}

export type DeskRequest =
  /** `anew`: after a restore, everything is taken in from the journal again. */
  | { readonly type: 'start'; readonly anew: boolean }
  | { readonly type: 'shelf'; readonly assembly: AssemblyId }
  | { readonly type: 'found'; readonly given: NewAssembly; readonly now: string }
  | { readonly type: 'office'; readonly assembly: AssemblyId; readonly deed: OfficeDeed }
  /** Invites, answers and admissions (IV). */
  | { readonly type: 'pairing'; readonly deed: PairingDeed }
  | { readonly type: 'peers'; readonly deed: PeersDeed }
  | { readonly type: 'seal-charter'; readonly assembly: AssemblyId; readonly charter: Charter }
  /** Every version that was ever sealed. */
  | { readonly type: 'charters'; readonly assembly: AssemblyId }
  /** The newest charters of the assemblies above it, kept here or come here (SE18). */
  | { readonly type: 'host-charters'; readonly assembly: AssemblyId }
  | { readonly type: 'practice'; readonly seed: number; readonly now: string; readonly zone: string }
  | { readonly type: 'open'; readonly document: DocumentId }
  /** Changes of a document, a new document's first bytes included. Answered when durable (JO1). */
  | {
      readonly type: 'change'
      readonly assembly: AssemblyId
      readonly document: DocumentId
      readonly room: DocumentRoom
      readonly circle: Circle
      readonly changes: readonly Uint8Array[]
    }
  /** The window lets go of a document: its summary is brought up to date, its cache compacted. */
  | { readonly type: 'release'; readonly document: DocumentId }
  /** A closed meeting, from its projection, without opening the document. Null when there is none. */
  | { readonly type: 'meeting'; readonly document: DocumentId }
  | { readonly type: 'decisions'; readonly assembly: AssemblyId }
  | { readonly type: 'actions'; readonly assembly: AssemblyId }
  /** Unfinished items that no agenda has taken yet. */
  | { readonly type: 'carried'; readonly assembly: AssemblyId }
  /** How long items took. */
  | { readonly type: 'used'; readonly assembly: AssemblyId }
  /** What was begun and is not on record, kept aside on this computer alone: papers of a ballot while they are keyed in. */
  | { readonly type: 'read-scratch'; readonly assembly: AssemblyId; readonly scratch: string }
  /** Answered when durable (SX1). */
  | {
      readonly type: 'keep-scratch'
      readonly assembly: AssemblyId
      readonly scratch: string
      readonly bytes: Uint8Array
    }
  | { readonly type: 'drop-scratch'; readonly assembly: AssemblyId; readonly scratch: string }
  /** The Things that this assembly is, or takes part in, as far as they are on this computer. */
  | { readonly type: 'things'; readonly assembly: AssemblyId }
  | {
      readonly type: 'accept-thing'
      readonly assembly: AssemblyId
      readonly thing: AssemblyId
      readonly now: string
    }
  /** What was approved, or is published, signed into the open circle (LC8, LC12). `approves`: no later fence reaches below that. */
  | {
      readonly type: 'seal-record'
      readonly assembly: AssemblyId
      readonly record: string
      readonly title: string
      readonly what: 'approval' | 'record' | 'asks'
      readonly text: string
      readonly approves: MeetingId | null
    }
  /** What assemblies have said of wordings in the meetings of this one (JC8). */
  | { readonly type: 'assembly-words'; readonly assembly: AssemblyId; readonly meeting: MeetingId }
  /** One assembly kept here says it: sealed under its own signature. */
  | {
      readonly type: 'say-word'
      /** In whose shared circle, and for whom. */
      readonly host: AssemblyId
      readonly assembly: AssemblyId
      readonly said: Omit<SealedPosition, 'person'>
    }
  /** What an assembly asks its members, and what its hosts ask it (QA). */
  | { readonly type: 'questions'; readonly assembly: AssemblyId }
  /** Who belongs to an assembly that brings others together, now. */
  | { readonly type: 'members-of'; readonly assembly: AssemblyId }
  /** What a host puts to its members, or tells them of what came of it: sealed in its own joint circle. */
  | ({
      readonly type: 'say-to-members'
      readonly host: AssemblyId
      readonly record: string
    } & ToMembers)
  /** What is found, by words and filter words, of everything on this computer (SC1). */
  | { readonly type: 'search'; readonly written: string; readonly today: LocalDate }
  /** Every assembly whose open circle lies here (GD1); `fresh`: after taking in what has come since. */
  | { readonly type: 'federation'; readonly fresh: boolean }
  /** What all of them published of meetings of a month, `2026-10` (GD6). */
  | { readonly type: 'federation-register'; readonly month: string }
  /** A published record whole, as it was signed (EX35). Null: it is not here. */
  | { readonly type: 'published-text'; readonly assembly: string; readonly record: string }
  /** Decisions of different assemblies that contradict, as far as they are known on this computer (CS1). */
  | { readonly type: 'clashes'; readonly today: LocalDate }
  /** An assembly kept here says what it holds of two decisions: sealed into its open circle (CS3). */
  | { readonly type: 'say-clash'; readonly assembly: AssemblyId; readonly given: ClashGiven }
  /** What can be counted of the meetings of some months (GD13). */
  | { readonly type: 'federation-figures'; readonly from: string; readonly to: string }
  /** Matters that pass between this assembly and others (RF); `fresh`: after taking in what has come, and sealing what is owed. */
  | {
      readonly type: 'passing'
      readonly assembly: AssemblyId
      readonly fresh: boolean
      readonly now: Instant
    }
  /** What a person says of a matter that came in (RF14). */
  | {
      readonly type: 'answer-referral'
      readonly assembly: AssemblyId
      readonly from: string
      readonly referral: string
      readonly given: AnswerGiven
      readonly now: Instant
    }
  /** Where one is writing in this window: for the other computers, and for this moment only. */
  | { readonly type: 'live'; readonly assembly: AssemblyId; readonly where: Whereabouts }
  /** Cut signed entries now: the window lost focus or is about to close. */
  | { readonly type: 'cut' }
  /** Everything answered so far stands in the cache too. */
  | { readonly type: 'settle' }

export type DeskAnswers = {
  /**
   * `unreadable`: assemblies whose founding or charter the journal cannot show. `waiting`: joined from elsewhere, and their
   * first records have not come yet (CA16).
   */
  readonly start: {
    readonly assemblies: readonly AssemblyCard[]
    readonly rebuilt: number
    readonly unreadable: number
    readonly waiting: number
  }
  readonly shelf: Shelf
  /** `words`: of the recovery sheet, this once (RS1). */
  readonly found: { readonly card: AssemblyCard; readonly words: readonly string[] | null }
  readonly office: { readonly view: AuthorityView; readonly words: readonly string[] | null }
  /** `head`: the assembly that this computer was admitted to. */
  readonly pairing: {
    readonly view: PairingView
    readonly bytes: Uint8Array | null
    readonly head: AssemblyId | null
  }
  readonly peers: PeersView
  readonly 'seal-charter': null
  /** Newest first. */
  readonly charters: readonly SealedCharter[]
  readonly 'host-charters': readonly HostCharter[]
  readonly practice: { readonly assemblies: readonly AssemblyCard[] }
  readonly open: OpenedDocument
  readonly change: null
  readonly release: null
  readonly meeting: Meeting | null
  readonly decisions: DecisionRegister
  readonly actions: readonly ActionLine[]
  readonly things: readonly ThingLine[]
  readonly 'accept-thing': null
  readonly 'seal-record': null
  readonly 'assembly-words': readonly AssemblyWord[]
  readonly 'say-word': null
  readonly questions: QuestionsHere
  readonly 'members-of': readonly MemberNow[] | null
  readonly 'say-to-members': null
  readonly carried: readonly CarriedLine[]
  readonly used: readonly UsedLine[]
  readonly search: SearchAnswer
  readonly federation: readonly AbroadLine[]
  readonly passing: PassingView
  /** Null: it is sealed. */
  readonly 'answer-referral': AnswerRefused | null
  readonly 'federation-register': readonly CombinedLine[]
  readonly 'published-text': string | null
  readonly clashes: readonly Clash[]
  readonly 'say-clash': null
  readonly 'federation-figures': readonly FiguresLine[]
  readonly 'read-scratch': Uint8Array | null
  readonly 'keep-scratch': null
  readonly 'drop-scratch': null
  readonly live: null
  readonly cut: null
  readonly settle: null
}

export type DeskMessage = DeskRequest & { readonly ask: number }
export type DeskReply =
  | { readonly type: 'answer'; readonly ask: number; readonly value: DeskAnswers[keyof DeskAnswers] }
  | { readonly type: 'refused'; readonly ask: number; readonly refusal: WorkerRefused }
  /** A bug, not a refusal: the window throws it where the question was asked. */
  | { readonly type: 'broke'; readonly ask: number; readonly message: string; readonly stack: string }
  | DeskEvent

export type DeskEvent =
  /** Where somebody on another computer is writing just now (LV1). */
  | {
      readonly type: 'live'
      readonly device: string
      readonly person: PersonId | null
      readonly where: Whereabouts
    }
  /** Others' changes of a document, durable here: for whoever has it open (LV2). */
  /** An assembly has spoken in the joint circle of another (JC3). */
  | { readonly type: 'spoken'; readonly assembly: AssemblyId }
  | {
      readonly type: 'document-grew'
      readonly document: DocumentId
      readonly changes: readonly Uint8Array[]
    }
  /**
   * Something in it does not count any more, and it was made anew: of one's own changes that rested on it so many were said again, and so
   * many could not be (CA15). `anew`: whoever has it open opens it anew.
   */
  | {
      readonly type: 'document-rewritten'
      readonly assembly: AssemblyId
      readonly document: DocumentId
      readonly anew: boolean
      readonly again: number
      readonly lost: number
    }
  /** An assembly was joined, or its first records have come (CA16). */
  | { readonly type: 'assemblies'; readonly cards: readonly AssemblyCard[]; readonly waiting: number }
  /** Over a line an answer came, or the admission to an assembly that stands on the shelf now (IV). */
  | { readonly type: 'pairing-changed'; readonly view: PairingView; readonly joined: AssemblyId | null }
  | { readonly type: 'shelf-changed'; readonly card: AssemblyCard }
  /** The first start, or a rebuild of the cache: how far it has come. */
  | {
      readonly type: 'progress'
      readonly what: 'rebuilding' | 'practice'
      readonly done: number
      readonly of: number | null
    }
  /** The cache could not be written: nothing is lost, the next start reads the journal again (CA3). */
  | { readonly type: 'cache-unwell'; readonly cause: string }
  | { readonly type: 'peers-changed'; readonly view: PeersView }
  | { readonly type: 'reports'; readonly assembly: AssemblyId; readonly reports: readonly JournalReport[] }

export type WorkerRefused =
  | KeeperRefused
  | Refusal<'LC9', { readonly cause: 'approved' }>
  | Refusal<'CS3', { readonly cause: 'deputy' | 'one-assembly' | 'said' }>
  | Refusal<'LT1', { readonly cause: 'nobody' }>
  | Refusal<'TH4', { readonly cause: 'not-taking-part' | 'already' }>
  | {
      readonly rule: 'CA6'
      readonly cause: 'unknown-document' | 'unknown-assembly'
      readonly detail?: string
    }
