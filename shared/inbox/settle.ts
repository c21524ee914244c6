import type { StatementId, VersionId } from '../id'
import { type ApprovedAlready, isApproved } from '../meeting/approval/approval'
import { papersAreOut } from '../meeting/ballot/ballot'
import { settlePresence, type UnknownLink } from '../meeting/hall/arrivals'
import type { Meeting } from '../meeting/meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../meeting/minute-taker'
import { type PapersOut, proposalOf } from '../meeting/proposal/proposal'
import { inboxAbout } from '../meeting/said/inbox-statements'
import { type MeetingStatement, standing } from '../meeting/said/statements'
import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { current, pen, type Said } from '../statement'
import { inboxOf } from './inbox'

/** IB2: there is nothing of that to choose or to note here, or not any more. */
export type NothingToSettle = Refusal<'IB2'>

export type KeepRefused = NothingToSettle | NotTheMinuteTaker | ApprovedAlready | PapersOut | UnknownLink

/**
 * Of words that stand side by side one is kept (IB4): said again in the place of all, by whoever chose. The others stay in the
 * history. Also after the close, until the minutes are approved (IB3).
 */
export function keepWord(
  page: Page<Meeting>,
  given: { readonly keep: StatementId },
  moment: Moment,
): Result<null, KeepRefused> {
  const { seen } = page
  if (isApproved(seen)) return refused({ rule: 'TH12' })
  const line = inboxOf(seen).find(
    ({ settledBy, words }) =>
      settledBy === 'choice' && words.some(({ statement }) => statement === given.keep),
  )
  const kept = seen.statements[given.keep]
  if (line === undefined || kept === undefined) return refused({ rule: 'IB2' })
  if (kept.type === 'presence') return settlePresence(page, { person: kept.person, keep: kept.id }, moment)
  // ME6: the course of the meeting and its number are the minute-taker's.
  if (ofTheKeeper.has(kept.type) && !mayKeep(seen, moment.by)) return refused(notTheMinuteTaker(seen))
  if (line.subject.type === 'turns') {
    pen<MeetingStatement>(page, moment).state(inboxAbout.turnKept(line.key), {
      type: 'turn-kept',
      keep: kept.id,
      instead: line.words.flatMap(({ statement }) => (statement === kept.id ? [] : [statement])),
    })
    return done(null)
  }
  if (kept.type === 'version') {
    const proposal = proposalOf(seen, kept.proposal)
    if (proposal !== undefined && papersAreOut(seen, proposal.item)) return refused({ rule: 'BL20' })
  }
  pen<MeetingStatement>(page, moment).state(
    kept.about,
    saidAgain(kept, moment),
    current(seen.statements, kept.about).map(({ id }) => id),
  )
  return done(null)
}

/** A line in which there is nothing to choose was seen: it goes until something more comes to it (IB7). */
export function noteLine(
  page: Page<Meeting>,
  given: { readonly line: string },
  moment: Moment,
): Result<null, NothingToSettle> {
  const line = inboxOf(page.seen).find(({ key, settledBy }) => settledBy === 'note' && key === given.line)
  if (line === undefined) return refused({ rule: 'IB2' })
  pen<MeetingStatement>(page, moment).state(inboxAbout.noted(line.key), {
    type: 'noted',
    line: line.key,
    words: line.words.map(({ statement }) => statement),
  })
  return done(null)
}

/** The same of what is noted beside other meetings: that two are not one (IB9), that two have one number (IB11). */
export function noteBeside(
  page: Page<Meeting>,
  given: { readonly line: string },
  moment: Moment,
): Result<null, NothingToSettle> {
  const { line } = given
  if (standing(page.seen, 'noted', inboxAbout.noted(line)).length > 0) return refused({ rule: 'IB2' })
  pen<MeetingStatement>(page, moment).state(inboxAbout.noted(line), { type: 'noted', line, words: [] })
  return done(null)
}

const ofTheKeeper: ReadonlySet<MeetingStatement['type']> = new Set(['state', 'meeting-number'])

/** PR5: words that are chosen are put to the room afresh, as a wording of their own. */
function saidAgain(kept: MeetingStatement, moment: Moment): Said<MeetingStatement> {
  const { id, n, at, zone, by, about, replaces, ...said } = kept
  if (said.type !== 'version') return said
  return { ...said, version: moment.newId() as VersionId, clock: moment.now }
}
