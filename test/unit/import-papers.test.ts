import { describe, expect, it } from 'vitest'
import { csv } from '../../shared/export/csv'
import { utf8 } from '../../shared/export/utf8'
import { delimited } from '../../shared/import/delimited'
import { fileText } from '../../shared/import/file-text'
import { type PapersWanted, readPapers } from '../../shared/import/papers-table'
import { countStar } from '../../shared/meeting/star/star'
import { starCases } from '../fixtures/star'
import { fine, people } from '../fixtures/world'

const roof: PapersWanted = {
  options: [
    { mark: 'A', text: 'Slate' },
    { mark: 'B', text: 'Tin, painted' },
    { mark: 'C', text: 'No change' },
  ],
  people: null,
  before: [],
  most: 30,
}
const named: PapersWanted = {
  ...roof,
  people: [
    { person: people.asha, name: 'Asha Okonjo' },
    { person: people.björn, name: 'Björn' },
    { person: people.chidi, name: 'Chidi' },
    { person: people.eleni, name: 'chidi' },
  ],
}
const read = (text: string, wanted = roof) =>
  readPapers(fine(delimited(fine(fileText(utf8(text))).text)).rows, wanted)
const scores = (text: string) => read(text).papers.map((paper) => paper.scores)

describe('IM30 papers from a table', () => {
  it('without headings in the order of the paper', () => {
    expect(scores('5,3,0\r\n4,.,-\r\n,,\r\n')).toEqual([
      [5, 3, 0],
      [4, null, null],
      [null, null, null],
    ])
  })
  it('with headings in any order: letters, words, or both; other columns are left out', () => {
    expect(scores('When;C;B;A\n1 May;0;3;5\n')).toEqual([[5, 3, 0]])
    expect(scores('No change,SLATE,"Tin, painted"\n1,2,3\n')).toEqual([[2, 3, 1]])
    expect(scores('A: Slate\tB: Tin, painted\tC: No change\n5\t4\t\n')).toEqual([[5, 4, null]])
  })
  it('what is no score is told by row and column, and nothing is guessed', () => {
    const { papers, problems } = read('A,B,C\n5,6,0\n5,4,3\n"5,0",two,1\n')
    expect(papers).toHaveLength(1)
    expect(problems).toEqual([
      { cause: 'score', line: 2, column: 'B', says: '6' },
      { cause: 'score', line: 4, column: 'A', says: '5,0' },
      { cause: 'score', line: 4, column: 'B', says: 'two' },
    ])
  })
  it('a column that is missing, double, or one too many', () => {
    expect(read('A,B\n5,4\n').problems).toEqual([{ cause: 'option', line: 1, column: 'C' }])
    expect(read('A,B,C,Slate\n5,4,3,2\n').problems).toEqual([{ cause: 'double', line: 1 }])
    expect(read('5,4,3,2\n').problems).toMatchObject([{ cause: 'cells', cells: 4, wanted: 3 }])
    expect(read('5301\n').problems).toMatchObject([{ cause: 'cells' }])
  })
  it('more papers than people who may take part', () => {
    const few = { ...roof, most: 3, before: [{ scores: [1, 2, 3], person: null }] }
    expect(read('5,4,3\n5,4,3\n', few).problems).toEqual([])
    expect(read('5,4,3\n5,4,3\n5,4,3\n5,4,3\n', few).problems).toEqual([
      { cause: 'too-many', line: 3, most: 3 },
    ])
  })
  it('named as the ballot says: one who takes part, once, by a name that only they have', () => {
    const { papers, problems } = read(
      'Name,A,B,C\nasha  okonjo,5,4,3\nBJORN,0,0,0\nHanna,1,1,1\nBjörn,2,2,2\nChidi,1,2,3\n,1,2,3\n',
      named,
    )
    expect(papers.map(({ person }) => person)).toEqual([people.asha, people.björn])
    expect(problems).toEqual([
      { cause: 'name', line: 4, says: 'Hanna' },
      { cause: 'twice', line: 5, says: 'Björn' },
      { cause: 'namesakes', line: 6, says: 'Chidi' },
      { cause: 'name', line: 7, says: '' },
    ])
    expect(read('A,B,C\n5,4,3\n', named).problems).toEqual([{ cause: 'no-name', line: 1 }])
    expect(read('Björn,5,4,3\n', named).papers).toEqual([{ scores: [5, 4, 3], person: people.björn }])
    const before = [{ scores: [1, 2, 3], person: people.björn }]
    expect(read('Björn,5,4,3\n', { ...named, before }).problems).toMatchObject([{ cause: 'twice' }])
  })
})

describe('IM31 papers from a file count as those that are keyed in', () => {
  const protocols = ['equalvote-2025', 'equalvote-2023'] as const
  it.each(starCases.map((one) => [one.id, one] as const))(
    '%s',
    (_, { options, ballots, seats, lotOrder, expected }) => {
      const marks = options.map((_one, at) => String.fromCharCode(65 + at))
      const rows = ballots.map((scored) =>
        Object.fromEntries(marks.map((mark, at) => [mark, scored[at] ?? null])),
      )
      const text = csv([...marks].reverse(), rows)
      const wanted = {
        ...roof,
        options: options.map((one, at) => ({ mark: marks[at] ?? '', text: one })),
        most: ballots.length,
      }
      const { papers, problems } = read(text, wanted)
      expect(problems).toEqual([])
      for (const protocol of protocols) {
        const count = (all: typeof ballots) =>
          fine(countStar({ options, ballots: all, seats, lotOrder, protocol }))
        const counted = count(papers.map((paper) => paper.scores))
        expect(counted).toEqual(count(ballots))
        expect(counted.winners[0]).toBe(expected[protocol].winner)
      }
    },
  )
})
