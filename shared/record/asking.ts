import { addDays } from '../meeting/time'
import type { LocalDate } from '../ports'
import { type AbroadLine, confirmedBelow } from './abroad'
import { type Ask, type FreshAsk, mostAsks, mostMeetings, stillAsked } from './asks'
import type { BoardRow } from './board'
import type { CardLine } from './status-card'

/** GD12, QA20: nobody is asked again before they could have answered: once what is asked for was due, else after so many days. */
const decentWait = 7
const hasWaited = (since: LocalDate, today: LocalDate): boolean => addDays(since, decentWait) <= today

/** Who is asked for something: late, published and not here, or not heard; and by which assembly that is kept here. */
export type ToAsk = { readonly by: string; readonly asks: readonly FreshAsk[] }

/**
 * GD12: of these rows whoever owes something, asked by the nearest assembly kept here that they stand below; in practice by the one in
 * focus, where there is none. One's own assemblies are not asked.
 */
export function toAsk(
  rows: readonly BoardRow[],
  lines: readonly AbroadLine[],
  given: {
    readonly today: LocalDate
    readonly isQuiet: (row: BoardRow) => boolean
    /** Who asks where nobody kept here is a host. */
    readonly otherwise: string | null
  },
): readonly ToAsk[] {
  const own = lines
    .filter((line) => line.own && line.members.length > 0)
    .map(({ assembly }) => ({ assembly, below: confirmedBelow(lines, [assembly]) }))
    .sort((one, other) => one.below.size - other.below.size || (one.assembly < other.assembly ? -1 : 1))
  const byAsker = new Map<string, FreshAsk[]>()
  for (const row of rows) {
    const { assembly } = row.line
    const meetings = owed(row, given.today)
    if (row.line.own || (meetings.length === 0 && !given.isQuiet(row))) continue
    const by = own.find(({ below }) => below.has(assembly))?.assembly ?? given.otherwise
    if (by === null) continue
    byAsker.set(by, [...(byAsker.get(by) ?? []), { of: assembly, on: given.today, meetings }])
  }
  return [...byAsker].map(([by, all]) => ({ by, asks: all.slice(0, mostAsks) }))
}

/** Meetings whose minutes are late, out for a while and not here, or of which nothing was said for a while since. */
function owed({ line }: BoardRow, today: LocalDate): Ask['meetings'] {
  const here = new Set(line.received.map(({ meeting }) => meeting))
  const isOwed = ({ meeting, on, stage, due }: CardLine) => {
    if (here.has(meeting)) return false
    if (stage === 'planned' || stage === 'noticed') return hasWaited(on, today)
    const isLate = due !== null && due < today
    return isLate || (stage === 'published' && hasWaited(line.card?.on ?? today, today))
  }
  return (line.card?.meetings ?? [])
    .filter(isOwed)
    .slice(-mostMeetings)
    .map(({ meeting, on }) => ({ meeting, on }))
}

/** When this one was last asked, by any assembly kept here; null: it was not, or it has answered. */
export function askedOn(
  line: AbroadLine,
  lines: readonly AbroadLine[],
  heardOn: LocalDate | null,
): LocalDate | null {
  const asked = lines
    .filter(({ own }) => own)
    .flatMap(({ asks: some = [] }) => some.filter(({ of }) => of === line.assembly))
    .map(({ on }) => on)
    .sort()
    .at(-1)
  return asked === undefined || (heardOn !== null && heardOn > asked) ? null : asked
}

/** What a host has asked of an assembly kept here, and was not given yet: for its secretary. */
export type Asked = {
  readonly by: AbroadLine
  readonly on: LocalDate
  readonly meetings: Ask['meetings']
  /** QA20: questions that it has not answered. */
  readonly questions: readonly string[]
}

export function askedOf(
  assembly: string,
  lines: readonly AbroadLine[],
  given: {
    readonly isOut: (meeting: string) => boolean
    readonly isAnswered: (question: string) => boolean
    readonly since: LocalDate
    readonly saidOn: LocalDate | null
  },
): readonly Asked[] {
  return lines.flatMap((by): readonly Asked[] => {
    if (by.assembly === assembly) return []
    const told = by.asks?.find(({ of }) => of === assembly)
    const ask = told === undefined ? null : stillAsked(told, given.since)
    // Only whoever stands above by both sides' word may ask.
    if (ask === null || !confirmedBelow(lines, [by.assembly]).has(assembly)) return []
    const meetings = ask.meetings.filter(({ meeting }) => !given.isOut(meeting))
    const open = (ask.questions ?? []).filter(({ question }) => !given.isAnswered(question))
    const isForWord = ask.meetings.length === 0 && ask.questions === undefined
    const isAnswered = isForWord ? (given.saidOn ?? '') > ask.on : meetings.length === 0 && open.length === 0
    if (isAnswered) return []
    const days = [...(isForWord || meetings.length > 0 ? [ask.on] : []), ...open.map(({ on }) => on)]
    const on = days.sort().at(-1) ?? ask.on
    return [{ by, on, meetings, questions: open.map(({ question }) => question) }]
  })
}

/** QA20: whom a host asks again for the answer to its question, and by which record. */
export function toAskForAnswers(
  host: string,
  question: string,
  silent: readonly string[],
  today: LocalDate,
): readonly ToAsk[] {
  const asks = silent.map((of): FreshAsk => ({ of, on: today, questions: [{ question, on: today }] }))
  return asks.length === 0 ? [] : [{ by: host, asks }]
}

/** From which day whoever is not heard is asked again: the one after it was due, or a decent wait after it was put. */
export function askedAgainFrom(put: LocalDate, until: LocalDate): LocalDate {
  const [first = put] = [addDays(until, 1), addDays(put, decentWait)].sort()
  return first
}

/** When this one was last asked for its answer by the host; null: it was not. */
export function askedForAnswerOn(
  host: AbroadLine | undefined,
  question: string,
  of: string,
): LocalDate | null {
  const asked = host?.asks?.find((one) => one.of === of)?.questions ?? []
  return asked.find((one) => one.question === question)?.on ?? null
}
