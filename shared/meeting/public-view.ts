import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { ItemId, VersionId } from '../id'
import { agenda, currentItem, type Item, itemOf } from './agenda'
import { outcome } from './consensus'
import { decisions } from './decision'
import { details } from './details'
import type { Folded } from './fold'
import { type Proposal, proposals, standingVersion } from './proposal'
import type { PublicClock, PublicPage, PublicTable } from './public-page'
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
export function publicView(meeting: Folded, roll: Roll, charter: Charter, choice: PublicChoice): PublicPage {
  switch (choice.type) {
    case 'test':
      return { type: 'test' }
    case 'neutral':
      return neutral(meeting, charter)
    case 'hold': {
      const held = itemOf(meeting, choice.item)
      return held === undefined ? followed(meeting, roll, charter) : itemPage(meeting, roll, charter, held)
    }
    case 'follow':
      return followed(meeting, roll, charter)
  }
}

function followed(meeting: Folded, roll: Roll, charter: Charter): PublicPage {
  const last = turns(meeting).at(-1)
  if (meetingState(meeting) === 'adjourned' && last !== undefined) {
    return { type: 'break', meeting: named(meeting, charter), since: last.clock, next: following(meeting) }
  }
  const current = meetingState(meeting) === 'open' ? currentItem(meeting) : null
  return current === null ? neutral(meeting, charter) : itemPage(meeting, roll, charter, current)
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

function itemPage(meeting: Folded, roll: Roll, charter: Charter, item: Item): PublicPage {
  return {
    type: 'item',
    item: { number: item.number, title: item.title },
    presenter: item.presenter === null ? null : (roll.people[item.presenter]?.name ?? null),
    clock: clockOf(item),
    table: tableOf(meeting, roll, charter, item.id),
  }
}

function clockOf({ startedAt, spent, planned }: Item): PublicClock | null {
  return startedAt === null ? null : { startedAt, spent, planned }
}

/** The latest that is still to be decided; when nothing is, the latest decision. */
function tableOf(meeting: Folded, roll: Roll, charter: Charter, item: ItemId): PublicTable | null {
  const open = proposals(meeting, item).filter(({ decided, withdrawn }) => !decided && !withdrawn)
  const latest = open.at(-1)
  return latest === undefined ? decided(meeting, item) : onTheTable(meeting, roll, charter, latest)
}

/** PU5: the outcome is that of the wording it stands under; another wording begins without one. */
function onTheTable(meeting: Folded, roll: Roll, charter: Charter, proposal: Proposal): PublicTable | null {
  const version = standingVersion(proposal)
  if (version === undefined) return null
  if (proposal.contested) return { type: 'two-wordings' }
  const { wording } = version
  if (!version.tested) return { type: 'wording', wording, test: null }
  return tested(meeting, roll, charter, { wording, version: version.version })
}

/** PU4: who says what one after another is not shown; a block is told at once, without numbers. */
function tested(
  meeting: Folded,
  roll: Roll,
  charter: Charter,
  { wording, version }: { readonly wording: string; readonly version: VersionId },
): PublicTable {
  const { type, counts, none, present } = outcome(meeting, version, roll, charter)
  if (type === 'unsettled' || type === 'nothing-yet') {
    return { type: 'wording', wording, test: { given: present - none, present } }
  }
  return { type: 'result', wording, outcome: type, counts: none === 0 ? { ...counts } : null }
}

function decided(meeting: Folded, item: ItemId): PublicTable | null {
  const decision = decisions(meeting)
    .filter((one) => one.item === item)
    .at(-1)
  if (decision === undefined) return null
  const { number, wording, informal, contested, outcome: found } = decision
  return { type: 'decision', number, wording, informal, contested, counts: { ...found.counts } }
}
