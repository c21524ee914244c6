import type { AssemblyId, VersionId } from '../../id'
import type { Refusal } from '../../refusal'
import { isWithdrawn, ofType } from '../../statement'
import { entered } from '../assemblies'
import { type Folded, folded } from '../fold'
import type { Agreement, Tally } from '../outcome'
import type { AssemblyWord } from '../said/assembly-word'
import {
  type AskedAssembly,
  type QuestionMembersStatement,
  type QuestionPutStatement,
  questionAbout,
} from '../said/question-statements'
import { standing } from '../said/statements'
import { type AgreementRules, agreementOf } from './agreement'
import { type RollUp, type RollUpLine, rollUp } from './roll-up'

/** Of a wording: by which records it was put to all members (QA1); two, where two laptops put it. */
export function putOn(meeting: Folded, version: VersionId): readonly QuestionPutStatement[] {
  return all(meeting).get(version) ?? []
}

const all = folded((meeting): ReadonlyMap<VersionId, readonly QuestionPutStatement[]> => {
  const byVersion = new Map<VersionId, QuestionPutStatement[]>()
  for (const one of ofType(meeting.statements, 'question-put'))
    if (!isWithdrawn(meeting.statements, one.id))
      byVersion.set(one.version, [...(byVersion.get(one.version) ?? []), one])
  return byVersion
})

/**
 * The roll-up as the host's meeting has it (QA10): the answers that were entered, and who belonged then. Null where the wording was not
 * put to all members. Where laptops told different members apart, whoever is a member by one of them is waited for.
 */
export function rolledUp(meeting: Folded, version: VersionId): RollUp | null {
  const put = putOn(meeting, version)
  if (put.length === 0) return null
  const asked = put.flatMap((one) => one.asked)
  return rollUp({ version, asked, members: membersOn(meeting, version, asked), words: entered(meeting) })
}

/** Null: nobody has joined or left, as far as was stated. */
export function membersOn(
  meeting: Folded,
  version: VersionId,
  asked: readonly AskedAssembly[],
): readonly AskedAssembly[] | null {
  const said: readonly QuestionMembersStatement[] = standing(
    meeting,
    'question-members',
    questionAbout.members(version),
  )
  if (said.length === 0) return null
  const left = (assembly: AssemblyId) => said.every((one) => one.left.includes(assembly))
  return [...asked.filter(({ assembly }) => !left(assembly)), ...said.flatMap(({ joined }) => joined)]
}

/** Whether members agree, for the test in the host's meeting; null where they were not asked about this wording. */
export function agreementOn(
  meeting: Folded,
  version: VersionId,
  charter: AgreementRules,
): { readonly roll: RollUp; readonly agreement: Agreement } | null {
  const roll = rolledUp(meeting, version)
  return roll === null ? null : { roll, agreement: agreementOf(roll, charter) }
}

/** The answers of the members beside the positions of people, as every test and decision of the host counts them; nothing where none was asked. */
export function membersIn(
  meeting: Folded,
  version: VersionId,
  charter: AgreementRules,
): Pick<Tally, 'assemblies' | 'members'> {
  const found = agreementOn(meeting, version, charter)
  if (found === null) return {}
  const { roll, agreement } = found
  return {
    assemblies: roll.lines.flatMap(weighedLine),
    members: { asked: roll.asked, agreement },
  }
}

/** QA7: who has left is in none of the numbers. */
function weighedLine({ part, stance, reason, contested }: RollUpLine) {
  return stance === null || part === 'left' ? [] : [{ stance, reason, contested }]
}

export type WaitsForMembers = Refusal<
  'QA17',
  { readonly wording: string; readonly agreement: Exclude<Agreement, 'agreed'> }
>

/** QA17: however the room has decided, by papers or without a test: whether it waits for the members. Null: it does not. */
export function waitsForMembers(
  meeting: Folded,
  { version, wording }: { readonly version: VersionId; readonly wording: string },
  charter: AgreementRules,
): WaitsForMembers | null {
  const agreement = agreementOn(meeting, version, charter)?.agreement ?? 'agreed'
  return agreement === 'agreed' ? null : { rule: 'QA17', wording, agreement }
}

/** QA13: assemblies whose entered words no record of their own bears out, of those that lie here. */
export function notSigned(
  meeting: Folded,
  version: VersionId,
  sealed: readonly AssemblyWord[],
): readonly string[] {
  const signed = new Set(sealed.map(({ record, assembly }) => `${record}/${assembly}`))
  const names = entered(meeting)
    .filter((one) => one.version === version && !signed.has(`${one.record}/${one.assembly}`))
    .map(({ name }) => name)
  return [...new Set(names)].sort()
}
