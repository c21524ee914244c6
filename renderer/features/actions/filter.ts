import { fold } from '../../../shared/charter/roll'
import type { LocalDate } from '../../../shared/ports'
import { isOverdue } from '../../../shared/record/register'
import type { ActionLine } from '../../../shared/record/summary'

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
