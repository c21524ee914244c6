import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { done, type Result } from '../../shared/result'
import { limits } from '../../shared/sync/limits'
import type { Blob } from '../../shared/sync/session'
import type { KeeperRefused } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import { hex, sha256, unhex } from './box'
import type { Journal } from './journal'
import { bytesAhead, recentBlobs } from './recent'

/**
 * What came from other devices, in a journal: what is small and came together stands together in a frame. Which entry came
 * from whom is not written down; what it is worth its own signature says.
 */
export type Received = {
  readonly entries: readonly Uint8Array[]
  readonly blobs: readonly { readonly hash: string; readonly length: number }[]
  /** Entries whose blob was found not to be what they say (AD5). */
  readonly unsound: readonly string[]
  /** Blobs that somebody here wants to read and that have not come (TR5): the last that were wanted. */
  readonly wanted: readonly string[]
  /** Durable when answered (JO1). */
  readonly keep: (
    entries: readonly Uint8Array[],
    blobs: readonly Blob[],
    unsound: readonly string[],
  ) => Promise<Result<null, KeeperRefused>>
  /** Durable when answered: asked for until they come. */
  readonly want: (hashes: readonly string[]) => Promise<Result<null, KeeperRefused>>
  readonly blob: (hash: string) => Promise<Uint8Array | null>
}

const bytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const kinds = { entry: 3, blob: 4, unsound: 5, wanted: 9 } as const
const item = v.strictTuple([v.picklist(Object.values(kinds)), bytes])
const several = v.strictTuple([v.literal(8), v.array(item)])
type Item = v.InferOutput<typeof item>

/** A blob is found again right behind the cursor: whatever lies before it is never read for its sake. */
type Place = Cursor | null

/** A damaged frame costs no more than this, and what it costs comes again from whoever has it. */
const bytesTogether = 16 * 1024
export async function openReceived(journal: Journal): Promise<Received> {
  const entries: Uint8Array[] = []
  const unsound: string[] = []
  const wanted = new Set<string>()
  const blobs: { hash: string; length: number }[] = []
  const places = new Map<string, Place>()
  const recent = recentBlobs()
  let after: Cursor | null = null
  for await (const { body, cursor } of journal.read(null)) {
    for (const [kind, content] of itemsIn(body)) {
      if (kind === kinds.entry) entries.push(content)
      if (kind === kinds.unsound) unsound.push(hex(content))
      if (kind === kinds.wanted) wanted.add(hex(content))
      if (kind !== kinds.blob) continue
      const hash = hex(sha256(content))
      wanted.delete(hash)
      places.set(hash, after)
      blobs.push({ hash, length: content.length })
    }
    after = cursor
  }

  return {
    entries,
    blobs,
    unsound,
    wanted: [...wanted].slice(-limits.wanted),
    want: async (hashes) => {
      const kept = await journal.appendEach(
        inFrames(hashes.map((hash): Item => [kinds.wanted, unhex(hash)])).map(bodyOf),
      )
      return kept.ok ? done(null) : kept
    },
    keep: async (more, withBlobs, found) => {
      const before = journal.head()
      const frames = inFrames([
        ...found.map((hash): Item => [kinds.unsound, unhex(hash)]),
        ...withBlobs.map((blob): Item => [kinds.blob, blob.bytes]),
        ...more.map((entry): Item => [kinds.entry, entry]),
      ])
      const kept = await journal.appendEach(frames.map(bodyOf))
      if (!kept.ok) return kept
      const hashes = withBlobs.map(({ hash }) => hash).values()
      for (const [index, items] of frames.entries()) {
        for (const [kind, content] of items) {
          if (kind !== kinds.blob) continue
          const hash = hashes.next().value ?? ''
          places.set(hash, kept.value[index - 1] ?? before)
          recent.put(hash, content)
        }
      }
      return done(null)
    },
    blob: async (hash) => {
      const kept = recent.get(hash)
      const place = places.get(hash)
      if (kept !== null || place === undefined) return kept
      let found: Uint8Array | null = null
      let ahead = 0
      for await (const { body } of journal.read(place)) {
        const blobsIn = itemsIn(body).filter(([kind]) => kind === kinds.blob)
        for (const [, content] of blobsIn) {
          const its = hex(sha256(content))
          recent.put(its, content)
          if (its === hash) found = content
        }
        ahead += body.length
        if (ahead > bytesAhead) break
      }
      return found
    },
  }
}

/** As many together as a frame may hold, in their order; a long one stands alone. */
function inFrames(items: readonly Item[]): readonly (readonly Item[])[] {
  const frames: Item[][] = []
  let size = bytesTogether
  for (const one of items) {
    size += one[1].length
    if (size > bytesTogether) {
      frames.push([])
      size = one[1].length
    }
    frames.at(-1)?.push(one)
  }
  return frames
}

const bodyOf = (items: readonly Item[]): Uint8Array =>
  encode(items.length === 1 && items[0] !== undefined ? items[0] : [8, items])

/** Nothing in what a newer app wrote. */
function itemsIn(body: Uint8Array): readonly Item[] {
  try {
    const decoded: unknown = decode(body)
    const alone = v.safeParse(item, decoded)
    if (alone.success) return [alone.output]
    const together = v.safeParse(several, decoded)
    return together.success ? together.output[1] : []
  } catch {
    return []
  }
}
