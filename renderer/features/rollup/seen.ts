import type { AssemblyId } from '../../../shared/id'
import type { Agreement } from '../../../shared/meeting/outcome'
import { agreementOf, heardOf } from '../../../shared/meeting/question/agreement'
import type { Question } from '../../../shared/meeting/question/question'
import { type RollUp, rollUp } from '../../../shared/meeting/question/roll-up'
import type { MemberNow, QuestionFile } from '../../../shared/record/question-file'

/** A question with all its answers, as the signed words here tell it. */
export type Seen = {
  readonly roll: RollUp
  readonly agreement: Agreement
  readonly heard: { readonly heard: number; readonly needed: number }
  readonly memberOf: (assembly: AssemblyId) => MemberNow | undefined
}

export function seen(file: QuestionFile, { now, standing, contested }: Question): Seen {
  const asked = standing
    .filter(({ version }) => version === now.version)
    .flatMap((one) => one.asked.map(({ assembly, name }) => ({ assembly: assembly as AssemblyId, name })))
  const { version } = now
  const roll = rollUp({ version, asked, members: file.members, words: file.words })
  return {
    roll,
    agreement: contested ? 'unsettled' : agreementOf(roll, file.charter),
    heard: heardOf(roll, file.charter.parameters),
    memberOf: (assembly) => file.members?.find((one) => one.assembly === assembly),
  }
}
