import { useDeferredValue, useMemo, useState } from 'react'
import { daysBetween } from '../../../shared/meeting/time'
import type { AbroadLine } from '../../../shared/record/abroad'
import { type BoardRow, boardMatching, boardMonths, boardRow } from '../../../shared/record/board'
import { byName } from '../../../shared/record/by-name'
import { within } from '../../../shared/record/nesting'
import { heardOn, nameOf } from './heard'

/** What board, tree, map and charts show of all there is: the same in each of them (GD10). */
export type DeskFilter = {
  readonly lines: readonly AbroadLine[]
  readonly today: string
  readonly months: readonly string[]
  /** All of them, by name; and those that fit. */
  readonly rows: readonly BoardRow[]
  readonly shown: readonly BoardRow[]
  readonly byId: ReadonlyMap<string, BoardRow>
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly show: Show
  readonly setShow: (show: Show) => void
  readonly under: string | null
  readonly setUnder: (assembly: string | null) => void
}

const monthsBack = 12
const quietDays = 30
export const shows = ['all', 'late', 'quiet', 'vacant'] as const
export type Show = (typeof shows)[number]

export function useDeskFilter(lines: readonly AbroadLine[], today: string): DeskFilter {
  const [query, setQuery] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [under, setUnder] = useState<string | null>(null)
  const sought = useDeferredValue(query)
  const months = useMemo(() => boardMonths(today, monthsBack), [today])
  const rows = useMemo(
    () =>
      lines
        .map((line) => boardRow(line, months, today))
        .sort((one, other) => byName(nameOf(one.line), nameOf(other.line))),
    [lines, months, today],
  )
  const byId = useMemo(() => new Map(rows.map((row) => [row.line.assembly, row])), [rows])
  const shown = useMemo(() => {
    const below = under === null ? null : within(lines, under)
    const name = (id: string) => byId.get(id)?.line.name ?? ''
    return boardMatching(rows, sought, name).filter(
      (row) => (below?.has(row.line.assembly) ?? true) && isShown(row, show, today),
    )
  }, [rows, lines, byId, sought, show, under, today])
  return { lines, today, months, rows, shown, byId, query, setQuery, show, setShow, under, setUnder }
}

export function isQuiet({ line }: BoardRow, today: string): boolean {
  return line.heard === null || daysBetween(heardOn(line.heard), today) > quietDays
}

function isShown(row: BoardRow, show: Show, today: string): boolean {
  if (show === 'late') return row.late > 0
  if (show === 'vacant') return row.line.standIn !== undefined
  return show === 'all' || isQuiet(row, today)
}
