import type { ItemId, MeetingId } from '../id'
import type { Instant, LocalDate } from '../ports'
import type { Statement } from '../statement'

/** What becomes of an item that was not finished, of items taken together, and when a break ends. */
export type CarryStatement =
  | ItemFateStatement
  | CarriedDroppedStatement
  | ItemConsentStatement
  | BackAtStatement

/** To the next meeting, to the backlog until somebody wants it, or nowhere. */
export type ItemFate = 'carry' | 'backlog' | 'drop'
export type ItemFateStatement = Statement<{
  readonly type: 'item-fate'
  readonly item: ItemId
  /** Null takes it back: the item is dealt with after all. */
  readonly fate: ItemFate | null
  /** The meeting it went to, where one was planned by then. */
  readonly to: NextMeeting | null
}>
export type NextMeeting = { readonly meeting: MeetingId; readonly date: LocalDate; readonly title: string }

/** Where a carried item comes from, written with it once. `times`: this is the 2nd time. */
export type Carried = {
  readonly meeting: MeetingId
  readonly item: ItemId
  readonly date: LocalDate
  readonly times: number
}
/** What was offered to an agenda is let go for good, or offered again. */
export type CarriedDroppedStatement = Statement<{
  readonly type: 'carried-dropped'
  readonly meeting: MeetingId
  readonly item: ItemId
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
  carriedDropped: (meeting: MeetingId, item: ItemId) => `carried/${meeting}/${item}`,
  itemConsent: (item: ItemId) => `item/${item}/consent`,
  backAt: 'meeting/back-at',
} as const
