import type { Charter } from '../../charter/charter'
import type { PersonId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { folded } from '../fold'
import type { Meeting } from '../meeting'
import { keeperShown, mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { liveAbout } from '../said/live-statements'
import { latest, type MeetingStatement, standing } from '../said/statements'
import { meetingState, type NotNow } from '../state'
import { presentNow } from './attendance'

/** A part of the recording that somebody present has taken on (DG1), and who objected to that. */
export type Delegation = {
  readonly delegation: string
  readonly person: PersonId
  readonly task: string
  readonly clock: Instant
  readonly objections: readonly { readonly person: PersonId; readonly reason: string | null }[]
  /** DG3: where the charter asks that nobody objects, one objection ends it, whoever heard it. */
  readonly state: 'stands' | 'objected' | 'ended'
}

export type DelegationRefused =
  | NotNow
  | NotTheMinuteTaker
  | TextRefused
  | Refusal<'DG1', { readonly person: PersonId }>
  | Refusal<'DG2', { readonly person: PersonId }>
  | Refusal<'DG4'>

export const delegations = folded((meeting): readonly Delegation[] =>
  ofType(meeting.statements, 'delegation')
    .filter((one) =>
      standing(meeting, 'delegation', liveAbout.delegation(one.delegation)).some(({ id }) => id === one.id),
    )
    .map(({ delegation, person, task, rule, clock }) => {
      const objections = ofType(meeting.statements, 'delegation-objection')
        .filter((one) => one.delegation === delegation)
        .map((one) => one.person)
      const heard = [...new Set(objections)].sort().flatMap((who) => {
        const said = latest(meeting, 'delegation-objection', liveAbout.delegationObjection(delegation, who))
        return said === undefined ? [] : [{ person: who, reason: said.reason }]
      })
      const isOver = standing(meeting, 'delegation-end', liveAbout.delegationEnd(delegation)).length > 0
      const state =
        rule === 'needs-no-objection' && heard.length > 0 ? 'objected' : isOver ? 'ended' : 'stands'
      return { delegation, person, task, clock, objections: heard, state }
    }),
)

/** DG1: to somebody in the room; DG2: not to who keeps the meeting anyway. */
export function delegate(
  page: Page<Meeting>,
  given: { readonly person: PersonId; readonly task: string; readonly charter: Charter },
  moment: Moment,
): Result<string, DelegationRefused> {
  const { seen } = page
  const { person, charter } = given
  const may = mayArrange(seen, moment)
  if (!may.ok) return may
  if (!presentNow(seen).sure.includes(person)) return refused({ rule: 'DG1', person })
  if (keeperShown(seen) === person) return refused({ rule: 'DG2', person })
  const task = needed('title', given.task)
  if (!task.ok) return task
  const delegation = moment.newId()
  pen<MeetingStatement>(page, moment).state(liveAbout.delegation(delegation), {
    type: 'delegation',
    delegation,
    person,
    task: task.value,
    rule: charter.parameters.recordingDelegation,
    clock: moment.now,
  })
  return done(delegation)
}

/** DG4: an objection, or its end, is to one that stands; any laptop may write down who objected. */
export function objectToDelegation(
  page: Page<Meeting>,
  given: { readonly delegation: string; readonly person: PersonId; readonly reason: string | null },
  moment: Moment,
): Result<null, DelegationRefused> {
  const { delegation, person } = given
  if (!stands(page.seen, delegation)) return refused({ rule: 'DG4' })
  const state = meetingState(page.seen)
  if (state !== 'open' && state !== 'adjourned') return refused({ rule: 'ME3', state })
  if (!presentNow(page.seen).sure.includes(person)) return refused({ rule: 'DG1', person })
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  pen<MeetingStatement>(page, moment).state(liveAbout.delegationObjection(delegation, person), {
    type: 'delegation-objection',
    delegation,
    person,
    reason: reason.value,
    clock: moment.now,
  })
  return done(null)
}

export function endDelegation(
  page: Page<Meeting>,
  given: { readonly delegation: string },
  moment: Moment,
): Result<null, DelegationRefused> {
  const may = mayArrange(page.seen, moment)
  if (!may.ok) return may
  if (!stands(page.seen, given.delegation)) return refused({ rule: 'DG4' })
  pen<MeetingStatement>(page, moment).state(liveAbout.delegationEnd(given.delegation), {
    type: 'delegation-end',
    delegation: given.delegation,
    clock: moment.now,
  })
  return done(null)
}

function mayArrange(meeting: Meeting, moment: Moment): Result<null, NotNow | NotTheMinuteTaker> {
  const state = meetingState(meeting)
  if (state !== 'open' && state !== 'adjourned') return refused({ rule: 'ME3', state })
  return mayKeep(meeting, moment.by) ? done(null) : refused(notTheMinuteTaker(meeting))
}

function stands(meeting: Meeting, id: string): boolean {
  return delegations(meeting).some(({ delegation, state }) => delegation === id && state === 'stands')
}
