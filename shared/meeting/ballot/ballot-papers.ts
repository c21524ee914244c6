import type { BallotId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import type { NotTheMinuteTaker } from '../minute-taker'
import {
  type BallotFigures,
  type BallotOpenedStatement,
  ladderAbout,
  type Paper,
} from '../said/ballot-statements'
import type { MeetingStatement } from '../said/statements'
import { countFigures, countStar, type StarCount, type StarRefused } from '../star/star'
import { type FiguresRefused, figuresOf, type StarFigures } from '../star/star-figures'
import { papersOf } from '../star/star-papers'
import type { NotNow } from '../state'
import { epochOf } from '../time'
import type { Ballot } from './ballot'
import { keptTurn, type OutOfTurn, type UnknownBallot } from './ballot-turns'

/**
 * The papers of a ballot. While they are keyed in they are no part of the meeting: they lie on the minute-taker's computer
 * alone. At the close they are written once, sorted, and nothing tells which came first (BL12). Where the opening said that
 * only figures are kept, none is written, and only what they add up to goes on record (BL19).
 */
export type CloseRefused =
  | NotNow
  | NotTheMinuteTaker
  | UnknownBallot
  | OutOfTurn
  | StarRefused
  | Refusal<'BL9', { readonly papers: number; readonly people: number }>
  | Refusal<'BL13', { readonly paper: number }>
  | StillOpen

/** BL23: its end has not come, and not every paper is in. */
export type StillOpen = Refusal<'BL23', { readonly until: Instant; readonly missing: number }>

export function closeBallot(
  page: Page<Meeting>,
  given: { readonly ballot: BallotId; readonly papers: readonly Paper[]; readonly keyedTwice: number },
  moment: Moment,
): Result<StarCount, CloseRefused> {
  const ballot = keptTurn(page.seen, given.ballot, ['open'], moment)
  if (!ballot.ok) return ballot
  const { opened } = ballot.value
  if (opened === null) throw new Error('An open ballot that was not opened')
  const { papers } = given
  const counted = countPapers(opened, papers)
  if (!counted.ok) return counted
  const people = opened.electorate.people.length
  if (papers.length > people) return refused({ rule: 'BL9', papers: papers.length, people })
  const early = stillOpen(opened, papers.length, moment)
  if (early !== null) return refused(early)
  const misnamed = papers.findIndex((paper, at) => !isNamedRight(opened, papers, paper, at))
  if (misnamed !== -1) return refused({ rule: 'BL13', paper: misnamed + 1 })
  pen<MeetingStatement>(page, moment).state(ladderAbout.closed(given.ballot), {
    type: 'ballot-closed',
    ballot: given.ballot,
    ...(opened.papers === 'figures'
      ? { papers: [], figures: addedUp(opened, papers) }
      : { papers: [...papers].sort(byPaper) }),
    keyedTwice: Math.min(papers.length, Math.max(0, given.keyedTwice)),
    clock: moment.now,
  })
  return counted
}

export type CloseCountedRefused =
  | NotNow
  | NotTheMinuteTaker
  | UnknownBallot
  | OutOfTurn
  | StarRefused
  | FiguresRefused
  | Refusal<'BL9', { readonly papers: number; readonly people: number }>
  | Refusal<'BL18'>
  | StillOpen

/** BL19: counted by hand or with another tool, and only the figures come here. They are looked at, not believed (SR19). */
export function closeCounted(
  page: Page<Meeting>,
  given: { readonly ballot: BallotId; readonly figures: StarFigures },
  moment: Moment,
): Result<StarCount, CloseCountedRefused> {
  const ballot = keptTurn(page.seen, given.ballot, ['open'], moment)
  if (!ballot.ok) return ballot
  const { opened } = ballot.value
  if (opened === null) throw new Error('An open ballot that was not opened')
  if (opened.papers !== 'figures') return refused({ rule: 'BL18' })
  const { cast, blank, alike, totals, fives, over } = given.figures
  const counted = countKept(opened, given.figures)
  if (!counted.ok) return counted
  const people = opened.electorate.people.length
  if (cast > people) return refused({ rule: 'BL9', papers: cast, people })
  const early = stillOpen(opened, cast, moment)
  if (early !== null) return refused(early)
  const figures: BallotFigures = {
    ...{ cast, blank, alike, totals: [...totals], fives: [...fives] },
    over: over.map((row) => [...row]),
    from: 'elsewhere',
  }
  pen<MeetingStatement>(page, moment).state(ladderAbout.closed(given.ballot), {
    type: 'ballot-closed',
    ballot: given.ballot,
    papers: [],
    figures,
    keyedTwice: 0,
    clock: moment.now,
  })
  return counted
}

/** The same from figures: by the same steps (SR18). */
export function countKept(
  { options, seats, protocol, lot }: BallotOpenedStatement,
  figures: StarFigures,
): Result<StarCount, StarRefused | FiguresRefused> {
  return countFigures({ options: options.map(({ mark }) => mark), figures, seats, protocol, lotOrder: lot })
}

/** What a count of these papers comes to, by what was fixed at the opening. Scores out of 0 to 5 are refused (SR3, SR4). */
export function countPapers(
  { options, seats, protocol, lot }: BallotOpenedStatement,
  papers: readonly Paper[],
): Result<StarCount, StarRefused> {
  const marks = options.map(({ mark }) => mark)
  const ballots = papers.map(({ scores }) => scores)
  return countStar({ options: marks, ballots, seats, protocol, lotOrder: lot })
}

/** The count of a closed ballot: as it was declared, else as it will be. Null until it is closed. */
export function countOf({ opened, closed, declared }: Ballot): StarCount | null {
  if (declared !== null) return declared.count
  if (opened === null || closed === null) return null
  const { papers, figures } = closed
  const counted = figures === undefined ? countPapers(opened, papers) : countKept(opened, figures)
  return counted.ok ? counted.value : null
}

/** BL14: where only a lot would decide and the charter takes such a matter back to the meeting, nobody has won. */
export function isReturned({ lotRule }: BallotOpenedStatement, count: StarCount): boolean {
  return (
    lotRule === 'return-to-moot' && count.rounds.some(({ steps }) => steps.some(({ step }) => step === 'lot'))
  )
}

function stillOpen(
  { until, electorate }: BallotOpenedStatement,
  cast: number,
  { now }: Moment,
): StillOpen | null {
  const missing = electorate.people.length - cast
  const isEarly = until !== undefined && epochOf(now) < epochOf(until)
  return isEarly && missing > 0 ? { rule: 'BL23', until, missing } : null
}

function addedUp({ options }: BallotOpenedStatement, papers: readonly Paper[]): BallotFigures {
  const scores = papers.map((paper) => paper.scores)
  return { ...figuresOf(papersOf(scores, options.length)), from: 'papers' }
}

/** BL13: a named paper names one who takes part, once; an unnamed one nobody. */
function isNamedRight(
  { papers: kind, electorate }: BallotOpenedStatement,
  papers: readonly Paper[],
  { person }: Paper,
  at: number,
): boolean {
  if (kind !== 'named') return person === null
  const isIn = electorate.people.some((one) => one.person === person)
  return person !== null && isIn && papers.findIndex((one) => one.person === person) === at
}

/** By the scores, option by option, a blank last; the same papers in any order make the same list. */
function byPaper(a: Paper, b: Paper): number {
  for (const [at, score] of a.scores.entries()) {
    const difference = (b.scores[at] ?? -1) - (score ?? -1)
    if (difference !== 0) return difference
  }
  return (a.person ?? '') < (b.person ?? '') ? -1 : 1
}
