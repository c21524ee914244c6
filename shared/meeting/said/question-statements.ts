import type { AssemblyId, ItemId, ProposalId, VersionId } from '../../id'
import type { Instant, LocalDate } from '../../ports'
import type { Path, Statement } from '../../statement'

/** What is put on record in meetings about questions to all members of an umbrella: the host's, and each member's own. */
export type QuestionStatement = QuestionPutStatement | QuestionMembersStatement | QuestionTakenStatement

export type AskedAssembly = { readonly assembly: AssemblyId; readonly name: string }

/** In the host's meeting: a wording was put to all members; a copy of what was sealed (QA1). */
export type QuestionPutStatement = Statement<{
  readonly type: 'question-put'
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly question: string
  readonly record: string
  readonly until: LocalDate
  readonly asked: readonly AskedAssembly[]
  readonly clock: Instant
}>

/** In the host's meeting, with the answers that are entered: who has joined since, and who has left (QA7). */
export type QuestionMembersStatement = Statement<{
  readonly type: 'question-members'
  readonly version: VersionId
  readonly joined: readonly AskedAssembly[]
  readonly left: readonly AssemblyId[]
  readonly clock: Instant
}>

/** In a member's meeting: this item is about what its host asks (QA4). */
export type QuestionTakenStatement = Statement<{
  readonly type: 'question-taken'
  readonly item: ItemId
  readonly host: AssemblyId
  readonly name: string
  readonly question: string
  /** The host's version, and its words. */
  readonly asked: string
  readonly wording: string
  readonly until: LocalDate
}>

/** What two laptops put is on paths of its own. */
export const questionAbout = {
  put: (version: VersionId, record: string): Path => `version/${version}/question/${record}`,
  members: (version: VersionId): Path => `version/${version}/members`,
  taken: (item: ItemId): Path => `item/${item}/question`,
} as const
