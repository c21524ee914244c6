import { type Question, saysTheSame } from '../meeting/question/question'
import type { SealedResult } from '../meeting/said/question-word'
import type { LocalDate } from '../ports'
import type { RolledUp } from './asked'
import type { DecisionEntry } from './register'

/** What is still to be told to the members; who signs it and when is added where it is sealed. */
export type OwedResult = Omit<SealedResult, 'person' | 'at'>
type Truth = Pick<OwedResult, 'came' | 'number' | 'date'>
type Resting = DecisionEntry & { readonly rests: RolledUp }

/**
 * QA11, QA15: of each question what the register says came of it, and was not told yet. At once from the computer on which the decision
 * was declared, from the next day on by any. Every result is told once at most, so that two computers that know different things come
 * to rest.
 */
export function owedResults(
  questions: readonly Question[],
  register: readonly DecisionEntry[],
  { device, today }: { readonly device: string; readonly today: LocalDate },
): readonly OwedResult[] {
  return questions.flatMap((question) => {
    const entry = question.contested ? undefined : decisionOn(register, question.now.version)
    const truth = entry === undefined ? null : truthOf(entry)
    if (entry === undefined || truth === null || !isNew(question, truth, register)) return []
    const { line, rests } = entry
    if (rests.device !== device && truth.date >= today) return []
    return [
      {
        question: question.question,
        version: question.now.version,
        ...truth,
        decision: line.decision,
        asked: rests.asked,
        answered: rests.answered,
        counted: [...rests.counted],
        replaces: question.results.map(({ record }) => record),
      },
    ]
  })
}

/** The last one on that wording; a finding only where nothing else is. */
function decisionOn(register: readonly DecisionEntry[], version: string): Resting | undefined {
  const rank = ({ line }: Resting) => `${line.informal ? 0 : 1}${line.date}${line.meeting}${line.decision}`
  return register
    .flatMap((entry): readonly Resting[] => {
      const { contested, rolledUp } = entry.line
      return contested || rolledUp?.version !== version ? [] : [{ ...entry, rests: rolledUp }]
    })
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
    .at(-1)
}

/** Null: nobody's word is silently the right one (SU8). */
function truthOf({ line, fate: { course } }: DecisionEntry): Truth | null {
  const { number, takenBack } = line
  switch (course.type) {
    case 'contested':
      return null
    case 'finding':
      return { came: 'informal', number, date: line.date }
    case 'reopened':
      return { came: 'reopened', number, date: course.on }
    case 'superseded':
    case 'overridden':
      return { came: 'replaced', number: course.by.number, date: course.on }
    default: {
      const back = takenBack.map(({ on }) => on).sort()
      return { came: 'adopted', number, date: back.at(-1) ?? line.date }
    }
  }
}

/** What was taken back by the host itself stays so, unless a decision was told beside it (QA16). */
function isNew(question: Question, truth: Truth, register: readonly DecisionEntry[]): boolean {
  const { results, toldApart, toldBefore, now } = question
  if (results.length === 0) return true
  const known = new Set<string>(register.map(({ line }) => line.decision))
  if (results.some(({ decision }) => decision !== undefined && !known.has(decision))) return false
  if (toldApart) return true
  const said = { ...truth, version: now.version }
  return (
    results.every(({ came }) => came !== 'withdrawn') &&
    [...results, ...toldBefore].every((one) => !saysTheSame(one, said))
  )
}
