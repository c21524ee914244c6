import type { Standing } from '../../charter/roll'
import type { BallotId, ItemId, PersonId, ProposalId, StatementId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import type { Statement } from '../../statement'
import type { StarCount, StarProtocol } from '../star/star'
import type { StarFigures } from '../star/star-figures'

/** What can be put on record on the way from "we cannot agree" to what the papers say. */
export type LadderStatement =
  | MeetingNeededStatement
  | DeadlockStatement
  | BallotPlanStatement
  | BallotAnnouncedStatement
  | BallotOpenedStatement
  | BallotClosedStatement
  | BallotDeclaredStatement
  | BallotWithdrawnStatement
  | BallotChallengedStatement

/** "We need a meeting for this": said where everyone else finds the matter simple. */
export type MeetingNeededStatement = Statement<{
  readonly type: 'meeting-needed'
  readonly proposal: ProposalId
  readonly person: PersonId | null
  readonly reason: string | null
  readonly clock: Instant
}>

/** The finding that talk will not settle it: between proposals, or over a person to be elected. */
export type DeadlockStatement = Statement<{
  readonly type: 'deadlock'
  readonly item: ItemId
  readonly over: 'proposals' | 'persons'
  /** Meetings that have tested it, this one with them. */
  readonly meetings: number
  /** The secretary states that the meeting agreed to this finding. */
  readonly agreed: boolean
  readonly clock: Instant
}>

/** What a ballot is to put to those who take part; changed as often as need be until it is opened. */
export type BallotPlan = {
  /** What is asked, or the office to fill; null where the item says it. */
  readonly question: string | null
  /** Each stands with the wording it has when the ballot opens. */
  readonly proposals: readonly ProposalId[]
  readonly free: readonly string[]
  readonly noChange: boolean
  readonly seats: number
  /** No paper goes on record, only the figures of the count (BL18). */
  readonly figures?: boolean
  /** It stays open for the hours of the charter, for those who are not here too (BL22). */
  readonly stays?: boolean
}
export type BallotPlanStatement = Statement<
  { readonly type: 'ballot-plan'; readonly ballot: BallotId; readonly item: ItemId } & BallotPlan
>

export type Electorate = {
  readonly rule: 'members' | 'participants' | 'present'
  readonly cutoff: Instant
  readonly people: readonly {
    readonly person: PersonId
    readonly name: string
    readonly standing: Standing
  }[]
}
export type BallotAnnouncedStatement = Statement<{
  readonly type: 'ballot-announced'
  readonly ballot: BallotId
  readonly electorate: Electorate
  readonly clock: Instant
}>

/** One thing to score, by its letter on the paper. The wording is copied: no later amendment changes what was asked. */
export type BallotOption = {
  readonly mark: string
  readonly type: 'proposal' | 'free' | 'no-change'
  readonly proposal: ProposalId | null
  readonly version: VersionId | null
  /** Empty for "no change", which each language says for itself. */
  readonly text: string
}
/** Everything that is fixed before the first paper is filled in. */
export type BallotOpenedStatement = Statement<{
  readonly type: 'ballot-opened'
  readonly ballot: BallotId
  readonly item: ItemId
  readonly question: string | null
  readonly options: readonly BallotOption[]
  readonly seats: number
  readonly method: 'star' | 'bloc-star'
  /** `figures`: none of them is kept, only what they add up to. */
  readonly papers: 'unnamed' | 'named' | 'figures'
  readonly protocol: StarProtocol
  /** All letters in the order that was drawn: who comes first wins a lot. */
  readonly lot: readonly string[]
  readonly lotRule: 'drawn-at-opening' | 'return-to-moot'
  readonly allEqualIsAbstention: boolean
  readonly electorate: Electorate
  readonly deadlock: StatementId
  /** Until when papers are taken; left out where it is held in the room. */
  readonly until?: Instant
  readonly clock: Instant
}>

/** Scores in the order of the options; null was left blank. A person only where papers are named. */
export type Paper = { readonly scores: readonly (number | null)[]; readonly person: PersonId | null }
/** What the papers add up to, where none is kept: from papers keyed in here, or as it was counted elsewhere. */
export type BallotFigures = StarFigures & { readonly from: 'papers' | 'elsewhere' }
/** The papers, written once: sorted, and nothing tells when each was keyed in. None where only figures are kept. */
export type BallotClosedStatement = Statement<{
  readonly type: 'ballot-closed'
  readonly ballot: BallotId
  readonly papers: readonly Paper[]
  readonly figures?: BallotFigures
  /** How many were keyed in a second time and compared. */
  readonly keyedTwice: number
  readonly clock: Instant
}>
export type BallotDeclaredStatement = Statement<{
  readonly type: 'ballot-declared'
  readonly ballot: BallotId
  readonly item: ItemId
  readonly number: string
  readonly count: StarCount
  /** Only a lot would have decided, and the charter takes such a matter back to the meeting. */
  readonly returned: boolean
  readonly clock: Instant
}>
export type BallotWithdrawnStatement = Statement<{
  readonly type: 'ballot-withdrawn'
  readonly ballot: BallotId
  readonly reason: string
  readonly clock: Instant
}>
/** A result on record is contested; then it is upheld, or set aside and nothing of it is in force (BL24, BL25). */
export type BallotChallengedStatement = Statement<{
  readonly type: 'ballot-challenged'
  readonly ballot: BallotId
  readonly step: 'contested' | 'upheld' | 'set-aside'
  readonly reason: string
  readonly clock: Instant
}>

export const ladderAbout = {
  meetingNeeded: (proposal: ProposalId) => `proposal/${proposal}/meeting-needed`,
  deadlock: (item: ItemId) => `item/${item}/deadlock`,
  plan: (ballot: BallotId) => `ballot/${ballot}/plan`,
  announced: (ballot: BallotId) => `ballot/${ballot}/announced`,
  opened: (ballot: BallotId) => `ballot/${ballot}/opened`,
  closed: (ballot: BallotId) => `ballot/${ballot}/closed`,
  declared: (ballot: BallotId) => `ballot/${ballot}/declared`,
  withdrawn: (ballot: BallotId) => `ballot/${ballot}/withdrawn`,
  challenged: (ballot: BallotId) => `ballot/${ballot}/challenged`,
} as const
