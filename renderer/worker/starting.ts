import type { AssemblyId } from '../../shared/id'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { NewFrame } from '../../shared/wire/keeper-request'
import type { Cache, CaughtUp, HowToCatchUp } from './cache'
import type { CacheWriter } from './cache-writer'
import { lostAndKept } from './giving-back'
import type { KeeperLink } from './keeper-link'
import { rowOf } from './names'
import type { ShelvedDocuments } from './shelved-documents'
import { isAwaited, type KeptAssembly, markOutdated, readKept } from './summaries'

/** What a start works on: the desk's own shelf, and the roads by which it reads and writes. */
export type StartingFrom = {
  readonly keeper: KeeperLink
  readonly cache: Cache
  readonly documents: ShelvedDocuments
  readonly writer: CacheWriter
  readonly assemblies: Map<string, KeptAssembly>
  readonly waiting: Set<string>
  readonly reached: (assembly: string, head: AssemblyHead['head']) => void
  readonly catchUp: (head: AssemblyHead, how?: HowToCatchUp) => Promise<CaughtUp>
  readonly append: (assembly: string, frames: readonly NewFrame[]) => Promise<unknown>
  readonly rewrite: (head: AssemblyHead) => Promise<void>
  readonly stale: (assembly: KeptAssembly) => Promise<void>
  readonly tell: (event: DeskEvent) => void
}

/** `unreadable`: assemblies that cannot be shown. */
export type Started = { readonly rebuilt: number; readonly unreadable: number }

/** A start, or one anew after a restore: every journal is read on, what was lost is said again, and only then is there a shelf. */
export function startingFrom({
  keeper,
  cache,
  documents,
  writer,
  assemblies,
  waiting,
  reached,
  catchUp,
  append,
  rewrite,
  stale,
  tell,
}: StartingFrom): (anew: boolean) => Promise<Started> {
  return async (anew) => {
    const before = cache.rebuilt()
    documents.letGoAll()
    const { assemblies: all, unreadable } = await keeper.hello()
    const behind = await cache.behind(all, unreadable)
    for (const head of all) {
      const hear = (done: number) => tell({ type: 'progress', what: 'rebuilding', done, of: null })
      const isBehind = anew || behind.has(head.assembly)
      const caughtUp = isBehind ? await catchUp(head, { hear, anew }) : null
      if (caughtUp === null) reached(head.assembly, head.head)
      const reports = [...head.reports, ...(caughtUp?.reports ?? [])]
      if (reports.length > 0) tell({ type: 'reports', assembly: head.assembly as AssemblyId, reports })
    }
    // Whatever was opened meanwhile may lack what has just come in.
    if (anew) documents.letGoAll()
    for (const found of await readKept(cache.rows, all)) {
      if (found === undefined) continue
      const before = assemblies.get(found.head.assembly)
      if (before === undefined) assemblies.set(found.head.assembly, found)
      else {
        // The same one goes on: a summary that is being made meanwhile must not be lost with another one's headlines.
        before.head = found.head
        before.charter = found.charter
      }
    }
    for (const head of all) {
      const lost = await lostAndKept(cache.rows, documents, head)
      if (lost.length > 0) await append(head.assembly, lost)
      await rewrite(head)
    }
    await writer.settled()
    await markOutdated(cache.rows, [...assemblies.values()])
    const left = await cache.rows.under(rowOf.everyStale)
    if (left.length > 0) for (const found of assemblies.values()) await stale(found)
    const rebuilt = anew ? 0 : cache.rebuilt() - before
    const shown = new Set(assemblies.keys())
    for (const head of all)
      if (!shown.has(head.assembly) && (await isAwaited(cache.rows, head))) waiting.add(head.assembly)
    const unshown = all.length - assemblies.size - waiting.size
    return { rebuilt, unreadable: unreadable + unshown }
  }
}
