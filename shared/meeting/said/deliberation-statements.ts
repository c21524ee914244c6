import type { AmendmentId, ConcernId, PersonId, ProposalId, StatementId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import type { Statement } from '../../statement'

/** What can be put on record on the way to agreement: concerns, suggested changes, soundings, the wording agreed on. */
export type DeliberationStatement =
  | ConcernStatement
  | ConcernFateStatement
  | AmendmentStatement
  | AmendmentFateStatement
  | SoundingStatement
  | AgreedWordingStatement
  | BlockFindingStatement
  | RemitStatement

/** A worry somebody has with a proposal, raised on one wording: a thing of its own until it is settled (CO1). */
export type ConcernStatement = Statement<{
  readonly type: 'concern'
  readonly concern: ConcernId
  readonly proposal: ProposalId
  readonly version: VersionId
  /** Null: from the room. */
  readonly person: PersonId | null
  readonly text: string
  /** `C-1`, `C-2`: counted through the meeting. */
  readonly ordinal: number
  readonly clock: Instant
}>

/** What became of a concern, and in which round: `version` is the wording on the table when it was said. */
export type ConcernFateStatement = Statement<{
  readonly type: 'concern-fate'
  readonly concern: ConcernId
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly fate: ConcernFate
  readonly note: string | null
  readonly clock: Instant
}>
/** `raised`: open again. */
export type ConcernFate = 'raised' | 'answered' | 'resolved' | 'withdrawn' | 'stands'

/** A change somebody suggests to the wording on the table: exact words, or what they should say. */
export type AmendmentStatement = Statement<{
  readonly type: 'amendment'
  readonly amendment: AmendmentId
  readonly proposal: ProposalId
  /** The wording it would change. */
  readonly version: VersionId
  readonly person: PersonId | null
  readonly text: string
  readonly isWording: boolean
  readonly clock: Instant
}>
export type AmendmentFateStatement = Statement<{
  readonly type: 'amendment-fate'
  readonly amendment: AmendmentId
  readonly proposal: ProposalId
  readonly fate: AmendmentFate
  /** The wording it became. */
  readonly version: VersionId | null
  readonly note: string | null
  readonly clock: Instant
}>
/** `adopted`: by the proposer, as friendly. `tested`: put to the test for agreement instead. */
export type AmendmentFate = 'open' | 'adopted' | 'declined' | 'withdrawn' | 'tested'

/** A temperature check: how it feels in the room, in numbers. Never part of an outcome (TC2). */
export type SoundingStatement = Statement<{
  readonly type: 'sounding'
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly warm: number
  readonly unsure: number
  readonly cold: number
  readonly clock: Instant
}>

/** The exact words were read back and agreed, or that was taken back so that they can be changed. */
export type AgreedWordingStatement = Statement<{
  readonly type: 'agreed-wording'
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly agreed: boolean
  readonly clock: Instant
}>

/** What those present found about one block: whether it is one (BF1). Counts, and what the charter needed then. */
export type BlockFindingStatement = Statement<{
  readonly type: 'block-finding'
  readonly version: VersionId
  readonly person: PersonId
  /** The block it speaks of: a later one is another. */
  readonly position: StatementId
  /** So many found that it is not one. */
  readonly found: number
  readonly present: number
  readonly needed: number
  readonly clock: Instant
}>

/** Whose matter it is: asked when a proposal is tabled, and again when it is adopted (RM1). */
export type RemitStatement = Statement<{
  readonly type: 'remit'
  readonly proposal: ProposalId
  readonly when: RemitMoment
  /** The wording that was looked at. */
  readonly version: VersionId
  readonly reach: RemitReach
  /** Of the remit that is met, in the words of its charter; empty where it is nobody else's. */
  readonly topic: string
  readonly assembly: string
  /** Null where it is ours. */
  readonly step: RemitStep | null
  readonly note: string | null
  readonly clock: Instant
}>
export type RemitMoment = 'tabling' | 'adoption'
export type RemitReach = 'ours' | 'touches' | 'belongs'
export type RemitStep = 'go-on' | 'invite' | 'refer'

export const deliberationAbout = {
  concern: (concern: ConcernId) => `concern/${concern}`,
  concernFate: (concern: ConcernId) => `concern/${concern}/fate`,
  amendment: (amendment: AmendmentId) => `amendment/${amendment}`,
  amendmentFate: (amendment: AmendmentId) => `amendment/${amendment}/fate`,
  sounding: (sounding: string) => `sounding/${sounding}`,
  blockFinding: (version: VersionId, person: PersonId) => `version/${version}/position/${person}/finding`,
  remit: (proposal: ProposalId, when: RemitMoment) => `proposal/${proposal}/remit/${when}`,
  agreedWording: (proposal: ProposalId) => `proposal/${proposal}/agreed-wording`,
} as const
