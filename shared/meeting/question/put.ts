import type { Charter } from '../../charter/charter'
import { isShared } from '../../charter/shared'
import type { ProposalId, VersionId } from '../../id'
import type { LocalDate, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { changeable, type PapersOut, type ProposalRefused, wordingOf } from '../proposal/proposal'
import { type AskedAssembly, questionAbout } from '../said/question-statements'
import type { MeetingStatement } from '../said/statements'
import { isDate, localDate } from '../time'
import { putOn } from './asked-on'

export type PutRefused =
  | ProposalRefused
  | PapersOut
  | Refusal<'QA1', { readonly cause: 'alone' | 'nobody' | 'day' }>
  | Refusal<'QA2', { readonly cause: 'already' }>

export type Putting = {
  readonly proposal: ProposalId
  readonly until: LocalDate
  readonly asked: readonly AskedAssembly[]
  readonly charter: Charter
}

/** QA1, QA2: asked before anything is sealed, and again when it is put on record. */
export function mayPut(
  meeting: Meeting,
  { proposal: id, until, asked, charter }: Putting,
  today: LocalDate,
): Result<{ readonly version: VersionId; readonly wording: string }, PutRefused> {
  const cannot = (cause: 'alone' | 'nobody' | 'day') => refused({ rule: 'QA1' as const, cause })
  const proposal = changeable(meeting, id)
  if (!proposal.ok) return proposal
  if (!isShared(charter)) return cannot('alone')
  if (asked.length === 0) return cannot('nobody')
  if (!isDate(until) || until < today) return cannot('day')
  const { version, wording } = wordingOf(proposal.value)
  return putOn(meeting, version).length > 0
    ? refused({ rule: 'QA2', cause: 'already' })
    : done({ version, wording })
}

/** In the host's meeting, beside what was sealed: before, during or between its sittings, until it is closed. */
export function recordQuestion(
  page: Page<Meeting>,
  given: Putting & { readonly question: string; readonly record: string },
  moment: Moment,
): Result<VersionId, PutRefused> {
  const may = mayPut(page.seen, given, localDate(moment.now))
  if (!may.ok) return may
  const { proposal, question, record, until, asked } = given
  const { version } = may.value
  pen<MeetingStatement>(page, moment).state(questionAbout.put(version, record), {
    type: 'question-put',
    proposal,
    version,
    question,
    record,
    until,
    asked: asked.map(({ assembly, name }) => ({ assembly, name })),
    clock: moment.now,
  })
  return done(version)
}
