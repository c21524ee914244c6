import type { StatementId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { courseAbout } from '../said/course-statements'
import { type MeetingStatement, spoken } from '../said/statements'
import { localDate } from '../time'
import { reopeningOf, type UnknownDecision } from './cooling-off'
import { decisions } from './decision'

/** A reopening that was taken back: the decision stands as before, and the register keeps both (CW13). */
export type TakenBack = {
  readonly statement: StatementId
  /** When it had been reopened. */
  readonly reopened: LocalDate
  readonly reopenedFor: string | null
  readonly on: LocalDate
  readonly reason: string
}
export type TakeBackRefused =
  | UnknownDecision
  | Refusal<'CW13'>
  | Refusal<'CW14', { readonly meeting: string }>
  | TextRefused

export function takenBack(meeting: Folded, decision: StatementId): readonly TakenBack[] {
  const path = courseAbout.reopening(decision)
  const reopenings = spoken(meeting, 'reopening', path)
  return spoken(meeting, 'reopening-back', path).map(({ id, reason, clock, replaces }) => {
    const of = reopenings.find((one) => replaces.includes(one.id))
    return {
      statement: id,
      reopened: localDate(of?.clock ?? clock),
      reopenedFor: of?.reason ?? null,
      on: localDate(clock),
      reason,
    }
  })
}

/**
 * Says with a reason that a decision is not reopened after all. It replaces the reopenings it knew of: one that was said
 * elsewhere stands (CW11). CW14: not once a meeting has taken it up again, which is read from the register.
 */
export function takeBackReopening(
  page: Page<Meeting>,
  given: {
    readonly decision: StatementId
    readonly reason: string
    /** The meeting that took it up again; null: none has. */
    readonly takenUpBy: string | null
  },
  moment: Moment,
): Result<null, TakeBackRefused> {
  const { decision, takenUpBy } = given
  if (!decisions(page.seen).some((one) => one.decision === decision))
    return refused({ rule: 'CW4', decision })
  if (reopeningOf(page.seen, decision) === null) return refused({ rule: 'CW13' })
  if (takenUpBy !== null) return refused({ rule: 'CW14', meeting: takenUpBy })
  const reason = needed('reason', given.reason)
  if (!reason.ok) return reason
  pen<MeetingStatement>(page, moment).state(courseAbout.reopening(decision), {
    type: 'reopening-back',
    decision,
    reason: reason.value,
    clock: moment.now,
  })
  return done(null)
}
