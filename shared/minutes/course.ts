import { nameOf, type Roll } from '../charter/roll'
import type { StatementId } from '../id'
import { levelOf } from '../meeting/course'
import { followed } from '../meeting/course-facts'
import type { Folded } from '../meeting/fold'
import type { CourseBlock } from './course-block'

/** What stands beneath a decision in the minutes (MI12): nothing for a finding, nor where there is nothing to say. */
export function courseBlock(meeting: Folded, decision: StatementId, roll: Roll): readonly CourseBlock[] {
  const found = followed(meeting).find((one) => one.decision.decision === decision)
  if (found === undefined || found.facts.informal) return []
  const { facts, inputs, replaces, takenBack } = found
  const { window, review, expiry, reopened } = facts
  if (window === null && review === null && expiry === null && replaces.length === 0) return []
  return [
    {
      type: 'course',
      decision,
      level: levelOf(facts),
      window:
        window === null ? null : { until: window.days === 0 ? null : window.closes, mayWork: window.mayWork },
      replaces: replaces.map(({ number }) => number),
      review,
      expiry,
      inputs: inputs.map(({ person, kind, words, on, wasPresent }) => ({
        name: nameOf(roll, person),
        kind,
        words,
        on,
        wasPresent,
      })),
      takenBack: takenBack.map(({ reopened: from, on, reason }) => ({ reopened: from, on, reason })),
      reopened:
        reopened === null
          ? null
          : {
              on: reopened.on,
              reason: reopened.reason,
              askedBy: reopened.person === null ? null : nameOf(roll, reopened.person),
            },
    },
  ]
}
