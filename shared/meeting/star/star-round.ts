import type { Papers } from './star-papers'
import { byLot, higher, type Measures, type Pair, type Step, type TieBreak, unsettled } from './star-ties'

/** One seat contested: the two best scores, then the runoff between them. */
export type Round = {
  readonly finalists: readonly [number, number] | readonly [number]
  readonly preferFirst: number
  readonly preferSecond: number
  readonly equalSupport: number
  readonly steps: readonly Step[]
  readonly winner: number
  readonly runnerUp: number | null
}

type Rules = Measures & { readonly tieBreak: TieBreak }

export function contest(options: readonly number[], rules: Rules): Round {
  const { papers } = rules
  const { advancing, steps } = scoring(options, rules)
  const [first, second] = advancing as [number, number | undefined]
  // SR8: one option wins without steps; no paper can prefer another to it.
  if (second === undefined)
    return { finalists: [first], ...support(papers, 0, 0), steps, winner: first, runnerUp: null }
  const pair: Pair = [first, second]
  const preferFirst = papers.preferring(first, second)
  const preferSecond = papers.preferring(second, first)
  const tie = preferFirst === preferSecond ? runoffTie(pair, rules) : []
  const ahead = preferFirst > preferSecond || tie.at(-1)?.chosen[0] === first
  return {
    finalists: pair,
    ...support(papers, preferFirst, preferSecond),
    steps: [...steps, ...tie],
    winner: ahead ? first : second,
    runnerUp: ahead ? second : first,
  }
}

/** The two that go to the runoff, higher total first; of equal ones as they stand on the paper, or as the tie was broken. */
function scoring(options: readonly number[], { tieBreak, ...measures }: Rules) {
  const { totals } = measures.papers
  const total = (option: number) => totals[option] as number
  const ranked = [...options].sort((one, other) => total(other) - total(one))
  const [, second] = ranked
  if (second === undefined) return { advancing: ranked, steps: [] }
  // SR12: a leader alone is through, and the tie is for the second place only.
  const through = ranked.filter((option) => total(option) > total(second))
  const tied = ranked.filter((option) => total(option) === total(second))
  const places = 2 - through.length
  const steps = tied.length > places ? tieBreak(tied, places, measures) : []
  const won = steps.length === 0 ? tied : steps.flatMap(({ chosen }) => chosen)
  return { advancing: [...through, ...won], steps }
}

/** SR15: total score, then papers with five stars, then the lot: the first that tells the two apart. */
function runoffTie(pair: Pair, measures: Measures): readonly Step[] {
  const { totals, fives } = measures.papers
  const byTotal = higher('total-score', pair, (option) => totals[option] as number)
  if (!unsettled(byTotal)) return [byTotal]
  const byFives = higher('five-star', pair, (option) => fives[option] as number)
  return unsettled(byFives) ? [byTotal, byFives, byLot(pair, 1, measures)] : [byTotal, byFives]
}

/** SR9: with those who prefer neither, all papers that count. */
function support({ counted }: Papers, preferFirst: number, preferSecond: number) {
  return { preferFirst, preferSecond, equalSupport: counted - preferFirst - preferSecond }
}
