import type { PersonId, ProposalId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { optional, type TextRefused } from '../../text'
import type { Folded } from '../fold'
import type { Meeting } from '../meeting'
import { ladderAbout } from '../said/ballot-statements'
import { latest, type MeetingStatement, standing } from '../said/statements'
import { openProposal, type ProposalRefused } from './proposal'

/** "We need a meeting for this": one such word, and a matter is no longer simple. It goes to the test for agreement. */
export type MeetingNeeded = {
  readonly person: PersonId | null
  readonly reason: string | null
  readonly clock: Instant
}

export function meetingNeeded(meeting: Folded, proposal: ProposalId): MeetingNeeded | null {
  const said = latest(meeting, 'meeting-needed', ladderAbout.meetingNeeded(proposal))
  return said === undefined ? null : { person: said.person, reason: said.reason, clock: said.clock }
}

/** IC6: said by anybody, at any time before the proposal is decided; once. */
export function sayMeetingNeeded(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId; readonly person: PersonId | null; readonly reason: string | null },
  moment: Moment,
): Result<null, ProposalRefused | TextRefused | Refusal<'IC6'>> {
  const proposal = openProposal(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const path = ladderAbout.meetingNeeded(given.proposal)
  if (standing(page.seen, 'meeting-needed', path).length > 0) return refused({ rule: 'IC6' })
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  pen<MeetingStatement>(page, moment).state(path, {
    type: 'meeting-needed',
    proposal: given.proposal,
    person: given.person,
    reason: reason.value,
    clock: moment.now,
  })
  return done(null)
}
