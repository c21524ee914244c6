import type { ItemId } from '../../../shared/id'
import type { Ballot } from '../../../shared/meeting/ballot/ballot'
import { type Deadlock, undecided } from '../../../shared/meeting/ballot/deadlock'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { BallotPlan } from '../../../shared/meeting/said/ballot-statements'
import type { Shelf } from '../../../shared/wire/shelf'

/** What was begun of a plan survives a change of side or item: it is kept while the window lives. */
const begun = new Map<ItemId, BallotPlan>()

export function keepPlan(item: ItemId, plan: BallotPlan): void {
  begun.set(item, plan)
}

export function forgetPlan(item: ItemId): void {
  begun.delete(item)
}

/** What was begun, what is planned already, or all that is on the table. */
export function planFor(
  meeting: Meeting,
  item: ItemId,
  found: Deadlock,
  { charter }: Shelf,
  ballot: Ballot | undefined,
): BallotPlan {
  const open = undecided(meeting, item).map(({ proposal }) => proposal)
  const plan = begun.get(item) ?? ballot?.plan
  if (plan !== undefined) return { ...plan, proposals: plan.proposals.filter((one) => open.includes(one)) }
  return {
    question: null,
    proposals: open,
    free: [],
    noChange: found.over === 'proposals' && charter.parameters.ballotStatusQuo,
    seats: 1,
  }
}
