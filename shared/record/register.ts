import { fold } from '../charter/roll'
import type { PersonId } from '../id'
import type { ActionState } from '../meeting/statements'
import type { LocalDate } from '../ports'
import type { ActionLine, DecisionLine } from './summary'

/** The registers: the lines of all meetings, newest first for decisions, soonest due first for actions (RE2). */
export type DecisionFilter = {
  readonly text?: string
  readonly informal?: boolean
  readonly contested?: boolean
}
export type ActionFilter = {
  readonly text?: string
  readonly state?: ActionState
  /** Null: nobody's. */
  readonly who?: PersonId | null
  /** Only open ones that were due before this day. */
  readonly overdueOn?: LocalDate
}

export function filterDecisions(
  lines: readonly DecisionLine[],
  filter: DecisionFilter,
): readonly DecisionLine[] {
  return lines
    .filter((line) => has(filter.text, line.number, line.wording, line.itemTitle, line.meetingTitle))
    .filter(({ informal }) => filter.informal === undefined || informal === filter.informal)
    .filter(({ contested }) => filter.contested === undefined || contested === filter.contested)
    .sort((a, b) => compare(b.date, a.date) || compare(b.number, a.number))
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
