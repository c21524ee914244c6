import type { Marking } from '../data/word-patch'
import { between, type Stretch } from './stretches'

/** What must be marked for letters that came back to look as they did. */
export function restoring(
  at: number,
  back: readonly Stretch[],
  actual: readonly Stretch[],
): readonly Marking[] {
  let start = at
  const names = [...new Set([...back, ...actual].flatMap(({ marks }) => Object.keys(marks)))]
  return back.flatMap(({ text, marks }) => {
    const [from, end] = [start, start + text.length]
    start = end
    return names.flatMap((name): readonly Marking[] => {
      const value = marks[name] ?? null
      const isSo = between(actual, from - at, end - at).every((one) => (one.marks[name] ?? null) === value)
      return isSo ? [] : [{ name, value, start: from, end }]
    })
  })
}
