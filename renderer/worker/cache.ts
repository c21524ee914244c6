import type { DeskEvent } from '../../shared/wire/desk-event'
import type { AssemblyHead, JournalReport } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import { takeFrames } from './intake'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf } from './names'
import { openRows, RowDamaged, type Rows, rowsInMemory } from './rows'
import type { Seal } from './seal'
import { steadyRows } from './steady-rows'
import { rollDocumentIn } from './summaries'

/**
 * The cache beside the journal. At the start each assembly's row of heads is compared with the journal's own head: equal,
 * and nothing is read; behind, and the frames since then are taken in; damaged, emptied or gone, and all are (CA1).
 */
export type Cache = {
  readonly rows: Rows
  /**
   * The assemblies whose rows stand at another frame than their journal. Rows of assemblies that are not here (an erased
   * practice, another profile's database) are not kept, unless a journal cannot be read: they may be its last copy (CA13).
   */
  readonly behind: (here: readonly AssemblyHead[], unreadable: number) => Promise<ReadonlySet<string>>
  /** Brings one assembly's rows up to the journal; `hear` is told how many frames were read. */
  readonly catchUp: (head: AssemblyHead, how?: HowToCatchUp) => Promise<CaughtUp>
  /** How many frames were read from the very first on, because the rows were gone. */
  readonly rebuilt: () => number
  /** Called when a store was replaced in mid-session: what is made from documents must be made again. */
  readonly onRefilled: (deed: () => void) => void
}
export type HowToCatchUp = {
  readonly hear?: (frames: number) => void
  /** After a restore, which appends behind our back: nothing the cache believes about its place counts. */
  readonly anew?: boolean
}
export type CaughtUp = {
  readonly reports: readonly JournalReport[]
  /** The frame up to which the rows have everything. */
  readonly reached: Cursor | null
}

export async function openCache(
  database: string,
  seal: Seal,
  keeper: KeeperLink,
  tell: (event: DeskEvent) => void,
): Promise<Cache> {
  const heads = new Map<string, AssemblyHead>()
  const refilled = new Set<() => void>()
  let readAnew = 0
  let mayClear = true

  const inMemory = (cause: unknown): Rows => {
    tell({ type: 'cache-unwell', cause: String(cause) })
    return rowsInMemory()
  }
  const first = await openRows(database, seal).catch(inMemory)
  const rows = steadyRows(first, async (cause) => {
    const next = await emptied(cause)
    for (const head of heads.values()) await fill(next, head, {})
    for (const deed of refilled) deed()
    return next
  })

  /** A damaged row does not condemn the database that holds it; the second one does. */
  async function emptied(cause: unknown): Promise<Rows> {
    if (!(cause instanceof RowDamaged) || !mayClear) return inMemory(cause)
    mayClear = false
    return first.clear().then(() => first, inMemory)
  }

  async function fill(into: Rows, head: AssemblyHead, { hear, anew }: HowToCatchUp): Promise<CaughtUp> {
    const { assembly } = head
    const row = anew === true ? undefined : await into.get(rowOf.head(assembly))
    const known = row === undefined ? null : fromBytes<Cursor>(row)
    if (isAt(known, head)) return { reports: [], reached: known }

    async function takeSince(after: Cursor | null, mend: boolean): Promise<CaughtUp | undefined> {
      let frames = 0
      let reached = after
      const end = await keeper.read(assembly, after, async (batch, cursor) => {
        const roll = await rollDocumentIn(into, assembly)
        const intake = takeFrames(assembly, batch, cursor, { roll, mendFromEntries: mend })
        await into.write(intake.rows, intake.gone)
        reached = cursor
        frames += batch.length
        hear?.(frames)
      })
      if (after === null && !mend) readAnew += frames
      return end.ok ? { reports: end.value.reports, reached } : undefined
    }

    // A cursor the journal does not know (a cache from another life) is refused: then everything is read again.
    const since =
      (known === null ? undefined : await takeSince(known, false)) ?? (await takeSince(null, false))
    // Shown as if it were whole, records that cannot be read would hide what was saved (CA9).
    if (since === undefined) throw new Error('The journal cannot be read')
    if (!since.reports.some((report) => report.type === 'damaged')) return since
    return (await takeSince(null, true)) ?? since
  }

  return {
    rows,
    rebuilt: () => readAnew,
    onRefilled: (deed) => refilled.add(deed),
    async behind(here, unreadable) {
      for (const head of here) heads.set(head.assembly, head)
      const known = await rows.under(rowOf.head(''))
      const cursors = new Map(
        known.map(({ name, content }) => [name.slice(rowOf.head('').length), fromBytes<Cursor>(content)]),
      )
      if (unreadable === 0 && [...cursors.keys()].some((assembly) => !heads.has(assembly))) {
        await rows.clear()
        cursors.clear()
      }
      return new Set(here.flatMap((head) => (isAt(cursors.get(head.assembly), head) ? [] : head.assembly)))
    },
    catchUp(head, how = {}) {
      heads.set(head.assembly, head)
      return fill(rows, head, how)
    },
  }
}

function isAt(known: Cursor | null | undefined, { head }: AssemblyHead): boolean {
  return head !== null && known?.frame === head.frame && known.hash === head.hash
}
