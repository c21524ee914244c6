/** PU8: the largest type at which everything is seen, found by halving. */
export function largestFitting(low: number, high: number, fits: (size: number) => boolean): number | null {
  if (!fits(low)) return null
  if (fits(high)) return high
  let good = low
  let bad = high
  while (bad - good > 0.5) {
    const middle = (good + bad) / 2
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}

/** So many lines, one above the other, can be read from six screen heights away: the rule of thumb for halls. */
export const mostLines = 20
const lineHeight = 1.3

/** How many lines of such type would stand one above the other on a screen of this height. */
export function linesOf(size: number, height: number): number {
  return size > 0 ? height / (size * lineHeight) : 0
}

export function isReadable(lines: number): boolean {
  return lines <= mostLines + 0.1
}

export function smallestReadable(height: number): number {
  return height / (mostLines * lineHeight)
}

/** How long a part of a wording stands: as long as it takes to read it aloud, by its words. */
export function secondsFor(words: number): number {
  return Math.max(12, Math.ceil(words / 2.2))
}

/** Which part is shown: they come one after the other, and again from the first. */
export function partAt(seconds: number, parts: number, each: number): number {
  return parts < 2 ? 0 : Math.floor(Math.max(0, seconds) / each) % parts
}
