import type { PersonId } from '../../id'
import type { Moment, Page } from '../../ports'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { about, latest, type MeetingStatement, type Role } from '../said/statements'
import { type Closed, isClosed } from '../state'

/** Who facilitates and who keeps the time. The minute-taker is no such role: see minute-taker. */
export type NamedRole = Exclude<Role, 'minute-taker'>

export function roleHolder(meeting: Pick<Meeting, 'statements'>, role: NamedRole): PersonId | null {
  return latest(meeting, 'role', about.role(role))?.person ?? null
}

export function nameRole(
  page: Page<Meeting>,
  given: { readonly role: NamedRole; readonly person: PersonId | null },
  moment: Moment,
): Result<null, Closed> {
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  const { role, person } = given
  pen<MeetingStatement>(page, moment).state(about.role(role), { type: 'role', role, person })
  return done(null)
}
