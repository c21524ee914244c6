import Dexie, { type EntityTable } from 'dexie'
import type { Seal } from './seal'

/**
 * The cache: rows of sealed bytes under names such as `chunk/<document>/<frame>`. It holds nothing that the journal does
 * not (CA1), so it may be deleted at any time; and it may hang or fail without anyone waiting for it (CA3).
 */
export type Row = { readonly name: string; readonly content: Uint8Array }
export type Rows = {
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  /** Many at once, in one question to the store; what is not there is undefined. */
  readonly getAll: (names: readonly string[]) => Promise<readonly (Uint8Array | undefined)[]>
  /** Every row whose name begins so, in order of names. */
  readonly under: (prefix: string) => Promise<readonly Row[]>
  /** All or nothing: removals first, then the new rows. */
  readonly write: (rows: readonly Row[], removed?: readonly string[]) => Promise<void>
  readonly clear: () => Promise<void>
  readonly close: () => void
}

/** A store that does not answer within this many milliseconds counts as broken: a full disk can hang IndexedDB for ever. */
const patience = 5000

/** The store itself does not work. */
export class RowsUnwell extends Error {}
/** The store works; this row is not what was written, or was sealed with another key. */
export class RowDamaged extends Error {}

export function within<T>(work: PromiseLike<T>, what: string, limit = patience): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RowsUnwell(`${what} took longer than ${limit} ms`)), limit)
    work.then(
      (value) => {
        clearTimeout(timer)
        resolve(value)
      },
      (cause: unknown) => {
        clearTimeout(timer)
        reject(cause instanceof RowsUnwell ? cause : new RowsUnwell(`${what}: ${String(cause)}`))
      },
    )
  })
}

type Stored = { name: string; sealed: Uint8Array }

/**
 * Stands in every database that was begun here: one without it was emptied by somebody else meanwhile (CA11), or made when
 * there were fewer sorts of rows (the number), and is begun anew.
 */
const begun: Stored = { name: '#begun-2', sealed: new Uint8Array(0) }

export async function openRows(database: string, seal: Seal): Promise<Rows> {
  // Strict durability (CA2): the default may lose every acknowledged write in a power cut.
  const dexie = new Dexie(database, { chromeTransactionDurability: 'strict' })
  dexie.version(1).stores({ rows: 'name' })
  const table = (dexie as Dexie & { rows: EntityTable<Stored, 'name'> }).rows
  const begin = () =>
    dexie.transaction('rw', table, async () => {
      await table.clear()
      await table.put(begun)
    })
  /** An emptied database would be filled up with what comes next and taken for whole at the next start. */
  const stillBegun = async () => {
    if ((await table.get(begun.name)) === undefined)
      throw new RowsUnwell('The cache was emptied from outside')
  }
  const noneFound = () => within(stillBegun(), 'reading the cache')

  await within(dexie.open(), 'opening the cache')
  if ((await within(table.get(begun.name), 'opening the cache')) === undefined)
    await within(begin(), 'opening the cache')

  const unsealed = ({ name, sealed }: Stored): Promise<Uint8Array> =>
    seal.open(name, sealed).catch((cause: unknown) => {
      throw new RowDamaged(`${name}: ${String(cause)}`)
    })

  return {
    async get(name) {
      const stored = await within(table.get(name), 'reading the cache')
      if (stored !== undefined) return unsealed(stored)
      await noneFound()
      return undefined
    },
    async getAll(names) {
      const stored = await within(table.bulkGet([...names]), 'reading the cache')
      if (stored.includes(undefined)) await noneFound()
      return Promise.all(stored.map((row) => (row === undefined ? undefined : unsealed(row))))
    },
    async under(prefix) {
      const stored = await within(table.where('name').startsWith(prefix).toArray(), 'reading the cache')
      if (stored.length === 0) await noneFound()
      const known = stored.filter(({ name }) => name !== begun.name)
      return Promise.all(known.map(async (row) => ({ name: row.name, content: await unsealed(row) })))
    },
    async write(rows, removed = []) {
      // Sealed before the transaction begins: IndexedDB ends a transaction that waits for anything else.
      const sealed = await Promise.all(
        rows.map(async ({ name, content }) => ({ name, sealed: await seal.close(name, content) })),
      )
      await within(
        dexie.transaction('rw', table, async () => {
          await stillBegun()
          if (removed.length > 0) await table.bulkDelete([...removed])
          await table.bulkPut(sealed)
        }),
        'writing the cache',
      )
    },
    clear: () => within(begin(), 'clearing the cache'),
    close: () => dexie.close(),
  }
}

/** The same in memory, for a session whose IndexedDB is broken: the journal fills it, and nothing is lost. */
export function rowsInMemory(): Rows {
  const kept = new Map<string, Uint8Array>()
  return {
    get: async (name) => kept.get(name),
    getAll: async (names) => names.map((name) => kept.get(name)),
    under: async (prefix) =>
      [...kept]
        .filter(([name]) => name.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, content]) => ({ name, content })),
    write: async (rows, removed = []) => {
      for (const name of removed) kept.delete(name)
      for (const { name, content } of rows) kept.set(name, content)
    },
    clear: async () => kept.clear(),
    close: () => kept.clear(),
  }
}
