import { nameOf, type Roll } from '../../../shared/charter/roll'
import { actions } from '../../../shared/meeting/action'
import { agenda, type Item } from '../../../shared/meeting/agenda'
import { attendance } from '../../../shared/meeting/attendance'
import { ballotsOf, ballotUnderWay } from '../../../shared/meeting/ballot'
import type { Meeting } from '../../../shared/meeting/meeting'
import { proposals } from '../../../shared/meeting/proposal'
import { wasDealtWith } from '../../../shared/meeting/record-item'

/** What the close will do, and what it would leave open: to be looked at, never in the way. */
export type Closing = {
  readonly numbered: readonly Item[]
  readonly notReached: readonly Item[]
  readonly open: readonly OpenQuestion[]
}
export type OpenQuestion =
  | { readonly type: 'no-outcome' | 'ballot'; readonly key: string; readonly item: Item }
  | { readonly type: 'no-due' | 'no-owner'; readonly key: string; readonly item: Item; readonly what: string }
  | { readonly type: 'presence'; readonly key: string; readonly name: string }

export function closingOf(meeting: Meeting, roll: Roll): Closing {
  const items = agenda(meeting)
  return {
    numbered: items.filter((item) => item.minute === null && wasDealtWith(meeting, item)),
    notReached: items.filter((item) => !wasDealtWith(meeting, item)),
    open: [...items.flatMap((item) => questionsOf(meeting, item)), ...presenceInDoubt(meeting, roll)],
  }
}

function questionsOf(meeting: Meeting, item: Item): readonly OpenQuestion[] {
  const undecided = proposals(meeting, item.id).filter(({ decided, withdrawn }) => !decided && !withdrawn)
  // What a ballot has settled leaves its other options without an outcome of their own.
  const isSettled = ballotsOf(meeting, item.id).some(({ state }) => state === 'declared')
  const ballot = ballotUnderWay(meeting, item.id)
  const todo = actions(meeting, item.id).filter(({ state }) => state === 'open')
  return [
    ...(ballot?.opened == null ? [] : [{ type: 'ballot', key: ballot.ballot, item } as const]),
    ...(isSettled ? [] : undecided).map(
      ({ proposal }) => ({ type: 'no-outcome', key: proposal, item }) as const,
    ),
    ...todo
      .filter(({ who }) => who === null)
      .map(({ action, what }) => ({ type: 'no-owner', key: `${action}/who`, item, what }) as const),
    ...todo
      .filter(({ due }) => due === null)
      .map(({ action, what }) => ({ type: 'no-due', key: `${action}/due`, item, what }) as const),
  ]
}

function presenceInDoubt(meeting: Meeting, roll: Roll): readonly OpenQuestion[] {
  return attendance(meeting)
    .filter(({ contested }) => contested)
    .map(({ person }) => ({ type: 'presence', key: person, name: nameOf(roll, person) }))
}
