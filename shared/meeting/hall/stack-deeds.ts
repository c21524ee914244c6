import type { PersonId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { type Pen, pen } from '../../statement'
import { currentItem, type Item } from '../agenda/agenda'
import type { Meeting } from '../meeting'
import { type EntryId, liveAbout, type SpeakerKind, type StackRule } from '../said/live-statements'
import type { MeetingStatement } from '../said/statements'
import { meetingState, type NotNow } from '../state'
import { presentNow } from './attendance'
import { type Speaker, stack } from './stack'

/** What is done to the stack. Any laptop may: who asked is a fact, and two who add at once both count. */
export type StackRefused =
  | NotNow
  | Refusal<'SK1'>
  | Refusal<'SK4', { readonly person: PersonId }>
  | Refusal<'SK5', { readonly person: PersonId }>
  | Refusal<'SK7'>

/** SK4 only who is here; SK5 nobody waits twice for the same. */
export function raiseHand(
  page: Page<Meeting>,
  given: { readonly person: PersonId; readonly kind: SpeakerKind },
  moment: Moment,
): Result<EntryId, StackRefused> {
  const on = running(page.seen)
  if (!on.ok) return on
  const { person, kind } = given
  const { sure, unsure } = presentNow(page.seen)
  if (!sure.includes(person) && !unsure.includes(person)) return refused({ rule: 'SK4', person })
  const { waiting } = stack(page.seen, on.value.id)
  if (waiting.some((one) => one.person === person && one.kind === kind))
    return refused({ rule: 'SK5', person })
  const entry = moment.newId()
  pen<MeetingStatement>(page, moment).state(liveAbout.speaker(entry), {
    type: 'speaker',
    entry,
    person,
    kind,
    item: on.value.id,
    clock: moment.now,
  })
  return done(entry)
}

/**
 * Ends the turn that the press meant and begins the next. SK8: pressed a second time, or on two laptops at once, it names
 * a turn that is over and does nothing, so that nobody is passed over.
 */
export function nextSpeaker(
  page: Page<Meeting>,
  given: { readonly ends: EntryId | null },
  moment: Moment,
): Result<Speaker | null, StackRefused> {
  const on = running(page.seen)
  if (!on.ok) return on
  const { speaking, waiting } = stack(page.seen, on.value.id)
  const [next] = waiting
  if ((speaking?.entry ?? null) !== given.ends) return done(null)
  if (speaking === null && next === undefined) return refused({ rule: 'SK7' })
  const gesture = pen<MeetingStatement>(page, moment)
  if (speaking !== null) turn(gesture, speaking.entry, 'ended', moment)
  if (next !== undefined) turn(gesture, next.entry, 'began', moment)
  return done(next ?? null)
}

/** Off the stack without having spoken. */
export function lowerHand(
  page: Page<Meeting>,
  given: { readonly entry: EntryId },
  moment: Moment,
): Result<null, StackRefused> {
  const waiting = waitingOf(page.seen)
  if (!waiting.ok) return waiting
  if (!waiting.value.some(({ entry }) => entry === given.entry)) return refused({ rule: 'SK7' })
  pen<MeetingStatement>(page, moment).state(liveAbout.speakerGone(given.entry), {
    type: 'speaker-gone',
    entry: given.entry,
  })
  return done(null)
}

/** One place up or down; at either end there is nothing to do. */
export function moveSpeaker(
  page: Page<Meeting>,
  given: { readonly entry: EntryId; readonly to: 'up' | 'down' },
  moment: Moment,
): Result<null, StackRefused> {
  const waiting = waitingOf(page.seen)
  if (!waiting.ok) return waiting
  const at = waiting.value.findIndex(({ entry }) => entry === given.entry)
  // Down is the one behind coming before this one.
  const [mover, before] =
    given.to === 'up'
      ? [waiting.value[at], waiting.value[at - 1]]
      : [waiting.value[at + 1], waiting.value[at]]
  if (at < 0 || mover === undefined || before === undefined) return refused({ rule: 'SK7' })
  pen<MeetingStatement>(page, moment).state(liveAbout.speakerPlace(mover.entry), {
    type: 'speaker-moved',
    entry: mover.entry,
    before: before.entry,
  })
  return done(null)
}

export function chooseStackRule(
  page: Page<Meeting>,
  given: { readonly rule: StackRule },
  moment: Moment,
): Result<null, NotNow> {
  const state = meetingState(page.seen)
  if (state === 'closed') return refused({ rule: 'ME3', state })
  pen<MeetingStatement>(page, moment).state(liveAbout.stackRule, { type: 'stack-rule', rule: given.rule })
  return done(null)
}

/** SK1: the stack is of the item under way, in an open meeting. */
function running(meeting: Meeting): Result<Item, NotNow | Refusal<'SK1'>> {
  const state = meetingState(meeting)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  const item = currentItem(meeting)
  return item === null ? refused({ rule: 'SK1' }) : done(item)
}

function waitingOf(meeting: Meeting): Result<readonly Speaker[], NotNow | Refusal<'SK1'>> {
  const on = running(meeting)
  return on.ok ? done(stack(meeting, on.value.id).waiting) : on
}

function turn(
  gesture: Pen<MeetingStatement>,
  entry: EntryId,
  event: 'began' | 'ended',
  moment: Moment,
): void {
  gesture.state(liveAbout.speakerTurn(entry, event), {
    type: 'speaker-turn',
    entry,
    event,
    clock: moment.now,
  })
}
