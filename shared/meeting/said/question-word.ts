import * as v from 'valibot'
import type { AssemblyId } from '../../id'
import { count, dateText, fromJson, idText, instantText, type Malformed, parseAs } from '../../parse'
import { done, type Result } from '../../result'
import { limits } from '../../text'

/**
 * What a host puts to all its members (QA1), and what came of it (QA11): sealed records in its joint circle, under its own signature.
 * No person is named in them but by the id of an office.
 */
export const questionRecord = 'question'
export const resultRecord = 'question-result'

const name = v.pipe(v.string(), v.maxLength(limits.title))
export const askedAssembly = v.object({ assembly: idText, name })

const put = v.object({
  question: idText,
  meeting: idText,
  proposal: idText,
  version: idText,
  title: name,
  wording: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.wording)),
  /** The day by which to answer. */
  until: dateText,
  /** Its members on the day it was put. */
  asked: v.pipe(v.array(askedAssembly), v.minLength(1), v.maxLength(5000)),
  /** Where the host asks because it was asked itself (QA12). */
  because: v.nullable(v.object({ host: idText, name, question: idText })),
  /** Earlier records of the same question that this one takes the place of (QA2). */
  replaces: v.array(idText),
  person: idText,
  at: instantText,
})
export type SealedQuestion = v.InferOutput<typeof put>

const result = v.object({
  question: idText,
  version: idText,
  came: v.picklist(['adopted', 'informal', 'withdrawn', 'reopened', 'replaced']),
  /** Which decision it tells of; none where the question was taken back. */
  decision: v.optional(idText),
  /** Of the decision, or of the one that has replaced it; empty where there is none. */
  number: v.pipe(v.string(), v.maxLength(limits.label)),
  date: dateText,
  asked: count,
  answered: count,
  /** The answers it was weighed from, by their records: each member sees whether its own is among them. */
  counted: v.array(idText),
  replaces: v.array(idText),
  person: idText,
  at: instantText,
})
export type SealedResult = v.InferOutput<typeof result>

/** `host`: whose signature it bears, and whose circle it stands in (QA3). */
type Of = { readonly record: string; readonly host: AssemblyId }
export type QuestionWord = SealedQuestion & Of
export type ResultWord = SealedResult & Of

export const readQuestion = (text: string, of: Of): Result<QuestionWord, Malformed> => read(put, text, of)
export const readResult = (text: string, of: Of): Result<ResultWord, Malformed> => read(result, text, of)

function read<Schema extends v.GenericSchema<unknown, object>>(schema: Schema, text: string, of: Of) {
  const value = fromJson(text)
  if (!value.ok) return value
  const parsed = parseAs(schema, value.value)
  return parsed.ok ? done({ ...parsed.value, ...of }) : parsed
}
