/** Blobs at hand: what came last, and what lay behind what was read last, is what is asked for next. The oldest go first. */
export type Recent = {
  readonly get: (hash: string) => Uint8Array | null
  readonly put: (hash: string, blob: Uint8Array) => void
}

const mostBytes = 8 * 1024 * 1024
/** So much more is read of a journal when something in it is looked for. */
export const bytesAhead = 512 * 1024

export function recentBlobs(): Recent {
  const blobs = new Map<string, Uint8Array>()
  let bytes = 0
  return {
    get: (hash) => blobs.get(hash) ?? null,
    put: (hash, blob) => {
      if (blobs.has(hash)) return
      // A part of a larger buffer would keep all of it.
      blobs.set(hash, Uint8Array.from(blob))
      bytes += blob.length
      for (const [oldest, { length }] of blobs) {
        if (bytes <= mostBytes) break
        blobs.delete(oldest)
        bytes -= length
      }
    },
  }
}
