import type { Refusal } from '../../refusal'
import type { Papers } from './star-papers'

/** All that a count needs of its papers, and nothing that is on one of them alone. An option is its place on the paper. */
export type StarFigures = {
  readonly cast: number
  /** Wholly blank. */
  readonly blank: number
  /** Not blank, and the same score for every option. */
  readonly alike: number
  readonly totals: readonly number[]
  readonly fives: readonly number[]
  /** `over[one][other]`: on how many papers the one is scored higher than the other; 0 where they are the same option. */
  readonly over: readonly (readonly number[])[]
}

/** What contradicts what, and of which options it is said. */
export type FiguresRefused =
  | Refusal<'SR5'>
  | Refusal<'SR19', { readonly what: Contradiction; readonly of: readonly string[] }>
export type Contradiction = 'number' | 'papers' | 'fives' | 'total' | 'pair' | 'gap' | 'three'

export function figuresOf(papers: Papers): StarFigures {
  const { cast, abstained, allEqual, totals, fives, preferring } = papers
  const options = [...totals.keys()]
  return {
    cast,
    blank: abstained,
    alike: allEqual,
    totals: [...totals],
    fives: [...fives],
    over: options.map((one) => options.map((other) => (one === other ? 0 : preferring(one, other)))),
  }
}

/** SR18: the same face that added-up papers have, so that the same steps are taken on it. */
export function papersFrom({ cast, blank, alike, totals, fives, over }: StarFigures): Papers {
  return {
    cast,
    abstained: blank,
    allEqual: alike,
    counted: cast - blank,
    totals,
    fives,
    preferring: (one, other) => over[one]?.[other] ?? 0,
  }
}

/** SR19: the first thing that no pile of papers could come to. What is not refused need not be right. */
export function figuresRefused(figures: StarFigures, options: readonly string[]): FiguresRefused | null {
  const { cast, blank, alike } = figures
  const missing = missingIn(figures, options)
  if (missing !== null) return missing
  if (cast === 0) return { rule: 'SR5' }
  if (blank + alike > cast) return { rule: 'SR19', what: 'papers', of: [] }
  for (const [what, ...places] of contradictions(figures, [...options.keys()]))
    return { rule: 'SR19', what, of: places.map((at) => options[at] as string) }
  return null
}

function missingIn(
  { cast, blank, alike, totals, fives, over }: StarFigures,
  options: readonly string[],
): FiguresRefused | null {
  if (![cast, blank, alike].every(isCount)) return { rule: 'SR19', what: 'number', of: [] }
  const without = options.find((_, at) => {
    const row = options.map((_option, other) => over[at]?.[other])
    return row[at] !== 0 || ![totals[at], fives[at], ...row].every(isCount)
  })
  return without === undefined ? null : { rule: 'SR19', what: 'number', of: [without] }
}

function* contradictions(
  figures: StarFigures,
  places: readonly number[],
): Generator<readonly [Contradiction, ...number[]]> {
  for (const a of places) {
    const what = alone(figures, a)
    if (what !== null) yield [what, a]
  }
  for (const a of places)
    for (const b of places.slice(a + 1)) {
      const what = between(figures, a, b)
      if (what !== null) yield [what, a, b]
    }
  for (const a of places)
    for (const b of places) for (const c of places) if (isRing(figures, a, b, c)) yield ['three', a, b, c]
}

/** Five on each of its five-star papers, and at most four on every other that counts. */
function alone({ cast, blank, totals, fives }: StarFigures, at: number): Contradiction | null {
  const total = totals[at] as number
  const five = fives[at] as number
  if (five > cast - blank) return 'fives'
  return total < 5 * five || total > 4 * (cast - blank) + five ? 'total' : null
}

/** No more preferences than papers that can have one; and each moves the two totals apart by one to five. */
function between(
  { cast, blank, alike, totals, over }: StarFigures,
  a: number,
  b: number,
): Contradiction | null {
  const up = over[a]?.[b] ?? 0
  const down = over[b]?.[a] ?? 0
  if (up + down > cast - blank - alike) return 'pair'
  const gap = (totals[a] as number) - (totals[b] as number)
  return gap > 5 * up - down || gap < up - 5 * down ? 'gap' : null
}

/** Who is above a third is above the second, or the second is above the third. */
function isRing({ over }: StarFigures, a: number, b: number, c: number): boolean {
  return (over[a]?.[c] ?? 0) > (over[a]?.[b] ?? 0) + (over[b]?.[c] ?? 0)
}

function isCount(figure: number | undefined): boolean {
  return figure !== undefined && Number.isSafeInteger(figure) && figure >= 0
}
