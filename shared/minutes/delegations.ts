import { nameOf, type Roll } from '../charter/roll'
import { delegations } from '../meeting/hall/delegation'
import type { Meeting } from '../meeting/meeting'
import { localTime } from '../meeting/time'
import type { LocalTime } from '../ports'

/** Who took on a part of the recording, and who objected (DG5). */
export type DelegationsBlock = {
  readonly type: 'delegations'
  readonly lines: readonly {
    readonly name: string
    readonly task: string
    readonly at: LocalTime
    readonly state: 'stands' | 'objected' | 'ended'
    readonly objections: readonly { readonly name: string; readonly reason: string | null }[]
  }[]
}

/** Nothing where nobody was asked; what was taken back without an objection is no part of the minutes. */
export function delegationsBlock(meeting: Meeting, roll: Roll): readonly DelegationsBlock[] {
  const lines = delegations(meeting)
    .filter(({ state, objections }) => state !== 'ended' || objections.length > 0)
    .map(({ person, task, clock, state, objections }) => ({
      name: nameOf(roll, person),
      task,
      at: localTime(clock),
      state,
      objections: objections.map((one) => ({ name: nameOf(roll, one.person), reason: one.reason })),
    }))
  return lines.length === 0 ? [] : [{ type: 'delegations', lines }]
}
