import { type Stance, stances } from '../charter/rules'
import type { ItemId } from '../id'
import type { Meeting } from '../meeting/meeting'
import type { Proposal } from '../meeting/proposal/proposal'
import { putOn, rolledUp } from '../meeting/question/asked-on'
import { questionOf } from '../meeting/question/take'
import { localDate } from '../meeting/time'
import type { LocalDate } from '../ports'

/** Under a proposal: that a wording was put to all members, and what they answered as far as it is in these minutes (QA10). */
export type QuestionBlock = {
  readonly type: 'question'
  /** Which wording. */
  readonly version: number
  readonly on: LocalDate
  readonly until: LocalDate
  readonly asked: number
  readonly answered: number
  /** Assemblies, never people. */
  readonly counts: Readonly<Record<Stance, number>>
  readonly notHeard: readonly string[]
  readonly joined: readonly string[]
  readonly left: readonly { readonly name: string; readonly stance: Stance | null }[]
}

/** Under an item of a member: whose question it is. */
export type AskedByBlock = {
  readonly type: 'asked-by'
  readonly name: string
  readonly until: LocalDate
}

export function questionBlocks(meeting: Meeting, { versions }: Proposal): readonly QuestionBlock[] {
  return versions.flatMap(({ version, number }): readonly QuestionBlock[] => {
    const [put] = putOn(meeting, version)
    const roll = rolledUp(meeting, version)
    if (put === undefined || roll === null) return []
    const { lines, asked, answered, counts } = roll
    const named = (part: 'asked' | 'joined') => lines.filter((line) => line.part === part)
    return [
      {
        type: 'question',
        version: number,
        on: localDate(put.clock),
        until: put.until,
        asked,
        answered,
        counts: Object.fromEntries(stances.map((one) => [one, counts[one]])) as Record<Stance, number>,
        notHeard: named('asked')
          .filter(({ stance }) => stance === null)
          .map(({ name }) => name),
        joined: named('joined').map(({ name }) => name),
        left: lines.filter(({ part }) => part === 'left').map(({ name, stance }) => ({ name, stance })),
      },
    ]
  })
}

export function askedByBlock(meeting: Meeting, item: ItemId): readonly AskedByBlock[] {
  const asked = questionOf(meeting, item)
  return asked === null ? [] : [{ type: 'asked-by', name: asked.name, until: asked.until }]
}
