import { canonical } from '../../shared/canonical'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingState } from '../../shared/meeting/state'
import type { NewFrame } from '../../shared/wire/keeper-request'
import { meetingIn } from './automerge'
import { rowOf } from './names'
import type { Rows } from './rows'
import type { ShelvedDocuments } from './shelved-documents'

export type ProjectingDeeds = {
  readonly rows: Rows
  readonly documents: ShelvedDocuments
  readonly append: (assembly: string, frames: readonly NewFrame[]) => Promise<unknown>
}

/** A closed meeting stands in the journal a second time as plain canonical JSON (decisions 4), from which it is read. */
export function projecting({ rows, documents, append }: ProjectingDeeds) {
  async function project(assembly: string, document: string, whole: Uint8Array): Promise<void> {
    const value = await documents.read(document, meetingIn)
    // Of one that lost all that counts in it nothing is left to show.
    if (value.statements === undefined || meetingState(value as Meeting) !== 'closed') return
    const projection = new TextEncoder().encode(canonical(value))
    const before = await rows.get(rowOf.projection(document))
    if (before !== undefined && same(before, projection)) return
    const { circle } = (await documents.whereIs(document)) ?? {}
    const place = { document, room: 'meeting', ...(circle && { circle }) } as const
    await append(assembly, [
      { kind: 'checkpoint', ...place, bytes: whole },
      { kind: 'projection', ...place, bytes: projection },
    ])
    // CA8: a change that was on its way stands before this projection in the journal, and is not in it.
    if ((await documents.read(document, meetingIn)) !== value)
      await project(assembly, document, await documents.compact(document))
  }
  return project
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index])
}
