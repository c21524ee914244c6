import type { MeetingId, StatementId } from '../id'
import type { Draft, Moment } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { current, everSaid, fixedThroughout } from '../statement'
import { duplicateOf, isDraft } from './duplicate'
import type { Meeting } from './meeting'
import { type MeetingState, meetingState } from './state'

/** Only a meeting that was never called to order, and once. */
export type NotBroughtOver = Refusal<'JC5', { readonly state: MeetingState }>

/**
 * JC5: a meeting that was rehearsed is written anew for those it is shared with: what stands in it, by whoever said it, and none
 * of what was taken back, written over or deleted. `id`: of the new document.
 */
export function broughtOver(
  meeting: Meeting,
  id: MeetingId,
  moment: Pick<Moment, 'fixed'>,
): Result<Draft<Meeting>, NotBroughtOver> {
  if (!isDraft(meeting) || duplicateOf(meeting) !== null)
    return refused({ rule: 'JC5', state: meetingState(meeting) })
  const standing = everSaid(meeting.statements).filter(({ id: said, about }) =>
    current(meeting.statements, about).some((one) => one.id === said),
  )
  const statements = standing.map((said) => [said.id, { ...said, replaces: [] as readonly StatementId[] }])
  return done({
    schema: 1,
    id: moment.fixed(id),
    assembly: moment.fixed(meeting.assembly),
    zone: moment.fixed(meeting.zone),
    statements: fixedThroughout(Object.fromEntries(statements), moment) as Draft<Meeting['statements']>,
    items: fixedThroughout(meeting.items, moment) as Draft<Meeting['items']>,
    prose: { ...meeting.prose },
  })
}
