import type { ItemId, PersonId, ProposalId, VersionId } from '../../id'
import type { Instant } from '../../ports'
import type { Statement } from '../../statement'

/** What can be put on record about the course of a meeting while it runs: who speaks, how long, who helps to write. */
export type LiveStatement =
  | SpeakerStatement
  | SpeakerTurnStatement
  | SpeakerGoneStatement
  | SpeakerMovedStatement
  | StackRuleStatement
  | ItemMinutesStatement
  | DelegationStatement
  | DelegationObjectionStatement
  | DelegationEndStatement
  | OutStatement

export type EntryId = string
export type SpeakerKind = 'contribution' | 'direct' | 'clarification' | 'technical'
/** A raised hand: somebody wants to speak on the item under way. */
export type SpeakerStatement = Statement<{
  readonly type: 'speaker'
  readonly entry: EntryId
  readonly person: PersonId
  readonly kind: SpeakerKind
  readonly item: ItemId
  readonly clock: Instant
}>
/** A turn to speak begins or ends. */
export type SpeakerTurnStatement = Statement<{
  readonly type: 'speaker-turn'
  readonly entry: EntryId
  readonly event: 'began' | 'ended'
  readonly clock: Instant
}>
/** Off the stack without having spoken. */
export type SpeakerGoneStatement = Statement<{ readonly type: 'speaker-gone'; readonly entry: EntryId }>
/** Put in front of another by hand. */
export type SpeakerMovedStatement = Statement<{
  readonly type: 'speaker-moved'
  readonly entry: EntryId
  readonly before: EntryId
}>
export type StackRule = 'plain' | 'first-time-first'
export type StackRuleStatement = Statement<{ readonly type: 'stack-rule'; readonly rule: StackRule }>

/** The minutes an item may take in all, once it was given more than planned. */
export type ItemMinutesStatement = Statement<{
  readonly type: 'item-minutes'
  readonly item: ItemId
  readonly allotted: number
  readonly given: number
  readonly clock: Instant
}>

/** Part of the recording in the hands of somebody present; whether an objection ends it is copied from the charter. */
export type DelegationStatement = Statement<{
  readonly type: 'delegation'
  readonly delegation: string
  readonly person: PersonId
  readonly task: string
  readonly rule: 'allowed' | 'needs-no-objection'
  readonly clock: Instant
}>
export type DelegationObjectionStatement = Statement<{
  readonly type: 'delegation-objection'
  readonly delegation: string
  readonly person: PersonId
  readonly reason: string | null
  readonly clock: Instant
}>
export type DelegationEndStatement = Statement<{
  readonly type: 'delegation-end'
  readonly delegation: string
  readonly clock: Instant
}>

/** Out of the room for this one proposal, from this wording on; false: back for it. */
export type OutStatement = Statement<{
  readonly type: 'out'
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly person: PersonId
  readonly out: boolean
}>

export const liveAbout = {
  speaker: (entry: EntryId) => `speaker/${entry}`,
  speakerTurn: (entry: EntryId, event: SpeakerTurnStatement['event']) => `speaker/${entry}/${event}`,
  speakerGone: (entry: EntryId) => `speaker/${entry}/gone`,
  speakerPlace: (entry: EntryId) => `speaker/${entry}/place`,
  stackRule: 'stack/rule',
  itemMinutes: (item: ItemId) => `item/${item}/minutes`,
  delegation: (delegation: string) => `delegation/${delegation}`,
  delegationObjection: (delegation: string, person: PersonId) =>
    `delegation/${delegation}/objection/${person}`,
  delegationEnd: (delegation: string) => `delegation/${delegation}/end`,
  out: (version: VersionId, person: PersonId) => `version/${version}/out/${person}`,
} as const
