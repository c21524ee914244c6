import { count, list } from './dates'

/** A count by STAR, told step by step, so that whoever was there can follow it and whoever reads the minutes can check it. */
type Figures = Readonly<Record<string, number>>
type Step = {
  readonly step: 'head-to-head' | 'most-losses' | 'five-star' | 'total-score' | 'lot'
  readonly among: readonly string[]
  readonly figures: Figures
  readonly chosen?: readonly string[]
  readonly dropped?: readonly string[]
}
type Round = {
  readonly totals: Figures
  readonly finalists: readonly [string, string] | readonly [string]
  readonly preferFirst: number
  readonly preferSecond: number
  readonly equalSupport: number
  readonly steps: readonly Step[]
  readonly winner: string
}
type Count = {
  readonly winners: readonly string[]
  readonly rounds: readonly Round[]
  readonly cast: number
  readonly abstained: number
  readonly allEqual: number
}

/** `22 papers cast, of which 1 blank; runoff: 11 for A, 8 for B, 2 with no preference` */
export function starSummary({ rounds, ...papers }: Count): string {
  const held = rounds.map((round, at) => {
    const runoff = runoffFigures(round)
    const seat = rounds.length === 1 ? '' : `seat ${at + 1}, `
    return runoff === null ? `${seat}${round.winner} as the only option` : `${seat}runoff: ${runoff}`
  })
  return [papersFigures(papers), ...held].join('; ')
}

export function starResult({ winners }: Count): string {
  return winners.length === 1 ? `${list(winners)} is chosen.` : `${list(winners)} are chosen, in this order.`
}

/** What stands beside the summary, where there is something to say. */
export function allAlike(allEqual: number): string | null {
  if (allEqual === 0) return null
  return `${count(allEqual, 'paper gives', 'papers give')} every option the same score: counted, and with no preference.`
}

/** One round from the scores to who is chosen, a sentence a step. */
export function roundSentences(round: Round): readonly string[] {
  const runoff = runoffFigures(round)
  if (runoff === null) return [`${round.winner} is the only option and is chosen.`]
  const begin = round.steps.findIndex(({ step }) => step === 'total-score')
  const [before, after] =
    begin === -1 ? [round.steps, []] : [round.steps.slice(0, begin), round.steps.slice(begin)]
  return [
    `Total scores: ${figuresOf(Object.entries(round.totals).sort(([, one], [, other]) => other - one))}.`,
    ...straightOn(round.finalists, before),
    ...before.map((step) => stepSentence(step, 'runoff')),
    after.length === 0 ? `Runoff: ${runoff}. ${round.winner} is chosen.` : `Runoff: ${runoff}. It is a tie.`,
    ...after.map((step) => stepSentence(step, 'seat')),
  ]
}

/** Who needs no tie broken: both, a leader alone, or nobody. */
function straightOn(finalists: readonly string[], ties: readonly Step[]): readonly string[] {
  const names = finalists.filter((option) => !ties.some(({ chosen = [] }) => chosen.includes(option)))
  return names.length === 0 ? [] : [`${list(names)} ${names.length === 1 ? 'goes' : 'go'} to the runoff.`]
}

/** One step of a tie, on the way to the runoff or to the seat. */
export function stepSentence(step: Step, to: 'runoff' | 'seat'): string {
  return `${stepFigures(step)}: ${consequence(step, to)}.`
}

function stepFigures({ step, among, figures }: Step): string {
  const said = (words: (option: string, figure: number, first: boolean) => string) =>
    list(among.map((option, at) => words(option, figures[option] ?? 0, at === 0)))
  switch (step) {
    case 'head-to-head':
      return `Head to head, ${said((option, n) => `${count(n, 'paper prefers', 'papers prefer')} ${option}`)}`
    case 'most-losses':
      return `Compared two by two, ${said((option, n) => `${option} ${losing(n)}`)}`
    case 'five-star':
      return said((option, n, first) =>
        first ? `${option} has five stars on ${count(n, 'paper', 'papers')}` : `${option} on ${n}`,
      )
    case 'total-score':
      return said((option, n, first) => (first ? `${option} has a total score of ${n}` : `${option} of ${n}`))
    case 'lot':
      return `In the order drawn before the count, ${said((option, n) => `${option} is number ${n}`)}`
  }
}

function losing(n: number): string {
  return n === 0 ? 'never loses' : n === 1 ? 'loses once' : `loses ${n} times`
}

function consequence({ among, chosen = [], dropped = [] }: Step, to: 'runoff' | 'seat'): string {
  const one = chosen.length === 1
  if (to === 'seat' && chosen.length > 0) return `${list(chosen)} ${one ? 'is' : 'are'} chosen`
  const on = chosen.length === 0 ? [] : [`${list(chosen)} ${one ? 'goes' : 'go'} to the runoff`]
  // Once the places are filled it goes without saying who is out.
  const open = chosen.length + dropped.length < among.length
  const out = dropped.length === 0 || !open ? [] : [`${list(dropped)} ${isOrAre(dropped)} out`]
  return [...on, ...out].join(', ') || 'that does not settle it'
}

function isOrAre(names: readonly string[]): string {
  return names.length === 1 ? 'is' : 'are'
}

function papersFigures({ cast, abstained }: Pick<Count, 'cast' | 'abstained'>): string {
  return `${count(cast, 'paper', 'papers')} cast, ${abstained === 0 ? 'none blank' : `of which ${abstained} blank`}`
}

/** Null where there was only one option, and so no runoff. */
function runoffFigures({ finalists, preferFirst, preferSecond, equalSupport }: Round): string | null {
  const [first, second] = finalists
  if (second === undefined) return null
  return `${preferFirst} for ${first}, ${preferSecond} for ${second}, ${equalSupport} with no preference`
}

/** `Hall 28, Library 23, Online 9` */
function figuresOf(rows: readonly (readonly [string, number])[]): string {
  return rows.map(([option, figure]) => `${option} ${figure}`).join(', ')
}
