import { fold } from '../../../shared/charter/roll'
import type { LocalDate } from '../../../shared/ports'
import { filterActions, isOverdue } from '../../../shared/record/register'
import type { ActionLine } from '../../../shared/record/summary'

/** `@ana is:open due:<2026-12-01 letter`: states, a person, a day, and words that must occur. */
export type ActionQuery = {
  readonly text: string
  readonly is: 'open' | 'overdue' | 'done' | 'dropped' | null
  /** The beginning of any part of a name, without accents. */
  readonly who: string | null
  readonly dueBefore: LocalDate | null
}

const state = /^is:(open|overdue|done|dropped)$/i
const person = /^@(.+)$/
const due = /^due:<(\d{4}-\d{2}-\d{2})$/i

/** A word that means nothing here is only a word: a filter is never refused. */
export function readQuery(query: string): ActionQuery {
  const tokens = query.split(/\s+/).filter(Boolean)
  const found = (pattern: RegExp) => tokens.flatMap((token) => pattern.exec(token)?.[1] ?? []).at(-1) ?? null
  const words = tokens.filter((token) => ![state, person, due].some((pattern) => pattern.test(token)))
  return {
    text: words.join(' '),
    is: (found(state)?.toLowerCase() ?? null) as ActionQuery['is'],
    who: found(person),
    dueBefore: found(due),
  }
}

/** `kept`: lines that were just changed stay in sight, so that no row leaves under the hand. */
export function actionsMatching(
  lines: readonly ActionLine[],
  query: ActionQuery,
  today: LocalDate,
  kept: ReadonlySet<string> = new Set(),
): readonly ActionLine[] {
  const { text, is, who, dueBefore } = query
  const matching = filterActions(lines, {
    text,
    ...(is === 'overdue' ? { overdueOn: today } : is === null ? {} : { state: is }),
  })
    .filter(({ whoName }) => who === null || isNamed(whoName, who))
    .filter((line) => dueBefore === null || (line.due !== null && line.due < dueBefore))
  const stays = new Set(matching.map(({ action }) => action as string))
  return lines.filter(({ action }) => stays.has(action) || kept.has(action))
}

function isNamed(name: string | null, sought: string): boolean {
  return fold(name ?? '')
    .split(/[\s-]+/)
    .some((part) => part.startsWith(fold(sought)))
}

export type SortColumn = 'what' | 'who' | 'due' | 'state'
export type Sorting = { readonly column: SortColumn; readonly descending: boolean }

/** Stable, so that what was sorted before stays in order within one person or state. Nobody and no date come last. */
export function sorted(
  lines: readonly ActionLine[],
  { column, descending }: Sorting,
  today: LocalDate,
): readonly ActionLine[] {
  const last = '\u{10FFFF}'
  const key = (line: ActionLine): string => {
    switch (column) {
      case 'what':
        return fold(line.what)
      case 'who':
        return line.whoName === null ? last : fold(line.whoName)
      case 'due':
        return line.due ?? last
      case 'state':
        return String(['overdue', 'open', 'done', 'dropped'].indexOf(shownState(line, today)))
    }
  }
  const up = [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  return descending ? up.reverse() : up
}

export function shownState(line: ActionLine, today: LocalDate): 'open' | 'overdue' | 'done' | 'dropped' {
  return isOverdue(line, today) ? 'overdue' : line.state
}
