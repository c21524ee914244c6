import { useMemo } from 'react'
import { addMonths } from '../../../shared/meeting/time'
import type { ChartBlock } from '../../../shared/minutes/chart-block'
import type { AbroadLine } from '../../../shared/record/abroad'
import { charts } from '../../../shared/record/charts'
import { figuresByMonth } from '../../../shared/record/figures'
import { useFigures } from '../../data/useFederation'

/** Twelve months up to this one, of those that fit (GD13): of all, where `fits` is null. Null while they are read. */
export function useCharts(
  lines: readonly AbroadLine[],
  until: string,
  fits: ReadonlySet<string> | null,
): readonly ChartBlock[] | null {
  const months = useMemo(
    () => Array.from({ length: 12 }, (_, at) => addMonths(`${until}-01`, at - 11).slice(0, 7)),
    [until],
  )
  const all = useFigures(months[0] ?? until, until, lines)
  const kept = useMemo(() => new Set(lines.map(({ assembly }) => assembly)), [lines])
  return useMemo(
    () => (all === null ? null : charts(figuresByMonth(all, months, (one) => (fits ?? kept).has(one)))),
    [all, months, fits, kept],
  )
}
