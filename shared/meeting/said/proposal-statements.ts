import type { Standing } from '../../charter/roll'
import type { PositionRule, QuorumRule, Stance } from '../../charter/rules'
import type {
  BallotId,
  ConcernId,
  ItemId,
  MatterId,
  PersonId,
  ProposalId,
  StatementId,
  VersionId,
} from '../../id'
import type { Instant } from '../../ports'
import type { Statement } from '../../statement'
import type { Outcome } from '../outcome'
import type { ConcernFate } from './deliberation-statements'

/** What can be put on record about a proposal: its wordings, who takes which position on one, what was decided. */
export type ProposalStatement = Statement<{
  readonly type: 'proposal'
  readonly proposal: ProposalId
  readonly item: ItemId
  readonly proposer: PersonId | null
  /** Born with the first proposal and kept (PR6); a proposal made before matters were known has none. */
  readonly matter?: MatterId
}>
export type VersionStatement = Statement<{
  readonly type: 'version'
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly wording: string
  readonly clock: Instant
}>
export type ProposalPlaceStatement = Statement<{
  readonly type: 'proposal-place'
  readonly proposal: ProposalId
  readonly withdrawn: boolean
  readonly reason: string | null
}>
/** A test for agreement opened on one version. */
export type TestStatement = Statement<{
  readonly type: 'test'
  readonly version: VersionId
  readonly clock: Instant
}>
/** A stance of null clears: the person has no position yet. */
export type PositionStatement = Statement<{
  readonly type: 'position'
  readonly version: VersionId
  readonly person: PersonId
  readonly stance: Stance | null
  readonly reason: string | null
  readonly source: PositionSource
}>
export type PositionSource = 'room' | 'remote' | 'written'
export type AllAgreeStatement = Statement<{
  readonly type: 'all-agree'
  readonly version: VersionId
  readonly people: readonly PersonId[]
}>

/** What it rests on is copied, so that no later edit of roll or charter changes what was decided (DE4). */
export type DecisionStatement = Statement<{
  readonly type: 'decision'
  readonly item: ItemId
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly number: string
  readonly wording: string
  readonly informal: boolean
  /** Left out by what was declared before there was another than the test for agreement. */
  readonly basis?: DecisionBasis
  /** The ballot whose result it is. */
  readonly ballot?: BallotId
  readonly outcome: Outcome
  readonly present: readonly {
    readonly person: PersonId
    readonly name: string
    readonly standing: Standing
  }[]
  /** In the meeting and out of the room for this one (OR5); left out where nobody was. */
  readonly out?: DecisionStatement['present']
  /** Adopted together with other items, nobody wanting to talk about it (CG1). */
  readonly together?: boolean
  readonly rule: { readonly quorum: QuorumRule; readonly positions: PositionRule }
  /** The positions it counted: a block that is not among them makes it contested (DE5). */
  readonly counted: readonly StatementId[]
  /** The concerns on the proposal and what had become of them (CO5); absent in decisions made before concerns were known. */
  readonly concerns?: readonly DecidedConcern[]
  /** When its wording was read back and agreed on; null, or absent in older decisions, where it was not (RB5). */
  readonly readBack?: Instant | null
  readonly clock: Instant
}>

/** On what a decision rests: a test for agreement, informal consensus on what everybody found simple, or a ballot. */
export type DecisionBasis = 'consensus' | 'informal' | 'ballot'
export type DecidedConcern = {
  readonly concern: ConcernId
  readonly number: string
  readonly person: PersonId | null
  readonly text: string
  readonly fate: ConcernFate
}
