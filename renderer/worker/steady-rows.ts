import type { Rows } from './rows'

/**
 * Rows that go on when their store does not (CA3): whatever a store cannot do, the next one is asked. Nobody who reads
 * or writes needs to know; a store in memory, the last resort, does not fail.
 */
export function steadyRows(first: Rows, replace: (cause: unknown) => Promise<Rows>): Rows {
  let store = first
  let replacing: Promise<void> | undefined

  async function ask<T>(deed: (rows: Rows) => Promise<T>): Promise<T> {
    await replacing
    const asked = store
    try {
      return await deed(asked)
    } catch (cause) {
      // Of many that wait for a store that hangs, the first to lose patience has it replaced.
      if (asked === store) {
        replacing ??= replace(cause)
          .then((next) => {
            store = next
          })
          .finally(() => {
            replacing = undefined
          })
      }
      return ask(deed)
    }
  }

  return {
    get: (name) => ask((rows) => rows.get(name)),
    getAll: (names) => ask((rows) => rows.getAll(names)),
    under: (prefix) => ask((rows) => rows.under(prefix)),
    write: (rows, removed) => ask((into) => into.write(rows, removed)),
    clear: () => ask((rows) => rows.clear()),
    close: () => store.close(),
  }
}
