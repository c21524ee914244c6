import type { ActionId, AssemblyId, ItemId, MeetingId, PersonId, StatementId } from '../id'
import type { MeetingState } from '../meeting/state'
import type { ActionState } from '../meeting/statements'
import type { LocalDate, LocalTime } from '../ports'

/** What lists and Home show of a meeting without opening it: a headline and the lines it adds to the registers. */
export type MeetingSummary = {
  readonly headline: MeetingHeadline
  readonly decisions: readonly DecisionLine[]
  readonly actions: readonly ActionLine[]
}

export type MeetingHeadline = {
  readonly meeting: MeetingId
  readonly assembly: AssemblyId
  readonly title: string
  readonly kind: string
  readonly date: LocalDate
  readonly time: LocalTime
  readonly place: string
  readonly state: MeetingState
  readonly number: string | null
  /** Items on the agenda. */
  readonly items: number
  /** People who were there at any time. */
  readonly present: number
  readonly decisions: number
  readonly openActions: number
  /** Closed and not yet approved: minutes still to be finished. */
  readonly draft: boolean
  /** Something two people said differently waits for a word. */
  readonly contested: boolean
}

export type DecisionLine = {
  readonly decision: StatementId
  readonly assembly: AssemblyId
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly date: LocalDate
  readonly item: ItemId
  readonly itemTitle: string
  readonly number: string
  readonly wording: string
  readonly informal: boolean
  readonly contested: boolean
  /** Agree, reservations, stand aside, block, abstain, in this order. */
  readonly counts: readonly [number, number, number, number, number]
}

export type ActionLine = {
  readonly action: ActionId
  readonly assembly: AssemblyId
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly date: LocalDate
  readonly item: ItemId
  readonly itemTitle: string
  readonly minute: string | null
  readonly what: string
  readonly who: PersonId | null
  readonly whoName: string | null
  readonly due: LocalDate | null
  readonly state: ActionState
}
