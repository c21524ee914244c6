import type { MatterId, StatementId } from '../../shared/id'
import type { KnownLine } from '../../shared/record/clash'
import type { KeptRecord } from '../../shared/record/combined'
import { readCourse } from '../../shared/record/published-course'
import { publishedLines } from '../../shared/record/published-lines'
import { fromBytes, rowOf, toBytes } from './names'
import type { Row, Rows } from './rows'

/**
 * Which decisions lie in published minutes, and on which matters: ids alone, one row for each assembly, so that those that meet are found
 * without reading what does not (CS2). The minutes themselves are read for the few that do.
 */
export type Decided = {
  readonly decision: StatementId
  readonly matter: MatterId | null
  readonly replaces: readonly StatementId[]
  /** Where its record is kept. */
  readonly month: string
  readonly entry: string
}

export function decidedIn({ entry, record }: KeptRecord, month: string): readonly Decided[] {
  return record.items.flatMap(({ decisions }) =>
    decisions.flatMap((told): readonly Decided[] => {
      const course = readCourse(told)
      if (course === null) return []
      const { decision, matter } = course
      return [{ decision, matter, replaces: course.replaces.map((of) => of.decision), month, entry }]
    }),
  )
}

/** The assembly's row with what has come; nothing where nothing has. */
export async function withDecided(
  rows: Rows,
  assembly: string,
  more: readonly Decided[],
  anew: boolean,
): Promise<readonly Row[]> {
  if (more.length === 0) return []
  const before = anew ? undefined : await rows.get(rowOf.decided(assembly))
  const kept = before === undefined ? [] : fromBytes<readonly Decided[]>(before)
  return [{ name: rowOf.decided(assembly), content: toBytes([...kept, ...more]) }]
}

/** Of every assembly that has published. */
export async function readDecided(rows: Rows): Promise<ReadonlyMap<string, readonly Decided[]>> {
  const stored = await rows.under(rowOf.everyDecided)
  return new Map(
    stored.map(({ name, content }) => [
      name.slice(rowOf.everyDecided.length),
      fromBytes<readonly Decided[]>(content),
    ]),
  )
}

/** The newest record that tells a decision counts; `over` of a Thing, as its charter says. */
export async function readPublishedLines(
  rows: Rows,
  assembly: string,
  wanted: readonly Decided[],
  over: readonly string[] | null,
): Promise<readonly KnownLine[]> {
  const decisions = new Set(wanted.map(({ decision }) => decision))
  const places = new Set(wanted.map(({ month, entry }) => rowOf.published(month, assembly, entry)))
  const records = await Promise.all([...places].map((name) => rows.get(name)))
  const kept = records.flatMap((content) => (content === undefined ? [] : fromBytes<KeptRecord>(content)))
  const replaced = new Set(kept.map(({ record }) => record.replaces))
  return kept
    .filter(({ record }) => !replaced.has(record.record))
    .flatMap(({ record }) => publishedLines(record, over))
    .filter(({ decision }) => decisions.has(decision))
}
