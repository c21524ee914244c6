import { type ChartBlock, type ChartKind, chartKinds } from '../minutes/chart-block'
import type { FiguresMonth } from './figures'

/** The charts of some months (GD13); one of which nothing is known is left out. */
export function charts(months: readonly FiguresMonth[]): readonly ChartBlock[] {
  return chartKinds
    .map(
      (chart): ChartBlock => ({
        type: 'chart',
        chart,
        months: months.map((one) => ({
          month: one.month,
          meetings: one.meetings,
          values: one.meetings === 0 ? unknown[chart] : valuesOf(chart, one),
        })),
      }),
    )
    .filter(({ months: some }) =>
      some.some(({ values }) => values.some((value) => value !== null && value > 0)),
    )
}

const unknown: Readonly<Record<ChartKind, readonly null[]>> = {
  present: [null],
  'first-test': [null, null],
  time: [null, null],
}

function valuesOf(chart: ChartKind, { present, decided, firstTest, planned, taken }: FiguresMonth) {
  switch (chart) {
    case 'present':
      return [present]
    case 'first-test':
      return [firstTest, decided - firstTest]
    case 'time':
      return [planned, taken]
  }
}
