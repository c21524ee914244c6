import type { Line } from '../../electron/keeper/line'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Entries } from './corpus'

/** One way of bringing a corpus from one end of a line to the other; what it does within `measure` is what is measured. */
export type Way = (
  corpus: readonly Entries[],
  lines: readonly [Line, Line],
  measure: Measure,
) => Promise<void>
/** `stored`: all that was sent lies there. `open`: each meeting can be read, given out one by one as it is opened. */
export type Measure = {
  readonly stored: (run: () => Promise<void>) => Promise<void>
  readonly open: (
    meetings: () => Iterable<Partial<Meeting>> | AsyncIterable<Partial<Meeting>>,
  ) => Promise<void>
}
