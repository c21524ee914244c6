import type { Charter } from '../../charter/charter'
import type { AssemblyId } from '../../id'
import type { Refusal } from '../../refusal'
import { type Result, refused } from '../../result'
import { type AnswerGiven, type AnswerRefused, checkedAnswer } from '../assembly-answer'
import type { SealedPosition } from '../said/assembly-word'
import type { Question } from './question'

export type QuestionAnswerRefused =
  | AnswerRefused
  | Refusal<'QA5', { readonly cause: 'not-asked' | 'over' | 'contested' }>

/**
 * QA5: a member answers the wording that is asked, by the host's charter. Late is late and no reason to be silent; once the host has told
 * the result, and while the host asks in two ways, there is nothing to answer to. `isMember`: it belongs now, or was asked.
 */
export function answerQuestion(
  question: Question,
  charter: Charter,
  given: Omit<AnswerGiven, 'version'> & { readonly assembly: AssemblyId; readonly isMember: boolean },
): Result<Pick<SealedPosition, 'position' | 'reason' | 'basis'>, QuestionAnswerRefused> {
  const cannot = (cause: 'not-asked' | 'over' | 'contested') => refused({ rule: 'QA5' as const, cause })
  if (question.results.length > 0) return cannot('over')
  if (question.contested) return cannot('contested')
  if (!given.isMember) return cannot('not-asked')
  return checkedAnswer(charter, given)
}
