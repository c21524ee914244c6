import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { type FiguresRefused, figuresRefused, papersFrom, type StarFigures } from './star-figures'
import { type Papers, papersOf } from './star-papers'
import { contest, type Round } from './star-round'
import { fromTheTop, onceThrough, type Step, type TieBreak } from './star-ties'

/** A ballot by STAR, score and then automatic runoff: every paper scores each option 0 to 5, null where left blank. */
export type StarProtocol = 'equalvote-2025' | 'equalvote-2023'
export type StarElection = {
  options: readonly string[]
  ballots: readonly (readonly (number | null)[])[]
  seats: number
  protocol: StarProtocol
  /** Drawn before the count, each option once; who comes first wins a lot (SR7). */
  lotOrder: readonly string[]
}

/** One rung of the ladder of ties, as it was climbed (SR17). Who is neither chosen nor dropped goes on to the next. */
export type StarStep = {
  step: 'head-to-head' | 'most-losses' | 'five-star' | 'total-score' | 'lot'
  among: string[]
  figures: Record<string, number>
  chosen?: string[]
  dropped?: string[]
}
export type StarRound = {
  totals: Record<string, number>
  finalists: [string, string] | [string]
  preferFirst: number
  preferSecond: number
  equalSupport: number
  steps: StarStep[]
  winner: string
  runnerUp?: string
}
export type StarCount = {
  winners: string[]
  rounds: StarRound[]
  cast: number
  abstained: number
  allEqual: number
  counted: number
}

/** Papers are numbered from 1, as they lie. */
export type StarRefused =
  | Refusal<'SR1'>
  | Refusal<'SR2', { readonly option: string }>
  | Refusal<'SR3', { readonly paper: number; readonly option: string; readonly score: number }>
  | Refusal<'SR4', { readonly paper: number; readonly scores: number; readonly options: number }>
  | Refusal<'SR5'>
  | Refusal<'SR6', { readonly seats: number; readonly options: number }>
  | Refusal<'SR7', { readonly option: string }>

const tieBreaks: Readonly<Record<StarProtocol, TieBreak>> = {
  'equalvote-2025': onceThrough,
  'equalvote-2023': fromTheTop,
}

/** Pure, in whole numbers, and the same in whatever order the papers lie (SR11). Within, an option is its place on the paper. */
export function countStar(election: StarElection): Result<StarCount, StarRefused> {
  const refusal =
    ballotRefused(election) ?? (election.ballots.length === 0 ? { rule: 'SR5' } : paperRefused(election))
  if (refusal !== null) return refused(refusal)
  return done(countedOut(election, papersOf(election.ballots, election.options.length)))
}

/** SR18: the same count from figures alone, where no paper is kept. */
export function countFigures({
  figures,
  ...election
}: Asked & { readonly figures: StarFigures }): Result<StarCount, StarRefused | FiguresRefused> {
  const refusal = ballotRefused(election) ?? figuresRefused(figures, election.options)
  return refusal === null ? done(countedOut(election, papersFrom(figures))) : refused(refusal)
}

type Asked = Omit<StarElection, 'ballots'>

function countedOut({ options, seats, protocol, lotOrder }: Asked, papers: Papers): StarCount {
  const lot = options.map((option) => lotOrder.indexOf(option) + 1)
  const rounds: StarRound[] = []
  let left = options.map((_, option) => option)
  for (let seat = 1; seat <= seats; seat++) {
    const round = contest(left, { papers, lot, tieBreak: tieBreaks[protocol] })
    rounds.push(roundInNames(options, papers, left, round))
    left = left.filter((option) => option !== round.winner) // SR16: the winner alone, even of a tied runoff
  }
  const { cast, abstained, allEqual, counted } = papers
  return { winners: rounds.map(({ winner }) => winner), rounds, cast, abstained, allEqual, counted }
}

function ballotRefused({ options, seats, lotOrder }: Asked): StarRefused | null {
  if (options.length === 0) return { rule: 'SR1' }
  const twice = options.find((option, at) => options.indexOf(option) !== at)
  if (twice !== undefined) return { rule: 'SR2', option: twice }
  if (!Number.isInteger(seats) || seats < 1 || seats > options.length)
    return { rule: 'SR6', seats, options: options.length }
  const undrawn =
    options.find((option) => !lotOrder.includes(option)) ??
    lotOrder.find((option, at) => !options.includes(option) || lotOrder.indexOf(option) !== at)
  return undrawn === undefined ? null : { rule: 'SR7', option: undrawn }
}

/** The first paper that is wrong, and where. */
function paperRefused({ options, ballots }: StarElection): StarRefused | null {
  for (const [at, paper] of ballots.entries()) {
    if (paper.length !== options.length)
      return { rule: 'SR4', paper: at + 1, scores: paper.length, options: options.length }
    for (const [place, option] of options.entries()) {
      const score = paper[place] as number | null
      if (score !== null && !isScore(score)) return { rule: 'SR3', paper: at + 1, option, score }
    }
  }
  return null
}

function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= 0 && score <= 5
}

function roundInNames(
  options: readonly string[],
  { totals }: Papers,
  left: readonly number[],
  { finalists, steps, winner, runnerUp, ...runoff }: Round,
): StarRound {
  const name = (option: number) => options[option] as string
  const [first, second] = finalists
  return {
    totals: byName(
      left.map(name),
      left.map((option) => totals[option] as number),
    ),
    finalists: second === undefined ? [name(first)] : [name(first), name(second)],
    ...runoff,
    steps: steps.map((step) => stepInNames(step, name)),
    winner: name(winner),
    ...(runnerUp === null ? {} : { runnerUp: name(runnerUp) }),
  }
}

function stepInNames(
  { step, among, figures, chosen, dropped }: Step,
  name: (option: number) => string,
): StarStep {
  return {
    step,
    among: among.map(name),
    figures: byName(among.map(name), figures),
    ...(chosen.length === 0 ? {} : { chosen: chosen.map(name) }),
    ...(dropped.length === 0 ? {} : { dropped: dropped.map(name) }),
  }
}

/** Made of entries, because an option may be called `__proto__`. */
function byName(names: readonly string[], figures: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, figures[at] as number]))
}
