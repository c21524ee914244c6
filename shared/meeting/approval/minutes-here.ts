import type { ItemId, MeetingId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import { itemOf } from '../agenda/agenda'
import { folded } from '../fold'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { type MinutesRef, type MinutesSettled, minutesAbout } from '../said/minutes-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { meetingState, type NotNow } from '../state'
import { numbered } from './record-item'

/** What a meeting did with earlier minutes, as its own minutes tell it: approved them, sent them back, agreed a correction (LC7, LC11). */
export type MinutesHere = { readonly item: ItemId; readonly of: MinutesRef; readonly clock: Instant } & (
  | { readonly type: 'approved'; readonly digest: string }
  | { readonly type: 'corrected' | MinutesSettled; readonly text: string }
)

export const minutesHere = folded((meeting): readonly MinutesHere[] => [
  ...ofType(meeting.statements, 'minutes-approved')
    .filter(({ id, about }) => standing(meeting, 'minutes-approved', about).at(-1)?.id === id)
    .map(({ item, of, digest, clock }): MinutesHere => ({ type: 'approved', item, of, digest, clock })),
  ...ofType(meeting.statements, 'minutes-corrected')
    .filter(({ id, about }) => standing(meeting, 'minutes-corrected', about).some((one) => one.id === id))
    .map(({ item, of, text, clock }): MinutesHere => ({ type: 'corrected', item, of, text, clock })),
  ...ofType(meeting.statements, 'minutes-settled')
    .filter(({ id, about }) => standing(meeting, 'minutes-settled', about).some((one) => one.id === id))
    .map(({ item, of, how, text, clock }): MinutesHere => ({ type: how, item, of, text, clock })),
])

type Refused = NotNow | NotTheMinuteTaker | UnknownItem

/** The item becomes a minute with its number, which the approved minutes will name. Said again, it says the same once. */
export function noteApproved(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly of: MinutesRef; readonly digest: string },
  moment: Moment,
): Result<{ readonly minute: string }, Refused> {
  const found = mayMinute(page, given.item, moment)
  if (!found.ok) return found
  const { item, of, digest } = given
  const gesture = pen<MeetingStatement>(page, moment)
  const minute = numbered(page.seen, found.value, gesture)
  if (!minutesHere(page.seen).some((one) => isSame(one, of.meeting, digest)))
    gesture.state(minutesAbout.approvedHere(of.meeting), {
      type: 'minutes-approved',
      item,
      of: { ...of },
      digest,
      clock: moment.now,
    })
  return done({ minute })
}

export function noteCorrected(
  page: Page<Meeting>,
  given: { readonly item: ItemId; readonly of: MinutesRef; readonly text: string },
  moment: Moment,
): Result<{ readonly minute: string }, Refused | TextRefused> {
  const found = mayMinute(page, given.item, moment)
  if (!found.ok) return found
  const text = needed('wording', given.text)
  if (!text.ok) return text
  const gesture = pen<MeetingStatement>(page, moment)
  const minute = numbered(page.seen, found.value, gesture)
  gesture.state(minutesAbout.correctedHere(moment.newId()), {
    type: 'minutes-corrected',
    item: given.item,
    of: { ...given.of },
    text: text.value,
    clock: moment.now,
  })
  return done({ minute })
}

/** Sent back, with what is to be changed; or which of two approvals holds, by its minute. */
export function noteSettled(
  page: Page<Meeting>,
  given: {
    readonly item: ItemId
    readonly of: MinutesRef
    readonly how: MinutesSettled
    readonly text: string
  },
  moment: Moment,
): Result<{ readonly minute: string }, Refused | TextRefused> {
  const found = mayMinute(page, given.item, moment)
  if (!found.ok) return found
  const text = needed('reason', given.text)
  if (!text.ok) return text
  const { item, of, how } = given
  const gesture = pen<MeetingStatement>(page, moment)
  const minute = numbered(page.seen, found.value, gesture)
  gesture.state(minutesAbout.settledHere(moment.newId()), {
    type: 'minutes-settled',
    item,
    of: { ...of },
    how,
    text: text.value,
    clock: moment.now,
  })
  return done({ minute })
}

function mayMinute(page: Page<Meeting>, item: ItemId, moment: Moment) {
  const found = itemOf(page.seen, item)
  const state = meetingState(page.seen)
  if (found === undefined) return unknownItem(item)
  if (state !== 'open' && state !== 'adjourned') return refused({ rule: 'ME3', state } as const)
  if (!mayKeep(page.seen, moment.by)) return refused(notTheMinuteTaker(page.seen))
  return done(found)
}

function isSame(one: MinutesHere, of: MeetingId, digest: string): boolean {
  return one.type === 'approved' && one.of.meeting === of && one.digest === digest
}
