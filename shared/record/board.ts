import { addMonths } from '../meeting/time'
import type { LocalDate } from '../ports'
import type { AbroadLine } from './abroad'
import type { CardLine } from './status-card'

/**
 * The board of a general secretary: assemblies by months, each meeting as its assembly's newest card tells it and as far as its minutes
 * are here (GD3). A pure fold over what lies here and the day.
 */
export const cellStates = [
  'late',
  'missing',
  'unheard',
  'held',
  'approved',
  'ahead',
  'received',
  'none',
] as const
/**
 * `late`: due, and not out. `missing`: out by its own word, and not here. `unheard`: its day is past, and nothing was said since. Where a
 * month has several meetings, whatever asks most for attention.
 */
export type CellState = (typeof cellStates)[number]
export type BoardCell = {
  readonly state: CellState
  readonly meetings: readonly {
    readonly on: LocalDate
    readonly due: LocalDate | null
    readonly state: CellState
  }[]
}
export type BoardRow = {
  readonly line: AbroadLine
  /** One for each month. */
  readonly cells: readonly BoardCell[]
  /** Meetings whose minutes are late, in any month its card tells of. */
  readonly late: number
  /** And their days, the oldest first. */
  readonly lateOn: readonly LocalDate[]
  /** Of the meetings held that are told of, and how many of their minutes are here (GD11). */
  readonly held: number
  readonly received: number
}

const monthOf = (date: LocalDate): string => date.slice(0, 7)

/** Oldest first: so many up to this month, and the next. */
export function boardMonths(today: LocalDate, back: number): readonly string[] {
  const first = `${monthOf(today)}-01`
  return Array.from({ length: back + 1 }, (_, at) => monthOf(addMonths(first, at - back + 1)))
}

export function boardRow(line: AbroadLine, months: readonly string[], today: LocalDate): BoardRow {
  const here = new Set(line.received.map(({ meeting }) => meeting))
  const told = (line.card?.meetings ?? []).map((one) => ({
    on: one.on,
    due: one.due,
    state: stateOf(one, here, today),
  }))
  const onCard = new Set(line.card?.meetings.map(({ meeting }) => meeting))
  const besides = line.received
    .filter(({ meeting }) => !onCard.has(meeting))
    .map(({ on }) => ({ on, due: null, state: 'received' as const }))
  const all = [...besides, ...told]
  const lateOn = told
    .filter(({ state }) => state === 'late')
    .map(({ on }) => on)
    .sort()
  const held = all.filter(({ state }) => state !== 'ahead' && state !== 'unheard')
  return {
    line,
    cells: months.map((month): BoardCell => {
      const meetings = all.filter(({ on }) => monthOf(on) === month)
      const state = cellStates.find((one) => meetings.some((meeting) => meeting.state === one))
      return { state: state ?? 'none', meetings }
    }),
    late: lateOn.length,
    lateOn,
    held: held.length,
    received: line.kept ? held.length : held.filter(({ state }) => state === 'received').length,
  }
}

/** One letter for an assembly, on the map and in the tree: of all that is told, what asks most for attention (GD9). */
export function standingOf({ cells, late }: BoardRow): CellState {
  if (late > 0) return 'late'
  return cellStates.find((state) => cells.some((cell) => cell.state === state)) ?? 'none'
}

function stateOf(
  { meeting, on, stage, due }: CardLine,
  here: ReadonlySet<string>,
  today: LocalDate,
): CellState {
  if (here.has(meeting)) return 'received'
  if (stage === 'published') return 'missing'
  if (stage === 'planned' || stage === 'noticed') return on < today ? 'unheard' : 'ahead'
  if (due !== null && due < today) return 'late'
  return stage === 'approved' ? 'approved' : 'held'
}

/** GD4: every word is in the name, the code, the kind or the names of the hosts; `late` means those that are. */
export function boardMatching(
  rows: readonly BoardRow[],
  words: string,
  nameOf: (assembly: string) => string,
): readonly BoardRow[] {
  const sought = words.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  if (sought.length === 0) return rows
  return rows.filter(({ line, late }) => {
    const hosts = line.hosts.map(nameOf).join(' ')
    const all = `${line.name} ${line.code} ${line.kind} ${hosts}`.toLocaleLowerCase('en')
    return sought.every((word) => (word === 'late' ? late > 0 : all.includes(word)))
  })
}
