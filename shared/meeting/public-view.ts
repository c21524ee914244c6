import type { Charter } from '../charter/charter'
import { nameOf, type Roll } from '../charter/roll'
import type { ItemId } from '../id'
import { agenda, currentItem, type Item, itemOf } from './agenda/agenda'
import { details } from './details'
import type { Folded } from './fold'
import { backAt } from './hall/break'
import { stack } from './hall/stack'
import type { PublicClock, PublicPage, PublicStack, PublicTable } from './public-page'
import { type CountStep, publicTableOf } from './public-table'
import { closing, meetingState, turns } from './state'
import { localTime } from './time'

/** What the secretary chose to have shown; whatever it is, only what may be shown to all is composed (PU2). */
export type PublicChoice =
  | { readonly type: 'follow' }
  /** PU6: this item, whatever is under way meanwhile. */
  | { readonly type: 'hold'; readonly item: ItemId }
  | { readonly type: 'neutral' }
  | { readonly type: 'test' }

/** The one way from a meeting to the public screen. */
export function publicView(
  meeting: Folded,
  roll: Roll,
  charter: Charter,
  choice: PublicChoice,
  counted: CountStep | null = null,
): PublicPage {
  switch (choice.type) {
    case 'test':
      return { type: 'test' }
    case 'neutral':
      return neutral(meeting, charter)
    case 'hold': {
      const held = itemOf(meeting, choice.item)
      return held === undefined
        ? followed(meeting, roll, charter, counted)
        : itemPage(meeting, roll, charter, held, counted)
    }
    case 'follow':
      return followed(meeting, roll, charter, counted)
  }
}

function followed(meeting: Folded, roll: Roll, charter: Charter, counted: CountStep | null): PublicPage {
  const last = turns(meeting).at(-1)
  if (meetingState(meeting) === 'adjourned' && last !== undefined) {
    return {
      type: 'break',
      meeting: named(meeting, charter),
      since: last.clock,
      until: backAt(meeting),
      next: following(meeting),
    }
  }
  const current = meetingState(meeting) === 'open' ? currentItem(meeting) : null
  return current === null ? neutral(meeting, charter) : itemPage(meeting, roll, charter, current, counted)
}

function neutral(meeting: Folded, charter: Charter): PublicPage {
  const state = meetingState(meeting)
  const isBefore = state === 'planned' || state === 'noticed'
  const closed = closing(meeting)
  return {
    type: 'neutral',
    meeting: named(meeting, charter),
    begins: isBefore ? details(meeting).time : null,
    ended: closed === undefined ? null : localTime(closed.clock),
    next: state === 'open' && currentItem(meeting) === null ? following(meeting) : null,
  }
}

/** Who may belong is then nobody else's business, nor is that these people meet. */
function named(meeting: Folded, charter: Charter): { assembly: string | null; title: string } {
  const isRestricted = charter.composition.type === 'restricted'
  return { assembly: isRestricted ? null : charter.name, title: details(meeting).title }
}

function following(meeting: Folded): { number: string; title: string } | null {
  const next = agenda(meeting).find(({ state }) => state === 'waiting')
  return next === undefined ? null : { number: next.number, title: next.title }
}

function itemPage(
  meeting: Folded,
  roll: Roll,
  charter: Charter,
  item: Item,
  counted: CountStep | null,
): PublicPage {
  const table = publicTableOf(meeting, roll, charter, item.id, counted)
  return {
    type: 'item',
    item: { number: item.number, title: item.title },
    presenter: item.presenter === null ? null : (roll.people[item.presenter]?.name ?? null),
    clock: clockOf(item),
    table,
    stack: stackOf(meeting, roll, item, table),
  }
}

function clockOf({ startedAt, spent, allotted: planned }: Item): PublicClock | null {
  return startedAt === null ? null : { startedAt, spent, planned }
}

/** While it is talked about, not while people say where they stand or read what came of it. */
function stackOf(meeting: Folded, roll: Roll, item: Item, table: PublicTable | null): PublicStack | null {
  const isTalk = table === null || (table.type === 'wording' && table.test === null)
  if (item.startedAt === null || !isTalk) return null
  const { rule, speaking, waiting } = stack(meeting, item.id)
  if (speaking === null && waiting.length === 0) return null
  return {
    speaking: speaking === null ? null : nameOf(roll, speaking.person),
    waiting: waiting.map(({ person, kind }) => ({ name: nameOf(roll, person), kind })),
    rule,
  }
}
