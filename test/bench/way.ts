import type { Line } from '../../electron/keeper/exchange'
import type { Entries } from './corpus'

/** One way of bringing a corpus from one end of a line to the other; what it does within `measure` is what is measured. */
export type Way = (
  corpus: readonly Entries[],
  lines: readonly [Line, Line],
  measure: Measure,
) => Promise<void>
export type Measure = (run: () => Promise<void>) => Promise<void>
