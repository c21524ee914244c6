import { done, type Result } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { Desk } from './desk'
import type { KeeperLink } from './keeper-link'

/** Approved minutes by their digest, and published ones whole: sealed in the assembly's open circle, with all that was written before. */
export async function sealRecord(
  desk: Desk,
  keeper: KeeperLink,
  { assembly, record, title, what, text, approves }: Extract<DeskRequest, { type: 'seal-record' }>,
): Promise<Result<null, WorkerRefused>> {
  const kept = desk.kept(assembly)
  if (!kept.ok) return kept
  const bytes = new TextEncoder().encode(text)
  const sealed = await keeper.seal(
    assembly,
    record,
    title,
    what,
    bytes,
    approves === null ? {} : { approves },
  )
  if (!sealed.ok) return sealed
  const admitted = await desk.admit(kept.value.head)
  return admitted.ok ? done(null) : admitted
}
