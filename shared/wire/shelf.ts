import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { ThingStanding, ThingTerms } from '../charter/thing'
import type { AssemblyId, DocumentId, MeetingId, PersonId } from '../id'
import type { LocalDate } from '../ports'
import type { DecisionLine, MeetingHeadline, TakingUpLine } from '../record/summary'
import type { JournalReport } from './keeper'

/** What a window sees of an assembly without opening a document, and a document as it is opened. */
export type DocumentRoom = 'meeting' | 'roll'
/** Who reads a document: those in office in its assembly, or the secretaries of the assemblies that take part too (JC2). */
export type Circle = 'inner' | 'joint'

/** What the rail, the switcher and Home need of one assembly, without opening a document. */
export type Shelf = {
  readonly assembly: AssemblyId
  readonly practice: boolean
  readonly readOnly: boolean
  /** A Thing or an umbrella whose end has come (TH5, NE4): read-only for that reason. */
  readonly ended: boolean
  /** Its end has come, though minutes of it may still wait for approval: no meeting of it is planned any more. */
  readonly over: boolean
  /** In which circle its documents are begun. */
  readonly circle: Circle
  /** The member assembly in whose name this computer writes in it; null: it holds an office of its own. */
  readonly guest: AssemblyId | null
  readonly charter: Charter
  readonly rollDocument: DocumentId
  readonly roll: Roll
  /** Newest first. */
  readonly headlines: readonly MeetingHeadline[]
  /** Made twice and withdrawn in favour of another (IB9): in no list but their own. */
  readonly duplicates: readonly MeetingHeadline[]
  /** Meetings that were taken in from files of others (IM22): in no list but their own. */
  readonly takenIn: readonly MeetingHeadline[]
}

export type AssemblyCard = {
  readonly assembly: AssemblyId
  readonly name: string
  readonly code: string
  readonly practice: boolean
  readonly readOnly: boolean
  /** This device's name in statements of this assembly, and the person who uses it. */
  readonly device: string
  /** The head of every actor id of this device in this assembly (sync 3.3). */
  readonly actorTag: string
  readonly person: PersonId
  /** The office in which this computer writes. */
  readonly office: 'secretary' | 'deputy'
  /** It is held only for a time: until this second (AU9). */
  readonly acting?: number
  readonly reports: readonly JournalReport[]
  /** `now` while one of its meetings sits, else the day of the next one planned. */
  readonly meets: 'now' | LocalDate | null
  /** A Party Thing: an umbrella for one matter. */
  readonly isThing: boolean
  /** Whether what is written here is signed in an office (AU13). */
  readonly signs: boolean
  /** It held an office, and was removed. */
  readonly removed: boolean
  readonly circle: Circle
  readonly guest: AssemblyId | null
  /** The member assembly, kept here, that this one has parted from (JC12). */
  readonly parted: AssemblyId | null
}

/** A document's bytes: the newest whole save first, then the changes since, in any order. */
export type OpenedDocument = {
  readonly document: DocumentId
  readonly assembly: AssemblyId
  readonly circle: Circle
  readonly bytes: readonly Uint8Array[]
  /** A fresh actor for this session, bound to the device's key of this assembly (sync 3.3). */
  readonly actor: string
  readonly readOnly: boolean
  /** Read-only because the end of its Thing (TH5), or of its umbrella (NE4), has come. */
  readonly ended: 'TH5' | 'NE4' | null
  /** Changes that are missing and not waited for: they do not count any more (CA15). */
  readonly gone: readonly string[]
}

export type NewAssembly = {
  /** Its `assembly` is filled in when the founding entry has given the id. */
  readonly charter: Charter
  /** The person founding it, who becomes its secretary. */
  readonly person: { readonly id: PersonId; readonly name: string }
  /** With a recovery sheet. */
  readonly sheet: boolean
  /** Whoever founds it stands in until a secretary is elected, at the latest until this second (AU15). */
  readonly until?: number
}

/** A version of the charter, and the clock of the device that sealed it, in seconds. */
export type SealedCharter = { readonly charter: Charter; readonly at: number }
/** A Thing as Home shows it: its terms, where it stands, who has accepted its charter. */
export type ThingLine = {
  readonly thing: AssemblyId
  readonly name: string
  readonly terms: ThingTerms
  readonly standing: ThingStanding
  /** Of the meetings it has held: until when they are approved, and when they were (TH10). */
  readonly minutes: readonly {
    readonly meeting: MeetingId
    readonly title: string
    readonly date: LocalDate
    readonly until: LocalDate
    readonly approved: LocalDate | null
  }[]
  readonly parts: readonly {
    readonly assembly: AssemblyId
    readonly name: string
    readonly accepted: boolean
    /** Kept on this computer, so that it can be spoken for here. */
    readonly isHere: boolean
  }[]
}

/** Everything the register of an assembly is read from. */
export type DecisionRegister = {
  readonly lines: readonly DecisionLine[]
  readonly takingsUp: readonly TakingUpLine[]
}
