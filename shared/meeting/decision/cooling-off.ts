import { isMember, personOf, type Roll } from '../../charter/roll'
import type { PersonId, StatementId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import type { Input, Reopening, Window } from '../course'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import {
  type CoolingOffStatement,
  courseAbout,
  type InputKind,
  type ReopenRule,
} from '../said/course-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { isDate, localDate } from '../time'
import { type Decision, decisions } from './decision'

/** The days after a decision in which people who were not there may still speak, and may have it taken up again. */
export type UnknownDecision = Refusal<'CW4', { readonly decision: StatementId }>
export type InputRefused =
  | UnknownDecision
  | Refusal<'CW5'>
  | Refusal<'CW6', { readonly opens: LocalDate; readonly closes: LocalDate }>
  | TextRefused
export type ReopenRefused =
  | UnknownDecision
  | Refusal<'CW5'>
  | Refusal<'CW7'>
  | Refusal<'CW8', { readonly needed: number; readonly present: number }>
  | Refusal<'CW9'>
  | Refusal<'CW10'>
  | TextRefused

/** Stated in two ways, the one that ends later holds: nobody's days are cut short. */
export function windowOf(meeting: Folded, decision: StatementId): Window | null {
  const said = standing(meeting, 'cooling-off', courseAbout.coolingOff(decision))
  return said.reduce<CoolingOffStatement | null>(
    (last, one) => (last === null || one.closes >= last.closes ? one : last),
    null,
  )
}

/** What came in, in the order of the days on which it was given. */
export function inputsOn(meeting: Folded, decision: StatementId): readonly Input[] {
  return ofType(meeting.statements, 'input')
    .filter((one) => one.decision === decision)
    .filter(({ about: path, id }) => standing(meeting, 'input', path).some((one) => one.id === id))
    .map(({ id, person, kind, words, on, wasPresent }) => ({
      input: id,
      person,
      kind,
      words,
      on,
      wasPresent,
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** CW11: said on one laptop and not on another, it is reopened. */
export function reopeningOf(meeting: Folded, decision: StatementId): Reopening | null {
  const said = standing(meeting, 'reopening', courseAbout.reopening(decision)).at(-1)
  if (said === undefined) return null
  const { rule, person, reason, clock } = said
  return { rule, person, reason, on: localDate(clock) }
}

/** The word of somebody, normally who was not there; before or after the close, within the days of the window (CW6). */
export function enterInput(
  page: Page<Meeting>,
  given: {
    readonly decision: StatementId
    readonly person: PersonId
    readonly kind: InputKind
    readonly words: string
    readonly on: LocalDate
  },
  moment: Moment,
): Result<null, InputRefused> {
  const { person, kind, on } = given
  const found = windowed(page.seen, given.decision)
  if (!found.ok) return found
  const { decision, window } = found.value
  if (!isDate(on) || on < window.opens || on > window.closes)
    return refused({ rule: 'CW6', opens: window.opens, closes: window.closes })
  const words = needed('reason', given.words)
  if (!words.ok) return words
  const wasPresent = decision.present.some((one) => one.person === person)
  pen<MeetingStatement>(page, moment).state(courseAbout.input(decision.decision, moment.newId()), {
    type: 'input',
    decision: decision.decision,
    person,
    kind,
    words: words.value,
    on,
    wasPresent,
  })
  return done(null)
}

/** Whether the rule that was copied with the decision lets it be reopened now; `null`: it does. */
export function reopenHindrance(
  meeting: Folded,
  decision: StatementId,
  today: LocalDate,
): Exclude<ReopenRefused, TextRefused | Refusal<'CW9'>> | null {
  const found = windowed(meeting, decision)
  if (!found.ok) return found.refusal
  const { window } = found.value
  if (reopeningOf(meeting, decision) !== null) return { rule: 'CW7' }
  const objectors = objectorsOf(inputsOn(meeting, decision))
  // CW10: after the last day only on an objection that was given before it.
  if (today > window.closes && objectors === 0) return { rule: 'CW10' }
  const { reopenRule } = window
  return reopenRule.type === 'objections' && objectors < reopenRule.count
    ? { rule: 'CW8', needed: reopenRule.count, present: objectors }
    : null
}

/** CW8: so many people, however often each of them wrote. */
export function objectorsOf(inputs: readonly Pick<Input, 'kind' | 'person'>[]): number {
  return new Set(inputs.filter(({ kind }) => kind === 'objection').map(({ person }) => person)).size
}

/** Takes a decision out of force, to be talked about again: by the rule that was copied when it was taken. */
export function reopen(
  page: Page<Meeting>,
  given: {
    readonly decision: StatementId
    readonly person: PersonId | null
    readonly reason: string | null
    readonly roll: Roll
  },
  moment: Moment,
): Result<null, ReopenRefused> {
  const { decision, roll } = given
  const hindrance = reopenHindrance(page.seen, decision, localDate(moment.now))
  if (hindrance !== null) return refused(hindrance)
  const rule: ReopenRule['type'] = windowOf(page.seen, decision)?.reopenRule.type ?? 'judgement'
  const person = rule === 'any-member' ? given.person : null
  if (rule === 'any-member' && (person === null || !isMember(personOf(roll, person))))
    return refused({ rule: 'CW9' })
  const reason =
    rule === 'judgement' ? needed('reason', given.reason ?? '') : optional('reason', given.reason)
  if (!reason.ok) return reason
  pen<MeetingStatement>(page, moment).state(courseAbout.reopening(decision), {
    type: 'reopening',
    decision,
    rule,
    person,
    reason: reason.value,
    clock: moment.now,
  })
  return done(null)
}

function windowed(
  meeting: Folded,
  decision: StatementId,
): Result<{ readonly decision: Decision; readonly window: Window }, UnknownDecision | Refusal<'CW5'>> {
  const found = decisions(meeting).find((one) => one.decision === decision)
  if (found === undefined) return refused({ rule: 'CW4', decision })
  const window = windowOf(meeting, decision)
  return window === null || window.days === 0 ? refused({ rule: 'CW5' }) : done({ decision: found, window })
}
