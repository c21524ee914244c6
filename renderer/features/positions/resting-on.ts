import type { DecisionLine } from '../../../shared/record/summary'

type Told = Pick<DecisionLine, 'date' | 'number' | 'itemTitle' | 'wording'>

/** What an answer may rest on: an assembly's own decisions, the newest first, and of one day the later number. */
export function newestFirst<Line extends Pick<Told, 'date' | 'number'>>(
  lines: readonly Line[],
): readonly Line[] {
  return [...lines].sort(
    (one, other) =>
      (one.date < other.date ? 1 : one.date > other.date ? -1 : 0) ||
      other.number.localeCompare(one.number, 'en', { numeric: true }),
  )
}

/** Every word stands in the number, the title or the wording. */
export function restingMatching<Line extends Told>(lines: readonly Line[], words: string): readonly Line[] {
  const sought = words.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  if (sought.length === 0) return lines
  return lines.filter(({ number, itemTitle, wording }) => {
    const all = `${number} ${itemTitle} ${wording}`.toLocaleLowerCase('en')
    return sought.every((word) => all.includes(word))
  })
}
