import type { AssemblyId, DeviceId, ItemId, MeetingId, VersionId } from '../id'
import { type Decision, decisions } from '../meeting/decision/decision'
import type { Meeting } from '../meeting/meeting'
import { putOn, rolledUp } from '../meeting/question/asked-on'
import { questionsTaken } from '../meeting/question/take'
import type { LocalDate } from '../ports'

/** A question of a host that stands on an agenda of this assembly, and what was decided under it (QA4). */
export type AskedLine = {
  readonly host: AssemblyId
  readonly question: string
  /** The host's version. */
  readonly asked: string
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly date: LocalDate
  readonly item: ItemId
  /** The number of its decision; null while there is none. */
  readonly decided: string | null
}

/** Of a decision: how many member assemblies it rests on, where they were asked (QA12). */
export type RolledUp = {
  readonly asked: number
  readonly answered: number
  readonly assemblies: readonly AssemblyId[]
  readonly question: string
  readonly version: VersionId
  /** The answers it was weighed from, by their records (QA11). */
  readonly counted: readonly string[]
  /** The computer on which it was declared: that one tells the members. */
  readonly device: DeviceId
}

export function askedLines(
  meeting: Meeting,
  { title, date }: { readonly title: string; readonly date: LocalDate },
): readonly AskedLine[] {
  return questionsTaken(meeting).map(({ host, question, asked, item }) => ({
    host,
    question,
    asked,
    meeting: meeting.id,
    meetingTitle: title,
    date,
    item,
    decided:
      decisions(meeting)
        .filter((one) => one.item === item && !one.informal && !one.contested)
        .at(-1)?.number ?? null,
  }))
}

export function rolledUpIn(
  meeting: Meeting,
  { decision, version, outcome: { members, assemblies } }: Pick<Decision, 'decision' | 'version' | 'outcome'>,
): RolledUp | null {
  const put = putOn(meeting, version)
  const [first] = put
  if (members === undefined || first === undefined) return null
  const asked = put.flatMap((one) => one.asked.map(({ assembly }) => assembly))
  const lines = rolledUp(meeting, version)?.lines ?? []
  return {
    asked: members.asked,
    answered: Object.values(assemblies ?? {}).reduce((sum, n) => sum + n, 0),
    assemblies: [...new Set(asked)].sort(),
    question: first.question,
    version,
    counted: lines
      .filter(({ part }) => part !== 'left')
      .flatMap(({ standing }) => standing.map(({ record }) => record))
      .sort(),
    device: meeting.statements[decision]?.by.device ?? ('' as DeviceId),
  }
}
