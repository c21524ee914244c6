import type { FiguresLine } from '../../shared/record/figures'
import type { KeptAbroad } from './abroad-rows'
import { fromBytes, rowOf, toBytes } from './names'
import type { Row, Rows } from './rows'

/** What is counted of published meetings, by year and assembly: a chart of a year reads little, and a new record writes one row. */
export async function figuresKept(
  rows: Pick<Rows, 'getAll'>,
  assembly: string,
  before: KeptAbroad,
  found: readonly FiguresLine[],
): Promise<readonly Row[]> {
  const years = [...new Set(found.map(({ date }) => date.slice(0, 4)))]
  const there = new Set(yearsOf(before))
  const names = years.map((year) => rowOf.figures(year, assembly))
  // A first arrival asks for nothing.
  const kept = years.some((year) => there.has(year)) ? await rows.getAll(names) : []
  return years.map((year, at) => {
    const stored = kept[at]
    const earlier = stored === undefined || !there.has(year) ? [] : fromBytes<FiguresLine[]>(stored)
    const all = new Map(
      [...earlier, ...found.filter(({ date }) => date.startsWith(year))].map((one) => [one.record, one]),
    )
    return { name: rowOf.figures(year, assembly), content: toBytes([...all.values()]) }
  })
}

export async function figuresBetween(
  rows: Pick<Rows, 'under'>,
  from: string,
  to: string,
): Promise<readonly FiguresLine[]> {
  const found: FiguresLine[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const { content } of await rows.under(rowOf.allFigures(String(year))))
      for (const line of fromBytes<FiguresLine[]>(content)) {
        const month = line.date.slice(0, 7)
        if (month >= from && month <= to) found.push(line)
      }
  return found
}

export const yearsOf = ({ known }: KeptAbroad): readonly string[] => [
  ...new Set(Object.values(known).flatMap((month) => (month === '' ? [] : [month.slice(0, 4)]))),
]
