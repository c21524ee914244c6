import type { AssemblyId } from '../../shared/id'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { JournalReport } from '../../shared/wire/keeper'

/** What the machine has to say about its own records; each stays on the screen until it is read. */
export type Notices = {
  readonly cacheUnwell: boolean
  readonly rebuilt: number
  /** Assemblies that are here and cannot be shown. */
  readonly unreadable: number
  /** Assemblies that were joined and of which nothing has come yet. */
  readonly waiting: number
  /** What others wrote was taken out because it does not count: one's own edits on top of it were put back, or could not be. */
  readonly rewritten: { readonly again: number; readonly lost: number } | null
  readonly reports: readonly { readonly assembly: AssemblyId; readonly report: JournalReport }[]
}

export const noNotices: Notices = {
  cacheUnwell: false,
  rebuilt: 0,
  unreadable: 0,
  waiting: 0,
  rewritten: null,
  reports: [],
}

/** With what the worker has just told; the same object where it is nothing about the records themselves. */
export function noticed(before: Notices, event: DeskEvent): Notices {
  switch (event.type) {
    case 'assemblies':
      return { ...before, waiting: event.waiting }
    case 'document-rewritten': {
      const { again, lost } = before.rewritten ?? { again: 0, lost: 0 }
      return { ...before, rewritten: { again: again + event.again, lost: lost + event.lost } }
    }
    case 'cache-unwell':
      return { ...before, cacheUnwell: true }
    case 'reports': {
      const those = event.reports.map((report) => ({ assembly: event.assembly, report }))
      return { ...before, reports: [...before.reports, ...those] }
    }
    default:
      return before
  }
}
