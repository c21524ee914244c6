import type { DeviceId, PersonId } from '../id'
import type { Author, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { contested, pen } from '../statement'
import { needed, type TextRefused } from '../text'
import type { Meeting } from './meeting'
import { about, latest, type MeetingStatement, standing } from './said/statements'

/**
 * One person on one device keeps a meeting (ME6): that device alone opens, closes, declares and numbers, so that two
 * laptops without a network never give out one number. It is handed over, or taken over with a reason.
 */
export type MinuteTaker = {
  readonly person: PersonId
  readonly device: DeviceId
  /** Two took it at the same time: neither keeps it until one takes it over again. */
  readonly contested: boolean
}

/** Kept by another device, or by nobody for certain. */
export type NotTheMinuteTaker = Refusal<'ME6', { readonly keeper: PersonId | null }>

export function minuteTaker(meeting: Pick<Meeting, 'statements'>): MinuteTaker | null {
  const said = standing(meeting, 'minute-taker', about.minuteTaker)
  const last = said.at(-1)
  if (last === undefined) return null
  return {
    person: last.person,
    device: last.device,
    contested: contested(said) && said.some(({ device }) => device !== last.device),
  }
}

export function mayKeep(meeting: Pick<Meeting, 'statements'>, by: Author): boolean {
  const keeper = minuteTaker(meeting)
  return keeper !== null && !keeper.contested && keeper.device === by.device
}

export function notTheMinuteTaker(meeting: Pick<Meeting, 'statements'>): NotTheMinuteTaker {
  return { rule: 'ME6', keeper: minuteTaker(meeting)?.person ?? null }
}

export function handOver(
  page: Page<Meeting>,
  given: { readonly person: PersonId; readonly device: DeviceId },
  moment: Moment,
): Result<null, NotTheMinuteTaker> {
  if (!mayKeep(page.seen, moment.by)) return refused(notTheMinuteTaker(page.seen))
  const { person, device } = given
  pen<MeetingStatement>(page, moment).state(about.minuteTaker, {
    type: 'minute-taker',
    person,
    device,
    reason: null,
  })
  return done(null)
}

/** ME7: not what one already keeps, and never without a reason. */
export function takeOver(
  page: Page<Meeting>,
  given: { readonly reason: string },
  moment: Moment,
): Result<null, Refusal<'ME7'> | TextRefused> {
  if (mayKeep(page.seen, moment.by)) return refused({ rule: 'ME7' })
  const reason = needed('reason', given.reason)
  if (!reason.ok) return reason
  const { person, device } = moment.by
  pen<MeetingStatement>(page, moment).state(about.minuteTaker, {
    type: 'minute-taker',
    person,
    device,
    reason: reason.value,
  })
  return done(null)
}

/** Who was minute-taker last, contested or not: for showing, never for permitting. */
export function keeperShown(meeting: Pick<Meeting, 'statements'>): PersonId | null {
  return latest(meeting, 'minute-taker', about.minuteTaker)?.person ?? null
}
