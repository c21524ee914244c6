import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countFigures,
  countStar,
  type StarCount,
  type StarElection,
  type StarRound,
  type StarStep,
} from '../../shared/meeting/star/star'
import { figuresOf } from '../../shared/meeting/star/star-figures'
import { papersOf } from '../../shared/meeting/star/star-papers'
import { fine, ruleOf } from '../fixtures/world'
import { twin } from './star-twin'

const names = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'] as const
const protocols = ['equalvote-2025', 'equalvote-2023'] as const

/** The marks that are given in one election: a few of them, so that ties are frequent; a paper may be all alike or blank. */
const marks = fc.constantFrom<readonly (number | null)[]>(
  [0, 5],
  [4, 5],
  [0, 1, 2],
  [0, 4, 5],
  [null, 5],
  [null, 0, 3, 5],
  [0, 1, 2, 3, 4, 5, null],
)

const elections: fc.Arbitrary<StarElection> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), marks, fc.constantFrom(...protocols))
  .chain(([size, given, protocol]) => {
    const options = names.slice(0, size)
    const mark = fc.constantFrom(...given)
    const paper = fc.oneof(
      { weight: 8, arbitrary: fc.array(mark, { minLength: size, maxLength: size }) },
      { weight: 1, arbitrary: mark.map((same) => options.map(() => same)) },
      { weight: 1, arbitrary: fc.constant(options.map(() => null)) },
    )
    const ballots = fc
      .tuple(
        fc.array(paper, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('chance', 'turned', 'mirrored'),
      )
      .map(([papers, how]) =>
        how === 'turned'
          ? papers.slice(0, 2).flatMap(everyTurn).slice(0, 12)
          : how === 'mirrored'
            ? papers.slice(0, 6).flatMap((one) => [one, mirrored(one)])
            : papers,
      )
    return fc.record({
      options: fc.constant(options),
      ballots,
      seats: fc.integer({ min: 1, max: Math.min(3, size) }),
      protocol: fc.constant(protocol),
      lotOrder: fc.shuffledSubarray([...options], { minLength: size, maxLength: size }),
    })
  })

/** Circles, and one total for all: what chance alone seldom makes. */
function everyTurn<Mark>(paper: readonly Mark[]): readonly (readonly Mark[])[] {
  return paper.map((_, turn) => [...paper.slice(turn), ...paper.slice(0, turn)])
}

/** With the paper itself it leaves every total and every match-up level, and the fives apart. */
function mirrored(paper: readonly (number | null)[]): readonly number[] {
  return paper.map((mark) => 5 - (mark ?? 0))
}

const runs = { numRuns: 10_000 }
const count = (election: StarElection) => fine(countStar(election))

describe('STAR against a brute-force twin', () => {
  it('SR8 to SR17 both say the same of 10,000 elections by either protocol, step by step', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(elections, (election) => {
        for (const protocol of protocols) {
          const counted = count({ ...election, protocol })
          expect(counted).toEqual(twin({ ...election, protocol }))
          for (const { steps } of counted.rounds)
            for (const { step } of steps) reached.add(`${protocol} ${step}`)
        }
      }),
      runs,
    )
    // No rung of either ladder was left out by chance.
    expect([...reached].sort()).toEqual([
      'equalvote-2023 five-star',
      'equalvote-2023 head-to-head',
      'equalvote-2023 lot',
      'equalvote-2023 most-losses',
      'equalvote-2023 total-score',
      'equalvote-2025 five-star',
      'equalvote-2025 head-to-head',
      'equalvote-2025 lot',
      'equalvote-2025 total-score',
    ])
  })
})

describe('SR18 SR19 the figures of the same papers', () => {
  it('are never refused, and count step by step as the papers do', () => {
    fc.assert(
      fc.property(elections, ({ ballots, ...election }) => {
        const figures = figuresOf(papersOf(ballots, election.options.length))
        expect(fine(countFigures({ ...election, figures }))).toEqual(count({ ...election, ballots }))
      }),
      runs,
    )
  })
})

describe('what changes nothing', () => {
  const some = { numRuns: 2_000 }

  it('SR11 the order of the papers', () => {
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.nat()), (election, chance) => {
        const ballots = election.ballots
          .map((paper) => [chance.next().value ?? 0, paper] as const)
          .sort(([one], [other]) => one - other)
          .map(([, paper]) => paper)
        expect(count({ ...election, ballots })).toEqual(count(election))
      }),
      some,
    )
  })

  it('SR7 SR11 the order of the options on the paper: who wins is the papers’ word, and then the lot’s', () => {
    fc.assert(
      fc.property(elections, fc.nat(5), (election, turn) => {
        const turned = <Item>(list: readonly Item[]) => [...list.slice(turn), ...list.slice(0, turn)]
        const { winners, rounds } = count({
          ...election,
          options: turned(election.options),
          ballots: election.ballots.map(turned),
        })
        const before = count(election)
        expect(winners).toEqual(before.winners)
        expect(rounds.map(({ runnerUp }) => runnerUp)).toEqual(before.rounds.map(({ runnerUp }) => runnerUp))
      }),
      some,
    )
  })

  it('SR9 SR10 a paper that is blank or scores all alike', () => {
    fc.assert(
      fc.property(elections, fc.constantFrom(null, 0, 3, 5), (election, mark) => {
        const more = count({
          ...election,
          ballots: [...election.ballots, election.options.map(() => mark)],
        })
        const before = count(election)
        expect(more.winners).toEqual(before.winners)
        expect(more.rounds.map(({ finalists }) => finalists)).toEqual(
          before.rounds.map(({ finalists }) => finalists),
        )
        expect(more.abstained - before.abstained).toBe(mark === null ? 1 : 0)
        expect(more.allEqual - before.allEqual).toBe(mark === null ? 0 : 1)
      }),
      some,
    )
  })

  it('SR16 how many seats there are, for those that come first', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const all = count({ ...election, seats: election.options.length })
        expect(all.winners.slice(0, election.seats)).toEqual(count(election).winners)
        expect([...all.winners].sort()).toEqual([...election.options].sort())
      }),
      some,
    )
  })

  it('SR13 SR14 the protocol, where nobody tied or no more than two did', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const [newer, older] = protocols.map((protocol) => count({ ...election, protocol, seats: 1 }))
        if (newer?.rounds[0]?.steps.every(({ among }) => among.length === 2)) expect(older).toEqual(newer)
      }),
      some,
    )
  })
})

describe('what every count keeps to', () => {
  it('SR9 SR12 SR15 SR17 its figures add up and its steps follow from each other', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const counted = count(election)
        expect(counted.abstained + counted.counted).toBe(counted.cast)
        expect(counted.allEqual).toBeLessThanOrEqual(counted.counted)
        for (const round of counted.rounds) {
          keepsToItsFigures(round, counted)
          const begin = round.steps.findIndex(({ step }) => step === 'total-score')
          const [scoring, runoff] =
            begin < 0 ? [round.steps, []] : [round.steps.slice(0, begin), round.steps.slice(begin)]
          isOneLadder(scoring)
          isOneLadder(runoff)
          if (runoff.length > 0) expect(runoff.at(-1)?.chosen).toEqual([round.winner])
          expect(runoff.length > 0).toBe(
            round.finalists.length === 2 && round.preferFirst === round.preferSecond,
          )
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

function keepsToItsFigures(round: StarRound, { counted }: StarCount) {
  const { finalists, preferFirst, preferSecond, equalSupport, winner, runnerUp, totals, steps } = round
  expect(preferFirst + preferSecond + equalSupport).toBe(counted)
  expect([winner, ...(runnerUp === undefined ? [] : [runnerUp])].sort()).toEqual([...finalists].sort())
  const best = Object.entries(totals).filter(([option]) => !finalists.includes(option as never))
  for (const [, total] of best)
    for (const finalist of finalists) expect(totals[finalist]).toBeGreaterThanOrEqual(total)
  for (const { among, figures } of steps) expect(Object.keys(figures).sort()).toEqual([...among].sort())
  const all = [...Object.values(totals), ...steps.flatMap(({ figures }) => Object.values(figures))]
  expect(all.every((figure) => Number.isInteger(figure) && figure >= 0)).toBe(true)
}

/** Who is neither chosen nor dropped is exactly who stands on the next rung, and on the last nobody is left over. */
function isOneLadder(steps: readonly StarStep[]) {
  const [first, ...more] = steps
  if (first === undefined) return
  const left = first.among.filter(
    (option) => !first.chosen?.includes(option) && !first.dropped?.includes(option),
  )
  expect(more[0]?.among ?? []).toEqual(left)
  isOneLadder(more)
}

describe('SR3 SR4 one wrong paper', () => {
  it('is found wherever it lies, and nothing is counted', () => {
    fc.assert(
      fc.property(
        elections,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(6, -1, 0.5, null),
        (election, at, place, wrong) => {
          const paper = at % election.ballots.length
          const option = place % election.options.length
          const ballots = election.ballots.map((row, index) =>
            index !== paper
              ? row
              : wrong === null
                ? [...row, 5]
                : row.map((mark, column) => (column === option ? wrong : mark)),
          )
          const result = countStar({ ...election, ballots })
          expect(ruleOf(result)).toBe(wrong === null ? 'SR4' : 'SR3')
          expect(result).toMatchObject({ refusal: { paper: paper + 1 } })
        },
      ),
      { numRuns: 500 },
    )
  })
})
