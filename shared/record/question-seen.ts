import type { AssemblyId } from '../id'
import type { Agreement } from '../meeting/outcome'
import { agreementOf, heardOf } from '../meeting/question/agreement'
import type { Question } from '../meeting/question/question'
import { type RollUp, rollUp } from '../meeting/question/roll-up'
import type { QuestionFile } from './question-file'

/** A question with all its answers, as the signed words here tell it. */
export type Seen = {
  readonly roll: RollUp
  readonly agreement: Agreement
  readonly heard: { readonly heard: number; readonly needed: number }
}

export function seenOf(
  { charter, members, words }: Pick<QuestionFile, 'charter' | 'members' | 'words'>,
  { now, standing, contested }: Question,
): Seen {
  const { version } = now
  const asked = standing
    .filter((one) => one.version === version)
    .flatMap((one) => one.asked.map(({ assembly, name }) => ({ assembly: assembly as AssemblyId, name })))
  const roll = rollUp({ version, asked, members, words })
  return {
    roll,
    agreement: contested ? 'unsettled' : agreementOf(roll, charter),
    heard: heardOf(roll, charter.parameters),
  }
}
