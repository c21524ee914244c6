import type { Row, Rows } from './rows'

/**
 * Writes to the cache after the journal's acknowledgement, in order, by natural batching: while one transaction runs,
 * the next gathers. No save waits for it (CA3).
 */
export type CacheWriter = {
  readonly write: (rows: readonly Row[], removed?: readonly string[]) => void
  /** Resolves when all that was handed in stands in the cache. */
  readonly settled: () => Promise<void>
}

export function writeBehind(rows: Rows): CacheWriter {
  let puts = new Map<string, Uint8Array>()
  let gone = new Set<string>()
  let running: Promise<void> | undefined

  async function drain(): Promise<void> {
    try {
      while (puts.size > 0 || gone.size > 0) {
        const now = { puts, gone }
        puts = new Map()
        gone = new Set()
        await rows
          .write(
            [...now.puts].map(([name, content]) => ({ name, content })),
            [...now.gone],
          )
          .catch((cause: unknown) => {
            giveBack(now)
            throw cause
          })
      }
    } finally {
      running = undefined
    }
  }

  /** What could not be written waits for the next attempt, under what was handed in since: no row may go missing. */
  function giveBack(before: { puts: Map<string, Uint8Array>; gone: Set<string> }): void {
    for (const [name, content] of before.puts) if (!puts.has(name) && !gone.has(name)) puts.set(name, content)
    for (const name of before.gone) if (!puts.has(name)) gone.add(name)
  }

  return {
    write(more, removed = []) {
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
