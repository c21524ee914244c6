import { nameOf, type Roll } from '../charter/roll'
import { type Concern, concerns } from '../meeting/concern'
import type { Meeting } from '../meeting/meeting'
import type { Proposal } from '../meeting/proposal'
import type { ConcernLine, DeliberationBlock } from './deliberation-block'

/** What stands in the minutes between the positions on a proposal and the decision: its concerns (MI20). */
export function afterPositions(
  meeting: Meeting,
  { proposal }: Proposal,
  roll: Roll,
): readonly DeliberationBlock[] {
  const lines = concerns(meeting, proposal).map((concern) => concernLine(concern, roll))
  return lines.length === 0 ? [] : [{ type: 'concerns', proposal, concerns: lines }]
}

/** Screen and paper tell the same story of a concern. */
export function concernLine(
  { number, person, text, round, fate, steps, contested }: Concern,
  roll: Roll,
): ConcernLine {
  return {
    number,
    name: person === null ? null : nameOf(roll, person),
    text,
    round,
    fate,
    steps: steps.map((step) => ({ fate: step.fate, round: step.round, note: step.note })),
    contested,
  }
}
