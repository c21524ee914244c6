import type { ItemKind } from '../../charter/standing-item'
import type { ItemId, PersonId } from '../../id'
import type { Instant } from '../../ports'
import type { Statement } from '../../statement'

/** What is said of an item: where it stands, what it is called and for, when it was under way, which minute it is. */
export type ItemStatement =
  | ItemPlaceStatement
  | ItemChangedStatement
  | ItemClockStatement
  | MinuteNumberStatement

/** On the agenda or in the recycle list. */
export type ItemPlaceStatement = Statement<{
  readonly type: 'item-place'
  readonly item: ItemId
  readonly on: boolean
  readonly reason: string | null
}>
/** The items themselves are written once; every later change of one is a fact, so that it can be seen and undone. */
export type ItemChangedStatement = Statement<
  { readonly type: 'item-changed'; readonly item: ItemId } & ItemChange
>
export type ItemChange =
  | { readonly field: 'title' | 'section' | 'order'; readonly to: string }
  | { readonly field: 'kind'; readonly to: ItemKind }
  | { readonly field: 'presenter'; readonly to: PersonId | null }
  | { readonly field: 'planned'; readonly to: number | null }
/** `null`: set aside, to be taken up again. */
export type ItemClockStatement = Statement<{
  readonly type: 'item-clock'
  readonly item: ItemId
  readonly event: 'started' | 'ended'
  readonly outcome: 'done' | 'not-reached' | null
  readonly clock: Instant
}>
export type MinuteNumberStatement = Statement<{
  readonly type: 'minute-number'
  readonly item: ItemId
  /** `2026/03/05` */
  readonly number: string
  readonly ordinal: number
}>

export const itemAbout = {
  itemPlace: (item: ItemId) => `item/${item}/place`,
  itemField: (item: ItemId, field: ItemChange['field']) => `item/${item}/${field}`,
  itemClock: (item: ItemId) => `item/${item}/clock`,
  minuteNumber: (item: ItemId) => `item/${item}/number`,
} as const
