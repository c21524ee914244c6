import { canonical } from '../../shared/canonical'
import type { Charter } from '../../shared/charter/charter'
import { foundingRoll } from '../../shared/charter/roll'
import { isShared } from '../../shared/charter/shared'
import type { AssemblyId, DocumentId } from '../../shared/id'
import { done, type Result, refused } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { DeskAnswers, WorkerRefused } from '../../shared/wire/desk-answer'
import { automerge, fromLiteral } from './automerge'
import { callTogether } from './calling'
import type { Desk } from './desk'
import { freshId } from './fresh-id'
import type { Founding } from './intake'
import type { KeeperLink } from './keeper-link'

/** A new assembly: its founding entry, its first charter version sealed, its roll with the one person who founds it. */
export async function foundAssembly(
  desk: Desk,
  keeper: KeeperLink,
  { given, now }: Extract<DeskRequest, { type: 'found' }>,
): Promise<Result<DeskAnswers['found'], WorkerRefused>> {
  // TH14, decisions 26: the caller's secretary founds it, and names it as a host of the caller.
  const caller = desk.kept(given.charter.thing?.caller ?? '')
  if (caller.ok && caller.value.head.office === 'deputy') return refused({ rule: 'AU2', cause: 'no-office' })
  const rollDocument = freshId() as DocumentId
  // No name travels in the founding entry: it will be open, and a name is published only by its bearer's choice (decisions 14).
  const joint = isShared(given.charter) ? { circle: 'joint' as const } : {}
  const founding: Founding = {
    person: given.person.id,
    rollDocument,
    practice: given.charter.practice,
    ...joint,
  }
  const founded = await keeper.found(bytesOf(founding), given.charter.practice, {
    sheet: given.sheet,
    person: given.person.id,
    ...(given.until !== undefined && { until: given.until }),
  })
  if (!founded.ok) return founded
  const { head, words } = founded.value
  const assembly = head.assembly as AssemblyId

  const charter: Charter = { ...given.charter, assembly, version: 1 }
  const sealed = await keeper.seal(assembly, freshId(), charter.name, 'charter', bytesOf(charter))
  if (!sealed.ok) return sealed
  await automerge()
  const roll = foundingRoll(assembly, given.person, now.slice(0, 10))
  const bytes = fromLiteral(roll, head.deviceTag + freshId().slice(0, 16))
  const written = await keeper.append(assembly, [
    { kind: 'change', document: rollDocument, room: 'roll', ...joint, bytes },
  ])
  if (!written.ok) return written
  const called = await callTogether(keeper, assembly, given.charter)
  if (!called.ok) return called

  const admitted = await desk.admit(head)
  if (!admitted.ok) return admitted
  const card = desk.cards().find((one) => one.assembly === assembly)
  if (card === undefined) throw new Error('An assembly just admitted has no card')
  return done({ card, words })
}

/** A new version of the charter; the old one stays in the journal. */
export async function sealCharter(
  desk: Desk,
  keeper: KeeperLink,
  assembly: AssemblyId,
  charter: Charter,
): Promise<Result<null, WorkerRefused>> {
  const kept = desk.kept(assembly)
  if (!kept.ok) return kept
  const sealed = await keeper.seal(assembly, freshId(), charter.name, 'charter', bytesOf(charter))
  if (!sealed.ok) return sealed
  const admitted = await desk.admit(kept.value.head)
  return admitted.ok ? done(null) : admitted
}

function bytesOf(value: object): Uint8Array {
  return new TextEncoder().encode(canonical(value))
}
