/** One measured figure: against its baseline in the same run, and whether the goal was met. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline: number | null
  readonly ratio: number | null
  readonly goal: string
  readonly met: boolean
}
