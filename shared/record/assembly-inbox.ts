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
import type { DecidedCopy, MeetingHeadline, Replacing, Taken } from './summary'

/** What waits in an assembly, read from headlines and roll without opening a meeting (IB1). */
export type AssemblyInbox = {
  readonly pairs: readonly Pair[]
  readonly restate: readonly ToRestate[]
  readonly numbers: readonly OfOneNumber[]
  readonly people: readonly Namesakes[]
  readonly apart: readonly DecidedApart[]
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
  /** Copies of one carried item (SU9), or decisions that replace each other (SU8). */
  readonly type: 'copies' | 'ring'
  readonly decisions: readonly (Taken & { readonly meeting: MeetingHeadline })[]
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
    apart: [...rings(kept), ...decidedApart(kept)],
    lines,
  }
  return { ...found, count: Object.values(found).reduce((sum, { length }) => sum + length, 0) }
}

/** Newest meeting first; within one as its own inbox has them. */
function linesOf(kept: readonly MeetingHeadline[]): readonly InboxEntry[] {
  const replaced = replacedIn(kept)
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
  const replaced = replacedIn(kept)
  const byOrigin = new Map<string, Copy[]>()
  for (const meeting of kept) {
    for (const one of meeting.onCopies) {
      if (replaced.has(one.decision)) continue
      const origin = `${one.origin.meeting}/${one.origin.item}`
      byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), { ...one, meeting }])
    }
  }
  return [...byOrigin].flatMap(([origin, some]) => {
    const torn = some.filter((one) => some.some((other) => isUnaware(one, other)))
    const decisions = torn.sort(byTime)
    return torn.length < 2 ? [] : [{ key: `copies/${origin}`, type: 'copies', decisions }]
  })
}

type Copy = DecidedCopy & { readonly meeting: MeetingHeadline }

function isUnaware(one: Copy, other: Copy): boolean {
  return (
    one.meeting.meeting !== other.meeting.meeting &&
    !one.knew.includes(other.decision) &&
    !other.knew.includes(one.decision)
  )
}

/** What one that stands has replaced; what replaces each other has replaced nothing. */
function replacedIn(kept: readonly MeetingHeadline[]): ReadonlySet<StatementId> {
  const all = kept.flatMap(({ replaces }) => replaces)
  return new Set(all.flatMap(({ decision, of }) => (leadsBack(all, of, decision) ? [] : [of])))
}

/** SU8: said on two laptops that each replaces the other: both are contested. */
function rings(kept: readonly MeetingHeadline[]): readonly DecidedApart[] {
  const all = kept.flatMap((meeting) => meeting.replaces.map((one) => ({ ...one, meeting })))
  const replaced = replacedIn(kept)
  const inRing = all.filter(({ decision, of }) => leadsBack(all, of, decision))
  const met = new Set<StatementId>()
  return [...inRing].sort(byTime).flatMap((one) => {
    if (met.has(one.decision)) return []
    const ring = inRing.filter(
      (other) =>
        other.decision === one.decision ||
        (leadsBack(inRing, one.decision, other.decision) && leadsBack(inRing, other.decision, one.decision)),
    )
    const decisions = [...new Map(ring.map((other) => [other.decision, other])).values()].sort(byTime)
    for (const { decision } of decisions) met.add(decision)
    const left = decisions.filter(({ decision }) => !replaced.has(decision))
    return left.length < 2 ? [] : [{ key: `ring/${one.decision}`, type: 'ring', decisions: left }]
  })
}

/** Whether `from` replaces, over any number of steps, `to`. */
function leadsBack(all: readonly Replacing[], from: StatementId, to: StatementId): boolean {
  const met = new Set<StatementId>()
  const toFollow = [from]
  for (let next = toFollow.pop(); next !== undefined; next = toFollow.pop()) {
    if (next === to) return true
    if (met.has(next)) continue
    met.add(next)
    for (const { decision, of } of all) if (decision === next) toFollow.push(of)
  }
  return false
}

function byTime(a: Taken, b: Taken): number {
  return `${a.at}${a.decision}` < `${b.at}${b.decision}` ? -1 : 1
}

/** IB5: of what was decided in two ways every decision is replaced by one that stands. */
function isSettledByMinute({ settledBy, words }: InboxLine, replaced: ReadonlySet<StatementId>): boolean {
  const decided = words.filter(({ told }) => told.type === 'decided')
  return (
    settledBy === 'minute' && decided.length > 0 && decided.every(({ statement }) => replaced.has(statement))
  )
}

function byDate(a: MeetingHeadline, b: MeetingHeadline): number {
  const [one, other] = [`${a.date}T${a.time}${a.meeting}`, `${b.date}T${b.time}${b.meeting}`]
  return one < other ? 1 : one > other ? -1 : 0
}
