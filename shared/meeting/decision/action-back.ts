import type { ActionId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { history, pen } from '../../statement'
import { isApproved } from '../approval/approval'
import type { Meeting } from '../meeting'
import { about, type MeetingStatement } from '../said/statements'
import { type Action, actions } from './action'

/**
 * ED12: an action becomes words again: everything said of it is withdrawn. Only by whoever said all of it, on the same computer (ST4), and
 * not once the minutes are approved.
 */
export function takeActionBack(
  page: Page<Meeting>,
  given: { readonly action: ActionId },
  moment: Moment,
): Result<
  Action,
  Refusal<'AC1', { readonly action: ActionId }> | Refusal<'ED12', { readonly cause: 'others' | 'approved' }>
> {
  const { action } = given
  const known = actions(page.seen).find((one) => one.action === action)
  if (known === undefined) return refused({ rule: 'AC1', action })
  if (isApproved(page.seen)) return refused({ rule: 'ED12', cause: 'approved' })
  const said = [about.action(action), about.actionState(action)].flatMap((path) =>
    history<MeetingStatement>(page.seen.statements, path),
  )
  const isOwn = said.every(({ by }) => by.device === moment.by.device && by.person === moment.by.person)
  if (!isOwn) return refused({ rule: 'ED12', cause: 'others' })
  const gesture = pen<MeetingStatement>(page, moment)
  for (const { id } of said) gesture.state(about.withdrawal, { type: 'withdrawal', of: id }, [])
  return done(known)
}
