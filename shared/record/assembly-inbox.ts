import type { StatementId } from '../id'
import type { InboxLine } from '../inbox/line'
import type { MeetingHeadline } from './summary'

/** What waits in an assembly: the lines of all its meetings, read from their headlines without opening one (IB1). */
export type InboxEntry = {
  readonly key: string
  readonly meeting: MeetingHeadline
  readonly line: InboxLine
}

/** Newest meeting first; within one as its own inbox has them. */
export function assemblyInbox(headlines: readonly MeetingHeadline[]): readonly InboxEntry[] {
  const replaced = new Set(headlines.flatMap(({ replaces }) => replaces))
  return [...headlines]
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
