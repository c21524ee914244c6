import type { Papers } from './star-papers'

/** What a tie is broken by: the papers, and each option's place in the order drawn before the count, from 1. */
export type Measures = { readonly papers: Papers; readonly lot: readonly number[] }
export type Pair = readonly [number, number]

/** A rung of the ladder: each tied option's figure, who advances by it, in that order, and who is out. The rest go on. */
export type Step = {
  readonly step: 'head-to-head' | 'most-losses' | 'five-star' | 'total-score' | 'lot'
  readonly among: readonly number[]
  readonly figures: readonly number[]
  readonly chosen: readonly number[]
  readonly dropped: readonly number[]
}

/** More options with one total than there are places in the runoff: the rungs that fill them, in order. */
export type TieBreak = (tied: readonly number[], places: number, measures: Measures) => readonly Step[]

/**
 * SR13, `equalvote-2025`: two who tie for one place meet head to head. Otherwise, or when that is equal, whoever has more
 * papers with five stars advances, and one lot fills all places that are left. No rung is climbed twice.
 */
export const onceThrough: TieBreak = (tied, places, measures) => {
  const steps: Step[] = []
  const pair = asPair(tied)
  if (pair !== null) steps.push(headToHead(pair, measures))
  if (steps.some((step) => !unsettled(step))) return steps
  const fiveStar = fiveStarEdge(tied, places, measures)
  const open = places - fiveStar.chosen.length
  return [...steps, fiveStar, ...(open === 0 ? [] : [byLot(stillTied(fiveStar), open, measures)])]
}

/**
 * SR14, `equalvote-2023`: out goes who lost most match-ups among the tied; when all lost as many, five stars decide; when
 * those are equal too, a lot fills one place. After each rung that moved somebody, the rest begin again at the top.
 */
export const fromTheTop: TieBreak = (tied, places, measures) => {
  if (tied.length <= places) return []
  const steps: Step[] = []
  for (const rung of [mostLosses, fiveStarEnds, lotForOne]) {
    const step = rung(tied, places, measures)
    steps.push(step)
    if (!unsettled(step))
      return [...steps, ...fromTheTop(stillTied(step), places - step.chosen.length, measures)]
  }
  return steps
}

/** Nobody advances by it and nobody is out. */
export function unsettled({ chosen, dropped }: Step): boolean {
  return chosen.length + dropped.length === 0
}

/** The higher figure of two, if there is one. */
export function higher(step: Step['step'], pair: Pair, figureOf: (option: number) => number): Step {
  const [one, other] = pair
  const figures = [figureOf(one), figureOf(other)] as const
  if (figures[0] === figures[1]) return { step, among: pair, figures, chosen: [], dropped: [] }
  const [ahead, behind] = figures[0] > figures[1] ? [one, other] : [other, one]
  return { step, among: pair, figures, chosen: [ahead], dropped: [behind] }
}

/** SR7: who was drawn first, for all open places at once. */
export function byLot(tied: readonly number[], places: number, { lot }: Measures): Step {
  const drawn = [...tied].sort((one, other) => at(lot, one) - at(lot, other))
  return filled('lot', tied, lot, drawn.slice(0, places), drawn.slice(places))
}

function lotForOne(tied: readonly number[], places: number, measures: Measures): Step {
  const { chosen, dropped, ...step } = byLot(tied, 1, measures)
  return { ...step, chosen, dropped: places === 1 ? dropped : [] }
}

function headToHead([one, other]: Pair, { papers }: Measures): Step {
  return higher('head-to-head', [one, other], (option) =>
    papers.preferring(option, option === one ? other : one),
  )
}

/** Of two it is their one match-up, and its figures say more in papers. */
function mostLosses(tied: readonly number[], places: number, measures: Measures): Step {
  const pair = asPair(tied)
  if (pair !== null) return headToHead(pair, measures)
  const { preferring } = measures.papers
  const losses: number[] = []
  for (const one of tied)
    losses[one] = tied.filter((other) => preferring(other, one) > preferring(one, other)).length
  const most = Math.max(...tied.map((option) => at(losses, option)))
  const fewer = tied.filter((option) => at(losses, option) < most)
  const worst = tied.filter((option) => at(losses, option) === most)
  // When too few are left, they advance, and those who lost most go on for the rest: the published text is silent.
  if (fewer.length <= places)
    return filled('most-losses', tied, losses, fewer, fewer.length === places ? worst : [])
  return filled('most-losses', tied, losses, [], worst)
}

/** 2025: those above the edge advance, those below are out, and those on it go to the lot if they are too many. */
function fiveStarEdge(tied: readonly number[], places: number, { papers: { fives } }: Measures): Step {
  const ranked = [...tied].sort((one, other) => at(fives, other) - at(fives, one))
  const edge = at(fives, ranked[places - 1] as number)
  const enough = ranked.filter((option) => at(fives, option) >= edge)
  const above = ranked.filter((option) => at(fives, option) > edge)
  const below = ranked.filter((option) => at(fives, option) < edge)
  return filled('five-star', tied, fives, enough.length === places ? enough : above, below)
}

/** 2023: those with most advance if there are places for all of them; else those with fewest are out. */
function fiveStarEnds(tied: readonly number[], places: number, { papers: { fives } }: Measures): Step {
  const counts = tied.map((option) => at(fives, option))
  const best = tied.filter((option) => at(fives, option) === Math.max(...counts))
  const worst = tied.filter((option) => at(fives, option) === Math.min(...counts))
  if (best.length <= places) {
    const rest = tied.filter((option) => !best.includes(option))
    return filled('five-star', tied, fives, best, best.length === places ? rest : [])
  }
  return filled('five-star', tied, fives, [], worst.length === tied.length ? [] : worst)
}

function filled(
  step: Step['step'],
  among: readonly number[],
  measure: readonly number[],
  chosen: readonly number[],
  dropped: readonly number[],
): Step {
  return {
    step,
    among,
    figures: among.map((option) => at(measure, option)),
    chosen,
    dropped: among.filter((option) => dropped.includes(option)),
  }
}

function stillTied({ among, chosen, dropped }: Step): readonly number[] {
  return among.filter((option) => !chosen.includes(option) && !dropped.includes(option))
}

function asPair(tied: readonly number[]): Pair | null {
  const [one, other] = tied
  return tied.length === 2 && one !== undefined && other !== undefined ? [one, other] : null
}

function at(measure: readonly number[], option: number): number {
  return measure[option] as number
}
