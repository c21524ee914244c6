import { nameOf, type Roll } from '../../charter/roll'
import type { ItemId, PersonId, StatementId } from '../../id'
import type { Author, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import { details } from '../details'
import { attendance, presentNow } from '../hall/attendance'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import { meetingNumber } from '../numbering'
import {
  type Dissent,
  type Frozen,
  type MinuteRef,
  minutesAbout,
  type Signer,
} from '../said/minutes-statements'
import { latest, type MeetingStatement } from '../said/statements'
import { thingAbout } from '../said/thing-statements'
import { closing, meetingState, type NotNow, opening, stateIsContested } from '../state'
import { epochOf } from '../time'
import { approvalsThatStand, isApproved, isApprovedTwice } from './approval'
import { enoughHere, type Reckoned, type TooFewHere } from './enough-here'
import { minutesNamedBy } from './minutes-named'
import { knownBy } from './recorded-elsewhere'

/** A minute of the meeting that sits: who approves, and under which item (LC7). */
export type At = { readonly at: Meeting; readonly item: ItemId }

export type NotByThis = Refusal<
  'LC7',
  { readonly cause: 'other-assembly' | 'itself' | 'not-named' | 'earlier' | 'already' }
>
export type MayNotApprove = NotByThis | NotNow | NotTheMinuteTaker

/** LC7, LC21: on the table of a meeting with enough people for a decision. */
export function mayApprove(
  meeting: Meeting,
  given: At & Reckoned,
  by: Author,
): Result<null, MayNotApprove | Refusal<'TH12'> | TooFewHere> {
  const may = mayTakeUp(meeting, given, by)
  return may.ok ? enoughHere(given.at, given) : may
}

/** LC7: a later meeting of the same assembly that sits, names them on its agenda, and is kept by who says so. */
export function mayTakeUp(
  meeting: Meeting,
  { at, item }: At,
  by: Author,
): Result<null, MayNotApprove | Refusal<'TH12'>> {
  const may = mayDealWith(meeting, { at, item }, by)
  if (!may.ok) return may
  if (isApproved(meeting)) return refused({ rule: 'TH12' })
  return minutesNamedBy(at, item)?.meeting === meeting.id
    ? done(null)
    : refused({ rule: 'LC7', cause: 'not-named' })
}

/** A later meeting of the same assembly, sitting, kept here. */
function mayDealWith(meeting: Meeting, { at }: At, by: Author): Result<null, MayNotApprove> {
  const close = closing(meeting)
  const opened = opening(at)
  if (at.assembly !== meeting.assembly) return refused({ rule: 'LC7', cause: 'other-assembly' })
  if (at.id === meeting.id) return refused({ rule: 'LC7', cause: 'itself' })
  if (close === undefined || stateIsContested(meeting))
    return refused({ rule: 'ME3', state: meetingState(meeting) })
  const state = meetingState(at)
  if (opened === undefined || (state !== 'open' && state !== 'adjourned'))
    return refused({ rule: 'ME3', state })
  if (epochOf(opened.clock) < epochOf(opening(meeting)?.clock ?? close.clock))
    return refused({ rule: 'LC7', cause: 'earlier' })
  return mayKeep(at, by) ? done(null) : refused(notTheMinuteTaker(at))
}

/** LC21: of minutes that are approved a meeting with enough people names the approval that holds, or agrees a correction. */
export function maySettle(
  meeting: Meeting,
  given: At & Reckoned,
  by: Author,
): Result<null, MayNotApprove | TooFewHere> {
  const may = mayDealWith(meeting, given, by)
  return may.ok ? enoughHere(given.at, given) : may
}

/** LC8: approved, and frozen as they stand; signed by taking part. Never undone. */
export function approveAtNext(
  page: Page<Meeting>,
  given: At &
    Reckoned & {
      readonly minute: string
      readonly frozen: Pick<Frozen, 'text' | 'digest' | 'heads'>
      readonly dissents: readonly { readonly person: PersonId; readonly text: string }[]
    },
  moment: Moment,
): Result<null, MayNotApprove | Refusal<'TH12'> | TooFewHere | TextRefused> {
  const { seen } = page
  const { roll, frozen } = given
  const may = mayApprove(seen, given, moment.by)
  const close = closing(seen)
  if (!may.ok) return may
  if (close === undefined) return refused({ rule: 'ME3', state: meetingState(seen) })
  const dissents: Dissent[] = []
  for (const { person, text } of given.dissents) {
    const said = needed('reason', text)
    if (!said.ok) return said
    dissents.push({ person, name: nameOf(roll, person), text: said.value })
  }
  pen<MeetingStatement>(page, moment).state(thingAbout.approval, {
    type: 'approval',
    close: close.id,
    how: 'next-meeting',
    clock: moment.now,
    minute: minuteRef(given, given.minute),
    frozen: {
      text: frozen.text,
      digest: frozen.digest,
      heads: [...frozen.heads].sort(),
      knew: knownBy(seen),
      signers: signersBy(seen, given.at, roll, dissents),
      dissents,
    },
  })
  return done(null)
}

/** LC8: who was at both meetings signs by taking part; not whoever doubts the accuracy. */
export function signersBy(
  meeting: Meeting,
  at: Meeting,
  roll: Roll,
  dissents: readonly Pick<Dissent, 'person'>[],
): readonly Signer[] {
  const was = new Set(
    attendance(meeting).flatMap(({ person, intervals }) => (intervals.length > 0 ? person : [])),
  )
  return presentNow(at)
    .sure.filter((person) => was.has(person) && !dissents.some((one) => one.person === person))
    .map((person) => ({ person, name: nameOf(roll, person), how: 'participation' as const }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** LC18: who was there at the close signs what the meeting approved of itself. */
export function signersHere(meeting: Meeting, roll: Roll): readonly Signer[] {
  return signersBy(meeting, meeting, roll, [])
}

/** LC10: of two approvals, made apart, a minute names the one that holds; the other stays to be read. */
export function nameApproval(
  page: Page<Meeting>,
  given: At & Reckoned & { readonly minute: string; readonly keep: StatementId },
  moment: Moment,
): Result<null, MayNotApprove | TooFewHere | Refusal<'LC10', { readonly cause: 'not-twice' | 'unknown' }>> {
  const { seen } = page
  const may = maySettle(seen, given, moment.by)
  if (!may.ok) return may
  if (!isApprovedTwice(seen)) return refused({ rule: 'LC10', cause: 'not-twice' })
  const kept = approvalsThatStand(seen).find(({ id }) => id === given.keep)
  if (kept === undefined) return refused({ rule: 'LC10', cause: 'unknown' })
  const { close, how, clock, minute, frozen } = kept
  pen<MeetingStatement>(page, moment).state(thingAbout.approval, {
    type: 'approval',
    close,
    how,
    clock,
    ...(minute === undefined ? {} : { minute }),
    ...(frozen === undefined ? {} : { frozen }),
    named: minuteRef(given, given.minute),
  })
  return done(null)
}

/** LC7: they go back with what is to be changed, and stay a draft. */
export function sendBack(
  page: Page<Meeting>,
  given: At & { readonly minute: string; readonly reason: string },
  moment: Moment,
): Result<null, MayNotApprove | Refusal<'TH12'> | TextRefused> {
  const may = mayTakeUp(page.seen, given, moment.by)
  if (!may.ok) return may
  const reason = needed('reason', given.reason)
  if (!reason.ok) return reason
  const said = { type: 'sent-back', minute: minuteRef(given, given.minute), reason: reason.value } as const
  pen<MeetingStatement>(page, moment).state(minutesAbout.sentBack(given.at.id), said)
  return done(null)
}

/** A mark under them, by hand, from somebody who took part in neither or wants to (LC8). */
export function signByHand(
  page: Page<Meeting>,
  given: { readonly person: PersonId; readonly roll: Roll },
  moment: Moment,
): Result<null, Refusal<'LC8', { readonly cause: 'not-approved' | 'already' }>> {
  const [approval] = approvalsThatStand(page.seen)
  if (approval === undefined || isApprovedTwice(page.seen))
    return refused({ rule: 'LC8', cause: 'not-approved' })
  const { person, roll } = given
  if (signers(page.seen).some((one) => one.person === person))
    return refused({ rule: 'LC8', cause: 'already' })
  pen<MeetingStatement>(page, moment).state(minutesAbout.signed(person), {
    type: 'signed',
    person,
    name: nameOf(roll, person),
    approval: approval.id,
    clock: moment.now,
  })
  return done(null)
}

/** By taking part, and by mark. */
export function signers(meeting: Pick<Meeting, 'statements'>): readonly Signer[] {
  const [approval] = approvalsThatStand(meeting)
  if (approval === undefined) return []
  const frozen = approval.frozen?.signers ?? []
  const marks = ofType(meeting.statements, 'signed')
    .filter(({ id, person }) => latest(meeting, 'signed', minutesAbout.signed(person))?.id === id)
    .filter(({ person }) => !frozen.some((one) => one.person === person))
    .map(({ person, name }): Signer => ({ person, name, how: 'mark' }))
  return [...frozen, ...marks]
}

export function minuteRef({ at, item }: At, minute: string): MinuteRef {
  const { title, date } = details(at)
  const opened = opening(at)
  return {
    meeting: at.id,
    title,
    number: meetingNumber(at),
    date: opened === undefined ? date : opened.clock.slice(0, 10),
    item,
    minute,
  }
}
