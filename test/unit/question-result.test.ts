import { describe, expect, it } from 'vitest'
import { declare } from '../../shared/meeting/decision/decision'
import { questionsOf, resultsAlone } from '../../shared/meeting/question/question'
import { type ResultWord, readResult } from '../../shared/meeting/said/question-word'
import type { Fate } from '../../shared/record/fate'
import type { DecisionEntry } from '../../shared/record/register'
import { type OwedResult, owedResults } from '../../shared/record/result-owed'
import { summarize } from '../../shared/record/summarize'
import type { DecisionLine } from '../../shared/record/summary'
import { idOf } from '../fixtures/moment'
import { hill, north, quay, questionWord, resultWord, umbrellaEvening, west } from '../fixtures/umbrella'
import { fine, people } from '../fixtures/world'

/** West has decided what it asked: a line of its register, and the question as it was put. */
function decided() {
  const { page, charter, roll, put, ask, enter, word, moment } = umbrellaEvening()
  fine(ask())
  fine(enter([word(1, north), word(2, quay), word(3, hill)]))
  fine(declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment()))
  const [line] = summarize(page.seen, roll, charter).decisions
  if (line === undefined) throw new Error('nothing was decided')
  return { line, asked: questionWord(1, { version: put.version }) }
}
const { line, asked } = decided()
const here = line.rolledUp?.device ?? ''
const [evening, next] = ['2026-03-03', '2026-03-04']

type Course = Fate['course']
const inForce: Course = { type: 'in-force', since: evening, review: null }
const entry = (course: Course = inForce, change: Partial<DecisionLine> = {}): DecisionEntry => ({
  line: { ...line, ...change },
  fate: { course, next: null },
  chain: [],
})
const owed = (
  register: readonly DecisionEntry[],
  results: readonly ResultWord[] = [],
  on: { readonly device?: string; readonly today?: string } = {},
) => owedResults(questionsOf(west, [asked], results), register, { device: here, today: evening, ...on })
let sealed = 10
const told = (result: OwedResult | undefined): ResultWord => {
  if (result === undefined) throw new Error('nothing is owed')
  sealed += 1
  const at = `2026-03-03T21:${sealed}:00+00:00`
  return { ...result, record: idOf(0xf2, sealed), host: west, person: people.asha, at }
}
const by = { assembly: west, meeting: line.meeting, decision: idOf(7, 7) as never, number: '2026/04/02' }

describe('QA11 what came of it is told by whichever desk of the host is open', () => {
  it('at once where Asha declared it, from the next day on by Björn’s computer too; never twice', () => {
    const [first, ...more] = owed([entry()])
    expect(more).toEqual([])
    expect(first).toMatchObject({ came: 'adopted', number: line.number, date: evening, answered: 3 })
    expect(first?.counted).toHaveLength(3)
    expect(owed([entry()], [], { device: 'another' })).toEqual([])
    expect(owed([entry()], [], { device: 'another', today: next })).toHaveLength(1)
    expect(owed([entry()], [told(first)], { today: next })).toEqual([])
    const { record, host, ...said } = told(first)
    expect(fine(readResult(JSON.stringify(said), { record, host }))).toMatchObject(said)
  })

  it('told by both at once it is one result; while the question is torn, or the decision contested, nothing is', () => {
    const both = [told(owed([entry()])[0]), told(owed([entry()])[0])]
    const [question] = questionsOf(west, [asked], both)
    expect(question).toMatchObject({ toldApart: false })
    expect(owed([entry()], both, { today: next })).toEqual([])
    expect(owed([entry(inForce, { contested: true })])).toEqual([])
    expect(owed([entry({ type: 'contested' })])).toEqual([])
    const torn = [asked, questionWord(2, { version: idOf(3, 2) })]
    expect(owedResults(questionsOf(west, torn, []), [entry()], { device: here, today: evening })).toEqual([])
  })

  it('a finding without a quorum is told as one; what is decided on it later takes its place', () => {
    const finding = entry({ type: 'finding' }, { informal: true })
    const first = told(owed([finding])[0])
    expect(first).toMatchObject({ came: 'informal' })
    const later = entry(inForce, { decision: idOf(7, 8) as never, number: '2026/04/01', date: '2026-04-01' })
    expect(owed([finding, later], [first])).toMatchObject([
      { came: 'adopted', number: '2026/04/01', replaces: [first.record] },
    ])
  })
})

describe('QA15 what becomes of the decision later is told too', () => {
  it('reopened, taken back, replaced: each once, in the place of the one before', () => {
    const adopted = told(owed([entry()])[0])
    const reopened = entry({ type: 'reopened', on: '2026-03-08' })
    const second = told(owed([reopened], [adopted])[0])
    expect(second).toMatchObject({ came: 'reopened', date: '2026-03-08', replaces: [adopted.record] })
    expect(owed([reopened], [adopted, second])).toEqual([])
    // A computer that has not heard of the reopening does not tell the old one again.
    expect(owed([entry()], [adopted, second], { today: '2026-03-20' })).toEqual([])
    const back = entry(inForce, { takenBack: [{ on: '2026-03-09' } as never] })
    const third = told(owed([back], [adopted, second])[0])
    expect(third).toMatchObject({ came: 'adopted', date: '2026-03-09', replaces: [second.record] })
    expect(owed([reopened], [adopted, second, third], { today: '2026-03-20' })).toEqual([])
    const replaced = entry({ type: 'superseded', by, on: '2026-04-02' })
    const fourth = told(owed([replaced], [adopted, second, third])[0])
    expect(fourth).toMatchObject({ came: 'replaced', number: '2026/04/02', date: '2026-04-02' })
    const [question] = questionsOf(west, [asked], [third, fourth, adopted, second])
    expect(question).toMatchObject({ results: [fourth], toldBefore: [adopted, second, third] })
  })

  it('nobody tells further who does not know the decision that was told last', () => {
    const adopted = told(owed([entry()])[0])
    const elsewhere = { ...adopted, decision: idOf(7, 9), number: '2026/05/01' }
    expect(owed([entry()], [elsewhere], { today: '2026-06-01' })).toEqual([])
  })
})

describe('QA16 two results, and one without its question', () => {
  it('two that differ are told apart until the host names both, from its register', () => {
    const adopted = told(owed([entry()])[0])
    const taken = resultWord(9, { came: 'withdrawn', version: asked.version, number: '' })
    const [question] = questionsOf(west, [asked], [adopted, taken])
    expect(question).toMatchObject({ toldApart: true })
    const settled = told(owed([entry()], [adopted, taken])[0])
    expect(settled.replaces).toHaveLength(2)
    expect(questionsOf(west, [asked], [adopted, taken, settled])[0]).toMatchObject({
      toldApart: false,
      results: [settled],
    })
    // Taken back alone, it stays so, whatever the room decides.
    expect(owed([entry()], [taken])).toEqual([])
  })

  it('one of a question that is not here waits for it, and is no other’s', () => {
    const alone = resultWord(3, { question: idOf(0xf1, 8) })
    expect(resultsAlone(west, [asked], [alone, resultWord(1)])).toEqual([alone])
    expect(resultsAlone(west, [asked], [{ ...alone, host: quay }])).toEqual([])
    expect(questionsOf(west, [asked], [alone])[0]?.results).toEqual([])
    const come = questionWord(5, { question: idOf(0xf1, 8), version: idOf(3, 8), proposal: idOf(2, 8) })
    expect(resultsAlone(west, [asked, come], [alone])).toEqual([])
    expect(questionsOf(west, [asked, come], [alone])[0]?.results).toEqual([alone])
  })
})

describe('QA18 put on two computers', () => {
  const other = questionWord(2, { question: idOf(0xf1, 2), version: asked.version, until: '2026-12-20' })

  it('one wording is one question, with the earlier one’s name and what came of either', () => {
    const [found, ...more] = questionsOf(west, [other, asked], [])
    expect(more).toEqual([])
    expect(found).toMatchObject({
      question: asked.question,
      names: [asked.question, other.question],
      contested: false,
      now: { until: '2026-12-20' },
    })
    const result = resultWord(1, { question: other.question, version: asked.version })
    expect(questionsOf(west, [asked, other], [result])[0]?.results).toEqual([result])
  })

  it('two wordings of one proposal are one question that is torn, until one names both', () => {
    const amended = { ...other, version: idOf(3, 2) }
    expect(questionsOf(west, [asked, amended], [])).toMatchObject([{ contested: true }])
    const both = questionWord(3, { version: idOf(3, 3), replaces: [asked.record, amended.record] })
    const result = resultWord(1, { version: idOf(3, 3) })
    expect(questionsOf(west, [asked, amended, both], [result])).toMatchObject([
      { contested: false, results: [result] },
    ])
  })

  it('the same words from two proposals stay two questions', () => {
    const words = questionWord(4, { question: idOf(0xf1, 3), version: idOf(3, 4), proposal: idOf(2, 2) })
    expect(questionsOf(west, [asked, words], [])).toHaveLength(2)
  })
})
