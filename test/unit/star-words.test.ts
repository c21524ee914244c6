import { describe, expect, it } from 'vitest'
import { refusalSentence } from '../../renderer/words/en/refusals'
import { allAlike, roundSentences, starResult, starSummary, stepSentence } from '../../renderer/words/en/star'
import { countStar, type StarElection } from '../../shared/meeting/star/star'
import { starCases } from '../fixtures/star'
import { fine } from '../fixtures/world'

const protocols = ['equalvote-2025', 'equalvote-2023'] as const

function count(
  options: readonly string[],
  ballots: StarElection['ballots'],
  change: Partial<StarElection> = {},
) {
  return fine(
    countStar({ options, ballots, seats: 1, protocol: 'equalvote-2025', lotOrder: options, ...change }),
  )
}
const many = <Item>(times: number, item: Item): readonly Item[] => Array.from({ length: times }, () => item)

const often = [
  [3, 2, 0, 1],
  [4, 0, 4, 1],
  [4, 2, 0, 5],
  [3, 0, 4, 4],
  [2, 4, 0, 2],
  [0, 2, 5, 0],
]
const tree = [
  [2, 2, 5],
  [4, 2, 0],
  [3, 2, 1],
  [2, 5, 5],
]

describe('SR9 the summary of a ballot', () => {
  it('says what the papers came to', () => {
    const ballots = [...many(11, [5, 2]), ...many(8, [1, 4]), [3, 3], [0, 0], [null, null]]
    expect(starSummary(count(['Hall', 'Library'], ballots))).toBe(
      '22 papers cast, of which 1 blank; runoff: 11 for Hall, 8 for Library, 2 with no preference',
    )
    expect(allAlike(count(['Hall', 'Library'], ballots).allEqual)).toBe(
      '2 papers give every option the same score: counted, and with no preference.',
    )
  })
  it('seat by seat where there are several, and the last one without a runoff', () => {
    const counted = count(['Asha', 'Björn'], [[5, 4]], { seats: 2 })
    expect(starSummary(counted)).toBe(
      '1 paper cast, none blank; seat 1, runoff: 1 for Asha, 0 for Björn, 0 with no preference; seat 2, Björn as the only option',
    )
    expect(starResult(counted)).toBe('Asha and Björn are chosen, in this order.')
    expect(starResult(count(['Hall'], [[3]]))).toBe('Hall is chosen.')
    expect(allAlike(0)).toBeNull()
  })
})

describe('SR17 the steps, a sentence each', () => {
  it('a tie for the second place and a tied runoff', () => {
    const [round] = count(['Weekly', 'Fortnightly', 'Monthly', 'Quarterly'], often).rounds
    expect(round && roundSentences(round)).toEqual([
      'Total scores: Weekly 16, Monthly 13, Quarterly 13, Fortnightly 10.',
      'Weekly goes to the runoff.',
      'Head to head, 2 papers prefer Monthly and 3 papers prefer Quarterly: Quarterly goes to the runoff.',
      'Runoff: 2 for Weekly, 2 for Quarterly, 2 with no preference. It is a tie.',
      'Weekly has a total score of 16 and Quarterly of 13: Weekly is chosen.',
    ])
  })
  it('five stars send two on at once', () => {
    const [round] = count(['Ash', 'Birch', 'Cedar'], tree).rounds
    expect(round && roundSentences(round)).toEqual([
      'Total scores: Ash 11, Birch 11, Cedar 11.',
      'Ash has five stars on 0 papers, Birch on 1 and Cedar on 2: Cedar and Birch go to the runoff.',
      'Runoff: 1 for Cedar, 2 for Birch, 1 with no preference. Birch is chosen.',
    ])
  })
  it('match-ups lost', () => {
    const [round] = count(['Ash', 'Birch', 'Cedar'], tree, { protocol: 'equalvote-2023' }).rounds
    expect(round?.steps.map((step) => stepSentence(step, 'runoff'))).toEqual([
      'Compared two by two, Ash never loses, Birch loses once and Cedar loses once: Ash goes to the runoff.',
      'Head to head, 2 papers prefer Birch and 1 paper prefers Cedar: Birch goes to the runoff.',
    ])
  })
  it('who is out, where the tie goes on without them', () => {
    const step = { step: 'most-losses', among: ['Ash', 'Birch', 'Cedar', 'Elm'] } as const
    const figures = { Ash: 1, Birch: 1, Cedar: 1, Elm: 3 }
    expect(stepSentence({ ...step, figures, dropped: ['Elm'] }, 'runoff')).toBe(
      'Compared two by two, Ash loses once, Birch loses once, Cedar loses once and Elm loses 3 times: Elm is out.',
    )
    expect(stepSentence({ ...step, figures, chosen: ['Ash'], dropped: ['Elm'] }, 'runoff')).toMatch(
      /: Ash goes to the runoff, Elm is out[.]$/,
    )
  })
  it('the lot, after what settled nothing', () => {
    const [round] = count(
      ['Ash', 'Birch'],
      [
        [4, 0],
        [0, 4],
      ],
    ).rounds
    expect(round && roundSentences(round).slice(1)).toEqual([
      'Ash and Birch go to the runoff.',
      'Runoff: 1 for Ash, 1 for Birch, 0 with no preference. It is a tie.',
      'Ash has a total score of 4 and Birch of 4: that does not settle it.',
      'Ash has five stars on 0 papers and Birch on 0: that does not settle it.',
      'In the order drawn before the count, Ash is number 1 and Birch is number 2: Ash is chosen.',
    ])
  })
  it('one option', () => {
    const [round] = count(['Hall'], [[3]]).rounds
    expect(round && roundSentences(round)).toEqual(['Hall is the only option and is chosen.'])
  })
})

describe('WO1 what is wrong with a ballot is said by paper and option', () => {
  it.each([
    [{ rule: 'SR2', option: 'Hall' }, /^Hall is on the ballot twice/],
    [{ rule: 'SR3', paper: 8, option: 'Library', score: 6 }, /^Paper 8 has .* for Library[.]/],
    [{ rule: 'SR4', paper: 8, scores: 2, options: 3 }, /^Paper 8 has 2 scores, .* is 3[.]/],
    [{ rule: 'SR6', seats: 3, options: 2 }, /3 seats .* options: 2[.]/],
    [{ rule: 'SR6', seats: 0, options: 2 }, /at least one seat/],
    [{ rule: 'SR7', option: 'Hall' }, /Hall/],
  ])('%o', (refusal, words) => expect(refusalSentence(refusal)).toMatch(words))
})

describe('no sentence about a ballot uses the words this body does not', () => {
  it('for every election of the file, by both protocols', () => {
    const said = protocols.flatMap((protocol) =>
      starCases.flatMap(({ options, ballots, lotOrder }) => {
        const counted = count(options, ballots, { protocol, lotOrder, seats: Math.min(2, options.length) })
        return [starSummary(counted), starResult(counted), ...counted.rounds.flatMap(roundSentences)]
      }),
    )
    const refusals = ['SR1', 'SR2', 'SR3', 'SR4', 'SR5', 'SR6', 'SR7'].map((rule) =>
      refusalSentence({ rule }),
    )
    for (const sentence of [...said, ...refusals, allAlike(1) ?? '']) {
      expect(sentence).not.toMatch(/secret|anonym|\bvot|motion|majorit|undefined/i)
      expect(sentence).toMatch(/^[A-Z0-9]/)
    }
  })
})
