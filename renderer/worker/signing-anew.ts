import { automerge, changesBy } from './automerge'
import type { Desk } from './desk'

/**
 * Before anybody is invited: documents that were born as a whole save are appended once more as the changes they consist of, as far
 * as this device made them. Merged with themselves they are what they were; signed as changes they are let in elsewhere (AD5).
 */
export async function signAnew(desk: Desk, assembly: string, documents: readonly string[]): Promise<void> {
  const kept = desk.kept(assembly)
  if (!kept.ok || documents.length === 0) return
  await automerge()
  const { deviceTag } = kept.value.head
  for (const document of documents) {
    const where = await desk.documents.whereIs(document)
    if (where === undefined) continue
    const bytes = await desk.documents.read(document, (loaded) => changesBy(deviceTag, loaded))
    desk.documents.letGo(document)
    if (bytes.length > 0) await desk.append(assembly, [{ kind: 'change', document, room: where.room, bytes }])
  }
}
