import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { positionRecord, readPosition } from '../../shared/meeting/said/assembly-word'
import {
  questionRecord,
  readQuestion,
  readResult,
  resultRecord,
} from '../../shared/meeting/said/question-word'
import type { QuestionFile, QuestionsHere } from '../../shared/record/question-file'
import { done, type Result, refused } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { Desk } from './desk'
import type { Spoken } from './intake'
import type { KeeperLink } from './keeper-link'
import { membersOf } from './kin-of'
import { fromBytes, rowOf } from './names'
import { type KeptAssembly, readLines } from './summaries'

/** What an assembly asks its members, and what its hosts ask it: from what is signed in their joint circles, and nothing else (QA3). */
export async function questionsHere(
  desk: Desk,
  keeper: KeeperLink,
  assembly: AssemblyId,
): Promise<QuestionsHere> {
  const files = await Promise.all(
    desk
      .all()
      .filter(({ circle }) => circle === 'joint')
      .map((kept) => fileOf(desk, keeper, kept, assembly)),
  )
  const lines = await readLines(desk.cache.rows, assembly)
  return {
    files: files.flatMap((file) => file ?? []),
    taken: lines.flatMap(({ asked }) => asked),
  }
}

async function fileOf(
  desk: Desk,
  keeper: KeeperLink,
  { head, charter }: KeptAssembly,
  reader: AssemblyId,
): Promise<QuestionFile | null> {
  const host = head.assembly as AssemblyId
  const stored = await desk.cache.rows.under(rowOf.allSpoken(host))
  const spoken = stored.map(({ content }) => fromBytes<Spoken>(content))
  const ofHost = (one: Spoken) => ({ record: one.record, host: one.of as AssemblyId })
  const questions = spoken.flatMap((one) => {
    const read = one.what === questionRecord ? readQuestion(one.said, ofHost(one)) : null
    return read?.ok && one.of === host ? [read.value] : []
  })
  const results = spoken.flatMap((one) => {
    const read = one.what === resultRecord ? readResult(one.said, ofHost(one)) : null
    return read?.ok && one.of === host ? [read.value] : []
  })
  if (host !== reader && questions.length + results.length === 0) return null
  const members = await membersOf(desk, keeper, host)
  const isConcerned =
    host === reader ||
    members?.some((one) => one.assembly === reader) === true ||
    questions.some(({ asked }) => asked.some((one) => one.assembly === reader))
  if (!isConcerned) return null
  return {
    host,
    charter,
    questions,
    results,
    words: spoken.flatMap((one) => {
      const { record, of, what, said } = one
      const read = what === positionRecord ? readPosition(said, { record, assembly: of as AssemblyId }) : null
      return read?.ok ? [read.value] : []
    }),
    members,
  }
}

/** QA1, QA11: sealed for the members by the host's own secretary. */
export async function sayToMembers(
  desk: Desk,
  keeper: KeeperLink,
  { host, what, record, said }: Extract<DeskRequest, { type: 'say-to-members' }>,
): Promise<Result<null, WorkerRefused>> {
  const kept = desk.kept(host)
  if (!kept.ok) return kept
  const { head, person, charter } = kept.value
  if (head.guest !== undefined || head.office === 'deputy')
    return refused({ rule: 'AU2', cause: 'no-office' })
  const bytes = new TextEncoder().encode(canonical({ ...said, person }))
  const sealed = await keeper.seal(host, record, charter.name, what, bytes, { toMembers: true })
  if (!sealed.ok) return sealed
  const admitted = await desk.admit(head)
  return admitted.ok ? done(null) : admitted
}
