import type { Author, Moment, Page, Zone } from '../../shared/ports'
import { type Result, refused } from '../../shared/result'
import type { Gestures } from './gestures'
import { fixed, type LivingDocument } from './living-document'
import { momentOf } from './moment'

/** The one shape of a command (house), and the one place in the window that calls it. */
export type Command<T, Given, Value, Reason> = (
  page: Page<T>,
  given: Given,
  moment: Moment,
) => Result<Value, Reason>
export type ReadOnly = { readonly rule: 'JO9' | 'TH5' | 'NE4' }

export type Run<T> = <Given, Value, Reason>(
  command: Command<T, Given, Value, Reason>,
  given: Given,
) => Result<Value, Reason | ReadOnly>

/** One gesture: refused before the first write, or one change, remembered for undo. */
export function runner<T extends object>(
  document: LivingDocument<T>,
  author: () => Author,
  zone: Zone,
  /** Null: a consequence of another gesture, with nothing of its own to take back. */
  gestures: Gestures | null,
): Run<T> {
  return <Given, Value, Reason>(command: Command<T, Given, Value, Reason>, given: Given) => {
    if (document.readOnly) return refused<ReadOnly>({ rule: document.ended ?? 'JO9' })
    const seen = document.seen()
    const moment: Moment = momentOf(author(), zone, fixed)
    let result: Result<Value, Reason> | undefined
    document.change((draft) => {
      result = command({ seen, draft }, given, moment)
    })
    if (result === undefined) throw new Error('The command was not run')
    if (result.ok) gestures?.note(document, seen)
    return result
  }
}
