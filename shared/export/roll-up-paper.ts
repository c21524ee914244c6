import type { Question } from '../meeting/question/question'
import { localDate } from '../meeting/time'
import type { Block } from '../minutes/block'
import { listTitle } from '../minutes/list-title'
import type { QuestionFile } from '../record/question-file'
import { seenOf } from '../record/question-seen'
import type { RegisterPaper } from './register-paper'

/** As much of a question's file as its roll-up is read from. */
export type RollUpFile = Pick<QuestionFile, 'charter' | 'members' | 'words'>

/**
 * The roll-up as it stands on the screen, on paper (QA21). It is the host's, whoever prints it; of a restricted assembly no reason goes
 * out (EX18).
 */
export function rollUpPaper(
  file: RollUpFile,
  question: Question,
  { today, practice }: Pick<RegisterPaper, 'today' | 'practice'>,
): readonly Block[] {
  const { roll, agreement, heard } = seenOf(file, question)
  const { now, results } = question
  const reasonsLeftOut = file.charter.composition.type === 'restricted'
  return [
    listTitle({ document: 'roll-up', assembly: file.charter.name, title: now.title, date: today, practice }),
    {
      type: 'roll-up',
      wording: now.wording,
      put: localDate(now.at),
      until: now.until,
      asked: roll.asked,
      answered: roll.answered,
      counts: roll.counts,
      agreement: results.length > 0 ? null : { type: agreement, ...heard },
      results: results.map(({ came, number, date }) => ({ came, number, date })),
      reasonsLeftOut,
      rows: roll.lines.map(({ assembly, name, part, standing, contested, elsewhere }) => ({
        assembly,
        name,
        part,
        said: standing.map(({ position, reason, basis }) => ({
          position,
          reason: reasonsLeftOut ? null : reason,
          basis,
        })),
        contested,
        elsewhere: elsewhere.map(({ position }) => position),
      })),
    },
  ]
}
