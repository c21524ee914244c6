import { decode, encode } from 'cborg'
import * as v from 'valibot'
import type { Result } from '../../shared/result'
import type { Cursor, KeeperRefused } from '../../shared/wire/keeper'
import { hex, sha256, unhex } from './box'
import type { Journal } from './journal'

/**
 * What came from other devices, in a journal: each entry and each blob a frame of its own. Which entry came from whom is
 * not written down; what it is worth its own signature says.
 */
export type Received = {
  readonly entries: readonly Uint8Array[]
  readonly blobs: readonly { readonly hash: string; readonly length: number }[]
  /** Entries whose blob was found not to be what they say (AD5). */
  readonly unsound: readonly string[]
  /** Durable when answered (JO1). */
  readonly keep: (
    entries: readonly Uint8Array[],
    blobs: readonly Uint8Array[],
    unsound: readonly string[],
  ) => Promise<Result<Cursor, KeeperRefused>>
  readonly blob: (hash: string) => Promise<Uint8Array | null>
}

const bytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const stored = v.strictTuple([v.picklist([3, 4, 5]), bytes])
const entryBody = (entry: Uint8Array): Uint8Array => encode([3, entry])
const unsoundBody = (hash: string): Uint8Array => encode([5, unhex(hash)])
const blobBody = (blob: Uint8Array): Uint8Array => encode([4, blob])

/** A frame is found again behind the cursor before it, so many frames on. */
type Place = { readonly after: Cursor | null; readonly skip: number }

const mostRecentBytes = 8 * 1024 * 1024

export async function openReceived(journal: Journal): Promise<Received> {
  const entries: Uint8Array[] = []
  const unsound: string[] = []
  const blobs: { hash: string; length: number }[] = []
  const places = new Map<string, Place>()
  /** What came last is what is asked for next: without this each would be read behind all that came with it. */
  const recent = new Map<string, Uint8Array>()
  let recentBytes = 0
  const remember = (hash: string, blob: Uint8Array): void => {
    if (recent.has(hash)) return
    recent.set(hash, blob)
    recentBytes += blob.length
    for (const [oldest, { length }] of recent) {
      if (recentBytes <= mostRecentBytes) break
      recent.delete(oldest)
      recentBytes -= length
    }
  }
  let after: Cursor | null = null
  for await (const { body, cursor } of journal.read(null)) {
    const content = readBody(body)
    if (content?.[0] === 3) entries.push(content[1])
    if (content?.[0] === 5) unsound.push(hex(content[1]))
    if (content?.[0] === 4) {
      const hash = hex(sha256(content[1]))
      places.set(hash, { after, skip: 0 })
      blobs.push({ hash, length: content[1].length })
    }
    after = cursor
  }

  return {
    entries,
    blobs,
    unsound,
    keep: async (more, withBlobs, found) => {
      const before = journal.head()
      const kept = await journal.append([
        ...found.map(unsoundBody),
        ...withBlobs.map(blobBody),
        ...more.map(entryBody),
      ])
      if (!kept.ok) return kept
      // Others may have written in between: the frames of one append follow one another up to its own cursor.
      const count = found.length + withBlobs.length + more.length
      const skipped = kept.value.frame - count - (before?.frame ?? 0)
      for (const [index, blob] of withBlobs.entries()) {
        const hash = hex(sha256(blob))
        places.set(hash, { after: before, skip: skipped + found.length + index })
        remember(hash, Uint8Array.from(blob))
      }
      return kept
    },
    blob: async (hash) => {
      const kept = recent.get(hash)
      if (kept !== undefined) return kept
      const place = places.get(hash)
      if (place === undefined) return null
      let left = place.skip
      for await (const { body } of journal.read(place.after)) {
        if (left > 0) {
          left -= 1
          continue
        }
        const content = readBody(body)
        return content?.[0] === 4 && hex(sha256(content[1])) === hash ? content[1] : null
      }
      return null
    },
  }
}

function readBody(body: Uint8Array): v.InferOutput<typeof stored> | null {
  try {
    const parsed = v.safeParse(stored, decode(body))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
