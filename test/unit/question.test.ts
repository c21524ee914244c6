import { describe, expect, it } from 'vitest'
import type { VersionId } from '../../shared/id'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { amend } from '../../shared/meeting/proposal/wording'
import { answerQuestion } from '../../shared/meeting/question/answer'
import { rolledUp } from '../../shared/meeting/question/asked-on'
import { questionsOf } from '../../shared/meeting/question/question'
import { rollUp } from '../../shared/meeting/question/roll-up'
import { questionOf, takeQuestion } from '../../shared/meeting/question/take'
import { readQuestion, readResult } from '../../shared/meeting/said/question-word'
import { undo } from '../../shared/meeting/undo'
import { parseMeeting } from '../../shared/record/projection'
import { idOf } from '../fixtures/moment'
import {
  hill,
  mill,
  north,
  quay,
  questionWord,
  resultWord,
  three,
  umbrellaEvening,
  west,
  wordOf,
} from '../fixtures/umbrella'
import { fine, harbour, openMeeting, planMeeting, ruleOf } from '../fixtures/world'

describe('QA1 a host puts a wording to all its members', () => {
  it('only who brings others together, with somebody to ask and a day that is to come; never taken back', () => {
    const { page, ask, put, moment } = umbrellaEvening()
    expect(ask([])).toMatchObject({ refusal: { rule: 'QA1', cause: 'nobody' } })
    expect(ask(three, '2026-03-02')).toMatchObject({ refusal: { rule: 'QA1', cause: 'day' } })
    expect(ask(three, '2026-02-31')).toMatchObject({ refusal: { rule: 'QA1', cause: 'day' } })
    const alone = umbrellaEvening({ kind: 'town' })
    expect(alone.ask()).toMatchObject({ refusal: { rule: 'QA1', cause: 'alone' } })
    expect(fine(ask(three, '2026-03-03'))).toBe(put.version)
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
    expect(fine(parseMeeting(JSON.parse(JSON.stringify(page.seen)))).statements).toEqual(page.seen.statements)
  })

  it('QA2 each wording once; a new wording can be put, and waits for answers of its own', () => {
    const { page, ask, enter, word, put, moment } = umbrellaEvening()
    fine(ask())
    expect(ask()).toMatchObject({ refusal: { rule: 'QA2', cause: 'already' } })
    fine(enter([word(1, north)]))
    fine(amend(page, { proposal: put.proposal, wording: 'The ferry runs daily.', answers: [] }, moment()))
    const next = proposals(page.seen)[0]?.versions.at(-1)?.version as VersionId
    expect(rolledUp(page.seen, next)).toBeNull()
    expect(fine(ask())).toBe(next)
    const roll = rolledUp(page.seen, next)
    expect(roll).toMatchObject({ asked: 3, answered: 0 })
    const line = roll?.lines.find(({ assembly }) => assembly === north)
    expect(line).toMatchObject({ stance: null, elsewhere: [{ position: 'agree' }] })
  })
})

describe('QA2 QA3 questions as the host’s records tell them', () => {
  it('a later record takes the place of the one it names; two apart are contested until one names both', () => {
    const first = questionWord(1)
    const two = questionWord(2, { version: idOf(3, 2), replaces: [first.record] })
    const other = questionWord(3, { version: idOf(3, 3), replaces: [first.record] })
    expect(questionsOf(west, [two, first], [])).toMatchObject([
      { now: two, earlier: [first], contested: false },
    ])
    expect(questionsOf(west, [other, two, first], [])).toMatchObject([{ now: other, contested: true }])
    const both = questionWord(4, { version: idOf(3, 4), replaces: [two.record, other.record] })
    expect(questionsOf(west, [both, other, two, first], [])).toMatchObject([{ now: both, contested: false }])
  })

  it('a record that a member signed is no question of the host’s, nor a result', () => {
    const forged = { ...questionWord(2, { wording: 'Quay decides.' }), host: quay }
    const [found] = questionsOf(west, [forged, questionWord(1)], [{ ...resultWord(1), host: north }])
    expect(found).toMatchObject({ now: { wording: 'The ferry runs on Sundays.' }, results: [] })
    expect(questionsOf(west, [forged], [])).toEqual([])
  })

  it('what is malformed is nobody’s', () => {
    const { record, host, ...put } = questionWord(1)
    const of = { record, host }
    expect(fine(readQuestion(JSON.stringify(put), of))).toEqual(questionWord(1))
    expect(ruleOf(readQuestion(JSON.stringify({ ...put, asked: [] }), of))).toBe('ST10')
    expect(ruleOf(readQuestion('{', of))).toBe('ST10')
    expect(ruleOf(readResult(JSON.stringify({ came: 'yes' }), of))).toBe('ST10')
  })
})

describe('QA4 a member takes it onto its own agenda', () => {
  it('with its wording as the proposal, once on each agenda; undone like any gesture', () => {
    const { page, moment } = planMeeting()
    const { question, version, wording, until } = questionWord(1)
    const given = {
      host: west,
      name: 'West',
      question,
      asked: version,
      wording,
      until,
      title: 'West asks: The ferry',
    }
    const item = fine(takeQuestion(page, given, moment()))
    expect(proposals(page.seen, item)).toMatchObject([{ versions: [{ wording }] }])
    expect(questionOf(page.seen, item)).toMatchObject({ host: west, until: '2026-12-12' })
    expect(ruleOf(takeQuestion(page, given, moment()))).toBe('QA4')
    expect(fine(parseMeeting(JSON.parse(JSON.stringify(page.seen)))).statements).toEqual(page.seen.statements)
    fine(undo(page, {}, moment()))
    expect(questionOf(page.seen, item)).toBeNull()
  })
})

describe('QA5 it answers by the host’s charter', () => {
  const { charter } = harbour()
  const basis = { type: 'mandate' } as const
  const given = { assembly: north, isMember: true, position: 'agree', reason: null, basis } as const
  const [question] = questionsOf(west, [questionWord(1)], [])

  it('with a reason where it asks for one; not after the result, nor while the question is torn, nor as a stranger', () => {
    if (question === undefined) throw new Error('no question')
    expect(fine(answerQuestion(question, charter, given))).toEqual({ position: 'agree', reason: null, basis })
    expect(answerQuestion(question, charter, { ...given, position: 'block' })).toMatchObject({
      refusal: { rule: 'JC8', cause: 'reason' },
    })
    const cause = (change: object, more: object = {}) =>
      answerQuestion({ ...question, ...change }, charter, { ...given, ...more })
    expect(cause({ results: [resultWord(1)] })).toMatchObject({ refusal: { rule: 'QA5', cause: 'over' } })
    expect(cause({ contested: true })).toMatchObject({ refusal: { cause: 'contested' } })
    expect(cause({}, { isMember: false })).toMatchObject({ refusal: { cause: 'not-asked' } })
  })
})

describe('QA6 the roll-up fills as answers come', () => {
  const version = idOf(3, 1)
  it('who has said nothing is not heard, and agrees to nothing', () => {
    const empty = rollUp({ version, asked: three, members: null, words: [] })
    expect(empty).toMatchObject({ asked: 3, answered: 0, counts: { agree: 0 } })
    const words = [
      wordOf(1, north, version),
      wordOf(2, quay, version, { position: 'block', reason: 'The pier' }),
    ]
    expect(rollUp({ version, asked: three, members: null, words })).toMatchObject({
      asked: 3,
      answered: 2,
      counts: { agree: 1, block: 1 },
    })
  })

  it('QA7 Mill Lane joined since: it counts once it speaks; Quay left: it counts no more, and its block unsettles', () => {
    const members = [north, hill, mill].map((assembly, at) => ({
      assembly,
      name: ['North', 'Hill', 'Mill Lane'][at] ?? '',
    }))
    const before = rollUp({ version, asked: three, members, words: [] })
    expect(before).toMatchObject({ asked: 2, answered: 0 })
    expect(before.lines.map(({ name, part }) => `${name} ${part}`)).toEqual([
      'Hill asked',
      'Mill Lane joined',
      'North asked',
      'Quay left',
    ])
    const words = [wordOf(1, mill, version), wordOf(2, quay, version)]
    expect(rollUp({ version, asked: three, members, words })).toMatchObject({
      asked: 3,
      answered: 1,
      leftBlocking: false,
    })
    const block = [wordOf(2, quay, version, { position: 'block', reason: 'The pier' })]
    expect(rollUp({ version, asked: three, members, words: block })).toMatchObject({
      answered: 0,
      counts: { block: 0 },
      leftBlocking: true,
    })
  })

  it('QA8 two answers of North that do not know of each other: the heavier, and contested', () => {
    const words = [
      wordOf(1, north, version),
      wordOf(2, north, version, { position: 'stand-aside', reason: 'Far' }),
    ]
    expect(rollUp({ version, asked: three, members: null, words })).toMatchObject({
      answered: 1,
      counts: { agree: 0, 'stand-aside': 1 },
      contested: true,
    })
  })

  it('QA3 QA13 nobody answers for another: a word counts for whoever signed it', () => {
    const words = [wordOf(1, west, version), wordOf(2, hill, version, { replaces: [idOf(0xee, 1)] })]
    const found = rollUp({ version, asked: three, members: null, words })
    expect(found.lines.flatMap(({ name, stance }) => (stance === null ? [] : name))).toEqual(['Hill'])
  })
})

describe('QA11 what came of it', () => {
  it('two results that do not know of each other stand side by side', () => {
    const found = questionsOf(west, [questionWord(1)], [resultWord(1), resultWord(2, { came: 'withdrawn' })])
    expect(found[0]?.results.map(({ came }) => came)).toEqual(['adopted', 'withdrawn'])
    const replaced = resultWord(3, { replaces: [idOf(0xf2, 1), idOf(0xf2, 2)] })
    expect(
      questionsOf(west, [questionWord(1)], [resultWord(1), resultWord(2), replaced])[0]?.results,
    ).toEqual([replaced])
  })
  it('it is the same evening that any assembly has', () => {
    expect(openMeeting().charter.parameters.assemblyQuorum).toEqual({ share: 1, of: 1 })
  })
})
