import { nameOf, type Roll } from '../charter/roll'
import { agenda, currentItem, type Item } from './agenda/agenda'
import { minutesHere } from './approval/minutes-here'
import { comesByItself } from './approval/minutes-named'
import { wasDealtWith } from './approval/record-item'
import { ballotsOf, ballotUnderWay } from './ballot/ballot'
import { actions } from './decision/action'
import { decisions } from './decision/decision'
import type { Folded } from './fold'
import { attendance } from './hall/attendance'
import { stack } from './hall/stack'
import type { Meeting } from './meeting'
import { blocks, positions } from './proposal/position'
import { type Proposal, proposals, standingVersion } from './proposal/proposal'
import { isElsewhere } from './referral/referral'
import { stateIsContested } from './state'

/** The side of an item on which a question is answered. */
export type Side = 'note' | 'proposal' | 'positions' | 'ballot'

/** What the close will do, and what it would leave open: to be looked at, never in the way. */
export type Closing = {
  readonly numbered: readonly Item[]
  /** Not reached, parked to be carried, or still under way: what becomes of it is asked (CV1, CV12). */
  readonly unfinished: readonly Item[]
  readonly open: readonly OpenQuestion[]
}
type Of<Type extends string, More = object> = { readonly type: Type; readonly key: string } & More
export type OpenQuestion = { readonly on: Item | null; readonly side: Side } & (
  | Of<'no-outcome' | 'ballot' | 'tested' | 'positions' | 'undecided' | 'contested-item'>
  | Of<'blocked' | 'stack', { readonly count: number }>
  | Of<'no-due' | 'no-owner', { readonly what: string }>
  | Of<'presence', { readonly name: string }>
  | Of<'contested-decision', { readonly number: string }>
  | Of<'contested-state'>
)

export function closingOf(meeting: Meeting, roll: Roll): Closing {
  const items = agenda(meeting)
  return {
    numbered: items.filter((item) => item.minute === null && wasDealtWith(meeting, item)),
    unfinished: items.filter(
      (item) => item.fate !== null || !wasDealtWith(meeting, item) || isUnderWay(meeting, item),
    ),
    open: [
      ...items.flatMap((item) => questionsOf(meeting, item)),
      ...waiting(meeting),
      ...presenceInDoubt(meeting, roll),
      ...(stateIsContested(meeting)
        ? [{ type: 'contested-state', key: 'state', on: null, side: 'note' } as const]
        : []),
    ],
  }
}

/** CV12: under way, and not brought to an end: what was put is not decided, it was to be decided, or somebody waits to speak. */
export function isLeftOpen(meeting: Folded, item: Item): boolean {
  if (!isUnderWay(meeting, item)) return false
  if (questionsOf(meeting, item).some(({ type }) => unsettled.has(type))) return true
  if (decisions(meeting).some((one) => one.item === item.id) || isElsewhere(meeting, item.id, null))
    return false
  return item.kind === 'decide' || stack(meeting, item.id).waiting.length > 0
}

const unsettled: ReadonlySet<OpenQuestion['type']> = new Set([
  'ballot',
  'positions',
  'blocked',
  'tested',
  'no-outcome',
])

function isUnderWay(meeting: Folded, item: Item): boolean {
  return item.state === 'current' && !comesByItself(meeting, item)
}

function questionsOf(meeting: Folded, item: Item): readonly OpenQuestion[] {
  const put = proposals(meeting, item.id).filter(({ withdrawn }) => !withdrawn)
  const taken = decisions(meeting).filter((one) => one.item === item.id)
  // What a ballot has settled leaves its other options without an outcome of their own.
  const isSettled = ballotsOf(meeting, item.id).some(({ state }) => state === 'declared')
  const ballot = ballotUnderWay(meeting, item.id)
  const todo = actions(meeting, item.id).filter(({ state }) => state === 'open')
  // Earlier minutes that were approved, or sent back, are what the item was to decide (LC7).
  const isOfMinutes = minutesHere(meeting).some((one) => one.item === item.id)
  const isBare =
    item.kind === 'decide' &&
    item.state === 'done' &&
    put.length + taken.length === 0 &&
    !isOfMinutes &&
    !isElsewhere(meeting, item.id, null)
  return [
    ...(ballot?.opened == null
      ? []
      : [{ type: 'ballot', key: ballot.ballot, on: item, side: 'ballot' } as const]),
    ...(isSettled ? [] : put)
      .filter(({ decided, proposal }) => !decided && !isElsewhere(meeting, item.id, proposal))
      .flatMap((proposal) => proposalQuestions(meeting, item, proposal)),
    ...(isBare ? [{ type: 'undecided', key: `${item.id}/bare`, on: item, side: 'proposal' } as const] : []),
    ...taken
      .filter(({ contested }) => contested)
      .map(
        ({ decision, number }) =>
          ({ type: 'contested-decision', key: decision, on: item, side: 'positions', number }) as const,
      ),
    ...(item.contested
      ? [{ type: 'contested-item', key: `${item.id}/said`, on: item, side: 'note' } as const]
      : []),
    ...todo
      .filter(({ who }) => who === null)
      .map(
        ({ action, what }) =>
          ({ type: 'no-owner', key: `${action}/who`, on: item, side: 'note', what }) as const,
      ),
    ...todo
      .filter(({ due }) => due === null)
      .map(
        ({ action, what }) =>
          ({ type: 'no-due', key: `${action}/due`, on: item, side: 'note', what }) as const,
      ),
  ]
}

/** One question for each proposal, the heaviest: a block, a contradiction, a test without an end, no test at all. */
function proposalQuestions(meeting: Folded, item: Item, proposal: Proposal): readonly OpenQuestion[] {
  const version = standingVersion(proposal)
  const key = proposal.proposal
  if (version === undefined) return []
  const against = blocks(meeting, version.version).length
  const contested =
    proposal.contested || positions(meeting, version.version).some((position) => position.contested)
  if (contested) return [{ type: 'positions', key, on: item, side: 'positions' }]
  if (against > 0) return [{ type: 'blocked', key, on: item, side: 'positions', count: against }]
  if (version.tested) return [{ type: 'tested', key, on: item, side: 'positions' }]
  return [{ type: 'no-outcome', key, on: item, side: 'proposal' }]
}

function waiting(meeting: Meeting): readonly OpenQuestion[] {
  const item = currentItem(meeting)
  const count = item === null ? 0 : stack(meeting, item.id).waiting.length
  return count === 0 ? [] : [{ type: 'stack', key: 'stack', on: item, side: 'note', count }]
}

function presenceInDoubt(meeting: Meeting, roll: Roll): readonly OpenQuestion[] {
  return attendance(meeting)
    .filter(({ contested }) => contested)
    .map(({ person }) => ({
      type: 'presence',
      key: person,
      on: null,
      side: 'note',
      name: nameOf(roll, person),
    }))
}
