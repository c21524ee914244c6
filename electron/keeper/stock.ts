import { fileEntry } from '../../shared/sync/filed'
import type { Cursor } from '../../shared/wire/keeper-request'
import type { Assembly } from './assembly'
import { hex, sha256 } from './box'
import { verifyingTools } from './change'
import { decodeContent, type SignedEntry } from './content'
import type { Grown } from './exchange-deeds'
import type { Journal } from './journal'
import type { Received } from './received'
import { bytesAhead, type Recent, recentBlobs } from './recent'

/**
 * Everything this device holds, wherever it lies: what is in the journals of its own assemblies, and what came from
 * others. What comes is kept in the one for others; what counts in an assembly of one's own is laid into its journal besides.
 */
export type Stock = Received & {
  /** Takes in a journal that was not there at the start, and tells of it like of what grows. */
  readonly takeIn: (assembly: Assembly) => Promise<void>
  /** Whether the entry stands in the assembly's own journal and counts there. */
  readonly isLaid: (assembly: Assembly, entry: string) => boolean
  readonly close: () => void
}

/** A blob is found again in its journal behind a cursor, in the frame of this number. */
type Place = { readonly journal: Journal; readonly after: Cursor | null; readonly frame: number }

// decisions 3: the journal's own seal is trusted, and nothing is verified again.
const trusting = { ...verifyingTools, verify: () => true }

export async function openStock(
  received: Received,
  assemblies: readonly Assembly[],
  onGrown: (grown: Grown) => void,
): Promise<Stock> {
  const places = new Map<string, Place>()
  const lengths = new Map<string, number>()
  const laid = new Map<string, Set<string>>()
  const entries: Uint8Array[] = [...received.entries]
  const recent = recentBlobs()
  const stops: (() => void)[] = []

  /** Notes one entry of an own journal; answers it as it is filed, and its blob. */
  function note(
    assembly: Assembly,
    { entry, blob }: SignedEntry,
    after: Cursor | null,
    frame: number,
  ): Grown | null {
    const filed = fileEntry(entry, trusting)
    if (!filed.ok) return null
    const { hash, blob: named } = filed.value
    laid.get(assembly.id)?.add(hash)
    if (named === null) return { entries: [filed.value], blobs: [] }
    places.set(named, { journal: assembly.journal, after, frame })
    lengths.set(named, blob.length)
    return { entries: [filed.value], blobs: [{ hash: named, length: blob.length }] }
  }

  async function takeIn(assembly: Assembly): Promise<readonly Grown[]> {
    laid.set(assembly.id, new Set())
    const grown: Grown[] = []
    let last: Cursor | null = null
    // Heard before it is read: what is signed meanwhile is noted twice, which is the same.
    stops.push(
      assembly.onSigned((signed, end) => {
        const after = last !== null && last.frame <= end.frame - signed.length ? last : null
        for (const [index, one] of signed.entries()) {
          const gained = note(assembly, one, after, end.frame - signed.length + 1 + index)
          if (gained !== null) onGrown(gained)
        }
        last = end
      }),
    )
    let before: Cursor | null = null
    for await (const { body, number, cursor } of assembly.journal.read(null)) {
      const content = decodeContent(body)
      const gained = content?.type === 'entry' ? note(assembly, content, before, number) : null
      if (gained !== null) grown.push(gained)
      if (content?.type === 'entry') entries.push(content.entry)
      before = cursor
    }
    last ??= before
    return grown
  }

  for (const assembly of assemblies) await takeIn(assembly)

  return {
    entries,
    blobs: [...received.blobs, ...[...lengths].map(([hash, length]) => ({ hash, length }))],
    unsound: received.unsound,
    wanted: received.wanted,
    want: received.want,
    keep: received.keep,
    blob: async (hash) => {
      const place = places.get(hash)
      const own = recent.get(hash) ?? (place === undefined ? null : await blobAt(place, recent))
      return own ?? received.blob(hash)
    },
    takeIn: async (assembly) => {
      for (const gained of await takeIn(assembly)) onGrown(gained)
    },
    isLaid: (assembly, entry) =>
      (laid.get(assembly.id)?.has(entry) ?? false) && !assembly.withdrawn().has(entry),
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

async function blobAt({ journal, after, frame }: Place, recent: Recent): Promise<Uint8Array | null> {
  let found: Uint8Array | null = null
  let ahead = 0
  for await (const { body, number } of journal.read(after)) {
    if (number < frame) continue
    const content = decodeContent(body)
    if (content?.type === 'entry') {
      recent.put(hex(sha256(content.blob)), content.blob)
      if (number === frame) found = content.blob
    }
    ahead += body.length
    if (found === null || ahead > bytesAhead) break
  }
  return found
}
