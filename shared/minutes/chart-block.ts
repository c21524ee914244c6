/**
 * Figures by month, drawn and written (GD13). `present`: people at a meeting. `first-test`: decisions agreed the first time they were
 * tested, and later. `time`: minutes planned and taken.
 */
export type ChartBlock = {
  readonly type: 'chart'
  readonly chart: ChartKind
  readonly months: readonly {
    /** `2026-10`. */
    readonly month: string
    readonly meetings: number
    /** One for each series of that chart; null: nothing is known. */
    readonly values: readonly (number | null)[]
  }[]
}
export const chartKinds = ['present', 'first-test', 'time'] as const
export type ChartKind = (typeof chartKinds)[number]
