import type { Instant, LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import { folded } from '../fold'
import type { Meeting } from '../meeting'
import { type Circulation, minutesAbout } from '../said/minutes-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { isClosed, meetingState, type NotNow } from '../state'
import { isDate } from '../time'
import { type ApprovedAlready, isApproved } from './approval'

/** The draft went out (LC4): by hand, so what is kept is to whom, when and how. */
export type Circulated = {
  readonly how: Circulation
  readonly to: string
  readonly until: LocalDate | null
  readonly clock: Instant
}

export const circulated = folded((meeting): readonly Circulated[] =>
  ofType(meeting.statements, 'circulated')
    .filter(({ id, about }) => standing(meeting, 'circulated', about).some((one) => one.id === id))
    .map(({ how, to, until, clock }) => ({ how, to, until, clock })),
)

/** LC4: of a closed meeting, as long as its minutes are a draft. */
export function mayWorkOnDraft(meeting: Meeting): Result<null, NotNow | ApprovedAlready> {
  if (!isClosed(meeting)) return refused({ rule: 'ME3', state: meetingState(meeting) })
  return isApproved(meeting) ? refused({ rule: 'TH12' }) : done(null)
}

export function circulate(
  page: Page<Meeting>,
  given: { readonly how: Circulation; readonly to: string; readonly until: LocalDate | null },
  moment: Moment,
): Result<null, NotNow | ApprovedAlready | TextRefused | Refusal<'LC4'>> {
  const may = mayWorkOnDraft(page.seen)
  if (!may.ok) return may
  const to = needed('what', given.to)
  if (!to.ok) return to
  const { how, until } = given
  if (until !== null && (!isDate(until) || until < moment.now.slice(0, 10))) return refused({ rule: 'LC4' })
  const said = { type: 'circulated', how, to: to.value, until, clock: moment.now } as const
  pen<MeetingStatement>(page, moment).state(minutesAbout.circulated(moment.newId()), said)
  return done(null)
}
