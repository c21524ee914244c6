import type { Court } from '../../shared/sync/court'
import type { Filed } from '../../shared/sync/filed'
import type { Change, Holding, Taken } from '../../shared/sync/holding'
import type { Blob } from '../../shared/sync/session'
import type { Received } from './received'
import { takingTurns } from './turns'

/** What was written here or came is durable first; only then does anybody hear of it (SY7). Null where it was not kept. */
export type Keep<From> = (
  entries: readonly Filed[],
  blobs: readonly Blob[],
  from: From | null,
) => Promise<Change | null>

type Given<From> = {
  readonly received: Received
  readonly holding: Holding
  readonly vet: Court['vet']
  /** Into the holding, and told. */
  readonly take: (taken: Taken, from: From | null) => Change | null
}

/** One at a time: what an entry and its blob are to each other is found out once, by whichever comes second. */
export function keepingIn<From>({ received, holding, vet, take }: Given<From>): Keep<From> {
  const inTurn = takingTurns()

  const keep: Keep<From> = async (entries, blobs, from) => {
    const at = new Map(blobs.map((blob) => [blob.hash, blob]))
    // AD5: an entry and its blob may come in either order; the second of them brings out whether they fit.
    const unsound = blobs.flatMap((blob) => unsoundIn(holding.naming(blob.hash), blob))
    for (const entry of entries) {
      if (entry.blob === null) continue
      const blob = at.get(entry.blob) ?? (await keptBlob(entry.blob))
      if (blob !== null) unsound.push(...unsoundIn([entry], blob))
    }
    const kept = await received.keep(
      entries.map((entry) => entry.bytes),
      blobs,
      unsound,
    )
    if (!kept.ok) return null
    const lengths = blobs.map(({ hash, bytes }) => ({ hash, length: bytes.length }))
    return take({ entries, blobs: lengths, unsound }, from)
  }

  async function keptBlob(hash: string): Promise<Blob | null> {
    const bytes = holding.blobLength(hash) === null ? null : await received.blob(hash)
    return bytes === null ? null : { hash, bytes }
  }

  const unsoundIn = (naming: readonly Filed[], blob: Blob): string[] =>
    naming.filter((entry) => !vet(entry, blob)).map(({ hash }) => hash)

  return (entries, blobs, from) => inTurn(() => keep(entries, blobs, from))
}
