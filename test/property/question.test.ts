import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declare } from '../../shared/meeting/decision/decision'
import { onLiteral } from '../../shared/meeting/literal'
import { takeOver } from '../../shared/meeting/minute-taker'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { amend } from '../../shared/meeting/proposal/wording'
import { agreementOf } from '../../shared/meeting/question/agreement'
import { rolledUp } from '../../shared/meeting/question/asked-on'
import { enterAnswers } from '../../shared/meeting/question/enter'
import { recordQuestion } from '../../shared/meeting/question/put'
import { questionsOf } from '../../shared/meeting/question/question'
import { rollUp } from '../../shared/meeting/question/roll-up'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { clockOf, idOf } from '../fixtures/moment'
import { type Apart, inAnyOrder } from '../fixtures/two-laptops'
import {
  assemblyOf,
  named,
  nameOf,
  questionWord,
  resultWord,
  three,
  umbrellaEvening,
  west,
  wordOf,
} from '../fixtures/umbrella'
import { fine } from '../fixtures/world'

const stances = ['agree', 'reservations', 'stand-aside', 'block', 'abstain'] as const
const evening = umbrellaEvening()
const { charter, roll, page: begun } = evening
const start = begun.seen

type Gesture = readonly [deed: number, what: number]
const gestures = fc.array(fc.tuple(fc.nat(6), fc.nat(7)) as fc.Arbitrary<Gesture>, { maxLength: 12 })

const work: Apart<Gesture>['work'] = (meeting, by, series, list) => {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  for (const [deed, what] of list) {
    const moment = clock.moment()
    clock.tick(what * 60)
    const [proposal] = proposals(page.seen)
    // It may have been taken back.
    if (proposal === undefined) continue
    const { proposal: id, versions } = proposal
    const version = versions[what % versions.length]?.version ?? ''
    const asked = what % 2 === 0 ? three : [...three, named(4)]
    const given = { proposal: id, question: idOf(0xf1, 1), record: idOf(series, what), until: '2026-12-12' }
    if (deed === 0) recordQuestion(page, { ...given, asked, charter }, moment)
    else if (deed === 1) amend(page, { proposal: id, wording: `Wording ${what}`, answers: [] }, moment)
    else if (deed === 2) takeOver(page, { reason: 'because' }, moment)
    else if (deed === 3) allAgree(page, { version: versions.at(-1)?.version ?? evening.put.version }, moment)
    else if (deed === 4) undo(page, {}, moment)
    else if (deed === 5) declare(page, { proposal: id, roll, charter, informal: false }, moment)
    else {
      const word = wordOf(series * 10 + what, assemblyOf((what % 4) + 1), version, {
        position: stances[what % 5] ?? 'agree',
      })
      const members = what % 3 === 0 ? null : asked.filter((_, at) => at !== what % 4)
      enterAnswers(page, { proposal: id, words: [word], nameOf, members }, moment)
    }
  }
  return page.seen
}

describe('QA6 QA10 a question in the host’s meeting on two laptops', () => {
  it('merged in any order it has one roll-up and one outcome, and reads back', () => {
    inAnyOrder({ start, gestures, work, numRuns: 150 }, (one, other) => {
      for (const { versions } of proposals(one))
        for (const { version } of versions) {
          expect(rolledUp(one, version)).toEqual(rolledUp(other, version))
          expect(outcome(one, version, roll, charter)).toEqual(outcome(other, version, roll, charter))
        }
      expect(compose(one, roll, charter)).toEqual(compose(other, roll, charter))
      expect(summarize(one, roll, charter)).toEqual(summarize(other, roll, charter))
      expect(fine(readMeeting(project(one)))).toEqual(fine(readMeeting(project(other))))
    })
  })
})

describe('QA6 the sealed words of a question in any order', () => {
  const word = fc.tuple(fc.nat(5), fc.nat(4), fc.nat(1), fc.array(fc.nat(9), { maxLength: 2 }))
  const records = fc.tuple(
    fc.array(word, { maxLength: 10 }),
    fc.array(fc.nat(9), { maxLength: 6 }),
    fc.nat(15),
  )

  it('come to one question, one roll-up, one agreement on every node; nobody agrees who said nothing', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), ([said, puts, members], luck) => {
        const version = idOf(3, 1)
        const words = said.map(([whose, stance, of, cites], at) =>
          wordOf(at, whose === 5 ? west : assemblyOf(whose + 1), idOf(3, of + 1), {
            position: stances[stance] ?? 'agree',
            replaces: cites.map((n) => idOf(0xee, n)),
          }),
        )
        const questions = puts.map((cite, at) =>
          questionWord(at, {
            question: idOf(0xf1, cite % 3),
            proposal: idOf(2, cite % 2),
            version: idOf(3, (cite % 2) + 1),
            replaces: [idOf(0xf0, cite)],
          }),
        )
        const results = puts.map((cite, at) =>
          resultWord(at, { question: idOf(0xf1, cite % 4), replaces: [idOf(0xf2, cite)] }),
        )
        const here = [1, 2, 3, 4].filter((n) => (members >> (n - 1)) & 1).map(named)
        const mixed = <T>(all: readonly T[]): readonly T[] =>
          [...all, ...all.slice(0, 2)]
            .map((one) => [luck.next().value ?? 0, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one)
        const of = (some: typeof words, who: typeof here) =>
          rollUp({ version, asked: three, members: who, words: some })
        const found = of(words, here)
        expect(of([...mixed(words)], [...mixed(here)])).toEqual(found)
        expect(questionsOf(west, mixed(questions), mixed(results))).toEqual(
          questionsOf(west, questions, results),
        )
        const total = Object.values(found.counts).reduce((sum, n) => sum + n, 0)
        expect(total).toBe(found.answered)
        expect(found.answered).toBeLessThanOrEqual(found.asked)
        if (agreementOf(found, charter) === 'agreed') expect(found.answered).toBe(found.asked)
        // Whoever signed nothing about this wording is not heard.
        const spoke = new Set(words.filter((one) => one.version === version).map(({ assembly }) => assembly))
        for (const { assembly, stance } of found.lines) expect(stance === null).toBe(!spoke.has(assembly))
      }),
      { numRuns: 300 },
    )
  })
})
