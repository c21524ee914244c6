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
import type { DecidedCopy, MeetingHeadline } from './summary'

/** What waits in an assembly, read from headlines and roll without opening a meeting (IB1). */
export type AssemblyInbox = {
  readonly pairs: readonly Pair[]
  readonly restate: readonly ToRestate[]
  readonly numbers: readonly OfOneNumber[]
  readonly people: readonly Namesakes[]
  readonly copies: readonly DecidedApart[]
  readonly lines: readonly InboxEntry[]
  readonly count: number
}
export type InboxEntry = {
  readonly key: string
  readonly meeting: MeetingHeadline
  readonly line: InboxLine
}
export type DecidedApart = {
  readonly key: string
  readonly decisions: readonly (DecidedCopy & { readonly meeting: MeetingHeadline })[]
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
    copies: decidedApart(kept),
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

/** SU9: taken on two copies of one carried item, neither knowing of the other, and neither replaced. */
function decidedApart(kept: readonly MeetingHeadline[]): readonly DecidedApart[] {
  const replaced = new Set(kept.flatMap(({ replaces }) => replaces))
  const byOrigin = new Map<string, DecidedApart['decisions'][number][]>()
  for (const meeting of kept) {
    for (const one of meeting.onCopies) {
      if (replaced.has(one.decision)) continue
      const origin = `${one.origin.meeting}/${one.origin.item}`
      byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), { ...one, meeting }])
    }
  }
  return [...byOrigin].flatMap(([origin, some]) => {
    const torn = some.filter((one) => some.some((other) => isUnaware(one, other)))
    const decisions = torn.sort((a, b) => (`${a.at}${a.decision}` < `${b.at}${b.decision}` ? -1 : 1))
    return torn.length < 2 ? [] : [{ key: `copies/${origin}`, decisions }]
  })
}

function isUnaware(
  one: DecidedApart['decisions'][number],
  other: DecidedApart['decisions'][number],
): boolean {
  return (
    one.meeting.meeting !== other.meeting.meeting &&
    !one.knew.includes(other.decision) &&
    !other.knew.includes(one.decision)
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
