/**
 * Fractional index: a place between any two places, so that moving one item writes one text and never renumbers the rest
 * (AG8). Places are read as digits after a point, compared as plain strings; none ends in the lowest digit, or there would
 * be no room before it.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const lowest = digits.charAt(0)

/** A place after `before` and before `after`; null is the beginning or the end. Two equal places have none between. */
export function between(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new Error('No place between equal neighbours')
  return middle(before ?? '', after)
}

/** So many places in order, evenly apart, in the same stretch. */
export function spread(count: number, before: string | null, after: string | null): readonly string[] {
  if (count === 0) return []
  const half = Math.floor(count / 2)
  const place = between(before, after)
  return [...spread(half, before, place), place, ...spread(count - half - 1, place, after)]
}

function middle(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0
    while ((low.charAt(shared) || lowest) === high.charAt(shared)) shared++
    if (shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared))
  }
  const from = low === '' ? 0 : worth(low.charAt(0))
  const to = high === null ? digits.length : worth(high.charAt(0))
  if (to - from > 1) return digits.charAt(Math.round((from + to) / 2))
  if (high !== null && high.length > 1) return high.charAt(0)
  return digits.charAt(from) + middle(low.slice(1), null)
}

/** A foreign digit is read as the lowest: an order from elsewhere may look odd and still sorts. */
function worth(digit: string): number {
  return Math.max(0, digits.indexOf(digit))
}
