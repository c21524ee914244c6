import { addTo, automerge, free, type Loaded, load, save } from './automerge'
import type { CacheWriter } from './cache-writer'
import type { Whereabouts } from './intake'
import { fromBytes, rowOf } from './names'
import type { Rows } from './rows'

/** Documents in bulk: their bytes from the cache, at most three of them opened at once, compacted when let go. */
export type ShelvedDocuments = {
  readonly whereIs: (document: string) => Promise<Whereabouts | undefined>
  readonly bytes: (document: string) => Promise<readonly Uint8Array[]>
  /** What `work` makes of it, at once, up to date with everything taken in; it is not to be kept (CA17). */
  readonly read: <Value>(document: string, work: (loaded: Loaded) => Value) => Promise<Value>
  /** Changes this session has made durable: for the next `read`. */
  readonly add: (document: string, changes: readonly Uint8Array[]) => void
  /** One whole save in the cache instead of many changes; the journal keeps them all. Answers that save. */
  readonly compact: (document: string) => Promise<Uint8Array>
  readonly letGo: (document: string) => void
  /** After a restore: what is held may have grown behind our back. */
  readonly letGoAll: () => void
}

const openAtOnce = 3

type Held = {
  loading: Promise<void>
  loaded: Loaded | undefined
  readonly later: Uint8Array[]
  /** How many wait for it. */
  readers: number
}

export function shelvedDocuments(rows: Rows, writer: CacheWriter): ShelvedDocuments {
  const open = new Map<string, Held>()

  async function bytes(document: string): Promise<readonly Uint8Array[]> {
    await writer.settled()
    return (await rows.under(rowOf.chunks(document))).map((row) => row.content)
  }

  function heldOf(document: string): Held {
    const known = open.get(document)
    if (known !== undefined) {
      // The one asked for last goes last.
      open.delete(document)
      open.set(document, known)
      return known
    }
    for (const [oldest, { readers }] of open) {
      if (open.size < openAtOnce) break
      if (readers === 0) letGo(oldest)
    }
    // Held before it is read: what is added meanwhile waits in `later`, and coming twice does no harm.
    const held: Held = { loading: Promise.resolve(), loaded: undefined, later: [], readers: 0 }
    open.set(document, held)
    held.loading = fetchInto(held, document)
    return held
  }

  async function fetchInto(held: Held, document: string): Promise<void> {
    try {
      const loaded = load(await bytes(document))
      // Let go meanwhile: whoever waits reads it anew.
      if (open.get(document) === held) held.loaded = loaded
      else free(loaded)
    } catch (bug) {
      // Whoever asks next tries again.
      if (open.get(document) === held) open.delete(document)
      throw bug
    }
  }

  async function read<Value>(document: string, work: (loaded: Loaded) => Value): Promise<Value> {
    await automerge()
    for (;;) {
      const held = heldOf(document)
      held.readers += 1
      try {
        await held.loading
      } finally {
        held.readers -= 1
      }
      if (held.loaded === undefined) continue
      // CA17: from here to the end of the work nobody waits, so nobody can let it go.
      if (held.later.length > 0) held.loaded = addTo(held.loaded, held.later.splice(0))
      return work(held.loaded)
    }
  }

  function letGo(document: string): void {
    const held = open.get(document)
    open.delete(document)
    if (held?.loaded === undefined) return
    const { loaded } = held
    held.loaded = undefined
    free(loaded)
  }

  return {
    async whereIs(document) {
      const row = await rows.get(rowOf.document(document))
      return row === undefined ? undefined : fromBytes(row)
    },
    bytes,
    read,
    add: (document, changes) => {
      open.get(document)?.later.push(...changes)
    },
    async compact(document) {
      await writer.settled()
      // Named before the save is made: the save covers at least these, and a change that comes meanwhile stays.
      const before = (await rows.under(rowOf.chunks(document))).map((row) => row.name)
      const whole = await read(document, save)
      const newest = before.at(-1)
      if (newest !== undefined && before.length > 1)
        writer.write([{ name: rowOf.whole(newest), content: whole }], before)
      return whole
    },
    letGo,
    letGoAll: () => [...open.keys()].forEach(letGo),
  }
}
