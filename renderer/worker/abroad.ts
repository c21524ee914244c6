import type { AbroadLine } from '../../shared/record/abroad'
import { type CombinedLine, combined, type KeptRecord } from '../../shared/record/combined'
import type { FiguresLine } from '../../shared/record/figures'
import type { AbroadRecords, AbroadState } from '../../shared/wire/abroad'

import { figuresBetween, figuresKept, yearsOf } from './abroad-figures'
import { abroadVersion, type KeptAbroad, nothingOf, taken } from './abroad-rows'

import { withDecided } from './decided'

import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf } from './names'
import type { Row, Rows } from './rows'

/**
 * The open circles of all assemblies, in the cache. A look at the keeper costs what changed since the last: assemblies whose digest is
 * the same are not read, and of the others only the records that are new (GD1).
 */
export type AbroadDesk = {
  /** From the cache alone; the same list while nothing is different. */
  readonly lines: () => Promise<readonly AbroadLine[]>
  /** What is kept of each, as far as its rows are written. */
  readonly kept: () => Promise<ReadonlyMap<string, KeptAbroad>>
  /** Takes in what has come since; answers whether anything had. */
  readonly look: () => Promise<boolean>
  readonly register: (month: string) => Promise<readonly CombinedLine[]>
  /** What can be counted of the meetings of some months, `2026-01` to `2026-10` (GD13). */
  readonly figures: (from: string, to: string) => Promise<readonly FiguresLine[]>
}

/** So many rows to a transaction. */
const rowsTogether = 1500

export function openAbroad(keeper: Pick<KeeperLink, 'abroad' | 'abroadRecords'>, rows: Rows): AbroadDesk {
  let turn: Promise<unknown> = Promise.resolve()
  let known: Map<string, KeptAbroad> | null = null
  let written: ReadonlyMap<string, KeptAbroad> = new Map()
  let listed: readonly AbroadLine[] | null = null
  /** Of the last look: what was the same then is not asked for again. */
  let since: string | null = null

  async function keptNow(): Promise<Map<string, KeptAbroad>> {
    if (known !== null) return known
    const stored = await rows.under(rowOf.everyAbroad)
    const all = stored.map(({ content }) => fromBytes<KeptAbroad>(content))
    known = new Map(
      all.filter(({ made }) => made === abroadVersion).map((kept) => [kept.line.assembly, kept]),
    )
    written = new Map(known)
    listed = null
    return known
  }

  async function lookNow(): Promise<boolean> {
    const kept = await keptNow()
    const { at, isAll, states } = await keeper.abroad(since)
    // GD2: with one assembly and nobody else there is nothing to keep.
    if (kept.size === 0 && isAll && states.length < 2) return false
    let changed = false
    let waiting: Row[] = []
    let gone: string[] = []
    const write = async () => {
      if (waiting.length > 0 || gone.length > 0) await rows.write(waiting, gone)
      waiting = []
      gone = []
      written = new Map(kept)
    }
    // Nothing leaves a keeper while it runs: what is gone shows where all that there is was told.
    const here = new Set(states.map(({ assembly }) => assembly))
    for (const [assembly, before] of isAll ? kept : []) {
      if (here.has(assembly)) continue
      gone.push(rowOf.abroad(assembly), rowOf.decided(assembly), ...(await allOf(assembly, before)))
      kept.delete(assembly)
      listed = null
      changed = true
    }
    for (const state of states) {
      const before = kept.get(state.assembly) ?? nothingOf(state)
      if (isSame(before, state)) continue
      const read = await readOn(before, state)
      kept.set(state.assembly, read.kept)
      listed = null
      waiting.push(...read.rows)
      gone.push(...read.gone)
      changed = true
      if (waiting.length >= rowsTogether) await write()
    }
    await write()
    since = at
    return changed
  }

  async function readOn(before: KeptAbroad, state: AbroadState) {
    const news = await next(state.assembly, before)
    const step = news.gone.length === 0 ? await all(before, state, news) : null
    if (step?.differs === false) return { ...step, gone: [] as string[] }
    // What does not count any more may have been the newest of its kind: this one assembly is read from the beginning.
    // So it is where a text that came is not what its title said (TR2).
    const again = await keeper.abroadRecords(state.assembly, [])
    return {
      ...(await all(nothingOf(state), state, again)),
      gone: await allOf(state.assembly, before),
    }
  }

  const next = (assembly: string, { known: all, short }: KeptAbroad): Promise<AbroadRecords> =>
    keeper.abroadRecords(assembly, Object.keys(all), undefined, Object.keys(short))

  /** The keeper gives so many at a time. */
  async function all(before: KeptAbroad, state: AbroadState, first: AbroadRecords) {
    let step = taken(before, state, first.records)
    const found: Row[] = [...step.rows]
    const decided = [...step.decided]
    const counted: FiguresLine[] = [...step.figures]
    let { differs } = step
    for (let { more } = first; more; ) {
      const news = await next(state.assembly, step.kept)
      step = taken(step.kept, state, news.records)
      differs ||= step.differs
      found.push(...step.rows)
      counted.push(...step.figures)
      decided.push(...step.decided)
      more = news.more
    }
    const isAnew = Object.keys(before.known).length === 0
    found.push(
      ...(await withDecided(rows, state.assembly, decided, isAnew)),
      ...(await figuresKept(rows, state.assembly, before, counted)),
    )
    return { kept: step.kept, rows: found, differs }
  }

  /** Its minutes, what it has said of clashes, and its words about matters that pass. */
  async function allOf(assembly: string, before: KeptAbroad): Promise<readonly string[]> {
    const said = await rows.under(rowOf.clash(assembly, ''))
    const passing = await rows.under(rowOf.passing(assembly, ''))
    return [...minutesOf(assembly, before), ...[...said, ...passing].map(({ name }) => name)]
  }

  return {
    lines: async () => {
      const kept = await keptNow()
      listed ??= [...kept.values()].map(({ line }) => line)
      return listed
    },
    kept: async () => {
      await keptNow()
      return written
    },
    look: () => {
      const next = turn.then(lookNow)
      // A look that failed is made again from the rows as they are.
      turn = next.catch(() => {
        known = null
        since = null
      })
      return next
    },
    register: async (month) => {
      const stored = await rows.under(rowOf.allPublished(month))
      return combined(stored.map(({ content }) => fromBytes<KeptRecord>(content)))
    },
    figures: (from, to) => figuresBetween(rows, from, to),
  }
}

const isSame = ({ digest, line }: KeptAbroad, { digest: now, own, through }: AbroadState): boolean =>
  digest === now && line.own === own && (through === null || through.at === line.through?.at)

const minutesOf = (assembly: string, kept: KeptAbroad): string[] => [
  ...Object.entries(kept.known).flatMap(([entry, month]) =>
    month === '' ? [] : [rowOf.published(month, assembly, entry), rowOf.told(assembly, entry)],
  ),
  ...yearsOf(kept).map((year) => rowOf.figures(year, assembly)),
]
