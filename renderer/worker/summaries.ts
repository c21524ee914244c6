import { type Charter, parseCharter } from '../../shared/charter/charter'
import type { Roll } from '../../shared/charter/roll'
import type { AssemblyId, DocumentId, PersonId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import type { AskedLine } from '../../shared/record/asked'
import type { CarriedLine, TakenLine } from '../../shared/record/carried'
import { sorted } from '../../shared/record/made-twice'
import type { PassingLines } from '../../shared/record/passing-lines'
import { summarize } from '../../shared/record/summarize'
import {
  type ActionLine,
  type DecisionLine,
  type MeetingHeadline,
  summaryVersion,
  type TakingUpLine,
} from '../../shared/record/summary'
import type { UsedLine } from '../../shared/record/used'
import { passagesOf } from '../../shared/search/passages'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { Circle, Shelf } from '../../shared/wire/shelf'
import type { CacheWriter } from './cache-writer'
import { type Founding, fromDocument, fromProjection } from './intake'
import { fromBytes, rowOf, toBytes } from './names'
import type { Rows } from './rows'

/** What the window sees of an assembly without opening a document: kept in memory, in the cache, and always recomputable. */
export type KeptAssembly = {
  head: AssemblyHead
  /** Whose this computer is: by its office, else whoever founded the assembly. */
  person: PersonId
  readonly rollDocument: DocumentId
  /** JC2: in which circle its documents are begun. */
  readonly circle: Circle
  charter: Charter
  roll: Roll
  readonly headlines: Map<string, MeetingHeadline>
}
export type MeetingLines = {
  readonly decisions: readonly DecisionLine[]
  readonly actions: readonly ActionLine[]
  readonly takingsUp: readonly TakingUpLine[]
  readonly carried: readonly CarriedLine[]
  readonly taken: readonly TakenLine[]
  readonly used: readonly UsedLine[]
  readonly asked: readonly AskedLine[]
  readonly passing: PassingLines
}

/** `made`: how the summaries beside it were made (RE5); the first way had no number. */
type StoredShelf = {
  readonly made?: number
  readonly roll: Roll
  readonly headlines: readonly MeetingHeadline[]
}

/** What the cache knows of each assembly, in the same order; undefined when it has no founding or charter of it yet. */
export async function readKept(
  rows: Rows,
  heads: readonly AssemblyHead[],
): Promise<readonly (KeptAssembly | undefined)[]> {
  const names = heads.flatMap(({ assembly }) => [
    rowOf.founding(assembly),
    rowOf.charter(assembly),
    rowOf.shelf(assembly),
  ])
  const found = await rows.getAll(names)
  return heads.map((head, index) => keptFrom(head, found.slice(3 * index, 3 * index + 3)))
}

function keptFrom(
  head: AssemblyHead,
  [founding, charter, shelf]: readonly (Uint8Array | undefined)[],
): KeptAssembly | undefined {
  if (founding === undefined || charter === undefined) return undefined
  const begun = fromBytes<Founding>(founding)
  const parsed = parseCharter(fromBytes(charter))
  if (!parsed.ok) throw new Error(`A charter of our own does not parse: ${parsed.refusal.rule}`)
  const stored = shelf === undefined ? undefined : fromBytes<StoredShelf>(shelf)
  return {
    head,
    person: (head.person ?? begun.person) as PersonId,
    rollDocument: begun.rollDocument as DocumentId,
    circle: begun.circle ?? 'inner',
    charter: parsed.value,
    roll: stored?.roll ?? { schema: 1, assembly: head.assembly as AssemblyId, people: {} },
    headlines: new Map(stored?.headlines.map((line) => [line.meeting, line])),
  }
}

/** CA16: it was joined, its journal is whole, and its charter has not come yet. */
export async function isAwaited(rows: Rows, { assembly, reports }: AssemblyHead): Promise<boolean> {
  const [founding, charter] = await rows.getAll([rowOf.founding(assembly), rowOf.charter(assembly)])
  return founding !== undefined && charter === undefined && reports.length === 0
}

/** The document that is the assembly's roll; null while its founding is not here. */
export async function rollDocumentIn(rows: Rows, assembly: string): Promise<string | null> {
  const founding = await rows.get(rowOf.founding(assembly))
  return founding === undefined ? null : fromBytes<Founding>(founding).rollDocument
}

export function shelfOf(kept: KeptAssembly): Omit<Shelf, 'ended' | 'over'> {
  const found = sorted([...kept.headlines.values()])
  return {
    assembly: kept.head.assembly as AssemblyId,
    practice: kept.head.practice,
    readOnly: kept.head.readOnly,
    circle: kept.circle,
    guest: (kept.head.guest ?? null) as AssemblyId | null,
    charter: kept.charter,
    rollDocument: kept.rollDocument,
    roll: kept.roll,
    headlines: [...found.kept].sort(byDate),
    duplicates: [...found.duplicates].sort(byDate),
    takenIn: [...found.takenIn].sort(byDate),
  }
}

function byDate(a: MeetingHeadline, b: MeetingHeadline): number {
  return a.date === b.date ? (a.time < b.time ? 1 : -1) : a.date < b.date ? 1 : -1
}

/** Takes a meeting's present state into the shelf and the registers. */
export function noteMeeting(kept: KeptAssembly, meeting: Meeting, writer: CacheWriter): void {
  const { headline, ...lines } = summarize(meeting, kept.roll, kept.charter)
  kept.headlines.set(meeting.id, headline)
  const { assembly } = kept.head
  writer.write(
    [
      { name: rowOf.lines(assembly, meeting.id), content: toBytes(lines satisfies MeetingLines) },
      {
        name: rowOf.passages(assembly, meeting.id),
        content: toBytes(passagesOf(meeting, headline, kept.roll)),
      },
    ],
    [rowOf.stale(assembly, meeting.id)],
  )
}

/** Nothing of it counts, or nothing can be read: it is on no shelf and in no register. */
export function forgetMeeting(kept: KeptAssembly, document: string, writer: CacheWriter): void {
  const { assembly } = kept.head
  kept.headlines.delete(document)
  const made = [rowOf.lines(assembly, document), rowOf.passages(assembly, document)]
  writer.write([], [...made, rowOf.stale(assembly, document)])
}

export function noteRoll(kept: KeptAssembly, roll: Roll, writer: CacheWriter): void {
  kept.roll = roll
  writer.write([], [rowOf.stale(kept.head.assembly, kept.rollDocument)])
}

export function keepShelf(kept: KeptAssembly, writer: CacheWriter): void {
  const stored: StoredShelf = {
    made: summaryVersion,
    roll: kept.roll,
    headlines: [...kept.headlines.values()],
  }
  writer.write([{ name: rowOf.shelf(kept.head.assembly), content: toBytes(stored) }])
}

/** RE5: where an older version made the summaries, every meeting of the assembly waits to be summarised anew. */
export async function markOutdated(rows: Rows, assemblies: readonly KeptAssembly[]): Promise<void> {
  const names = assemblies.map(({ head }) => rowOf.shelf(head.assembly))
  const shelves = await rows.getAll(names)
  const outdated = new Set(
    assemblies.flatMap(({ head }, index) => {
      const shelf = shelves[index]
      const isOutdated = shelf !== undefined && fromBytes<StoredShelf>(shelf).made !== summaryVersion
      return isOutdated ? [head.assembly] : []
    }),
  )
  if (outdated.size === 0) return
  const documents = (await rows.under(rowOf.everyDocument)).map(({ name, content }) => ({
    document: name.slice(rowOf.everyDocument.length),
    assembly: fromBytes<{ readonly assembly: string }>(content).assembly,
  }))
  const waiting = documents.filter(({ assembly }) => outdated.has(assembly))
  const projections = await rows.getAll(waiting.map(({ document }) => rowOf.projection(document)))
  await rows.write(
    waiting.map(({ assembly, document }, index) => ({
      name: rowOf.stale(assembly, document),
      content: projections[index] === undefined ? fromDocument : fromProjection,
    })),
    waiting.flatMap(({ assembly, document }) => [
      rowOf.lines(assembly, document),
      rowOf.passages(assembly, document),
    ]),
  )
}

export async function readLines(rows: Rows, assembly: string): Promise<readonly MeetingLines[]> {
  const stored = await rows.under(rowOf.allLines(assembly))
  return stored.map(({ content }) => fromBytes<MeetingLines>(content))
}
