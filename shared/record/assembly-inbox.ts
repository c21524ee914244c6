import { onRoll, type Person, type Roll, sameNames } from '../charter/roll'
import type { StatementId } from '../id'
import type { InboxLine } from '../inbox/line'
import {
  equalNumbers,
  type OfOneNumber,
  type Pair,
  sameMeetings,
  type ToRestate,
  toRestate,
} from './made-twice'
import type { MeetingHeadline } from './summary'

/** What waits in an assembly, read from headlines and roll without opening a meeting (IB1). */
export type AssemblyInbox = {
  readonly pairs: readonly Pair[]
  readonly restate: readonly ToRestate[]
  readonly numbers: readonly OfOneNumber[]
  readonly people: readonly Namesakes[]
  readonly lines: readonly InboxEntry[]
  readonly count: number
}
export type InboxEntry = {
  readonly key: string
  readonly meeting: MeetingHeadline
  readonly line: InboxLine
}
export type Namesakes = readonly [Person, Person, ...Person[]]

/** `kept` and `duplicates` as `sorted` has them. */
export function assemblyInbox(
  kept: readonly MeetingHeadline[],
  duplicates: readonly MeetingHeadline[],
  roll: Roll,
): AssemblyInbox {
  const lines = linesOf(kept)
  const found = {
    pairs: sameMeetings(kept),
    restate: toRestate([...kept, ...duplicates]),
    numbers: equalNumbers(kept),
    people: sameNames(onRoll(roll)),
    lines,
  }
  return { ...found, count: Object.values(found).reduce((sum, { length }) => sum + length, 0) }
}

/** Newest meeting first; within one as its own inbox has them. */
function linesOf(kept: readonly MeetingHeadline[]): readonly InboxEntry[] {
  const replaced = new Set(kept.flatMap(({ replaces }) => replaces))
  return [...kept]
    .sort(byDate)
    .flatMap((meeting) =>
      meeting.inbox
        .filter((line) => !isSettledByMinute(line, replaced))
        .map((line) => ({ key: `${meeting.meeting}/${line.key}`, meeting, line })),
    )
}

/** IB5: of what was decided in two ways every decision is replaced by one that stands. */
function isSettledByMinute({ settledBy, words }: InboxLine, replaced: ReadonlySet<StatementId>): boolean {
  const decided = words.filter(({ told }) => told.type === 'decided')
  return settledBy === 'minute' && decided.every(({ statement }) => replaced.has(statement))
}

function byDate(a: MeetingHeadline, b: MeetingHeadline): number {
  const [one, other] = [`${a.date}T${a.time}${a.meeting}`, `${b.date}T${b.time}${b.meeting}`]
  return one < other ? 1 : one > other ? -1 : 0
}
