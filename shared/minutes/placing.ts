import type { Item } from '../meeting/agenda/agenda'
import { epochOf } from '../meeting/time'
import type { Instant } from '../ports'
import type { Happening } from './happening'

/** Where in the minutes a happening stands: under the item that ran when it happened (MI3). */
/** Each happening under the item that was taken up last when it happened; null: before any; `end`: the close that stands. */
export function placed(
  items: readonly Item[],
  turns: readonly Happening[],
  close: Instant | undefined,
): ReadonlyMap<string | null, readonly Happening[]> {
  const started = items
    .flatMap(({ id, spells }) => spells.map(({ from }) => ({ id, from })))
    .sort((a, b) => epochOf(a.from) - epochOf(b.from))
  const byItem = new Map<string | null, Happening[]>()
  for (const { block, clock } of turns) {
    const last = started.filter(({ from }) => epochOf(from) <= epochOf(clock)).at(-1)
    const key = placeOf({ block, clock }, close, last?.id ?? null)
    byItem.set(key, [...(byItem.get(key) ?? []), { block, clock }])
  }
  return byItem
}

/**
 * The call to order comes before every item and the close after the last, even within the same second. A close after which
 * the meeting was taken up again stands where it happened.
 */
function placeOf(
  { block, clock }: Happening,
  close: Instant | undefined,
  item: string | null,
): string | null {
  if (block.what.type === 'called-to-order') return null
  return block.what.type === 'closed' && clock === close ? 'end' : item
}
