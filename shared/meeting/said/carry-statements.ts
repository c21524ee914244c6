import type { ItemId, MeetingId, StatementId } from '../../id'
import type { Instant, LocalDate, LocalTime } from '../../ports'
import type { Statement } from '../../statement'
import type { DecisionRef } from './course-statements'
import type { CameBack } from './referral-statements'

/** What becomes of an item that was not finished, of items taken together, and when a break ends. */
export type CarryStatement =
  | ItemFateStatement
  | CarriedDroppedStatement
  | ItemConsentStatement
  | BackAtStatement
  | ItemWentStatement

/** To the next meeting, to the backlog until somebody wants it, nowhere, or already decided elsewhere (CV7). */
export type ItemFate = 'carry' | 'backlog' | 'decided' | 'drop'
export type ItemFateStatement = Statement<{
  readonly type: 'item-fate'
  readonly item: ItemId
  /** Null takes it back: the item is dealt with after all. */
  readonly fate: ItemFate | null
  /** The meeting it went to, where one was planned by then. */
  readonly to: NextMeeting | null
  /** The decisions on it that were known when this was said: it is carried in spite of them (CV7). */
  readonly knew?: readonly StatementId[]
  /** The decision that was taken elsewhere, where that is its fate. */
  readonly of?: DecidedElsewhere
}>
/** A decision on the same item, taken on another agenda. */
export type DecidedElsewhere = DecisionRef & { readonly on: LocalDate }
/** SE7: onto which agenda it came, where that was not known at the close; said afterwards, in the meeting it came from. */
export type ItemWentStatement = Statement<{
  readonly type: 'item-went'
  readonly item: ItemId
  readonly to: NextMeeting
}>
export type NextMeeting = {
  readonly meeting: MeetingId
  readonly date: LocalDate
  readonly title: string
  /** As they were planned then; left out where nobody had said. */
  readonly time?: LocalTime
  readonly place?: string
}

/** Where a carried item comes from, written with it once. `times`: this is the 2nd time. */
export type Carried = {
  readonly meeting: MeetingId
  readonly item: ItemId
  readonly date: LocalDate
  readonly times: number
  /** What the meeting was called, and the number the item had there (SE7). */
  readonly title?: string
  readonly number?: string
  /** Where it first stood, over any number of meetings; left out where that is the one above. */
  readonly origin?: Origin
  /** What it is that came back from another assembly (RF11). */
  readonly back?: CameBack
  /** The decisions on it that were known when it was carried. */
  readonly knew?: readonly StatementId[]
}
/** The first of an item and all its copies, by which they are known to be one. */
export type Origin = { readonly meeting: MeetingId; readonly item: ItemId }
/** What was offered to an agenda is let go for good, or offered again. */
export type CarriedDroppedStatement = Statement<{
  readonly type: 'carried-dropped'
  readonly meeting: MeetingId
  readonly item: ItemId
  /** Not the item, but what came back of it. */
  readonly back?: string
  readonly dropped: boolean
}>

/** Meant to be taken together with others, if nobody wants to talk about it. */
export type ItemConsentStatement = Statement<{
  readonly type: 'item-consent'
  readonly item: ItemId
  readonly consent: boolean
}>

/** When a break ends, or on which day the meeting goes on; null: not known. */
export type BackAtStatement = Statement<{
  readonly type: 'back-at'
  readonly until: Instant | null
}>

export const carryAbout = {
  itemFate: (item: ItemId) => `item/${item}/fate`,
  carriedDropped: (meeting: MeetingId, item: ItemId, back?: string) =>
    `carried/${meeting}/${item}${back === undefined ? '' : `/${back}`}`,
  itemWent: (item: ItemId) => `item/${item}/went`,
  itemConsent: (item: ItemId) => `item/${item}/consent`,
  backAt: 'meeting/back-at',
} as const
