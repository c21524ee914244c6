import type { AssemblyId, ItemId, MeetingId, PersonId } from '../id'
import type { ActionState } from '../meeting/said/statements'
import type { MeetingState } from '../meeting/state'
import type { LocalDate } from '../ports'
import type { kinds } from './query'

/** A piece of the records that can be found and jumped to: a decision, an action, a paragraph of the secretary's own words. */
export type Kind = (typeof kinds)[number]
export type Passage = {
  readonly kind: Kind
  /** Of what it is: with its kind the very place on the page. Of a note, its item and which block of it. */
  readonly id: string
  readonly item: ItemId | null
  /** What it stands under; it is found by these words too, together with one of its own (SC2). */
  readonly under: string
  readonly text: string
  readonly number: string | null
  /** SC8: whether its item was corrected since, or the minutes as a whole. */
  readonly corrected?: 'item' | 'minutes'
  /** Of an action as it was published: who does it, and what has become of it, is not. */
  readonly due?: LocalDate | null
  readonly action?: {
    readonly who: PersonId | null
    readonly whoName: string | null
    readonly due: LocalDate | null
    readonly state: ActionState
  }
}

/** All passages of one meeting: what the cache keeps for the search (SC5). */
export type MeetingPassages = {
  readonly meeting: MeetingId
  readonly title: string
  readonly date: LocalDate
  readonly state: MeetingState
  readonly passages: readonly Passage[]
}

/** A passage with where it stands; people stand on a roll and in no meeting. */
export type Placed = {
  readonly assembly: AssemblyId
  readonly meeting: Omit<MeetingPassages, 'passages'> | null
  readonly passage: Passage
  /** Not one's own: which record of another assembly it is from. */
  readonly published?: {
    readonly record: string
    readonly name: string
    readonly approved: { readonly on: LocalDate; readonly minute: string | null }
    /** Its text is not here (TR3). */
    readonly short?: true
  }
}
