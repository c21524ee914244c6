import type { LocalDate } from '../ports'
import type { PublishedRead } from './published-read'

/** Of one published meeting, what can be counted (GD13): how many, how long, how often; nobody and nothing that was said. */
export type FiguresLine = {
  readonly assembly: string
  readonly record: string
  readonly replaces: string | null
  readonly date: LocalDate
  readonly present: number
  /** Decisions by consensus, and how many of them were agreed the first time they were tested. */
  readonly decided: number
  readonly firstTest: number
  /** Minutes of the items that say both; null where none does. */
  readonly planned: number | null
  readonly taken: number | null
}

export function figuresOf({ assembly, record, replaces, date, present, items }: PublishedRead): FiguresLine {
  const timed = items.flatMap(({ planned, taken }) =>
    planned === null || taken === null ? [] : [{ planned, taken }],
  )
  const sum = (of: 'planned' | 'taken') =>
    timed.length === 0 ? null : timed.reduce((all, one) => all + one[of], 0)
  const tested = items.map(({ decisions, proposals, positions }) => {
    const decided = decisions.filter(({ basis }) => basis === 'consensus').length
    // Every test beyond one for each proposal is a second one of something.
    return { decided, firstTest: Math.max(0, decided - Math.max(0, positions - proposals)) }
  })
  return {
    assembly,
    record,
    replaces,
    date,
    present,
    decided: tested.reduce((all, one) => all + one.decided, 0),
    firstTest: tested.reduce((all, one) => all + one.firstTest, 0),
    planned: sum('planned'),
    taken: sum('taken'),
  }
}

/** A month of many assemblies; means where one meeting stands beside another, sums where decisions do. */
export type FiguresMonth = {
  readonly month: string
  readonly meetings: number
  readonly present: number | null
  readonly decided: number
  readonly firstTest: number
  readonly planned: number | null
  readonly taken: number | null
}

export function figuresByMonth(
  lines: readonly FiguresLine[],
  months: readonly string[],
  fits: (assembly: string) => boolean,
): readonly FiguresMonth[] {
  const replaced = new Set(
    lines.flatMap(({ assembly, replaces }) => (replaces === null ? [] : [`${assembly}/${replaces}`])),
  )
  const byMonth = new Map(months.map((month) => [month, [] as FiguresLine[]]))
  for (const line of lines)
    if (!replaced.has(`${line.assembly}/${line.record}`) && fits(line.assembly))
      byMonth.get(line.date.slice(0, 7))?.push(line)
  return months.map((month): FiguresMonth => {
    const some = byMonth.get(month) ?? []
    const timed = some.filter(({ planned }) => planned !== null)
    return {
      month,
      meetings: some.length,
      present: mean(some.map(({ present }) => present)),
      decided: some.reduce((all, { decided }) => all + decided, 0),
      firstTest: some.reduce((all, { firstTest }) => all + firstTest, 0),
      planned: mean(timed.map(({ planned }) => planned ?? 0)),
      taken: mean(timed.map(({ taken }) => taken ?? 0)),
    }
  })
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round(values.reduce((all, one) => all + one, 0) / values.length)
