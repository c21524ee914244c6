import type { LocalDate } from '../ports'
import { type DecisionEntry, isOverdue } from '../record/register'
import { type NameOf, sinceBlock } from '../record/since-then'
import type { ActionLine } from '../record/summary'
import { afterwards, afterwardsColumns } from './afterwards'
import { csv } from './csv'
import { reasonsTold } from './reasons-told'

/** What a register shows, as a table for a spreadsheet: the same lines in the same order (RE6). */
const actionColumns = [
  'what',
  'who',
  'due',
  'state',
  'putOff',
  'reasons',
  'minute',
  'item',
  'meeting',
  'date',
  'assembly',
  'acting',
] as const

export function actionsTable(lines: readonly ActionLine[], named: NameOf, today: LocalDate): string {
  return csv(
    actionColumns,
    lines.map((line) => ({
      what: line.what,
      who: line.whoName,
      due: line.due,
      state: isOverdue(line, today) ? 'overdue' : line.state,
      putOff: line.putOff.length,
      reasons: reasonsTold(line.putOff),
      minute: line.minute,
      item: line.itemTitle,
      meeting: line.meetingTitle,
      date: line.date,
      assembly: named(line.assembly),
      acting: line.acting ?? false,
    })),
  )
}

const decisionColumns = [
  'number',
  'date',
  'wording',
  'state',
  ...afterwardsColumns,
  'review',
  'agree',
  'reservations',
  'standAside',
  'block',
  'abstain',
  'item',
  'meeting',
  'assembly',
  'acting',
] as const

export function decisionsTable(entries: readonly DecisionEntry[], named: NameOf): string {
  return csv(
    decisionColumns,
    entries.map(({ line, fate, chain }) => {
      const [agree, reservations, standAside, block, abstain] = line.counts
      return {
        number: line.number,
        date: line.date,
        wording: line.wording,
        state: fate.course.type,
        ...afterwards(sinceBlock(line.decision, fate, chain, named)[0]),
        review: line.facts.review,
        agree,
        reservations,
        standAside,
        block,
        abstain,
        item: line.itemTitle,
        meeting: line.meetingTitle,
        assembly: named(line.assembly),
        acting: line.acting ?? false,
      }
    }),
  )
}
