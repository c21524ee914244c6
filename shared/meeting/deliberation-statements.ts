import type { ConcernId, PersonId, ProposalId, VersionId } from '../id'
import type { Instant } from '../ports'
import type { Statement } from '../statement'

/** What can be put on record on the way to agreement: what people fear of a proposal and what became of it. */
export type DeliberationStatement = ConcernStatement | ConcernFateStatement

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

export const deliberationAbout = {
  concern: (concern: ConcernId) => `concern/${concern}`,
  concernFate: (concern: ConcernId) => `concern/${concern}/fate`,
} as const
