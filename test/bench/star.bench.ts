import { countStar, type StarElection } from '../../shared/meeting/star/star'
import { atMostTimes, type Figure, figure, median } from './figure'

/**
 * The STAR count against the naive one, which asks of every pair how many papers prefer the one: on papers where nobody
 * ties, on papers where all ten options tie to the last step, and for three seats.
 */
const papers = 10_000
const names = Array.from({ length: 10 }, (_, option) => `Option ${option + 1}`)
const rounds = 21

export async function bench(): Promise<Figure[]> {
  const plain = election(scores(7))
  // Each paper as often as every turn of it: whatever one option gets, each of them gets.
  const level = election(scores(11, papers / names.length).flatMap(everyTurn))
  return [
    compared('no ties', plain),
    compared('all ten tied, equalvote-2025', level),
    compared('all ten tied, equalvote-2023', { ...level, protocol: 'equalvote-2023' }),
    compared('three seats', { ...plain, seats: 3 }),
  ]
}

function compared(name: string, given: StarElection): Figure {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    const counted = countStar(given)
    const between = performance.now()
    const naive = naiveCount(given)
    theirs.push(performance.now() - between)
    ours.push(between - begin)
    if (!counted.ok) throw new Error(`The count was refused by ${counted.refusal.rule}`)
    const agreed = naive.filter(({ finalists }, seat) => {
      const [first = '', second = ''] = counted.value.rounds[seat]?.finalists ?? []
      return finalists === null || (finalists.includes(first) && finalists.includes(second))
    })
    if (agreed.length !== given.seats) throw new Error(`Two counts of ${name} differ`)
  }
  const label = `STAR, ${papers.toLocaleString('en')} papers x ${names.length} options, ${name}`
  return figure(label, median(ours), 'ms', median(theirs), atMostTimes(1, 'a naive pairwise count'))
}

/** As one would write it first: every total and the whole table of pairs, again for each seat. Null where it meets a tie. */
function naiveCount({ options, ballots, seats }: StarElection) {
  let left = options.map((_, option) => option)
  return Array.from({ length: seats }, () => {
    const totals = left.map((option) => ballots.reduce((sum, ballot) => sum + (ballot[option] ?? 0), 0))
    const pairs = left.map((one) =>
      left.map((other) => ballots.filter((ballot) => (ballot[one] ?? 0) > (ballot[other] ?? 0)).length),
    )
    const ranked = left.map((_, at) => at).sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0))
    const [first = 0, second = 0, third = 0] = ranked
    const tied = totals[second] === totals[third]
    const winner = (pairs[first]?.[second] ?? 0) >= (pairs[second]?.[first] ?? 0) ? first : second
    const finalists = tied ? null : [first, second].map((at) => options[left[at] ?? 0])
    left = left.filter((_, at) => at !== winner)
    return { finalists }
  })
}

function election(ballots: StarElection['ballots']): StarElection {
  return { options: names, ballots, seats: 1, protocol: 'equalvote-2025', lotOrder: names }
}

/** Papers by a small generator with a seed, so that every run counts the same; one score in eight is left blank. */
function scores(seed: number, count = papers): readonly (readonly (number | null)[])[] {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: count }, () => names.map(() => (next(8) === 0 ? null : next(6))))
}

function everyTurn<Mark>(paper: readonly Mark[]): readonly (readonly Mark[])[] {
  return paper.map((_, turn) => [...paper.slice(turn), ...paper.slice(0, turn)])
}
