import type { ItemBlock } from '../minutes/block'

/** Minutes an item took, by the clock on the wall; past midnight goes on. Null where its beginning or end is not on record. */
export function minutesTaken({ from, to }: Pick<ItemBlock, 'from' | 'to'>): number | null {
  if (from === null || to === null) return null
  const [begin, end] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)))
  return ((end ?? 0) - (begin ?? 0) + day) % day
}
const day = 24 * 60
