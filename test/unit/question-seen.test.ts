import { describe, expect, it } from 'vitest'
import type { MeetingId } from '../../shared/id'
import { declare } from '../../shared/meeting/decision/decision'
import { proposalOf } from '../../shared/meeting/proposal/proposal'
import { notSigned } from '../../shared/meeting/question/asked-on'
import { beginQuestion } from '../../shared/meeting/question/begin'
import { takeQuestion } from '../../shared/meeting/question/take'
import { compose } from '../../shared/minutes/compose'
import { askedOfUs, isWaiting } from '../../shared/record/asked-of-us'
import type { QuestionFile } from '../../shared/record/question-file'
import { summarize } from '../../shared/record/summarize'
import { idOf } from '../fixtures/moment'
import {
  hill,
  mill,
  named,
  north,
  quay,
  questionWord,
  resultWord,
  three,
  umbrellaEvening,
  west,
  wordOf,
} from '../fixtures/umbrella'
import { fine, harbour, planMeeting, ruleOf } from '../fixtures/world'

const version = questionWord(1).version
const today = '2026-12-01'
const file = (change: Partial<QuestionFile> = {}): QuestionFile => ({
  host: west,
  charter: { ...harbour().charter, name: 'West' },
  questions: [questionWord(1)],
  results: [],
  words: [],
  members: three.map((one) => ({ ...one, heard: null, through: null })),
  ...change,
})
const seen = (change: Partial<QuestionFile> = {}, taken: Parameters<typeof askedOfUs>[2] = []) =>
  askedOfUs([file(change)], north, taken, today)[0]

describe('QA4 QA11 a question as one member sees it', () => {
  it('open, on an agenda, decided, answered, told', () => {
    expect(seen()).toMatchObject({ state: 'open', late: false, counted: null })
    const line = {
      host: west,
      question: idOf(0xf1, 1),
      asked: version,
      meeting: idOf(9, 9) as MeetingId,
      meetingTitle: 'December',
      date: '2026-12-05',
      item: idOf(9, 8) as never,
      decided: null,
    }
    expect(seen({}, [line])?.state).toBe('on-agenda')
    expect(seen({}, [{ ...line, decided: '2026/12/01' }])?.state).toBe('decided')
    const words = [wordOf(1, north, version)]
    expect(seen({ words }, [line])?.state).toBe('answered')
    const torn = [...words, wordOf(2, north, version, { position: 'block', reason: 'No' })]
    expect(seen({ words: torn })?.state).toBe('torn')
    const results = [resultWord(1, { counted: [idOf(0xee, 1)] })]
    expect(seen({ words, results })).toMatchObject({ state: 'told', counted: true })
  })

  it('QA13 a host that hides its answer is found out: the result does not name it', () => {
    const words = [wordOf(1, north, version)]
    expect(seen({ words, results: [resultWord(1, { counted: [idOf(0xee, 7)] })] })).toMatchObject({
      state: 'told',
      counted: false,
    })
    expect(seen({ results: [resultWord(1)] })).toMatchObject({ counted: null })
  })

  it('QA2 answered to an earlier wording: open again for the new one', () => {
    const questions = [
      questionWord(1),
      questionWord(2, { version: idOf(3, 2), replaces: [questionWord(1).record] }),
    ]
    expect(seen({ questions, words: [wordOf(1, north, version)] })).toMatchObject({
      state: 'open',
      before: [{ position: 'agree' }],
    })
  })

  it('QA7 QA19 who has left sees that it has, and nothing waits for it; who has joined is asked; the host itself is not', () => {
    const without = three.filter(({ assembly }) => assembly !== north)
    const members = [...without, named(4)].map((one) => ({ ...one, heard: null, through: null }))
    const left = seen({ members, words: [wordOf(1, north, version)] })
    expect(left).toMatchObject({ state: 'left', said: { standing: [{ position: 'agree' }] } })
    expect(left !== undefined && isWaiting(left)).toBe(false)
    expect(seen({ members, results: [resultWord(1)] })).toMatchObject({ state: 'told', counted: null })
    // Put after it left, it was never its question.
    const later = [questionWord(1, { asked: without.map((one) => ({ ...one })) })]
    expect(seen({ members, questions: later })).toBeUndefined()
    expect(askedOfUs([file({ members })], mill, [], today)).toHaveLength(1)
    expect(askedOfUs([file()], west, [], today)).toEqual([])
    expect(askedOfUs([file({ members: null })], mill, [], today)).toEqual([])
  })

  it('what waits comes first, by its day; a day that has passed is late', () => {
    const questions = [1, 2, 3].map((n) =>
      questionWord(n, {
        question: idOf(0xf1, n),
        proposal: idOf(2, n),
        until: `2026-1${n - 1}-15`,
        version: idOf(3, n),
      }),
    )
    const found = askedOfUs([file({ questions, words: [wordOf(1, north, idOf(3, 1))] })], north, [], today)
    expect(found.map(({ question, late }) => [question.now.until, late])).toEqual([
      ['2026-11-15', true],
      ['2026-12-15', false],
      ['2026-10-15', true],
    ])
  })
})

describe('QA1 begun before there is a meeting', () => {
  it('an item with its wording, on the agenda where the answers come together', () => {
    const { page, moment } = planMeeting()
    const { proposal } = fine(beginQuestion(page, { title: 'The ferry', wording: 'It runs.' }, moment()))
    expect(proposalOf(page.seen, proposal)).toMatchObject({ versions: [{ wording: 'It runs.' }] })
    expect(ruleOf(beginQuestion(page, { title: 'The ferry', wording: ' ' }, moment()))).toBe('ST9')
    expect(ruleOf(beginQuestion(page, { title: '', wording: 'It runs.' }, moment()))).toBe('ST9')
  })
})

describe('QA10 QA12 in minutes and registers', () => {
  it('positions of assemblies stand apart from numbers of people, with who is not heard and who left', () => {
    const { page, charter, roll, ask, enter, word } = umbrellaEvening()
    fine(ask())
    const members = [named(1), named(2), named(4)]
    fine(enter([word(1, north), word(2, hill, { position: 'stand-aside', reason: 'Far' })], members))
    const blocks = compose(page.seen, roll, charter)
    expect(blocks.find(({ type }) => type === 'question')).toMatchObject({
      version: 1,
      asked: 2,
      answered: 1,
      counts: { agree: 1, 'stand-aside': 0 },
      notHeard: ['Quay'],
      joined: ['Mill Lane'],
      left: [{ name: 'Hill', stance: 'stand-aside' }],
    })
    expect(blocks.find(({ type }) => type === 'positions')).toMatchObject({
      counts: { agree: 5 },
      outcome: { type: 'too-few-heard' },
    })
  })

  it('the register knows how many a decision rests on; a member’s line knows whose question it was', () => {
    const { page, charter, roll, put, ask, enter, word, moment } = umbrellaEvening()
    fine(ask())
    fine(enter([word(1, north), word(2, quay), word(3, hill)]))
    fine(declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment()))
    const [line] = summarize(page.seen, roll, charter).decisions
    expect(line?.rolledUp).toMatchObject({
      asked: 3,
      answered: 3,
      version: put.version,
      counted: [idOf(0xee, 1), idOf(0xee, 2), idOf(0xee, 3)],
    })

    const own = planMeeting()
    const { question, wording, until } = questionWord(1)
    const given = { host: west, name: 'West', question, asked: version, wording, until, title: 'West asks' }
    const item = fine(takeQuestion(own.page, given, own.moment()))
    expect(summarize(own.page.seen, own.roll, own.charter).asked).toMatchObject([
      { host: west, asked: version, item, decided: null },
    ])
    expect(compose(own.page.seen, own.roll, own.charter)).toContainEqual({
      type: 'asked-by',
      name: 'West',
      until,
    })
  })

  it('QA13 a position that the minutes have and no signed word bears out is told by name', () => {
    const { page, put, ask, enter, word } = umbrellaEvening()
    fine(ask())
    const forged = word(7, quay)
    fine(enter([word(1, north), forged]))
    expect(notSigned(page.seen, put.version, [word(1, north)])).toEqual(['Quay'])
    // Signed by another than it says is signed by nobody.
    expect(notSigned(page.seen, put.version, [word(1, north), { ...forged, assembly: hill }])).toEqual([
      'Quay',
    ])
    expect(notSigned(page.seen, put.version, [word(1, north), forged])).toEqual([])
  })
})
