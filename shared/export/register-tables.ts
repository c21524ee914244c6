import type { Course } from '../meeting/course'
import type { LocalDate } from '../ports'
import { type DecisionEntry, isOverdue } from '../record/register'
import type { ActionLine } from '../record/summary'
import { csv } from './csv'
import { reasonsTold } from './reasons-told'

/** What a register shows, as a table for a spreadsheet: the same lines in the same order (RE6). */
type Named = (assembly: string) => string

export const actionColumns = [
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
] as const

export function actionsTable(lines: readonly ActionLine[], named: Named, today: LocalDate): string {
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
    })),
  )
}

export const decisionColumns = [
  'number',
  'date',
  'wording',
  'state',
  'replacedBy',
  'review',
  'agree',
  'reservations',
  'standAside',
  'block',
  'abstain',
  'item',
  'meeting',
  'assembly',
] as const

export function decisionsTable(entries: readonly DecisionEntry[], named: Named): string {
  return csv(
    decisionColumns,
    entries.map(({ line, fate }) => {
      const [agree, reservations, standAside, block, abstain] = line.counts
      return {
        number: line.number,
        date: line.date,
        wording: line.wording,
        state: fate.course.type,
        replacedBy: replacedBy(fate.course),
        review: line.facts.review,
        agree,
        reservations,
        standAside,
        block,
        abstain,
        item: line.itemTitle,
        meeting: line.meetingTitle,
        assembly: named(line.assembly),
      }
    }),
  )
}

const replacedBy = (course: Course): string | null =>
  course.type === 'superseded' || course.type === 'overridden' ? course.by.number : null
