import type { AssemblyId, DocumentId, PersonId } from '../id'
import type { JournalReport } from './keeper'
import type { PairingView } from './pairing'
import type { PeersView } from './peers'
import type { AssemblyCard } from './shelf'
import type { Whereabouts } from './whereabouts'

/** What the worker says unasked. */
export type DeskEvent =
  /** Where somebody on another computer is writing just now (LV1). */
  | {
      readonly type: 'live'
      readonly device: string
      readonly person: PersonId | null
      readonly where: Whereabouts
    }
  /** An assembly has spoken in the joint circle of another (JC3). */
  | { readonly type: 'spoken'; readonly assembly: AssemblyId }
  /** Others' changes of a document, durable here: for whoever has it open (LV2). */
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
