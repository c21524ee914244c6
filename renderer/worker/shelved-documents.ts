import type { DocumentRoom } from '../../shared/wire/desk'
import { addTo, automerge, free, type Loaded, load, save } from './automerge'
import type { CacheWriter } from './cache-writer'
import { fromBytes, rowOf } from './names'
import type { Rows } from './rows'

/** Documents in bulk: their bytes from the cache, at most three of them opened at once, compacted when let go. */
export type ShelvedDocuments = {
  readonly whereIs: (
    document: string,
  ) => Promise<{ readonly assembly: string; readonly room: DocumentRoom } | undefined>
  readonly bytes: (document: string) => Promise<readonly Uint8Array[]>
  /** The document as the library holds it, up to date with everything taken in. */
  readonly opened: (document: string) => Promise<Loaded>
  /** Changes this session has made durable: for the next `opened`. */
  readonly add: (document: string, changes: readonly Uint8Array[]) => void
  /** One whole save in the cache instead of many changes; the journal keeps them all. Answers that save. */
  readonly compact: (document: string) => Promise<Uint8Array>
  readonly letGo: (document: string) => void
  /** After a restore: what is held may have grown behind our back. */
  readonly letGoAll: () => void
}

const openAtOnce = 3

export function shelvedDocuments(rows: Rows, writer: CacheWriter): ShelvedDocuments {
  const open = new Map<string, { document: Promise<Loaded>; readonly later: Uint8Array[] }>()

  async function bytes(document: string): Promise<readonly Uint8Array[]> {
    await writer.settled()
    return (await rows.under(rowOf.chunks(document))).map((row) => row.content)
  }

  async function opened(document: string): Promise<Loaded> {
    await automerge()
    let held = open.get(document)
    if (held === undefined) {
      for (const oldest of open.keys()) {
        if (open.size < openAtOnce) break
        letGo(oldest)
      }
      // Held before it is read: what is added meanwhile waits in `later`, and coming twice does no harm.
      held = { document: bytes(document).then(load), later: [] }
    }
    open.delete(document)
    open.set(document, held)
    const loaded = await held.document
    // Whoever asked in the same breath may have added what came later: theirs is the one to hand out.
    if (held.later.length === 0) return held.document
    held.document = Promise.resolve(addTo(loaded, held.later.splice(0)))
    return held.document
  }

  function letGo(document: string): void {
    const held = open.get(document)
    if (held === undefined) return
    open.delete(document)
    held.document.then(free)
  }

  return {
    async whereIs(document) {
      const row = await rows.get(rowOf.document(document))
      return row === undefined ? undefined : fromBytes(row)
    },
    bytes,
    opened,
    add: (document, changes) => {
      open.get(document)?.later.push(...changes)
    },
    async compact(document) {
      await writer.settled()
      // Named before the save is made: the save covers at least these, and a change that comes meanwhile stays.
      const before = (await rows.under(rowOf.chunks(document))).map((row) => row.name)
      const whole = save(await opened(document))
      const newest = before.at(-1)
      if (newest !== undefined && before.length > 1)
        writer.write([{ name: rowOf.whole(newest), content: whole }], before)
      return whole
    },
    letGo,
    letGoAll: () => [...open.keys()].forEach(letGo),
  }
}
