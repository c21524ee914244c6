import type { DecisionEntry } from '../../../shared/record/register'
import type { TakingUpLine } from '../../../shared/record/summary'

/** What Home says of the register: windows that end by themselves, reviews that are due, what waits to be taken up again. */
export type WaitingDecisions = {
  readonly ending: readonly DecisionEntry[]
  readonly due: readonly DecisionEntry[]
  readonly again: readonly DecisionEntry[]
}

export function waitingDecisions(
  entries: readonly DecisionEntry[],
  takingsUp: readonly TakingUpLine[],
): WaitingDecisions {
  const taken = new Set(takingsUp.map(({ of }) => of.decision))
  const of = (type: DecisionEntry['fate']['course']['type']) =>
    entries.filter(({ fate }) => fate.course.type === type)
  const closes = ({ line }: DecisionEntry) => line.facts.window?.closes ?? ''
  const review = ({ line }: DecisionEntry) => line.facts.review ?? ''
  return {
    ending: of('cooling-off').sort((a, b) => (closes(a) < closes(b) ? -1 : 1)),
    due: of('review-due').sort((a, b) => (review(a) < review(b) ? -1 : 1)),
    again: of('reopened').filter(({ line }) => !taken.has(line.decision)),
  }
}
