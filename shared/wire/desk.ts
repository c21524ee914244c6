import type { Charter } from '../charter/charter'
import type { AssemblyId, DocumentId, MatterId, MeetingId, StatementId } from '../id'
import type { AnswerGiven } from '../meeting/referral/answer'
import type { SealedPosition } from '../meeting/said/assembly-word'
import type { SealedQuestion, SealedResult } from '../meeting/said/question-word'
import type { Instant, LocalDate } from '../ports'
import type { ClashSide } from '../record/clash-word'
import type { AuthorityView } from './authority'
import type { PairingDeed } from './pairing'
import type { Circle, DocumentRoom, NewAssembly } from './shelf'
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
  /** The assemblies of the practice federation become members of this one (PF9). */
  | { readonly type: 'gather-under'; readonly umbrella: AssemblyId }
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
  /** Every assembly whose open circle lies here (GD1); `fresh`: after taking in what has come since. `known`: which lines the window has. */
  | { readonly type: 'federation'; readonly fresh: boolean; readonly known: number | null }
  /** What all of them published of meetings of a month, `2026-10` (GD6). */
  /** What may have put these out of force, of all that is known here (CS8). */
  | {
      readonly type: 'came-after'
      readonly of: readonly { readonly decision: StatementId; readonly matter: MatterId | null }[]
    }
  | { readonly type: 'federation-register'; readonly month: string }
  /** A published record whole, as it was signed (EX35). Null: it is not here. */
  | { readonly type: 'published-text'; readonly assembly: string; readonly record: string }
  /** Where the texts of these published records are; `wanted`: somebody wants to read them (TR5). */
  | { readonly type: 'published-whereabouts'; readonly entries: readonly string[]; readonly wanted: boolean }
  /** Decisions of different assemblies that contradict, as far as they are known on this computer (CS1). */
  | { readonly type: 'clashes'; readonly today: LocalDate }
  /** An assembly kept here says what it holds of two decisions: sealed into its open circle (CS3). */
  | { readonly type: 'say-clash'; readonly assembly: AssemblyId; readonly given: ClashGiven }
  /** What can be counted of the meetings of some months (GD13). */
  | { readonly type: 'federation-figures'; readonly from: string; readonly to: string }
  /** Matters that pass between this assembly and others (RF). */
  | { readonly type: 'passing'; readonly assembly: AssemblyId }
  /** What has come is taken in and what is owed is sealed (RF9); answered by what is to be entered. */
  | { readonly type: 'settle-passing'; readonly assembly: AssemblyId; readonly now: Instant }
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

export type DeskMessage = DeskRequest & { readonly ask: number }
