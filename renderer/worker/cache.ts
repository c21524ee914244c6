import type { DeskEvent } from '../../shared/wire/desk'
import type { AssemblyHead, Cursor, JournalReport } from '../../shared/wire/keeper'
import { takeFrames } from './intake'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf } from './names'
import { openRows, type Rows, rowsInMemory } from './rows'
import type { Seal } from './seal'

/**
 * The cache beside the journal. At the start each assembly's row of heads is compared with the journal's own head: equal,
 * and nothing is read; behind, and the frames since then are taken in; damaged, emptied or gone, and all are (CA1).
 */
export type Cache = {
  /** The store in use; memory when the database is broken. */
  readonly rows: () => Rows
  /** Rows of assemblies that are not here (an erased practice, another profile's database) are not kept. */
  readonly forgetOthers: (here: ReadonlySet<string>) => Promise<void>
  /** Brings one assembly's rows up to the journal; `hear` is told how many frames were read. */
  readonly catchUp: (head: AssemblyHead, hear?: (frames: number) => void) => Promise<CaughtUp>
  /** The database has failed in mid-session: from here on a fresh store in memory. The caller catches up again. */
  readonly giveUpDatabase: () => void
}
/** `rebuilt`: how many frames a reading from the very first took; 0 when the cache only had to catch up. */
export type CaughtUp = { readonly rebuilt: number; readonly reports: readonly JournalReport[] }

export async function openCache(
  database: string,
  seal: Seal,
  keeper: KeeperLink,
  tell: (event: DeskEvent) => void,
): Promise<Cache> {
  let rows: Rows
  try {
    rows = await openRows(database, seal)
  } catch (cause) {
    rows = rowsInMemory()
    tell({ type: 'cache-unwell', cause: String(cause) })
  }

  async function knownHead(assembly: string): Promise<Cursor | null> {
    const row = await rows.get(rowOf.head(assembly))
    return row === undefined ? null : fromBytes<Cursor>(row)
  }

  async function takeSince(
    assembly: string,
    after: Cursor | null,
    mend: boolean,
    hear: (frames: number) => void,
  ): Promise<CaughtUp | undefined> {
    let frames = 0
    const end = await keeper.read(assembly, after, async (batch, cursor) => {
      const intake = takeFrames(assembly, batch, cursor, mend)
      await rows.write(intake.rows)
      frames += batch.length
      hear(frames)
    })
    return end.ok ? { rebuilt: after === null ? frames : 0, reports: end.value.reports } : undefined
  }

  return {
    rows: () => rows,
    giveUpDatabase() {
      rows = rowsInMemory()
    },
    async forgetOthers(here) {
      const heads = await rows.under(rowOf.head('')).catch(() => null)
      const foreign = heads?.some(({ name }) => !here.has(name.slice(rowOf.head('').length)))
      // Unreadable rows were sealed with another key: they are nobody's here either.
      if (heads === null || foreign) await rows.clear()
    },
    async catchUp(head, hear = () => undefined) {
      const known = await knownHead(head.assembly).catch(() => null)
      if (
        known !== null &&
        head.head !== null &&
        known.frame === head.head.frame &&
        known.hash === head.head.hash
      ) {
        return { rebuilt: 0, reports: [] }
      }
      // A cursor the journal does not know (a cache from another life) is refused: then everything is read again.
      const since = (known === null ? undefined : await takeSince(head.assembly, known, false, hear)) ??
        (await takeSince(head.assembly, null, false, hear)) ?? { rebuilt: 0, reports: [] }
      if (!since.reports.some((report) => report.type === 'damaged')) return since
      const mended = await takeSince(head.assembly, null, true, hear)
      return mended ?? since
    },
  }
}
