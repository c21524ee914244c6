import type { ActionId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { history, pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { type ActionState, about, type MeetingStatement } from '../said/statements'
import { isDate, localDate } from '../time'
import { type ActionRefused, actions } from './action'

/** What became of an action on the way, with the reason that was given (AC6, AC7): a layer over the minutes in which it was agreed. */
export type ActionStep =
  | PutOff
  | { readonly type: 'state'; readonly state: ActionState; readonly reason: string; readonly on: LocalDate }

export type PutOff = {
  readonly type: 'put-off'
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly reason: string
  readonly on: LocalDate
}

export type PutOffRefused =
  | ActionRefused
  | Refusal<'AC6', { readonly cause: 'not-open' | 'not-later' }>
  | TextRefused

/** AC6: an open action is put off to a later day, and the reason is kept. */
export function putOff(
  page: Page<Meeting>,
  given: { readonly action: ActionId; readonly to: LocalDate; readonly reason: string },
  moment: Moment,
): Result<null, PutOffRefused> {
  const { action, to } = given
  const known = actions(page.seen).find((one) => one.action === action)
  if (known === undefined) return refused({ rule: 'AC1', action })
  if (!isDate(to)) return refused({ rule: 'AC2', due: to })
  if (known.state !== 'open') return refused({ rule: 'AC6', cause: 'not-open' })
  if (known.due !== null && to <= known.due) return refused({ rule: 'AC6', cause: 'not-later' })
  const reason = needed('reason', given.reason)
  if (!reason.ok) return reason
  const { item, what, who } = known
  const said = { type: 'action', action, item, what, who, due: to, putOff: reason.value } as const
  pen<MeetingStatement>(page, moment).state(about.action(action), said)
  return done(null)
}

/** AC7: older first; what was said without a reason says nothing of how it came about. */
export function actionSteps({ statements }: Folded, action: ActionId): readonly ActionStep[] {
  const all = [
    ...history(statements, about.action(action)),
    ...history(statements, about.actionState(action)),
  ]
  let due: LocalDate | null = null
  return all
    .sort((one, other) => one.n - other.n || (one.id < other.id ? -1 : 1))
    .flatMap((said): readonly ActionStep[] => {
      const on = localDate(said.at)
      if (said.type === 'action-state')
        return said.note === null ? [] : [{ type: 'state', state: said.state, reason: said.note, on }]
      if (said.type !== 'action') return []
      const from = due
      due = said.due
      return said.putOff === undefined
        ? []
        : [{ type: 'put-off', from, to: said.due, reason: said.putOff, on }]
    })
}
