import type { ItemId } from '../id'
import type { Refusal } from '../refusal'
import { refused } from '../result'
import type { DecidedElsewhere } from './said/carry-statements'

/**
 * The items of a meeting that were decided on another agenda: read from the register by whoever runs a command, since no
 * meeting knows of another. What is in it is not decided a second time (CV7).
 */
export type Settled = ReadonlyMap<ItemId, DecidedElsewhere>
export type AlreadyDecided = Refusal<'CV7', { readonly number: string }>

export function ifDecidedElsewhere(
  settled: Settled | undefined,
  item: ItemId,
): { readonly ok: false; readonly refusal: AlreadyDecided } | null {
  const of = settled?.get(item)
  return of === undefined ? null : refused({ rule: 'CV7', number: of.number })
}
