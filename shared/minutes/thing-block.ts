import type { ThingTerms } from '../charter/thing'
import type { ProposalId } from '../id'
import type { Meeting } from '../meeting/meeting'
import { thingsCalled } from '../meeting/thing-called'
import { localTime } from '../meeting/time'
import type { LocalTime } from '../ports'

/** Under a proposal: that several assemblies were called together about it (TH9). */
export type ThingBlock = {
  readonly type: 'thing'
  readonly proposal: string
  readonly name: string
  readonly takingPart: readonly string[]
  readonly end: ThingTerms['end']
  readonly at: LocalTime
}

export function thingBlocks(meeting: Meeting, proposal: ProposalId): readonly ThingBlock[] {
  return thingsCalled(meeting, proposal).map(({ name, takingPart, end, clock }) => ({
    type: 'thing',
    proposal,
    name,
    takingPart,
    end,
    at: localTime(clock),
  }))
}
