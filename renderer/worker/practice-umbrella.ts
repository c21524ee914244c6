import type { AssemblyId } from '../../shared/id'
import { done, type Result, refused } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { nameAsHost } from './calling'
import type { Desk } from './desk'
import type { KeeperLink } from './keeper-link'

/** PF9: every other assembly of the practice federation that is kept here belongs to this one, by its word and theirs. */
export async function gatherUnder(
  desk: Desk,
  keeper: KeeperLink,
  umbrella: AssemblyId,
): Promise<Result<null, WorkerRefused>> {
  const kept = desk.kept(umbrella)
  if (!kept.ok) return kept
  if (!kept.value.charter.practice) return refused({ rule: 'PF9', cause: 'real' })
  for (const { assembly } of desk.cards()) {
    if (assembly === umbrella) continue
    const looked = await keeper.office(assembly, { type: 'authority' })
    if (!looked.ok) return looked
    const { genesis } = looked.value.view
    const said = await keeper.office(umbrella, { type: 'recognise', genesis })
    if (!said.ok) return said
    desk.noteHead(said.value.head)
    const named = await nameAsHost(keeper, assembly, umbrella)
    if (!named.ok) return named
  }
  return done(null)
}
