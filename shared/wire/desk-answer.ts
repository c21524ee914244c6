import type { HostCharter } from '../charter/inherited-series'
import type { AssemblyId } from '../id'
import type { Meeting } from '../meeting/meeting'
import type { AnswerRefused } from '../meeting/referral/answer'
import type { AssemblyWord } from '../meeting/said/assembly-word'
import type { AbroadLine } from '../record/abroad'
import type { CarriedLine } from '../record/carried'
import type { Clash, KnownLine } from '../record/clash'
import type { CombinedLine } from '../record/combined'
import type { FiguresLine } from '../record/figures'
import type { MemberNow, QuestionsHere } from '../record/question-file'
import type { ActionLine } from '../record/summary'
import type { UsedLine } from '../record/used'
import type { Refusal } from '../refusal'
import type { SearchAnswer } from '../search/answer'
import type { TextAbroad, TextsAbroad } from './abroad'
import type { AuthorityView } from './authority'
import type { DeskEvent } from './desk-event'
import type { KeeperRefused } from './keeper'
import type { PairingView } from './pairing'
import type { PassingView, SettledPassing } from './passing'
import type { PeersView } from './peers'
import type { AssemblyCard, DecisionRegister, OpenedDocument, SealedCharter, Shelf, ThingLine } from './shelf'

/** What the worker answers to each question of a window. */
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
  readonly 'gather-under': null
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
  readonly federation: FederationLines
  readonly passing: PassingView
  readonly 'settle-passing': SettledPassing
  /** Null: it is sealed. */
  readonly 'answer-referral': AnswerRefused | null
  readonly 'came-after': readonly KnownLine[]
  readonly 'federation-register': readonly CombinedLine[]
  readonly 'published-text': TextAbroad | null
  readonly 'published-whereabouts': TextsAbroad
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

/** `lines`: null where the window has them already. */
export type FederationLines = { readonly version: number; readonly lines: readonly AbroadLine[] | null }

export type DeskReply =
  | { readonly type: 'answer'; readonly ask: number; readonly value: DeskAnswers[keyof DeskAnswers] }
  | { readonly type: 'refused'; readonly ask: number; readonly refusal: WorkerRefused }
  /** A bug, not a refusal: the window throws it where the question was asked. */
  | { readonly type: 'broke'; readonly ask: number; readonly message: string; readonly stack: string }
  | DeskEvent

export type WorkerRefused =
  | KeeperRefused
  | Refusal<'PF9', { readonly cause: 'real' }>
  | Refusal<'LC9', { readonly cause: 'approved' }>
  | Refusal<'CS3', { readonly cause: 'deputy' | 'one-assembly' | 'said' }>
  | Refusal<'AU18', { readonly cause: 'nobody-stands-in' }>
  | Refusal<'LT1', { readonly cause: 'nobody' }>
  | Refusal<'TH4', { readonly cause: 'not-taking-part' | 'already' }>
  | {
      readonly rule: 'CA6'
      readonly cause: 'unknown-document' | 'unknown-assembly'
      readonly detail?: string
    }
