import type { Charter } from '../charter/charter'
import { nameOf, type Roll } from '../charter/roll'
import { type Action, actions } from '../meeting/action'
import { agenda, type Item } from '../meeting/agenda'
import { isApproved } from '../meeting/approval'
import { isNotChosen } from '../meeting/ballot-fate'
import { noneYet, outcome } from '../meeting/consensus'
import { countedOn } from '../meeting/counted'
import { type Decision, decisions } from '../meeting/decision'
import { details } from '../meeting/details'
import type { Meeting } from '../meeting/meeting'
import { meetingNumber } from '../meeting/numbering'
import { positions } from '../meeting/position'
import { type Proposal, proposals, type Version } from '../meeting/proposal'
import { quorumAtOpening } from '../meeting/quorum'
import { rulesInForce } from '../meeting/rules-in-force'
import { closing, opening } from '../meeting/state'
import { epochOf, localTime } from '../meeting/time'
import type { Instant } from '../ports'
import { approvalBlock } from './approval-block'
import type {
  ActionBlock,
  Block,
  DecisionBlock,
  EventBlock,
  ItemBlock,
  PositionsBlock,
  ProposalBlock,
  QuorumBlock,
  TitleBlock,
} from './block'
import { courseBlock } from './course'
import { delegationsBlock } from './delegations'
import { afterPositions, beforePositions, showsAllWordings } from './deliberation'
import { type Happening, happenings, together } from './happening'
import { isMadeByBallot, ladder, neededBlock } from './ladder'
import { people } from './people'
import { placed } from './placing'
import { thingBlocks } from './thing-block'

/**
 * The minutes of a meeting, composed from what was stated: pure, so that screen, paper and every laptop draw the same
 * (MI1). The secretary's own text stands between the facts and is never touched (MI2).
 */
export function compose(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  const known = composed.get(meeting)
  if (known !== undefined && known.roll === roll && known.charter === charter) return known.blocks
  const rules = rulesInForce(meeting, charter)
  const blocks = [
    ...head(meeting, roll, rules),
    ...body(meeting, roll, rules),
    ...actionsAtEnd(meeting, roll),
    ...approvalBlock(meeting, charter),
  ]
  composed.set(meeting, { roll, charter, blocks })
  return blocks
}
const composed = new WeakMap<Meeting, { roll: Roll; charter: Charter; blocks: readonly Block[] }>()

function head(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  return [
    title(meeting, charter),
    people(meeting, roll),
    ...delegationsBlock(meeting, roll),
    ...quorumFirst(meeting, roll, charter),
  ]
}

function title(meeting: Meeting, charter: Charter): TitleBlock {
  const { title, kind, date, time, place } = details(meeting)
  const opened = opening(meeting)
  const closed = closing(meeting)
  return {
    type: 'title',
    document: 'minutes',
    assembly: charter.name,
    kind,
    title,
    number: meetingNumber(meeting),
    date: opened === undefined ? date : opened.clock.slice(0, 10),
    planned: time,
    opened: opened === undefined ? null : localTime(opened.clock),
    closed: closed === undefined ? null : localTime(closed.clock),
    place,
    zone: meeting.zone,
    // PD12: a draft until they are approved (TH12).
    draft: !isApproved(meeting),
    practice: charter.practice,
    endsAbout: null,
  }
}

/** At the call to order; how it changed since is told where it changed. Nothing where the charter asks for none. */
function quorumFirst(meeting: Meeting, roll: Roll, charter: Charter): readonly QuorumBlock[] {
  const found = charter.quorum.type === 'none' ? null : quorumAtOpening(meeting, roll, charter)
  return found === null
    ? []
    : [{ type: 'quorum', present: found.low, needed: found.needed, reached: found.reached }]
}

/** What happened before the first item, then each item with what happened while it ran (MI3). */
function body(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  const items = agenda(meeting)
  const turns = placed(items, happenings(meeting, roll, charter), closing(meeting)?.clock)
  const told = (place: string | null) => inLines(turns.get(place) ?? [])
  const blocks: Block[] = [...told(null)]
  let section = ''
  for (const item of items) {
    if (item.section !== section && item.section !== '') blocks.push({ type: 'section', title: item.section })
    section = item.section
    blocks.push(...itemBlocks(meeting, item, roll, charter, turns.get(item.id) ?? []))
  }
  return [...blocks, ...told('end')]
}

function inLines(turns: readonly Happening[]): readonly EventBlock[] {
  return together(turns.map(({ block }) => block))
}

function itemBlocks(
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
    decisionBlock(decision),
    ...courseBlock(meeting, decision.decision, roll),
  ]
  return [
    itemBlock(item, roll),
    { type: 'text', item: item.id, text: meeting.prose[item.id] ?? '' },
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
        ...thingBlocks(meeting, proposal.proposal),
        ...decided.filter((decision) => decision.proposal === proposal.proposal).flatMap(told),
      ]),
    // What a ballot has decided is told after the ballot.
    ...ladder(meeting, item.id),
    ...ofBallot.flatMap(told),
    ...actions(meeting, item.id).map((action) => actionBlock(action, roll)),
    ...inLines(untold),
  ]
}

export function itemBlock(item: Item, roll: Roll): ItemBlock {
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
    ...(item.carried === null ? {} : { carried: { date: item.carried.date, times: item.carried.times } }),
    ...(item.fate === null ? {} : { fate: { fate: item.fate, date: item.goesTo?.date ?? null } }),
  }
}

function proposalBlock(meeting: Meeting, put: Proposal, roll: Roll, charter: Charter): ProposalBlock {
  const { proposal, proposer, versions, withdrawn, contested } = put
  // AM4: where the charter wants the final text only, the earlier wordings are left to the working document.
  const shown = showsAllWordings(charter) ? versions : versions.slice(-1)
  return {
    type: 'proposal',
    proposal,
    proposer: proposer === null ? null : nameOf(roll, proposer),
    versions: shown.map(({ number, wording, clock }) => ({
      version: number,
      wording,
      at: localTime(clock),
    })),
    withdrawn,
    notChosen: isNotChosen(meeting, put),
    contested,
  }
}

/** MI21: whatever was tested can be read. A wording that stands no more is told with the positions on it. */
function wordingShown({ versions }: Proposal, { wording }: Version): string | null {
  return wording === versions.at(-1)?.wording ? null : wording
}

/**
 * Counts of all, lines of those whose position or reason says something (MI4). A decided version shows the outcome it was
 * decided on, whatever has been edited since.
 */
function positionsBlock(
  meeting: Meeting,
  { version, number }: Version,
  wording: string | null,
  roll: Roll,
  charter: Charter,
): readonly PositionsBlock[] {
  const given = positions(meeting, version)
  if (given.length === 0 && countedOn(meeting, version) === null) return []
  const decided = decisions(meeting).find((decision) => decision.version === version)
  const found = decided?.outcome ?? outcome(meeting, version, roll, charter)
  const lines = given
    .filter((one) => one.stance !== 'agree' || one.reason !== null || one.contested)
    .map(({ person, stance, reason, source, contested }) => ({
      name: nameOf(roll, person),
      stance,
      reason,
      source,
      contested,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const none = decided?.outcome.none ?? noneYet(meeting, version)
  return [{ type: 'positions', version: number, wording, counts: found.counts, none, lines, outcome: found }]
}

export function decisionBlock({
  decision,
  number,
  wording,
  informal,
  basis,
  outcome,
  present,
  concerns,
  out,
  readBack,
  together,
  clock,
  contested,
}: Decision): DecisionBlock {
  return {
    type: 'decision',
    decision,
    number,
    wording,
    informal,
    basis,
    outcome,
    present: present.length,
    out: out.map(({ name }) => name),
    together,
    at: localTime(clock),
    readBack: readBack === null ? null : localTime(readBack),
    standing: concerns.filter(({ fate }) => fate === 'stands').map((one) => one.number),
    contested,
  }
}

function actionBlock({ action, what, who, due, state }: Action, roll: Roll): ActionBlock {
  return { type: 'action', action, what, who: who === null ? null : nameOf(roll, who), due, state }
}

/** All actions once more in one table, so that they can go out before the minutes are polished (MI5). */
function actionsAtEnd(meeting: Meeting, roll: Roll): readonly Block[] {
  const lines = agenda(meeting).flatMap(({ id, minute }) =>
    actions(meeting, id).map((action) => ({ ...actionBlock(action, roll), minute })),
  )
  return lines.length === 0 ? [] : [{ type: 'actions', actions: lines }]
}
