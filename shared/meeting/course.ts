import type { PersonId, StatementId } from '../id'
import type { LocalDate } from '../ports'
import type { CoolingOffStatement, DecisionRef, InputKind, Level, ReopenRule } from './said/course-statements'
import { addDays } from './time'

/**
 * What becomes of a decision: a pure reading of what was stated, on a day that is handed in. Nothing is stated when a
 * window ends or a date comes: it simply is so from that day on (CW3), on every laptop.
 */
export type Window = Pick<
  CoolingOffStatement,
  'way' | 'level' | 'days' | 'opens' | 'closes' | 'reopenRule' | 'mayWork'
>
export type Input = {
  readonly input: StatementId
  readonly person: PersonId
  readonly kind: InputKind
  readonly words: string
  readonly on: LocalDate
  readonly wasPresent: boolean
}
export type Reopening = {
  readonly rule: ReopenRule['type']
  readonly person: PersonId | null
  readonly reason: string | null
  readonly on: LocalDate
}

/** All that the course of one decision rests on, without the others. */
export type CourseFacts = {
  readonly decidedOn: LocalDate
  readonly informal: boolean
  readonly contested: boolean
  /** Null: decided before windows were stated, or a finding. */
  readonly window: Window | null
  readonly reopened: Reopening | null
  readonly review: LocalDate | null
  readonly expiry: LocalDate | null
}

export type Course =
  /** Found without a quorum: it has no force. */
  | { readonly type: 'finding' }
  /** DE5, or two that replace each other: nobody's word is silently the right one. */
  | { readonly type: 'contested' }
  | { readonly type: 'reopened'; readonly on: LocalDate }
  | { readonly type: 'cooling-off'; readonly until: LocalDate; readonly mayWork: boolean }
  | { readonly type: 'in-force'; readonly since: LocalDate; readonly review: LocalDate | null }
  | { readonly type: 'review-due'; readonly since: LocalDate; readonly review: LocalDate }
  | { readonly type: 'expired'; readonly on: LocalDate }
  /** `on`: the day the other one was decided. */
  | { readonly type: 'superseded' | 'overridden'; readonly by: DecisionRef; readonly on: LocalDate }

/** Of one decision by itself; what others do to it says `courses` of the register (SU1). The first that holds. */
export function courseOf(facts: CourseFacts, today: LocalDate): Course {
  const { informal, contested, reopened, window, review, expiry } = facts
  if (informal) return { type: 'finding' }
  if (contested) return { type: 'contested' }
  if (reopened !== null) return { type: 'reopened', on: reopened.on }
  if (expiry !== null && expiry <= today) return { type: 'expired', on: expiry }
  if (isCoolingOff(facts, today))
    return { type: 'cooling-off', until: window?.closes ?? today, mayWork: window?.mayWork ?? false }
  const since = inForceFrom(facts)
  return review !== null && review <= today
    ? { type: 'review-due', since, review }
    : { type: 'in-force', since, review }
}

/** CW3: the last day belongs to the window; a clock set back only makes it longer. */
export function isCoolingOff({ window }: Pick<CourseFacts, 'window'>, today: LocalDate): boolean {
  return window !== null && window.days > 0 && today <= window.closes
}

/** CW2: without days, or decided before windows were stated, from the day it was decided. */
export function inForceFrom({ window, decidedOn }: Pick<CourseFacts, 'window' | 'decidedOn'>): LocalDate {
  return window === null || window.days === 0 ? decidedOn : addDays(window.closes, 1)
}

export function levelOf({ window }: Pick<CourseFacts, 'window'>): Level {
  return window?.level ?? 'moot'
}
