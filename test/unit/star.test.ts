import { describe, expect, it } from 'vitest'
import { countFigures, countStar, type StarElection, type StarProtocol } from '../../shared/meeting/star/star'
import { figuresOf, type StarFigures } from '../../shared/meeting/star/star-figures'
import { papersOf } from '../../shared/meeting/star/star-papers'
import { starCases } from '../fixtures/star'
import { fine, ruleOf } from '../fixtures/world'

type Paper = StarElection['ballots'][number]
const protocols = ['equalvote-2025', 'equalvote-2023'] as const

/** `3 2 -` is a paper: 3, 2, and the third option left blank. */
const paper = (written: string): Paper =>
  written.split(' ').map((mark) => (mark === '-' ? null : Number(mark)))

function election(options: string, papers: readonly string[], change: Partial<StarElection> = {}) {
  const names = options.split(' ')
  return {
    options: names,
    ballots: papers.map(paper),
    seats: 1,
    protocol: 'equalvote-2025' as StarProtocol,
    lotOrder: names,
    ...change,
  }
}
const count = (...given: Parameters<typeof election>) => fine(countStar(election(...given)))
const round = (...given: Parameters<typeof election>) => count(...given).rounds[0]

/** Harbour Tenants look for a room: the best total is Hall’s, and more people would rather go to the Library. */
const room = ['3 4 0', '3 4 0', '3 4 0', '5 1 2', '5 1 2', '4 4 5', '5 5 0']
/** How often to meet: a tie for the second place, and then a tied runoff. */
const often = ['3 2 0 1', '4 0 4 1', '4 2 0 5', '3 0 4 4', '2 4 0 2', '0 2 5 0']
/** Which tree to plant: all three have 11, and the two protocols plant different ones. */
const tree = ['2 2 5', '4 2 0', '3 2 1', '2 5 5']

describe('the elections of the file, by both protocols', () => {
  for (const protocol of protocols)
    it.each(starCases.map((one) => [one.id, one] as const))(`${protocol} %s`, (_, one) => {
      const { options, ballots, seats, lotOrder } = one
      const counted = fine(countStar({ options, ballots, seats, lotOrder, protocol }))
      expect(counted.winners).toEqual([one.expected[protocol].winner])
      expect(counted.rounds[0]?.runnerUp ?? null).toBe(one.expected[protocol].runnerUp)
    })
})

describe('SR1 SR2 SR5 SR6 SR7 what is no ballot', () => {
  it('SR1 without an option', () =>
    expect(ruleOf(countStar({ ...election('Hall', ['4']), options: [], lotOrder: [] }))).toBe('SR1'))
  it('SR2 with an option twice', () =>
    expect(countStar(election('Hall Library Hall', room))).toEqual({
      ok: false,
      refusal: { rule: 'SR2', option: 'Hall' },
    }))
  it('SR5 without a paper', () => expect(ruleOf(countStar(election('Hall Library', [])))).toBe('SR5'))
  it.each([0, -1, 4, 1.5, Number.NaN])('SR6 with %s seats for three options', (seats) =>
    expect(countStar(election('Hall Library Online', room, { seats }))).toEqual({
      ok: false,
      refusal: { rule: 'SR6', seats, options: 3 },
    }),
  )
  it.each([
    ['leaves one out', ['Hall', 'Library'], 'Online'],
    ['names one twice', ['Hall', 'Library', 'Online', 'Hall'], 'Hall'],
    ['names another', ['Hall', 'Library', 'Online', 'Pub'], 'Pub'],
  ])('SR7 with a lot that %s', (_, lotOrder, option) =>
    expect(countStar(election('Hall Library Online', room, { lotOrder }))).toEqual({
      ok: false,
      refusal: { rule: 'SR7', option },
    }),
  )
})

describe('SR3 SR4 what is no paper', () => {
  it.each([6, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'SR3 %s is no score, and the refusal says where',
    (score) => {
      const ballots = [...room.map(paper), [5, score, 0]]
      expect(countStar(election('Hall Library Online', [], { ballots }))).toEqual({
        ok: false,
        refusal: { rule: 'SR3', paper: 8, option: 'Library', score },
      })
    },
  )
  it.each([
    ['too short', '3 4'],
    ['too long', '3 4 0 1'],
  ])('SR4 Dafydd’s paper is %s', (_, written) =>
    expect(countStar(election('Hall Library Online', [...room, written, '9 9 9']))).toEqual({
      ok: false,
      refusal: { rule: 'SR4', paper: 8, scores: written.split(' ').length, options: 3 },
    }),
  )
})

describe('SR8 scores, then the runoff', () => {
  it('the runoff overturns the leader: more people would rather go to the Library', () =>
    expect(count('Hall Library Online', room)).toEqual({
      winners: ['Library'],
      rounds: [
        {
          totals: { Hall: 28, Library: 23, Online: 9 },
          finalists: ['Hall', 'Library'],
          preferFirst: 2,
          preferSecond: 3,
          equalSupport: 2,
          steps: [],
          winner: 'Library',
          runnerUp: 'Hall',
        },
      ],
      cast: 7,
      abstained: 0,
      allEqual: 0,
      counted: 7,
    }))
  it('a blank counts 0, beside a 0 and below a 1', () => {
    expect(round('Hall Library', ['- 0', '1 -', '- 1', '- 1'])).toMatchObject({
      totals: { Hall: 1, Library: 2 },
      finalists: ['Library', 'Hall'],
      preferFirst: 2,
      preferSecond: 1,
      equalSupport: 1,
      winner: 'Library',
    })
  })
  it('one option wins without steps', () => {
    const only = round('Hall', ['0', '3', '-'])
    expect(only).toMatchObject({ finalists: ['Hall'], steps: [], winner: 'Hall', equalSupport: 2 })
    expect(only).not.toHaveProperty('runnerUp')
  })
  it('keeps the figures of an option whatever it is called', () => {
    const { totals, steps } = round('__proto__ constructor', ['4 0', '0 4']) ?? {}
    expect(Object.entries(totals ?? {})).toEqual([
      ['__proto__', 4],
      ['constructor', 4],
    ])
    expect(Object.entries(steps?.[0]?.figures ?? {})).toHaveLength(2)
  })
})

describe('SR9 SR10 what kinds of paper there were', () => {
  const mixed = ['5 1 0', '- - -', '3 3 3', '0 0 0', '0 - 0', '2 2 -', '5 5 5']
  it('SR9 a wholly blank paper abstains, and everybody else is in the runoff', () => {
    const { cast, abstained, counted, rounds } = count('Hall Library Online', mixed)
    expect({ cast, abstained, counted }).toEqual({ cast: 7, abstained: 1, counted: 6 })
    expect(rounds[0]).toMatchObject({ preferFirst: 1, preferSecond: 0, equalSupport: 5 })
  })
  it('SR9 of 22 papers one is blank: 11 for one, 8 for the other, 2 with no preference', () => {
    const papers = [
      ...Array.from({ length: 11 }, () => '5 2'),
      ...Array.from({ length: 8 }, () => '1 4'),
      '3 3',
      '0 0',
      '- -',
    ]
    expect(count('Hall Library', papers)).toMatchObject({
      cast: 22,
      abstained: 1,
      counted: 21,
      rounds: [{ preferFirst: 11, preferSecond: 8, equalSupport: 2 }],
    })
  })
  it('SR9 where everybody abstains only the lot is left', () => {
    const lotOrder = ['Online', 'Hall', 'Library']
    const counted = count('Hall Library Online', ['- - -'], { lotOrder })
    expect(counted).toMatchObject({ winners: ['Online'], counted: 0, rounds: [{ equalSupport: 0 }] })
  })
  it('SR10 a paper that scores all alike is counted, and said apart', () =>
    expect(count('Hall Library Online', mixed).allEqual).toBe(4))
})

describe('SR11 the order of the papers changes nothing', () => {
  it('read from the other end, the count is the same', () =>
    expect(count('Ash Birch Cedar', [...tree].reverse())).toEqual(count('Ash Birch Cedar', tree)))
})

describe('SR12 who is tied, and for what', () => {
  it('two with the highest total are both finalists, without a step', () =>
    expect(round('Hall Library Online', ['5 1 3', '1 5 2', '4 4 4'])).toMatchObject({
      totals: { Hall: 10, Library: 10, Online: 9 },
      finalists: ['Hall', 'Library'],
    }))
  it('beside a leader alone, the others tie for the second place', () =>
    expect(round('Weekly Fortnightly Monthly Quarterly', often)).toEqual({
      totals: { Weekly: 16, Fortnightly: 10, Monthly: 13, Quarterly: 13 },
      finalists: ['Weekly', 'Quarterly'],
      preferFirst: 2,
      preferSecond: 2,
      equalSupport: 2,
      steps: [
        {
          step: 'head-to-head',
          among: ['Monthly', 'Quarterly'],
          figures: { Monthly: 2, Quarterly: 3 },
          chosen: ['Quarterly'],
          dropped: ['Monthly'],
        },
        {
          step: 'total-score',
          among: ['Weekly', 'Quarterly'],
          figures: { Weekly: 16, Quarterly: 13 },
          chosen: ['Weekly'],
          dropped: ['Quarterly'],
        },
      ],
      winner: 'Weekly',
      runnerUp: 'Quarterly',
    }))
})

describe('SR13 equalvote-2025', () => {
  const protocol = 'equalvote-2025'
  it('three who tie go to five stars at once: Cedar, and Birch after it', () =>
    expect(round('Ash Birch Cedar', tree, { protocol })).toMatchObject({
      finalists: ['Cedar', 'Birch'],
      preferFirst: 1,
      preferSecond: 2,
      equalSupport: 1,
      steps: [
        {
          step: 'five-star',
          among: ['Ash', 'Birch', 'Cedar'],
          figures: { Ash: 0, Birch: 1, Cedar: 2 },
          chosen: ['Cedar', 'Birch'],
          dropped: ['Ash'],
        },
      ],
      winner: 'Birch',
    }))
  it('one lot fills both places where nobody has more', () => {
    const papers = ['3 4 4', '4 3 4', '4 4 3']
    const lotOrder = ['Cedar', 'Ash', 'Birch']
    const { steps, finalists } = round('Ash Birch Cedar', papers, { protocol, lotOrder }) ?? {}
    expect(finalists).toEqual(['Cedar', 'Ash'])
    expect(steps?.slice(0, 2)).toEqual([
      { step: 'five-star', among: ['Ash', 'Birch', 'Cedar'], figures: { Ash: 0, Birch: 0, Cedar: 0 } },
      {
        step: 'lot',
        among: ['Ash', 'Birch', 'Cedar'],
        figures: { Ash: 2, Birch: 3, Cedar: 1 },
        chosen: ['Cedar', 'Ash'],
        dropped: ['Birch'],
      },
    ])
  })
  it('who tied as three does not meet head to head as two: Birch would win that, and the lot says Ash', () => {
    const found = round('Ash Birch Cedar', ['4 1 0', '1 2 2', '2 4 5'], { protocol })
    expect(found?.totals).toEqual({ Ash: 7, Birch: 7, Cedar: 7 })
    expect(found?.steps).toEqual([
      {
        step: 'five-star',
        among: ['Ash', 'Birch', 'Cedar'],
        figures: { Ash: 0, Birch: 0, Cedar: 1 },
        chosen: ['Cedar'],
      },
      {
        step: 'lot',
        among: ['Ash', 'Birch'],
        figures: { Ash: 1, Birch: 2 },
        chosen: ['Ash'],
        dropped: ['Birch'],
      },
    ])
    expect(found).toMatchObject({ finalists: ['Cedar', 'Ash'], winner: 'Cedar' })
  })
})

describe('SR14 equalvote-2023', () => {
  const protocol = 'equalvote-2023'
  it('who lost fewest match-ups is through, and the two who lost as many meet head to head', () =>
    expect(round('Ash Birch Cedar', tree, { protocol })).toMatchObject({
      finalists: ['Ash', 'Birch'],
      steps: [
        { step: 'most-losses', figures: { Ash: 0, Birch: 1, Cedar: 1 }, chosen: ['Ash'] },
        { step: 'head-to-head', among: ['Birch', 'Cedar'], chosen: ['Birch'], dropped: ['Cedar'] },
      ],
      preferFirst: 2,
      preferSecond: 1,
      winner: 'Ash',
    }))
  it('who goes round in a circle goes to five stars, and after the lot the rest begin again', () => {
    // Each beats the next 2 to 1, and each has one five.
    const found = round('Ash Birch Cedar', ['3 4 5', '5 3 4', '4 5 3'], { protocol })
    expect(found?.steps.map(({ step, chosen }) => [step, chosen])).toEqual([
      ['most-losses', undefined],
      ['five-star', undefined],
      ['lot', ['Ash']],
      ['head-to-head', ['Cedar']],
    ])
  })
})

describe('SR15 SR17 a tied runoff', () => {
  it('total score, five stars, lot: each is told, and the last one settles it', () =>
    expect(round('Ash Birch', ['4 0', '0 4'], { lotOrder: ['Birch', 'Ash'] })).toMatchObject({
      steps: [
        { step: 'total-score', among: ['Ash', 'Birch'], figures: { Ash: 4, Birch: 4 } },
        { step: 'five-star', figures: { Ash: 0, Birch: 0 } },
        { step: 'lot', figures: { Ash: 2, Birch: 1 }, chosen: ['Birch'], dropped: ['Ash'] },
      ],
      winner: 'Birch',
      runnerUp: 'Ash',
    }))
  it('five stars are the highest score there is, not the highest given', () => {
    const fours = round('Ash Birch', ['4 3', '1 2', '3 3'])
    expect(fours?.steps.map(({ step }) => step)).toEqual(['total-score', 'five-star', 'lot'])
    const fives = round('Ash Birch', ['5 3', '1 3'])
    expect(fives?.steps.at(-1)).toMatchObject({ step: 'five-star', figures: { Ash: 1, Birch: 0 } })
  })
})

describe('SR16 two general secretaries from the same papers', () => {
  it('the second is contested among those who are left', () => {
    const papers = ['5 4 0 0', '5 4 0 1', '5 3 1 0', '0 1 5 4', '0 0 5 3']
    const { winners, rounds } = count('Asha Björn Chidi Dafydd', papers, { seats: 2 })
    expect(winners).toEqual(['Asha', 'Björn'])
    expect(rounds[1]).toMatchObject({
      totals: { Björn: 12, Chidi: 11, Dafydd: 8 },
      finalists: ['Björn', 'Chidi'],
      preferFirst: 3,
      preferSecond: 2,
    })
    expect(Object.keys(rounds[1]?.totals ?? {})).not.toContain('Asha')
  })
  it('of a tied runoff one is seated, and the other has to win again', () => {
    // Asha and Björn tie and the total says Asha; then more papers have Chidi before Björn.
    const papers = ['5 0 1', '5 0 1', '1 5 0', '0 5 0', '4 4 5']
    const { winners, rounds } = count('Asha Björn Chidi', papers, { seats: 2 })
    expect(rounds[0]).toMatchObject({
      finalists: ['Asha', 'Björn'],
      preferFirst: 2,
      preferSecond: 2,
      steps: [{ step: 'total-score', figures: { Asha: 15, Björn: 14 } }],
    })
    expect(rounds[1]).toMatchObject({ preferFirst: 2, preferSecond: 3, runnerUp: 'Björn' })
    expect(winners).toEqual(['Asha', 'Chidi'])
  })
  it('as many seats as options seat everybody, the last without a runoff', () => {
    const { winners, rounds } = count('Ash Birch Cedar', tree, { seats: 3 })
    expect([...winners].sort()).toEqual(['Ash', 'Birch', 'Cedar'])
    expect(rounds[2]?.finalists).toHaveLength(1)
  })
})

describe('SR18 SR19 from figures alone', () => {
  const figures = (papers: readonly string[]) => figuresOf(papersOf(papers.map(paper), 3))
  const roomFigures = figures(room)
  const given = (change: Partial<StarFigures> = {}, seats = 1) =>
    countFigures({ ...election('Hall Library Online', []), figures: { ...roomFigures, ...change }, seats })
  const over = (...rows: number[][]) => ({ over: rows })

  it('Harbour Tenants counted by hand: the same steps, the same room', () => {
    expect(roomFigures).toEqual({
      cast: 7,
      blank: 0,
      alike: 0,
      totals: [28, 23, 9],
      fives: [3, 1, 1],
      over: [
        [0, 2, 6],
        [3, 0, 4],
        [1, 3, 0],
      ],
    })
    expect(fine(given())).toEqual(count('Hall Library Online', room))
    expect(fine(given({}, 2)).winners).toEqual(count('Hall Library Online', room, { seats: 2 }).winners)
  })
  it('the elections of the file come out the same', () => {
    for (const { options, ballots, seats, lotOrder, expected } of starCases)
      for (const protocol of protocols) {
        const added = figuresOf(papersOf(ballots, options.length))
        const counted = fine(countFigures({ options, figures: added, seats, lotOrder, protocol }))
        expect(counted.winners).toEqual([expected[protocol].winner])
      }
  })
  it.each<[string, Partial<StarFigures>, string, readonly string[]]>([
    ['half a paper', { cast: 7.5 }, 'number', []],
    ['fewer than none', { totals: [28, -1, 9] }, 'number', ['Library']],
    ['a row that is not there', { over: roomFigures.over.slice(0, 2) }, 'number', ['Online']],
    ['more blank ones than papers', { blank: 8 }, 'papers', []],
    ['more five stars than papers', { fives: [8, 1, 1], totals: [40, 23, 9] }, 'fives', ['Hall']],
    ['a total below its five stars', { totals: [28, 4, 9] }, 'total', ['Library']],
    ['a total above all it could have', { totals: [32, 23, 9] }, 'total', ['Hall']],
    ['more preferences than papers', over([0, 5, 6], [3, 0, 4], [1, 3, 0]), 'pair', ['Hall', 'Library']],
    ['totals too far apart for who is preferred', { totals: [28, 8, 9] }, 'gap', ['Hall', 'Library']],
    ['a ring', over([0, 0, 7], [0, 0, 4], [0, 3, 0]), 'gap', ['Hall', 'Library']],
  ])('SR19 refuses %s, and says of what', (_, change, what, of) =>
    expect(given(change)).toEqual({ ok: false, refusal: { rule: 'SR19', what, of } }),
  )
  it('SR19 three that go round', () => {
    const level = { totals: [12, 12, 12], fives: [0, 0, 0], cast: 6, blank: 0, alike: 0 }
    const round = over([0, 1, 5], [1, 0, 1], [1, 1, 0])
    expect(given({ ...level, ...round })).toEqual({
      ok: false,
      refusal: { rule: 'SR19', what: 'three', of: ['Hall', 'Library', 'Online'] },
    })
  })
  it('SR5 without a paper, SR6 with too many seats', () => {
    const none = { cast: 0, totals: [0, 0, 0], fives: [0, 0, 0], ...over([0, 0, 0], [0, 0, 0], [0, 0, 0]) }
    expect(ruleOf(given(none))).toBe('SR5')
    expect(ruleOf(given({}, 4))).toBe('SR6')
  })
})
