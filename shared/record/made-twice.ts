import { fold } from '../charter/roll'
import type { MeetingId, PersonId } from '../id'
import { shownNumbers } from '../meeting/numbering'
import type { MeetingHeadline } from './summary'

/** Meetings read beside each other: which are one that was made twice (IB9), and what that leaves to be said again (IB10). */
export type Sorted = {
  readonly kept: readonly MeetingHeadline[]
  /** Withdrawn in favour of another: listed, and found nowhere else. */
  readonly duplicates: readonly MeetingHeadline[]
  /** IM22: files of others, a list of their own; those that were put away too. */
  readonly takenIn: readonly MeetingHeadline[]
}

/** IB11: the kept ones with their number as it is shown: of two that are equal the later has a letter. */
export function sorted(all: readonly MeetingHeadline[]): Sorted {
  const headlines = all.filter(({ takenIn }) => takenIn === null)
  const known = new Map(headlines.map((one) => [one.meeting, one] as const))
  const isKept = ({ meeting }: MeetingHeadline) => keptOf(known, meeting) === meeting
  const shown = shownNumbers(
    headlines.flatMap(({ meeting, numbered }) => (numbered === null ? [] : [{ key: meeting, ...numbered }])),
  )
  const withNumber = (one: MeetingHeadline) => ({ ...one, number: shown.get(one.meeting) ?? one.number })
  return {
    kept: headlines.filter(isKept).map(withNumber),
    duplicates: headlines.filter((one) => !isKept(one)),
    takenIn: all.filter(({ takenIn }) => takenIn !== null),
  }
}

/** Two laptops that each kept the other one: the smaller id is kept, on every laptop the same. What is not here keeps nothing. */
export function keptOf(known: ReadonlyMap<MeetingId, MeetingHeadline>, meeting: MeetingId): MeetingId {
  const way: MeetingId[] = []
  let at = meeting
  while (!way.includes(at)) {
    way.push(at)
    const next = known.get(at)?.duplicateOf
    if (next == null || !known.has(next)) return at
    at = next
  }
  return [...way.slice(way.indexOf(at))].sort()[0] ?? meeting
}

/** IB13: the meeting that is held in the place of this one; null: this one itself is. `now` is newer than what is listed of it. */
export function heldInstead(
  listed: readonly MeetingHeadline[],
  now: Pick<MeetingHeadline, 'meeting' | 'duplicateOf'>,
): MeetingId | null {
  const known = new Map(listed.map((one) => [one.meeting, one] as const))
  const before = known.get(now.meeting)
  if (before !== undefined) known.set(now.meeting, { ...before, duplicateOf: now.duplicateOf })
  const kept = keptOf(known, now.meeting)
  return kept === now.meeting ? null : kept
}

export type Pair = { readonly key: string; readonly one: MeetingHeadline; readonly other: MeetingHeadline }

/** On one day, at one time or by one name, made on two computers: at least one of them was not called to order. */
export function sameMeetings(kept: readonly MeetingHeadline[]): readonly Pair[] {
  const byDay = new Map<string, MeetingHeadline[]>()
  for (const one of kept) byDay.set(one.date, [...(byDay.get(one.date) ?? []), one])
  const noted = new Set(kept.flatMap((one) => one.noted))
  return [...byDay.values()].flatMap((day) => {
    const inOrder = [...day].sort((a, b) => (a.meeting < b.meeting ? -1 : 1))
    return inOrder.flatMap((one, index) =>
      inOrder.slice(index + 1).flatMap((other) => {
        const key = `same/${one.meeting}/${other.meeting}`
        return looksTheSame(one, other) && !noted.has(key) ? [{ key, one, other }] : []
      }),
    )
  })
}

function looksTheSame(one: MeetingHeadline, other: MeetingHeadline): boolean {
  const isNamed = one.time === other.time || fold(one.title) === fold(other.title)
  const isApart = one.made !== null && other.made !== null && one.made.device !== other.made.device
  return isNamed && isApart
}

export function isDraftOf({ state }: MeetingHeadline): boolean {
  return state === 'planned' || state === 'noticed'
}

export type ToRestate = {
  readonly key: string
  readonly kept: MeetingHeadline
  readonly duplicate: MeetingHeadline
  readonly person: PersonId
}

/** IB10: whose words of a duplicate are not in the meeting that is kept. */
export function toRestate(headlines: readonly MeetingHeadline[]): readonly ToRestate[] {
  const known = new Map(headlines.map((one) => [one.meeting, one] as const))
  return headlines.flatMap((duplicate) => {
    const kept = known.get(keptOf(known, duplicate.meeting))
    if (kept === undefined || kept === duplicate) return []
    return duplicate.authors.flatMap(({ person, upTo }) => {
      const said = kept.restated.some(
        (one) => one.from === duplicate.meeting && one.person === person && one.upTo >= upTo,
      )
      return said ? [] : [{ key: `restate/${duplicate.meeting}/${person}`, kept, duplicate, person }]
    })
  })
}

export type OfOneNumber = {
  readonly key: string
  readonly number: string
  readonly meetings: readonly MeetingHeadline[]
}

/** IB11: two meetings that were given one number. */
export function equalNumbers(headlines: readonly MeetingHeadline[]): readonly OfOneNumber[] {
  const byNumber = new Map<string, MeetingHeadline[]>()
  for (const one of headlines) {
    const number = one.numbered?.number
    if (number !== undefined) byNumber.set(number, [...(byNumber.get(number) ?? []), one])
  }
  const noted = new Set(headlines.flatMap((one) => one.noted))
  return [...byNumber].flatMap(([number, some]) => {
    const meetings = [...some].sort((a, b) => (numbering(a) < numbering(b) ? -1 : 1))
    const key = `number/${number}/${meetings
      .map(({ meeting }) => meeting)
      .sort()
      .join('/')}`
    return some.length < 2 || noted.has(key) ? [] : [{ key, number, meetings }]
  })
}

/** As `shownNumbers` orders them. */
function numbering({ numbered, meeting }: MeetingHeadline): string {
  return `${String(numbered?.n ?? 0).padStart(12, '0')}${numbered?.id ?? meeting}`
}
