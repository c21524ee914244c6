import type { StarFigures } from '../../../shared/meeting/star/star-figures'

/** Figures that were counted elsewhere, as they are typed: each under its name, as text until all of them are there. */
export type Typed = Readonly<Record<string, string>>

export const figureKeys = {
  cast: 'cast',
  blank: 'blank',
  alike: 'alike',
  total: (mark: string) => `total ${mark}`,
  fives: (mark: string) => `fives ${mark}`,
  over: (one: string, other: string) => `${one} over ${other}`,
} as const

/** What is not there yet, or is no whole number, is counted; null until nothing is. */
export function readFigures(typed: Typed, marks: readonly string[]) {
  let missing = 0
  const read = (key: string): number => {
    const text = (typed[key] ?? '').trim()
    if (/^\d{1,9}$/.test(text)) return Number(text)
    missing += 1
    return 0
  }
  const figures: StarFigures = {
    cast: read(figureKeys.cast),
    blank: read(figureKeys.blank),
    alike: read(figureKeys.alike),
    totals: marks.map((mark) => read(figureKeys.total(mark))),
    fives: marks.map((mark) => read(figureKeys.fives(mark))),
    over: marks.map((one) => marks.map((other) => (one === other ? 0 : read(figureKeys.over(one, other))))),
  }
  return { figures: missing === 0 ? figures : null, missing }
}
