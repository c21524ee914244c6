import type { CourseFacts, Input } from './course'
import { inputsOn, reopeningOf, windowOf } from './decision/cooling-off'
import { type Decision, decisions } from './decision/decision'
import { type TakenBack, takenBack } from './decision/reopening-back'
import { dateOf, replacements } from './decision/succession'
import { folded } from './fold'
import type { DecisionRef } from './said/course-statements'
import { localDate } from './time'

/** One decision with everything its own meeting says of its course. */
export type Followed = {
  readonly decision: Decision
  readonly facts: CourseFacts
  readonly inputs: readonly Input[]
  readonly replaces: readonly DecisionRef[]
  /** Reopenings that were taken back, oldest first. */
  readonly takenBack: readonly TakenBack[]
}

export const followed = folded((meeting): readonly Followed[] => {
  const replaced = replacements(meeting)
  return decisions(meeting).map((decision) => {
    const { decision: id, clock, informal, contested } = decision
    return {
      decision,
      facts: {
        decidedOn: localDate(clock),
        informal,
        contested,
        window: windowOf(meeting, id),
        reopened: reopeningOf(meeting, id),
        review: dateOf(meeting, id, 'review'),
        expiry: dateOf(meeting, id, 'expiry'),
      },
      inputs: inputsOn(meeting, id),
      takenBack: takenBack(meeting, id),
      replaces: replaced.filter((one) => one.decision === id).map(({ of }) => of),
    }
  })
})
