/** One measured figure: against its baseline in the same run, and whether the goal was met. Without a goal it only informs. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline: number | null
  readonly ratio: number | null
  readonly goal: string | null
  readonly met: boolean | null
}

type Goal = { readonly words: string; readonly met: (value: number, ratio: number) => boolean }

export const atMost = (limit: number, unit: string): Goal => ({
  words: `at most ${limit} ${unit}`,
  met: (value) => value <= limit,
})
export const atLeast = (limit: number, unit: string): Goal => ({
  words: `at least ${limit} ${unit}`,
  met: (value) => value >= limit,
})
export const atMostTimes = (limit: number, what: string): Goal => ({
  words: `at most ${limit} times ${what}`,
  met: (_value, ratio) => ratio <= limit,
})

export function figure(
  name: string,
  value: number,
  unit: string,
  baseline: number | null = null,
  goal: Goal | null = null,
): Figure {
  const ratio = baseline === null ? null : value / baseline
  return {
    name,
    value: round(value),
    unit,
    baseline: baseline === null ? null : round(baseline),
    ratio: ratio === null ? null : round(ratio),
    goal: goal?.words ?? null,
    met: goal?.met(value, ratio ?? Number.NaN) ?? null,
  }
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
export const median = (values: readonly number[]): number => percentile(values, 50)

const round = (value: number): number => Math.round(value * 1000) / 1000
