import type { PersonId, StatementId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { current, type Pen, pen } from '../../statement'
import { optional, type TextRefused } from '../../text'
import { type ApprovedAlready, isApproved } from '../approval/approval'
import type { Meeting } from '../meeting'
import { about, type MeetingStatement, type Presence, type PresenceStatement } from '../said/statements'
import { closing } from '../state'
import { epochOf } from '../time'
import { type Attendee, attendeesById, isHere, type Link } from './attendance'
import { isExpectedAgain } from './sittings'

/** Arriving, leaving, sending apologies. Each adds a link to the person's chain, or corrects one. */
type OnePerson = { readonly person: PersonId }
export type AlreadyHere = Refusal<'AT1', OnePerson>
export type NotHere = Refusal<'AT2', OnePerson>
/** After the close an arrival or a departure needs the time it had, no later than the close. */
export type TooLate = Refusal<'AT3', OnePerson> | ApprovedAlready
export type UnknownLink = Refusal<'AT4', OnePerson>
export type HereAlready = Refusal<'AT5', OnePerson>
/** A time that was given by hand and would turn the order round in which a person came and went. */
export type OutOfOrder = Refusal<'AT9', OnePerson>

type Timed = OnePerson & { readonly clock?: Instant }

export function arrive(
  page: Page<Meeting>,
  given: Timed,
  moment: Moment,
): Result<null, AlreadyHere | TooLate | OutOfOrder> {
  const readings = readingsOf(page, given.person)
  if (readings.every(isHere)) return refused({ rule: 'AT1', person: given.person })
  const late = lateness(page.seen, given.person, given.clock)
  if (late !== null) return refused(late)
  if (isBefore(given.clock, readings)) return refused({ rule: 'AT9', person: given.person })
  const gesture = pen<MeetingStatement>(page, moment)
  for (const reading of readings.filter((one) => !isHere(one))) {
    link(gesture, given.person, reading, 'arrived', given.clock ?? moment.now, null, moment)
  }
  return done(null)
}

export function leave(
  page: Page<Meeting>,
  given: Timed,
  moment: Moment,
): Result<null, NotHere | TooLate | OutOfOrder> {
  const here = readingsOf(page, given.person).filter(isHere)
  if (here.length === 0) return refused({ rule: 'AT2', person: given.person })
  const late = lateness(page.seen, given.person, given.clock)
  if (late !== null) return refused(late)
  if (isBefore(given.clock, here)) return refused({ rule: 'AT9', person: given.person })
  const gesture = pen<MeetingStatement>(page, moment)
  for (const reading of here)
    link(gesture, given.person, reading, 'left', given.clock ?? moment.now, null, moment)
  return done(null)
}

/** AT5: nobody who is in the room has sent apologies. */
export function apologise(
  page: Page<Meeting>,
  given: OnePerson & { readonly reason: string | null },
  moment: Moment,
): Result<null, HereAlready | ApprovedAlready | TextRefused> {
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  return notHere(page, given.person, 'apologies', reason.value, moment)
}

/** Back to expected: apologies taken back. */
export function expect(
  page: Page<Meeting>,
  given: OnePerson,
  moment: Moment,
): Result<null, HereAlready | ApprovedAlready> {
  return notHere(page, given.person, 'expected', null, moment)
}

/** Everybody named who is expected arrives; who sent apologies, left or is here stays as they are. */
export function allPresent(
  page: Page<Meeting>,
  given: { readonly people: readonly PersonId[]; readonly clock?: Instant },
  moment: Moment,
): Result<readonly PersonId[], TooLate> {
  const known = attendeesById(page.seen)
  const arriving = [...new Set(given.people)].filter((person) => {
    const attendee = known.get(person)
    return attendee === undefined || attendee.presence === 'expected' || isExpectedAgain(page.seen, attendee)
  })
  const [first] = arriving
  const late = first === undefined ? null : lateness(page.seen, first, given.clock)
  if (late !== null) return refused(late)
  const gesture = pen<MeetingStatement>(page, moment)
  for (const person of arriving) {
    for (const reading of readingsOf(page, person).filter((one) => !isHere(one))) {
      link(gesture, person, reading, 'arrived', given.clock ?? moment.now, null, moment)
    }
  }
  return done(arriving)
}

/** Everybody in the room leaves it, in the gesture of something else. */
export function everybodyLeaves(page: Page<Meeting>, gesture: Pen<MeetingStatement>, moment: Moment): void {
  for (const { person, readings } of attendeesById(page.seen).values()) {
    for (const reading of readings.filter(isHere))
      link(gesture, person, reading, 'left', moment.now, null, moment)
  }
}

/** The right time of a step; what followed it still follows, and what another said instead of it still stands. */
export function correctTime(
  page: Page<Meeting>,
  given: OnePerson & { readonly link: string; readonly clock: Instant },
  moment: Moment,
): Result<null, UnknownLink | TooLate | OutOfOrder> {
  const readings = readingsOf(page, given.person)
  const found = readings.flat().find(({ links }) => links.includes(given.link))
  if (found === undefined) return refused({ rule: 'AT4', person: given.person })
  const late = lateness(page.seen, given.person, given.clock)
  if (late !== null) return refused(late)
  if (readings.some((reading) => isTurnedRound(reading, found, given.clock)))
    return refused({ rule: 'AT9', person: given.person })
  const gesture = pen<MeetingStatement>(page, moment)
  for (const one of oneOfEachLink(found)) {
    const same = current(page.seen.statements, one.about).filter(
      (other) => other.type === 'presence' && other.link === one.link,
    )
    say(gesture, { ...one, clock: given.clock }, same)
  }
  return done(null)
}

/**
 * Of contested statements one is kept: said again in every place where the readings part, it replaces them all. What
 * followed it still follows; what followed the others goes with them.
 */
export function settlePresence(
  page: Page<Meeting>,
  given: OnePerson & { readonly keep: StatementId },
  moment: Moment,
): Result<null, UnknownLink | ApprovedAlready> {
  if (isApproved(page.seen)) return refused({ rule: 'TH12' })
  const choices = new Set(attendeesById(page.seen).get(given.person)?.choices)
  const steps = readingsOf(page, given.person)
    .flat()
    .filter(({ statement }) => choices.has(statement))
  const kept = steps.find(({ statement }) => statement.id === given.keep)
  if (kept === undefined) return refused({ rule: 'AT4', person: given.person })
  const gesture = pen<MeetingStatement>(page, moment)
  const places = new Map(steps.flatMap(({ said }) => said).map((one) => [one.about, one.follows]))
  for (const [path, follows] of places) {
    const here = oneOfEachLink(kept).filter((one) => one.about === path)
    const { statement } = kept
    for (const one of here.length > 0 ? here : [{ ...statement, about: path, follows, link: moment.newId() }])
      say(gesture, one, current(page.seen.statements, path))
  }
  return done(null)
}

function notHere(
  page: Page<Meeting>,
  person: PersonId,
  presence: Presence,
  reason: string | null,
  moment: Moment,
): Result<null, HereAlready | ApprovedAlready> {
  if (isApproved(page.seen)) return refused({ rule: 'TH12' })
  const readings = readingsOf(page, person)
  if (readings.some(isHere)) return refused({ rule: 'AT5', person })
  const gesture = pen<MeetingStatement>(page, moment)
  for (const reading of readings) link(gesture, person, reading, presence, moment.now, reason, moment)
  return done(null)
}

/** A person nothing was said of has one empty reading. */
function readingsOf(page: Page<Meeting>, person: PersonId): Attendee['readings'] {
  return attendeesById(page.seen).get(person)?.readings ?? [[]]
}

function link(
  gesture: Pen<MeetingStatement>,
  person: PersonId,
  reading: readonly Link[],
  presence: Presence,
  clock: Instant,
  reason: string | null,
  moment: Moment,
): void {
  const follows = reading.at(-1)?.links[0] ?? null
  const said = { type: 'presence', person, presence, clock, reason, link: moment.newId(), follows } as const
  gesture.state(about.presence(person, follows), said)
}

function oneOfEachLink({ links, said }: Link): readonly PresenceStatement[] {
  return links.flatMap((link) => said.find((one) => one.link === link) ?? [])
}

function say(
  gesture: Pen<MeetingStatement>,
  said: PresenceStatement,
  instead: readonly MeetingStatement[],
): void {
  const { type, person, presence, clock, reason, link, follows } = said
  gesture.state(
    said.about,
    { type, person, presence, clock, reason, link, follows },
    instead.map(({ id }) => id),
  )
}

/** AT3 after the close; TH12 nobody comes or goes in minutes that are approved. */
function lateness(meeting: Meeting, person: PersonId, clock: Instant | undefined): TooLate | null {
  if (isApproved(meeting)) return { rule: 'TH12' }
  const close = closing(meeting)
  const isLate = close !== undefined && (clock === undefined || epochOf(clock) > epochOf(close.clock))
  return isLate ? { rule: 'AT3', person } : null
}

/** AT9, of a time that was given: a clock that was set back between two gestures gives none, and is accepted (ST3). */
function isBefore(clock: Instant | undefined, readings: Attendee['readings']): boolean {
  if (clock === undefined) return false
  return readings.some((reading) =>
    reading.filter(isStep).some(({ statement }) => isEarlier(clock, statement.clock)),
  )
}

/** AT9: the corrected step would stand before the one it follows, or behind the one that follows it. */
function isTurnedRound(reading: readonly Link[], step: Link, clock: Instant): boolean {
  const steps = reading.filter(isStep)
  const at = steps.indexOf(step)
  if (at < 0) return false
  const [before, behind] = [steps[at - 1], steps[at + 1]]
  return (
    (before !== undefined && isEarlier(clock, before.statement.clock)) ||
    (behind !== undefined && isEarlier(behind.statement.clock, clock))
  )
}

/** To the minute, as times are given by hand. */
function isEarlier(one: Instant, other: Instant): boolean {
  return Math.floor(epochOf(one) / 60_000) < Math.floor(epochOf(other) / 60_000)
}

/** Apologies and expectations are noted at any time; coming and going happens. */
function isStep({ statement }: Link): boolean {
  return statement.presence === 'arrived' || statement.presence === 'left'
}
