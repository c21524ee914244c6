import * as v from 'valibot'
import type { QuestionStatement } from '../meeting/said/question-statements'
import { askedAssembly } from '../meeting/said/question-word'
import { dateText, idText, instantText } from '../parse'

/** The shape of what meetings say of questions to all members, as it is read back from a file. */
export const questionSaid: Readonly<Record<QuestionStatement['type'], v.GenericSchema>> = {
  'question-put': v.looseObject({
    proposal: idText,
    version: idText,
    question: idText,
    record: idText,
    until: dateText,
    asked: v.array(askedAssembly),
    clock: instantText,
  }),
  'question-members': v.looseObject({
    version: idText,
    joined: v.array(askedAssembly),
    left: v.array(idText),
    clock: instantText,
  }),
  'question-taken': v.looseObject({
    item: idText,
    host: idText,
    name: v.string(),
    question: idText,
    asked: idText,
    wording: v.string(),
    until: dateText,
  }),
}
