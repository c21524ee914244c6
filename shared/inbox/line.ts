import type { Stance } from '../charter/rules'
import type { DeviceId, ItemId, PersonId, StatementId } from '../id'
import type { Mention } from '../meeting/mention'
import type { Presence, StateStatement } from '../meeting/said/statements'
import type { Instant, LocalDate, LocalTime } from '../ports'

/** One matter in the inbox of a meeting: what it is about, and who wrote what, older first. */
export type InboxLine = {
  /** The same on every laptop, and the same tomorrow. */
  readonly key: string
  readonly subject: Subject
  readonly words: readonly Word[]
  readonly settledBy: SettledBy
}

/**
 * `choice`: one of the words is kept. `minute`: a decision in a meeting, and nothing else. `place`: on the screen it belongs to,
 * where there is more to say than one of the two. `note`: nothing can be chosen; a secretary notes it.
 */
export type SettledBy = 'choice' | 'minute' | 'place' | 'note'

export type Subject = {
  readonly type: SubjectType
  readonly person: PersonId | null
  readonly item: { readonly id: ItemId; readonly title: string } | null
  /** What else it is known by: words of a proposal, an action, a concern's number, a field, a role. */
  readonly name: string | null
}
export type SubjectType =
  | 'decision'
  | 'minute-taker'
  | 'state'
  | 'turns'
  | 'meeting-number'
  | 'approval'
  | 'presence'
  | 'position'
  | 'assembly'
  | 'out'
  | 'hands'
  | 'wording'
  | 'proposal-place'
  | 'amendment'
  | 'concern'
  | 'ballot'
  | 'details'
  | 'role'
  | 'item-place'
  | 'item-field'
  | 'item-fate'
  | 'action'
  | 'action-state'
  | 'decision-date'
  | 'numbers'
  | 'before-close'
  | 'referral'
  | 'referral-answers'
  | 'referral-late'

export type Word = {
  readonly statement: StatementId
  readonly person: PersonId
  readonly device: DeviceId
  readonly at: Instant
  readonly told: Told
}

/** What was said, without its stamp and without copies: as much as one sentence needs. */
export type Told =
  | { readonly type: 'presence'; readonly presence: Presence; readonly clock: Instant }
  | { readonly type: 'position'; readonly stance: Stance | null; readonly reason: string | null }
  | { readonly type: 'turn'; readonly to: StateStatement['to']; readonly clock: Instant }
  | { readonly type: 'person'; readonly person: PersonId | null }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'minutes'; readonly minutes: number | null }
  | { readonly type: 'day'; readonly on: LocalDate | null }
  /** A word of a short list: a kind of item, what became of a concern. */
  | { readonly type: 'one-of'; readonly word: string }
  | { readonly type: 'yes-no'; readonly yes: boolean }
  | { readonly type: 'hands'; readonly counts: readonly number[] | null }
  | {
      readonly type: 'details'
      readonly title: string
      readonly date: LocalDate
      readonly time: LocalTime
      readonly place: string
    }
  | {
      readonly type: 'action'
      readonly what: string
      readonly who: PersonId | null
      readonly due: LocalDate | null
    }
  | { readonly type: 'decided'; readonly number: string; readonly wording: string }
  | { readonly type: 'blocked'; readonly person: PersonId; readonly reason: string | null }
  | { readonly type: 'number'; readonly number: string; readonly shown: string; readonly title: string }
  | { readonly type: 'gesture'; readonly mentions: readonly Mention[] }
