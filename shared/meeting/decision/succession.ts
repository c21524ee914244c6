import type { StatementId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { ofType, pen } from '../../statement'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { courseAbout, type DecisionDate, type DecisionRef } from '../said/course-statements'
import { type MeetingStatement, standing } from '../said/statements'
import { isDate } from '../time'
import type { UnknownDecision } from './cooling-off'
import { decisions } from './decision'

/** What a decision replaces, and the days on which it is looked at again or ends. */
export type Replaced = { readonly decision: StatementId; readonly of: DecisionRef }

/** SU2: said on one laptop and taken back on another, it still replaces: the later decision says so somewhere. */
export function replacements(meeting: Folded): readonly Replaced[] {
  const known = new Set<StatementId>(decisions(meeting).map(({ decision }) => decision))
  const seen = new Set<string>()
  return ofType(meeting.statements, 'replacement').flatMap(({ decision, of, about: path }) => {
    const says = standing(meeting, 'replacement', path)
    if (seen.has(path) || !known.has(decision) || !says.some(({ stands }) => stands)) return []
    seen.add(path)
    return [{ decision, of }]
  })
}

export type ReplaceRefused =
  | UnknownDecision
  | Refusal<'SU3', { readonly cause: 'itself' | 'already' }>
  | Refusal<'SU5'>

/** A later decision replaces an earlier one: said when it is taken or at any time after, also after the close. */
export function replaceDecision(
  page: Page<Meeting>,
  given: { readonly decision: StatementId; readonly of: DecisionRef },
  moment: Moment,
): Result<null, ReplaceRefused> {
  const { decision, of } = given
  const own = decisions(page.seen).find((one) => one.decision === decision)
  if (own === undefined) return refused({ rule: 'CW4', decision })
  if (own.informal) return refused({ rule: 'SU5' })
  if (of.decision === decision) return refused({ rule: 'SU3', cause: 'itself' })
  if (replacements(page.seen).some((one) => one.decision === decision && one.of.decision === of.decision))
    return refused({ rule: 'SU3', cause: 'already' })
  say(page, decision, of, true, moment)
  return done(null)
}

/** Said by mistake: nothing is replaced after all. */
export function unreplaceDecision(
  page: Page<Meeting>,
  given: { readonly decision: StatementId; readonly of: DecisionRef },
  moment: Moment,
): Result<null, UnknownDecision> {
  const { decision, of } = given
  if (!replacements(page.seen).some((one) => one.decision === decision && one.of.decision === of.decision))
    return refused({ rule: 'CW4', decision })
  say(page, decision, of, false, moment)
  return done(null)
}

/** SU7: two dates said apart, the earlier is read: looked at too early is better than too late. */
export function dateOf(meeting: Folded, decision: StatementId, which: DecisionDate): LocalDate | null {
  const dates = standing(meeting, 'decision-date', courseAbout.date(decision, which))
    .flatMap(({ on }) => on ?? [])
    .sort()
  return dates[0] ?? null
}

export type DateRefused = UnknownDecision | Refusal<'SU6', { readonly on: string }>

/** SU6: a day the calendar has, not before the decision; null takes it away. */
export function setDecisionDate(
  page: Page<Meeting>,
  given: { readonly decision: StatementId; readonly which: DecisionDate; readonly on: LocalDate | null },
  moment: Moment,
): Result<null, DateRefused> {
  const { decision, which, on } = given
  const own = decisions(page.seen).find((one) => one.decision === decision)
  if (own === undefined) return refused({ rule: 'CW4', decision })
  if (on !== null && (!isDate(on) || on < own.clock.slice(0, 10))) return refused({ rule: 'SU6', on })
  pen<MeetingStatement>(page, moment).state(courseAbout.date(decision, which), {
    type: 'decision-date',
    decision,
    which,
    on,
  })
  return done(null)
}

function say(
  page: Page<Meeting>,
  decision: StatementId,
  of: DecisionRef,
  stands: boolean,
  moment: Moment,
): void {
  const said = { type: 'replacement', decision, of: { ...of }, stands } as const
  pen<MeetingStatement>(page, moment).state(courseAbout.replacement(decision, of.decision), said)
}
