import type { ItemId, MeetingId, PersonId, StatementId } from '../../id'
import type { Instant, LocalDate } from '../../ports'
import type { Path, Statement } from '../../statement'

/** What is said about minutes after the close: on their own meeting, and on the meeting that approves or corrects them. */
export type MinutesStatement =
  | CirculatedStatement
  | RemarkStatement
  | RemarkAnswerStatement
  | SentBackStatement
  | SignedStatement
  | PublishedStatement
  | MinutesNamedStatement
  | MinutesApprovedStatement
  | MinutesCorrectedStatement
  | MinutesSettledStatement
  | MinutesSealedStatement

/** The draft went out by hand: the app sends nothing. */
export type CirculatedStatement = Statement<{
  readonly type: 'circulated'
  readonly how: Circulation
  /** To whom, in words. */
  readonly to: string
  /** Until when remarks were asked for. */
  readonly until: LocalDate | null
  readonly clock: Instant
}>
export const circulations = ['mail', 'file', 'paper', 'read-out'] as const
export type Circulation = (typeof circulations)[number]

/** What somebody who read the draft has said about it. */
export type RemarkStatement = Statement<{
  readonly type: 'remark'
  readonly remark: string
  readonly item: ItemId | null
  readonly from: PersonId | null
  readonly text: string
}>
export type RemarkAnswerStatement = Statement<{
  readonly type: 'remark-answer'
  readonly remark: string
  /** Null: open again. */
  readonly answer: 'taken-in' | 'not-taken' | null
  readonly note: string | null
}>

/** Put for approval, and the meeting wanted them changed first. */
export type SentBackStatement = Statement<{
  readonly type: 'sent-back'
  readonly minute: MinuteRef
  readonly reason: string
}>

/** By hand, on paper, after the approval. */
export type SignedStatement = Statement<{
  readonly type: 'signed'
  readonly person: PersonId
  readonly name: string
  readonly approval: StatementId
  readonly clock: Instant
}>

/** The sealed record that was made of the approved minutes, and what was left out of it. */
export type PublishedStatement = Statement<{
  readonly type: 'published'
  readonly record: string
  readonly digest: string
  readonly approval: StatementId
  readonly left: number
  /** How many corrections it has in it. */
  readonly corrections: number
  readonly clock: Instant
}>

/** On an agenda: this item is to approve the minutes of that meeting. */
export type MinutesNamedStatement = Statement<{
  readonly type: 'minutes-named'
  readonly item: ItemId
  readonly of: MinutesRef | null
}>
/** In the meeting that approved them, under that item. */
export type MinutesApprovedStatement = Statement<{
  readonly type: 'minutes-approved'
  readonly item: ItemId
  readonly of: MinutesRef
  readonly digest: string
  readonly clock: Instant
}>
/** In the meeting that agreed the correction, under the item in which it did. */
export type MinutesCorrectedStatement = Statement<{
  readonly type: 'minutes-corrected'
  readonly item: ItemId
  readonly of: MinutesRef
  readonly text: string
  readonly clock: Instant
}>

/** In the meeting that sent them back, or that named which of two approvals holds: what it did, under that item. */
export type MinutesSettledStatement = Statement<{
  readonly type: 'minutes-settled'
  readonly item: ItemId
  readonly of: MinutesRef
  readonly how: MinutesSettled
  /** What is to be changed; or the minute whose approval holds. */
  readonly text: string
  readonly clock: Instant
}>
export const minutesSettled = ['sent-back', 'named-one'] as const
export type MinutesSettled = (typeof minutesSettled)[number]

/** The approval is sealed in the log of authority (LC19). */
export type MinutesSealedStatement = Statement<{
  readonly type: 'minutes-sealed'
  readonly approval: StatementId
  readonly record: string
  readonly clock: Instant
}>

/** Earlier minutes, as they are spoken of. */
export type MinutesRef = {
  readonly meeting: MeetingId
  readonly title: string
  readonly number: string | null
  readonly date: LocalDate
}
/** A minute of a later meeting. */
export type MinuteRef = MinutesRef & { readonly item: ItemId; readonly minute: string }

export type Signer = {
  readonly person: PersonId
  readonly name: string
  /** `participation`: took part in the meeting, and in the approval. */
  readonly how: 'participation' | 'mark'
}
/** Doubts that the minutes are accurate; approved all the same. */
export type Dissent = { readonly person: PersonId; readonly name: string; readonly text: string }

/** The minutes as they were approved, for good (decisions 4): whatever is said later cannot alter them. */
export type Frozen = {
  /** The blocks as canonical text. */
  readonly text: string
  /** SHA-256 of it, hexadecimal. */
  readonly digest: string
  /** What the document was made of then. */
  readonly heads: readonly string[]
  /** Up to which number whoever approved had seen each device's statements (LC9). */
  readonly knew: { readonly [device: string]: number }
  readonly signers: readonly Signer[]
  readonly dissents: readonly Dissent[]
}

export const minutesAbout = {
  circulated: (id: string): Path => `circulated/${id}`,
  remark: (remark: string): Path => `remark/${remark}`,
  remarkAnswer: (remark: string): Path => `remark/${remark}/answer`,
  sentBack: (at: MeetingId): Path => `sent-back/${at}`,
  signed: (person: PersonId): Path => `signed/${person}`,
  published: (record: string): Path => `published/${record}`,
  named: (item: ItemId): Path => `item/${item}/minutes-of`,
  approvedHere: (of: MeetingId): Path => `minutes-of/${of}/approved`,
  sealed: (approval: StatementId): Path => `sealed/${approval}`,
  settledHere: (id: string): Path => `minutes-of/settled/${id}`,
  correctedHere: (id: string): Path => `minutes-of/corrected/${id}`,
} as const
