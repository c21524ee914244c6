import type { Block } from '../minutes/block'
import { listTitle } from '../minutes/list-title'
import type { RegisterBlock } from '../minutes/register-block'
import type { LocalDate } from '../ports'
import { type DecisionEntry, isOverdue } from '../record/register'
import { type NameOf, sinceBlock } from '../record/since-then'
import type { ActionLine } from '../record/summary'

/** What a register shows, on paper: the same lines in the same order (RE7). */
export type RegisterPaper = {
  readonly assembly: string
  readonly title: string
  readonly today: LocalDate
  readonly practice: boolean
  readonly filter: string
  /** Where lines of several assemblies stand together, what each is called. */
  readonly named: ((assembly: string) => string) | null
}

export function decisionPaper(
  entries: readonly DecisionEntry[],
  paper: RegisterPaper,
  nameOf: NameOf,
): readonly Block[] {
  return page(paper, {
    type: 'decision-register',
    filter: paper.filter,
    rows: entries.map(({ line, fate, chain }) => ({
      decision: line.decision,
      number: line.number,
      date: line.date,
      wording: line.wording,
      item: line.itemTitle,
      meeting: line.meetingTitle,
      assembly: paper.named?.(line.assembly) ?? null,
      course: fate.course,
      review: line.facts.review,
      basis: line.basis,
      ballot: line.ballot,
      counts: line.counts,
      since: sinceBlock(line.decision, fate, chain, nameOf)[0] ?? null,
      ...actingOf(line),
    })),
  })
}

export function actionPaper(lines: readonly ActionLine[], paper: RegisterPaper): readonly Block[] {
  return page(paper, {
    type: 'action-register',
    filter: paper.filter,
    rows: lines.map((line) => ({
      action: line.action,
      what: line.what,
      who: line.whoName,
      due: line.due,
      putOff: line.putOff,
      state: isOverdue(line, paper.today) ? 'overdue' : line.state,
      minute: line.minute,
      item: line.itemTitle,
      meeting: line.meetingTitle,
      date: line.date,
      assembly: paper.named?.(line.assembly) ?? null,
      ...actingOf(line),
    })),
  })
}

const actingOf = ({ acting }: { readonly acting?: true }) => (acting === true ? { acting } : {})

function page(
  { assembly, title, today, practice }: RegisterPaper,
  register: RegisterBlock,
): readonly Block[] {
  return [listTitle({ document: 'register', assembly, title, date: today, practice }), register]
}
