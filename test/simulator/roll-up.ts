import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { questionsOf } from '../../shared/meeting/question/question'
import { type RollUp, rollUp } from '../../shared/meeting/question/roll-up'
import { positionRecord, readPosition, type SealedPosition } from '../../shared/meeting/said/assembly-word'
import { questionRecord, readQuestion, type SealedQuestion } from '../../shared/meeting/said/question-word'
import { entryIn, type Filed } from '../../shared/sync/filed'
import { logOf } from './court'
import type { Laptop } from './laptop'
import { sealed } from './said'
import { shelvedOn } from './shelved'

/** A question to all members, told on the small stage: a host seals it, members answer, and each laptop reads its own roll-up. */

const textOf = (said: object): Uint8Array => new TextEncoder().encode(canonical(said))

export const puts = (host: Laptop, said: SealedQuestion) =>
  host.write('joint', sealed(questionRecord, textOf(said)), host.assembly)

/** By what a record is known. */
export function recordOf(entry: Filed): string {
  const { body } = entryIn(entry)
  return 'r' in body ? hexOf(body.r) : ''
}

export const answers = (member: Laptop, host: string, said: SealedPosition, o: object = {}) =>
  member.write('joint', sealed(positionRecord, textOf(said), o), host)

/** What this laptop makes of the newest question of the host; null: none has come. */
export async function rollUpOn(
  laptop: Laptop,
  host: string,
  nameOf: (assembly: AssemblyId) => string,
): Promise<RollUp | null> {
  const holding = laptop.exchange()?.holding
  if (holding === undefined) throw new Error(`${laptop.name} is off`)
  const said = (await shelvedOn(laptop, 'joint'))
    .filter(({ circleOf }) => circleOf === host)
    .map(({ record, of, kind, text }) => ({
      record,
      of: of as AssemblyId,
      kind,
      text: new TextDecoder().decode(text),
    }))
  const questions = said.flatMap(({ record, of, kind, text }) => {
    const read = kind === questionRecord ? readQuestion(text, { record, host: of }) : null
    return read?.ok ? [read.value] : []
  })
  const words = said.flatMap(({ record, of, kind, text }) => {
    const read = kind === positionRecord ? readPosition(text, { record, assembly: of }) : null
    return read?.ok ? [read.value] : []
  })
  const [question] = questionsOf(host as AssemblyId, questions, [])
  if (question === undefined) return null
  const members = (logOf(host, holding)?.now.members ?? []).map(({ genesis }) => {
    const assembly = genesis.slice(0, 32) as AssemblyId
    return { assembly, name: nameOf(assembly) }
  })
  const asked = question.now.asked.map(({ assembly, name }) => ({ assembly: assembly as AssemblyId, name }))
  return rollUp({ version: question.now.version, asked, members, words })
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
