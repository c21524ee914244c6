import type { AssemblyHead } from '../../shared/wire/keeper'
import type { NewFrame } from '../../shared/wire/keeper-request'
import { rowOf } from './names'
import type { Rows } from './rows'
import type { ShelvedDocuments } from './shelved-documents'

/**
 * What a journal has lost at its end and the cache still has, as whole saves that go back into it (CA12). Without them
 * the next change would rest on changes that stand nowhere else, and be seen only as long as the cache lives.
 */
export async function lostAndKept(
  rows: Rows,
  documents: ShelvedDocuments,
  { assembly, head, reports, readOnly }: AssemblyHead,
): Promise<readonly NewFrame[]> {
  const missing = reports.reduce((sum, one) => sum + (one.type === 'missing-tail' ? one.frames : 0), 0)
  if (missing === 0 || readOnly) return []
  const last = (head?.frame ?? 0) - missing
  const frames: NewFrame[] = []
  for (const document of await changedAfter(last, rows)) {
    const where = await documents.whereIs(document)
    if (where?.assembly !== assembly) continue
    frames.push({
      kind: 'checkpoint',
      document,
      room: where.room,
      bytes: await documents.compact(document),
    })
    documents.letGo(document)
  }
  return frames
}

async function changedAfter(frame: number, rows: Rows): Promise<ReadonlySet<string>> {
  const chunks = await rows.under(rowOf.everyChunk)
  const changed = new Set<string>()
  for (const { name } of chunks) {
    const [, document = '', number = ''] = name.split('/')
    if (Number.parseInt(number, 10) > frame) changed.add(document)
  }
  return changed
}
