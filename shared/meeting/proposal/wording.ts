import type { ConcernId, ProposalId, VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { type Pen, pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import type { Meeting } from '../meeting'
import { deliberationAbout } from '../said/deliberation-statements'
import { about, type MeetingStatement, standing } from '../said/statements'
import type { UnknownConcern } from './concern'
import { changeable, type PapersOut, type ProposalRefused, standingVersion } from './proposal'

/** Putting words in place of those on the table: an amendment, or the same words in a fresh round. Each is a version of its own (PR5). */
export type LockedWording = Refusal<'RB3', { readonly proposal: ProposalId }>

export type AmendRefused =
  | ProposalRefused
  | PapersOut
  | TextRefused
  | UnknownConcern
  | LockedWording
  | Refusal<'PR4'>

/** PR4: the same words are no amendment; a fresh round on them is `newRound`. */
export function amend(page: Page<Meeting>, given: Amending, moment: Moment): Result<VersionId, AmendRefused> {
  const wording = newWording(page.seen, given)
  if (!wording.ok) return wording
  return done(putWording(pen<MeetingStatement>(page, moment), { ...given, wording: wording.value }, moment))
}

export type Amending = {
  readonly proposal: ProposalId
  readonly wording: string
  /** The concerns that this wording answers, in the same gesture. */
  readonly answers?: readonly ConcernId[]
}

/** The words as they may be put in place of those on the table. */
export function newWording(seen: Meeting, given: Amending): Result<string, AmendRefused> {
  const proposal = changeable(seen, given.proposal)
  if (!proposal.ok) return proposal
  const wording = needed('wording', given.wording)
  if (!wording.ok) return wording
  const now = standingVersion(proposal.value)
  if (now?.agreed) return refused({ rule: 'RB3', proposal: given.proposal })
  if (now?.wording === wording.value && !proposal.value.contested) return refused({ rule: 'PR4' })
  const unknown = given.answers?.find(
    (one) => standing(seen, 'concern', deliberationAbout.concern(one)).length === 0,
  )
  return unknown === undefined ? wording : refused({ rule: 'CO3', concern: unknown })
}

export function putWording(
  gesture: Pen<MeetingStatement>,
  { proposal, wording, answers = [] }: Amending,
  moment: Moment,
): VersionId {
  const version = stateWording(gesture, proposal, wording, moment)
  const answered = { type: 'concern-fate', proposal, version, fate: 'answered', note: null } as const
  for (const concern of answers) {
    gesture.state(deliberationAbout.concernFate(concern), { ...answered, concern, clock: moment.now })
  }
  return version
}

/** The same words put to the test again: the earlier round stays beside it. */
export function newRound(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId },
  moment: Moment,
): Result<VersionId, ProposalRefused | PapersOut | LockedWording> {
  const proposal = changeable(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const now = standingVersion(proposal.value)
  if (now?.agreed) return refused({ rule: 'RB3', proposal: given.proposal })
  const wording = now?.wording ?? ''
  const gesture = pen<MeetingStatement>(page, moment)
  const version = stateWording(gesture, given.proposal, wording, moment)
  gesture.state(about.test(version), { type: 'test', version, clock: moment.now })
  return done(version)
}

export function stateWording(
  gesture: Pen<MeetingStatement>,
  proposal: ProposalId,
  wording: string,
  moment: Moment,
): VersionId {
  const version = moment.newId() as VersionId
  gesture.state(about.wording(proposal), { type: 'version', proposal, version, wording, clock: moment.now })
  return version
}
