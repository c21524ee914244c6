import type { ItemId } from '../id'
import { agenda, type Item } from './agenda/agenda'
import { wasDealtWith } from './approval/record-item'
import { folded } from './fold'
import type { Meeting } from './meeting'
import { isSame } from './take-carried'

/**
 * SE9: copies of one carried item that two laptops put on one agenda: each knows the others. None is hidden, for somebody may have written
 * under it; they are marked, and one press takes one off.
 */
export const doubles = folded((meeting): ReadonlyMap<ItemId, readonly Item[]> => {
  const copies = agenda(meeting).filter(({ carried }) => carried !== null)
  return new Map(
    copies.flatMap((one) => {
      const others = copies.filter((other) => other.id !== one.id && isCopy(one, other))
      return others.length === 0 ? [] : [[one.id, others] as const]
    }),
  )
})

function isCopy({ carried: a }: Item, { carried: b }: Item): boolean {
  return a !== null && b !== null && isSame(a, b)
}

/** With the close: what a copy dealt with, or carries on itself, is not carried a second time. */
export function isLeftToCopy(meeting: Meeting, { id }: Pick<Item, 'id'>): boolean {
  const others = doubles(meeting).get(id) ?? []
  return others.some((other) => wasDealtWith(meeting, other) || other.state === 'done' || other.id < id)
}
