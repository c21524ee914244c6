import type { Charter } from '../charter/charter'
import { nameOf, type Roll } from '../charter/roll'
import type { ActionId } from '../id'
import { isActing } from '../meeting/acting'
import type { Item } from '../meeting/agenda/agenda'
import { type Action, actions } from '../meeting/decision/action'
import { actionSteps } from '../meeting/decision/action-steps'
import { type Decision, decisions } from '../meeting/decision/decision'
import type { Folded } from '../meeting/fold'
import type { Meeting } from '../meeting/meeting'
import { proposals } from '../meeting/proposal/proposal'
import { epochOf, localTime } from '../meeting/time'
import type { Instant } from '../ports'
import { arisingBlock } from './arising-block'
import type { Block, ItemBlock } from './block'
import { courseBlock } from './course'
import { afterPositions, beforePositions } from './deliberation'
import { type Happening, inLines } from './happening'
import { isMadeByBallot, ladder, neededBlock } from './ladder'
import { earlierMinutes } from './minutes-blocks'
import { decisionBlock, positionsBlock, proposalBlock, wordingShown } from './proposal-blocks'
import { askedByBlock, questionBlocks } from './question-block'
import { richText } from './rich-text'
import type { ActionBlock } from './table-block'
import { thingBlocks } from './thing-block'

/** What stands under one item: its text, its proposals with what became of them, its ballots, its actions. */
export function itemBlocks(
  meeting: Meeting,
  item: Item,
  roll: Roll,
  charter: Charter,
  turns: readonly Happening[],
): readonly Block[] {
  let untold = turns
  // MI3: what happened before a decision is told before it.
  const toldBy = (clock: Instant) => {
    const before = untold.filter((turn) => epochOf(turn.clock) <= epochOf(clock))
    untold = untold.filter((turn) => !before.includes(turn))
    return inLines(before)
  }
  const here = decisions(meeting).filter((decision) => decision.item === item.id)
  const decided = here.filter(({ basis }) => basis !== 'ballot')
  const ofBallot = here.filter(({ basis }) => basis === 'ballot')
  const told = (decision: Decision) => [
    ...toldBy(decision.clock),
    decisionBlock(meeting, decision),
    ...courseBlock(meeting, decision.decision, roll),
  ]
  return [
    { ...itemBlock(item, roll), ...isActing(meeting, item.id) },
    ...askedByBlock(meeting, item.id),
    { type: 'text', item: item.id, rich: richText(meeting.prose[item.id] ?? '', meeting.marks?.[item.id]) },
    ...proposals(meeting, item.id)
      .filter(
        ({ proposal }) =>
          !ofBallot.some((one) => one.proposal === proposal && isMadeByBallot(meeting, item.id, one)),
      )
      .flatMap((proposal) => [
        proposalBlock(meeting, proposal, roll, charter),
        ...neededBlock(meeting, proposal.proposal, roll),
        ...beforePositions(meeting, proposal, roll, charter),
        ...proposal.versions.flatMap((version) =>
          positionsBlock(meeting, version, wordingShown(proposal, version), roll, charter),
        ),
        ...afterPositions(meeting, proposal, roll),
        ...questionBlocks(meeting, proposal),
        ...thingBlocks(meeting, proposal.proposal),
        ...decided.filter((decision) => decision.proposal === proposal.proposal).flatMap(told),
      ]),
    ...earlierMinutes(meeting, item.id),
    ...arisingBlock(meeting, item.id, roll),
    // What a ballot has decided is told after the ballot.
    ...ladder(meeting, item.id),
    ...ofBallot.flatMap(told),
    ...actions(meeting, item.id).map((action) => withSteps(meeting, actionBlock(meeting, action, roll))),
    ...inLines(untold),
  ]
}

function itemBlock(item: Item, roll: Roll): ItemBlock {
  const { number, minute, title, kind, presenter, planned, from, to, state } = item
  return {
    type: 'item',
    item: item.id,
    number,
    minute,
    title,
    kind,
    presenter: presenter === null ? null : nameOf(roll, presenter),
    planned,
    from: from === null ? null : localTime(from),
    to: to === null ? null : localTime(to),
    state,
    ...carriedFrom(item),
    ...cameFrom(item),
    ...fateOf(item),
  }
}

function carriedFrom({ carried }: Item): Pick<ItemBlock, 'carried'> {
  if (carried === null) return {}
  const { date, times, title, number } = carried
  const from = title === undefined || number === undefined ? {} : { title, number }
  return { carried: { date, times, ...from } }
}

function cameFrom({ cameIn }: Item): Pick<ItemBlock, 'cameIn'> {
  if (cameIn === undefined) return {}
  const { name, asked, grounds, of } = cameIn
  return { cameIn: { name, title: of.meeting, date: of.date, asked, grounds } }
}

function fateOf({ fate, goesTo, settledBy }: Item): Pick<ItemBlock, 'fate'> {
  if (fate === null) return {}
  return settledBy === null
    ? { fate: { fate, date: goesTo?.date ?? null, ...(goesTo === null ? {} : { title: goesTo.title }) } }
    : { fate: { fate, date: settledBy.on, decision: settledBy.number } }
}

/** AC7: what was said of it since stands with it, whatever it was when the minutes were approved. */
export function withSteps<One extends ActionBlock>(meeting: Folded, block: One): One {
  const steps = actionSteps(meeting, block.action as ActionId)
  if (steps.length === 0) return block
  return { ...block, steps }
}

export function actionBlock(
  meeting: Folded,
  { action, what, who, due, state }: Action,
  roll: Roll,
): ActionBlock {
  const by = who === null ? null : nameOf(roll, who)
  return { type: 'action', action, what, who: by, due, state, ...isActing(meeting, action) }
}
