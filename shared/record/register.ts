import { fold } from '../charter/roll'
import type { AssemblyId, PersonId } from '../id'
import type { Course } from '../meeting/course'
import type { ActionState } from '../meeting/statements'
import type { LocalDate } from '../ports'
import { type Fate, fates } from './fate'
import type { ActionLine, DecisionLine } from './summary'

/** The registers: the lines of all meetings, newest first for decisions, soonest due first for actions (RE2). */
export type DecisionFilter = {
  readonly text?: string
  /** Only those whose course is one of these. */
  readonly courses?: readonly Course['type'][]
}
/** A line with what has become of it until today. */
export type DecisionEntry = { readonly line: DecisionLine; readonly fate: Fate }
export type ActionFilter = {
  readonly text?: string
  readonly state?: ActionState
  /** Null: nobody's. */
  readonly who?: PersonId | null
  /** Only open ones that were due before this day. */
  readonly overdueOn?: LocalDate
}

/** The register of one assembly: its own lines, read beside those of others that may override them (SU4). */
export function registerOf(
  assembly: AssemblyId,
  lines: readonly DecisionLine[],
  today: LocalDate,
): readonly DecisionEntry[] {
  const all = fates(lines, today)
  return lines.flatMap((line) => {
    const fate = all.get(line.decision)
    return line.assembly === assembly && fate !== undefined ? [{ line, fate }] : []
  })
}

export function filterDecisions(
  entries: readonly DecisionEntry[],
  { text, courses }: DecisionFilter,
): readonly DecisionEntry[] {
  return entries
    .filter(({ line }) => has(text, line.number, line.wording, line.itemTitle, line.meetingTitle))
    .filter(({ fate }) => courses === undefined || courses.includes(fate.course.type))
    .sort((a, b) => compare(b.line.date, a.line.date) || compare(b.line.number, a.line.number))
}

export function filterActions(lines: readonly ActionLine[], filter: ActionFilter): readonly ActionLine[] {
  return lines
    .filter((line) => has(filter.text, line.what, line.whoName ?? '', line.itemTitle, line.meetingTitle))
    .filter(({ state }) => filter.state === undefined || state === filter.state)
    .filter(({ who }) => filter.who === undefined || who === filter.who)
    .filter((line) => filter.overdueOn === undefined || isOverdue(line, filter.overdueOn))
    .sort(
      (a, b) =>
        compare(a.due ?? '9999', b.due ?? '9999') || compare(a.date, b.date) || compare(a.action, b.action),
    )
}

export function isOverdue({ state, due }: Pick<ActionLine, 'state' | 'due'>, today: LocalDate): boolean {
  return state === 'open' && due !== null && due < today
}

/** Every word of the query somewhere, whatever its case and accents. */
function has(query: string | undefined, ...texts: readonly string[]): boolean {
  const words = fold(query ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const whole = fold(texts.join('\n'))
  return words.every((word) => whole.includes(word))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
