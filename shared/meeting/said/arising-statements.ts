import type { ActionId, ItemId, MeetingId, PersonId } from '../../id'
import type { LocalDate } from '../../ports'
import type { Statement } from '../../statement'

/** Matters arising: the open actions of earlier meetings, as an item of this one reports on them. */
export type ArisingStatement = MattersArisingStatement | ArisingReportedStatement

/** An action as it was agreed elsewhere, copied: an agenda is read without anybody else's papers. */
export type ArisingAction = {
  readonly action: ActionId
  readonly meeting: MeetingId
  readonly title: string
  readonly date: LocalDate
  readonly minute: string | null
  readonly what: string
  readonly who: PersonId | null
  readonly due: LocalDate | null
}
export type MattersArisingStatement = Statement<{
  readonly type: 'matters-arising'
  readonly item: ItemId
  readonly actions: readonly ArisingAction[]
}>
/** What was said of one at the meeting; `due`: put off to that day. */
export type ArisingReportedStatement = Statement<{
  readonly type: 'arising-reported'
  readonly item: ItemId
  readonly action: ActionId
  readonly state: 'open' | 'done' | 'dropped'
  readonly due: LocalDate | null
  /** Why it was put off, or dropped. */
  readonly reason?: string
}>

export const arisingAbout = {
  arising: (item: ItemId) => `item/${item}/arising`,
  reported: (action: ActionId) => `arising/${action}/reported`,
} as const
