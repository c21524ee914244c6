import type { ActionId, AssemblyId, ItemId, MatterId, MeetingId, PersonId, StatementId } from '../id'
import type { InboxLine } from '../inbox/line'
import type { MinutesState } from '../meeting/approval/minutes-state'
import type { CourseFacts, Input } from '../meeting/course'
import type { PutOff } from '../meeting/decision/action-steps'
import type { TakenBack } from '../meeting/decision/reopening-back'
import type { Origin } from '../meeting/said/carry-statements'
import type { DecisionRef } from '../meeting/said/course-statements'
import type { DecisionBasis } from '../meeting/said/proposal-statements'
import type { ActionState } from '../meeting/said/statements'
import type { TakenInFrom } from '../meeting/said/taken-in-statements'
import type { MeetingState } from '../meeting/state'
import type { Author, Instant, LocalDate, LocalTime } from '../ports'
import type { AskedLine, RolledUp } from './asked'
import type { CarriedLine, TakenLine } from './carried'
import type { PassingLines } from './passing-lines'
import type { UsedLine } from './used'

/**
 * How summaries are made. A cache whose summaries were made another way makes them anew at the next start (RE5): count on
 * whenever a line or a headline says more, or says it differently.
 */
export const summaryVersion = 21

/** What lists and Home show of a meeting without opening it: a headline and the lines it adds to the registers. */
export type MeetingSummary = {
  readonly headline: MeetingHeadline
  readonly decisions: readonly DecisionLine[]
  readonly actions: readonly ActionLine[]
  readonly takingsUp: readonly TakingUpLine[]
  /** Unfinished items it leaves behind, and those of others that it took. */
  readonly carried: readonly CarriedLine[]
  readonly taken: readonly TakenLine[]
  /** How long its items took (SE15). */
  readonly used: readonly UsedLine[]
  /** Questions of hosts that stand on its agenda (QA4). */
  readonly asked: readonly AskedLine[]
  /** What it handed to other assemblies, and took up of theirs (RF). */
  readonly passing: PassingLines
}

export type MeetingHeadline = {
  readonly meeting: MeetingId
  readonly assembly: AssemblyId
  readonly title: string
  readonly kind: string
  readonly date: LocalDate
  readonly time: LocalTime
  readonly place: string
  /** The series it is of (SE3). */
  readonly series: { readonly id: string; readonly name: string } | null
  readonly state: MeetingState
  readonly number: string | null
  /** Items on the agenda. */
  readonly items: number
  /** People who were there at any time. */
  readonly present: number
  /** Without informal findings. */
  readonly decisions: number
  readonly openActions: number
  /** Closed and not yet approved: minutes still to be finished. */
  readonly draft: boolean
  /** Of several assemblies together, closed: until when its minutes are approved, and whether they are (TH10). */
  readonly approval: { readonly until: LocalDate; readonly approved: LocalDate | null } | null
  /** Where its minutes are by its own words, and since when they are approved. */
  readonly minutes: MinutesLine
  /** Whose minutes its agenda names to be approved (LC6). */
  readonly names: readonly MeetingId[]
  /** Something two people said differently waits for a word. */
  readonly contested: boolean
  /** What waits in it for a word, or to be noted (IB1). */
  readonly inbox: readonly InboxLine[]
  /** Earlier decisions that decisions of this meeting replace, uncontested: what settles one (IB5). */
  readonly replaces: readonly Replacing[]
  /** By whom and on which computer it was made: the same meeting may have been made on another (IB9). */
  readonly made: Pick<Author, 'person' | 'device'> | null
  /** The meeting that is kept instead of it. */
  readonly duplicateOf: MeetingId | null
  /** Of a duplicate: whose words are in it, and up to which number. */
  readonly authors: readonly { readonly person: PersonId; readonly upTo: number }[]
  /** What was said again here by whom, of which duplicate. */
  readonly restated: readonly { readonly from: MeetingId; readonly person: PersonId; readonly upTo: number }[]
  /** What was noted of it beside others: two meetings that are not one, two of one number. */
  readonly noted: readonly string[]
  /** Decisions on copies of carried items, and on items that were carried too: they may have been decided elsewhere (SU9). */
  readonly onCopies: readonly DecidedCopy[]
  /** Whose it is, where it was taken in from a file, and in which; put away, it is on no list (IM22, IM24). */
  readonly takenIn: (TakenInFrom & { readonly file: string; readonly isPutAway: boolean }) | null
  /** What tells its number from an equal one (ME11). */
  readonly numbered: { readonly number: string; readonly id: string; readonly n: number } | null
}

export type MinutesLine = {
  readonly state: MinutesState
  readonly approved: LocalDate | null
  readonly openRemarks: number
  /** When the draft first went out. */
  readonly circulated: LocalDate | null
}

/** A decision with who took it, where and when. */
export type Taken = Pick<DecisionLine, 'decision' | 'number' | 'wording'> &
  Pick<Author, 'person' | 'device'> & { readonly at: Instant }
export type Replacing = Taken & { readonly of: StatementId }
export type DecidedCopy = Taken & Pick<DecisionLine, 'origin' | 'knew'>

export type DecisionLine = {
  readonly decision: StatementId
  readonly assembly: AssemblyId
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly date: LocalDate
  readonly item: ItemId
  readonly itemTitle: string
  readonly number: string
  readonly wording: string
  readonly informal: boolean
  readonly basis: DecisionBasis
  /** The papers it rests on, and the runoff that it won; null where it was no ballot. */
  readonly ballot: BallotFigures | null
  /** What else was on the paper and did not win, word for word (BL21). */
  readonly notChosen: readonly string[]
  readonly contested: boolean
  /** Agree, reservations, stand aside, block, abstain, in this order. */
  readonly counts: readonly [number, number, number, number, number]
  /** What the decision's own meeting says of its course; the rest says `fates` of the whole register. */
  readonly facts: CourseFacts
  readonly inputs: readonly InputLine[]
  /** Who asked for it to be taken up again, where a member may. */
  readonly reopenedBy: string | null
  readonly replaces: readonly DecisionRef[]
  readonly takenBack: readonly TakenBack[]
  readonly matter: MatterId | null
  /** Where all member assemblies were asked (QA12). */
  readonly rolledUp: RolledUp | null
  /** Where its item first stood, and the decisions on it that were known when it was carried here (CV7). */
  readonly origin: Origin
  readonly knew: readonly StatementId[]
  /** Declared by somebody who stands in for a secretary (AU17). */
  readonly acting?: true
}
export type BallotFigures = {
  readonly cast: number
  readonly won: number
  readonly lost: number
  readonly noPreference: number
}
export type InputLine = Input & { readonly name: string }

/** An item that takes a decision of an earlier meeting up again. */
export type TakingUpLine = {
  readonly of: DecisionRef
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly date: LocalDate
  readonly item: ItemId
}

export type ActionLine = {
  readonly action: ActionId
  readonly assembly: AssemblyId
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly date: LocalDate
  readonly item: ItemId
  readonly itemTitle: string
  readonly minute: string | null
  readonly what: string
  readonly who: PersonId | null
  readonly whoName: string | null
  readonly due: LocalDate | null
  readonly state: ActionState
  /** To which days it was put off, and why (AC7). */
  readonly putOff: readonly PutOff[]
  /** Written by somebody who stands in for a secretary (AU17). */
  readonly acting?: true
}
