import type { AssemblyId } from '../../shared/id'
import type { SinceBlock } from '../../shared/minutes/since-block'
import type { AbroadLine } from '../../shared/record/abroad'
import type { CombinedLine } from '../../shared/record/combined'
import type { FiguresLine } from '../../shared/record/figures'
import type { PublishedRecord } from '../../shared/record/published-record'
import { done, type Result } from '../../shared/result'
import type { TextAbroad, TextsAbroad } from '../../shared/wire/abroad'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { type Cell, cell } from './cell'
import type { Peers } from './peers'
import { whatCameAfterRecord, withWhatCameAfter } from './what-came-after'
import type { WorkerLink } from './worker-link'

/**
 * The assemblies whose open circles lie here: as the cache has them soon after the start, for the keeper takes a while to have them all
 * at hand; the keeper itself is not asked before other devices are (decisions 3), and from then on whenever something may have changed.
 */
export type Federation = {
  readonly lines: Cell<readonly AbroadLine[]>
  /** What was published of meetings of a month, `2026-10`, and what has come of it since (CS8). Null: it could not be read. */
  readonly register: (month: string) => Promise<readonly CombinedLine[] | null>
  /** A published record as it was signed, or its title record while its text is not here (TR3). Null: it is not here any more. */
  readonly published: (assembly: string, record: string) => Promise<TextAbroad | null>
  /** What has put decisions of published minutes out of force, as far as that is known here (CS8). */
  readonly cameAfter: (record: PublishedRecord) => Promise<readonly SinceBlock[]>
  /** Where the texts of these are; `wanted`: somebody wants to read them (TR5). Null: nobody could say. */
  readonly texts: (entries: readonly string[], wanted: boolean) => Promise<TextsAbroad | null>
  /** Takes in what has come since. */
  readonly look: () => Promise<void>
  /** What an assembly kept here asks of those below it (GD12), and the desk as it is then. */
  readonly seal: (assembly: AssemblyId, record: string, text: string) => Promise<Result<null, WorkerRefused>>
  /** What can be counted, of these months. Null: it could not be read. */
  readonly figures: (from: string, to: string) => Promise<readonly FiguresLine[] | null>
}

/** What follows closely is looked at once. Milliseconds. */
const breath = 400

export function federationOver(link: WorkerLink, peers: Peers): Federation {
  const lines = cell<readonly AbroadLine[]>([])
  let isAwaited = false
  let hasLooked = false
  let known: number | null = null

  async function look(fresh = true): Promise<void> {
    if (fresh) isAwaited = false
    const answer = await link.ask('federation', { fresh, known })
    // What was kept is no news beside what is there now.
    if (!answer.ok || (hasLooked && !fresh)) return
    hasLooked ||= fresh
    known = answer.value.version
    if (answer.value.lines !== null) lines.set(answer.value.lines)
  }
  setTimeout(() => void look(false), breath)

  peers.view.subscribe(() => {
    if (isAwaited) return
    isAwaited = true
    setTimeout(() => void look(), breath)
  })

  return {
    lines,
    look: () => look(),
    async register(month) {
      const answer = await link.ask('federation-register', { month })
      return answer.ok ? withWhatCameAfter(link, answer.value, lines.get()) : null
    },
    async published(assembly, record) {
      const answer = await link.ask('published-text', { assembly, record })
      return answer.ok ? answer.value : null
    },
    cameAfter: (record) => whatCameAfterRecord(link, record, lines.get()),
    async texts(entries, wanted) {
      const answer = await link.ask('published-whereabouts', { entries, wanted })
      return answer.ok ? answer.value : null
    },
    async seal(assembly, record, text) {
      const sealed = await link.ask('seal-record', {
        assembly,
        record,
        title: '',
        what: 'asks',
        text,
        approves: null,
      })
      if (!sealed.ok) return sealed
      await look()
      return done(null)
    },
    async figures(from, to) {
      const answer = await link.ask('federation-figures', { from, to })
      return answer.ok ? answer.value : null
    },
  }
}
