import type { PersonId } from '../id'
import { everSaid } from '../statement'
import { type Folded, folded } from './fold'
import type { MeetingStatement } from './said/statements'

/** Who wrote in the meeting while they stood in for a secretary (AU15), in the order of their first word. */
export const actingIn = folded((meeting): readonly PersonId[] => {
  const said = everSaid(meeting.statements).filter(({ by }) => by.acting === true)
  return [...new Set(said.map(({ by }) => by.person))]
})

/**
 * AU17: the lines of the minutes that were written by whoever stands in: an item by who called it up, a decision by who declared it, an
 * action by who put it down or changed it. What a secretary of the assembly wrote before or after is not among them.
 */
export const writtenActing = folded((meeting): ReadonlySet<string> => {
  const said = everSaid<MeetingStatement>(meeting.statements).filter(({ by }) => by.acting === true)
  return new Set(said.flatMap(lineOf))
})

export const isActing = (meeting: Folded, line: string): { readonly acting?: true } =>
  writtenActing(meeting).has(line) ? { acting: true } : {}

function lineOf(one: MeetingStatement): string | readonly string[] {
  switch (one.type) {
    case 'item-clock':
      return one.event === 'started' ? one.item : []
    case 'action':
      return one.action
    case 'decision':
    case 'state':
    case 'minute-taker':
      return one.id
    default:
      return []
  }
}
