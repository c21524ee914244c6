import type { Row, Rows } from './rows'

/**
 * Writes to the cache after the journal's acknowledgement, in order, by natural batching: while one transaction runs,
 * the next gathers. Nobody waits for it; when it fails, it says so once and stops for this session (CA3).
 */
export type CacheWriter = {
  readonly write: (rows: readonly Row[], removed?: readonly string[]) => void
  /** Resolves when all that was handed in stands in the cache, or the cache has been given up. */
  readonly settled: () => Promise<void>
}

export function writeBehind(rows: () => Rows, unwell: (cause: string) => void): CacheWriter {
  let puts = new Map<string, Uint8Array>()
  let gone = new Set<string>()
  let running: Promise<void> | undefined
  let abandoned = false

  async function drain(): Promise<void> {
    while (puts.size > 0 || gone.size > 0) {
      const now = [...puts].map(([name, content]) => ({ name, content }))
      const removed = [...gone]
      puts = new Map()
      gone = new Set()
      try {
        await rows().write(now, removed)
      } catch (cause) {
        abandoned = true
        puts.clear()
        gone.clear()
        unwell(String(cause))
      }
    }
    running = undefined
  }

  return {
    write(more, removed = []) {
      if (abandoned) return
      for (const name of removed) {
        puts.delete(name)
        gone.add(name)
      }
      for (const { name, content } of more) {
        gone.delete(name)
        puts.set(name, content)
      }
      running ??= drain()
    },
    settled: async () => {
      await running
    },
  }
}
