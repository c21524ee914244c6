import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import { isActing } from '../meeting/acting'
import { agenda } from '../meeting/agenda/agenda'
import { isApproved } from '../meeting/approval/approval'
import { actions } from '../meeting/decision/action'
import { decisions } from '../meeting/decision/decision'
import { details } from '../meeting/details'
import { quorumAtOpening } from '../meeting/hall/quorum'
import { sittings } from '../meeting/hall/sittings'
import type { Meeting } from '../meeting/meeting'
import { meetingNumber } from '../meeting/numbering'
import { rulesInForce } from '../meeting/rules-in-force'
import { closing, opening } from '../meeting/state'
import { localDate, localTime } from '../meeting/time'
import { approvalBlock } from './approval-block'
import type { Block, QuorumBlock, TitleBlock } from './block'
import { decidedWording } from './decided-wording'
import { delegationsBlock } from './delegations'
import { elsewhereBlock } from './elsewhere-block'
import { frozenBlocks } from './frozen'
import { happenings, inLines } from './happening'
import { actionBlock, itemBlocks, withSteps } from './item-blocks'
import { correctionsBlock } from './minutes-blocks'
import { noticeBlock } from './notice-block'
import { people } from './people'
import { placed } from './placing'
import { withReferred } from './with-referred'

/**
 * The minutes of a meeting, composed from what was stated: pure, so that screen, paper and every laptop draw the same
 * (MI1). The secretary's own text stands between the facts and is never touched (MI2).
 */
export function compose(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  const known = composed.get(meeting)
  if (known !== undefined && known.roll === roll && known.charter === charter) return known.blocks
  const frozen = frozenBlocks(meeting)
  const blocks = [
    ...withReferred(
      meeting,
      frozen?.map((block) => stepped(meeting, block)) ?? afresh(meeting, roll, charter),
    ),
    ...correctionsBlock(meeting, frozen !== null),
    ...approvalBlock(meeting),
  ]
  composed.set(meeting, { roll, charter, blocks })
  return blocks
}

/** From what is stated now, whatever was approved. */
export function afresh(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  const rules = rulesInForce(meeting, charter)
  return [
    ...head(meeting, roll, rules),
    ...body(meeting, roll, rules),
    ...decisionsAtEnd(meeting),
    ...actionsAtEnd(meeting, roll),
    ...elsewhereBlock(meeting, roll),
  ]
}

/** AC7: of what was approved nothing is altered; what became of an action stands with it. */
function stepped(meeting: Meeting, block: Block): Block {
  if (block.type === 'action') return withSteps(meeting, block)
  if (block.type !== 'actions') return block
  return { ...block, actions: block.actions.map((one) => withSteps(meeting, one)) }
}

const composed = new WeakMap<Meeting, { roll: Roll; charter: Charter; blocks: readonly Block[] }>()

function head(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  return [
    title(meeting, charter),
    people(meeting, roll),
    ...delegationsBlock(meeting, roll),
    ...noticeBlock(meeting, charter),
    ...quorumFirst(meeting, roll, charter),
  ]
}

function title(meeting: Meeting, charter: Charter): TitleBlock {
  const { title, kind, date, time, place } = details(meeting)
  const opened = opening(meeting)
  const closed = closing(meeting)
  const sat = sittings(meeting)
  const lastSitting = sat.length > 1 ? sat.at(-1) : undefined
  const lastDay = lastSitting === undefined ? undefined : localDate(lastSitting.from)
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
    ...(lastDay === undefined ? {} : { until: lastDay }),
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
    : [
        {
          type: 'quorum',
          present: found.low,
          participants: found.others,
          needed: found.needed,
          reached: found.reached,
        },
      ]
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

/** MI22: who wants to know what was decided reads one table. */
function decisionsAtEnd(meeting: Meeting): readonly Block[] {
  const lines = agenda(meeting).flatMap(({ id }) =>
    decisions(meeting)
      .filter(({ item }) => item === id)
      .map(({ decision, number, informal, contested, ...rest }) => ({
        decision,
        number,
        wording: decidedWording(meeting, rest),
        informal,
        contested,
        ...isActing(meeting, decision),
      })),
  )
  return lines.length === 0 ? [] : [{ type: 'decisions', decisions: lines }]
}

/** All actions once more in one table, so that they can go out before the minutes are polished (MI5). */
function actionsAtEnd(meeting: Meeting, roll: Roll): readonly Block[] {
  const lines = agenda(meeting).flatMap(({ id, minute }) =>
    actions(meeting, id).map((action) => ({
      ...withSteps(meeting, actionBlock(meeting, action, roll)),
      minute,
    })),
  )
  return lines.length === 0 ? [] : [{ type: 'actions', actions: lines }]
}
