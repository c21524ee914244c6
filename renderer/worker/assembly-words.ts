import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { type AssemblyWord, positionRecord, readPosition } from '../../shared/meeting/said/assembly-word'
import { done, type Result, refused } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { Desk } from './desk'
import { freshId } from './fresh-id'
import type { Spoken } from './intake'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf } from './names'

/** JC8: what assemblies have said in the shared circle of this one. What does not parse is nobody's position (ST10). */
export async function assemblyWords(
  desk: Desk,
  { assembly, meeting }: Extract<DeskRequest, { type: 'assembly-words' }>,
): Promise<readonly AssemblyWord[]> {
  const stored = await desk.cache.rows.under(rowOf.allSpoken(assembly))
  return stored.flatMap(({ content }) => {
    const { record, of, what, said } = fromBytes<Spoken>(content)
    const read = what === positionRecord ? readPosition(said, { record, assembly: of as AssemblyId }) : null
    return read?.ok && read.value.meeting === meeting ? [read.value] : []
  })
}

/** JC11: sealed in the name of an assembly kept here, by its own secretary's key; for another there is no key here. */
export async function sayWord(
  desk: Desk,
  keeper: KeeperLink,
  { host, assembly, said }: Extract<DeskRequest, { type: 'say-word' }>,
): Promise<Result<null, WorkerRefused>> {
  const [kept, own] = [desk.kept(host), desk.kept(assembly)]
  if (!kept.ok) return kept
  if (!own.ok) return own
  if (own.value.head.guest !== undefined) return refused({ rule: 'AU13', cause: 'no-office' })
  const text = canonical({ ...said, person: own.value.person })
  const bytes = new TextEncoder().encode(text)
  const sealed = await keeper.seal(host, freshId(), own.value.charter.name, positionRecord, bytes, {
    as: assembly,
  })
  if (!sealed.ok) return sealed
  const admitted = await desk.admit(kept.value.head)
  return admitted.ok ? done(null) : admitted
}
