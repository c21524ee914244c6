import * as v from 'valibot'
import { fromJson, idText, type Malformed, parseAs } from '../parse'
import type { LocalDate } from '../ports'
import type { Result } from '../result'

/**
 * What an assembly asks of those below it: minutes that are late or not here, a word from whoever was not heard (GD12), or the answer to
 * a question that was put to all (QA20). One record in its open circle, the newest counts: of whom, when, which meetings, which questions.
 * No name, no word of anybody.
 */
export const asksRecord = 'asks'
/** After so many days an ask that was not answered is made again, or forgotten. */
export const askDays = 60
export const mostAsks = 2000
export const mostMeetings = 60
const mostQuestions = 60

const date = v.pipe(v.string(), v.isoDate())
const ask = v.object({
  of: idText,
  on: date,
  /** Whose minutes are asked for; none: only for a word, or for answers. */
  meetings: v.pipe(v.array(v.object({ meeting: idText, on: date })), v.maxLength(mostMeetings)),
  /** Which questions are still to be answered, and when that was asked. */
  questions: v.optional(
    v.pipe(v.array(v.object({ question: idText, on: date })), v.maxLength(mostQuestions)),
  ),
})
const asks = v.looseObject({
  format: v.literal('folkmoot/asks/1'),
  assembly: idText,
  on: date,
  asks: v.pipe(v.array(ask), v.maxLength(mostAsks)),
})
export type Ask = v.InferOutput<typeof ask>
export type Asks = v.InferOutput<typeof asks>

export function readAsks(text: string): Result<Asks, Malformed> {
  const value = fromJson(text)
  return value.ok ? parseAs(asks, value.value) : value
}

/** What is asked now: for minutes or a word, or for answers. */
export type FreshAsk = Pick<Ask, 'of' | 'on'> & Partial<Pick<Ask, 'meetings' | 'questions'>>

/** The record to be sealed: what was asked before and is not too old goes on, and each is asked once. */
export function asksWith(
  before: readonly Ask[],
  assembly: string,
  fresh: readonly FreshAsk[],
  since: LocalDate,
  today: LocalDate,
): Asks {
  const asked = new Set(fresh.map(({ of }) => of))
  const standing = before.flatMap((one) => stillAsked(one, since) ?? [])
  const kept = standing.filter(({ of }) => !asked.has(of))
  const now = fresh.map((one) =>
    joined(
      standing.find(({ of }) => of === one.of),
      one,
    ),
  )
  return { format: 'folkmoot/asks/1', assembly, on: today, asks: [...kept, ...now].slice(-mostAsks) }
}

/** As far as it is not too old; null: nothing of it is asked any more. */
export function stillAsked(one: Ask, since: LocalDate): Ask | null {
  const questions = (one.questions ?? []).filter(({ on }) => on >= since)
  if (one.on >= since) return withQuestions(one, questions)
  const [first] = questions
  return first === undefined ? null : withQuestions({ of: one.of, on: first.on, meetings: [] }, questions)
}

/** Minutes and answers are asked for apart: the one leaves the other as it is. */
function joined(before: Ask | undefined, { of, on, meetings, questions = [] }: FreshAsk): Ask {
  const ask = meetings === undefined ? (before ?? { of, on, meetings: [] }) : { of, on, meetings }
  const again = new Set(questions.map(({ question }) => question))
  const others = (before?.questions ?? []).filter(({ question }) => !again.has(question))
  return withQuestions(ask, [...others, ...questions].slice(-mostQuestions))
}

function withQuestions({ of, on, meetings }: Ask, questions: NonNullable<Ask['questions']>): Ask {
  return { of, on, meetings, ...(questions.length > 0 && { questions }) }
}
