import type { ItemId, MatterId, PersonId, ProposalId, VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import { needed, optional, type TextRefused } from '../../text'
import { itemOf } from '../agenda/agenda'
import { papersAreOut } from '../ballot/ballot'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { about, type MeetingStatement } from '../said/statements'
import { type Closed, isClosed } from '../state'
import { matterTakenUp } from '../taking-up'
import {
  changeable,
  openProposal,
  type PapersOut,
  type ProposalRefused,
  proposalOf,
  standingVersion,
  type UnknownProposal,
} from './proposal'
import { stateWording } from './wording'

/** Putting a proposal on the table, to the test, and off the table again. */
export function propose(
  page: Page<Meeting>,
  given: {
    readonly item: ItemId
    readonly wording: string
    readonly proposer: PersonId | null
    /** Of a proposal that came from elsewhere; else the matter is born here (PR6). */
    readonly matter?: MatterId
  },
  moment: Moment,
): Result<
  { readonly proposal: ProposalId; readonly version: VersionId },
  UnknownItem | Closed | PapersOut | TextRefused
> {
  if (itemOf(page.seen, given.item) === undefined) return unknownItem(given.item)
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (papersAreOut(page.seen, given.item)) return refused({ rule: 'BL20' })
  const wording = needed('wording', given.wording)
  if (!wording.ok) return wording
  const { item, proposer } = given
  const matter = given.matter ?? matterTakenUp(page.seen, item) ?? (moment.newId() as MatterId) // PR6, CW12
  const proposal = moment.newId() as ProposalId
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(about.proposal(proposal), { type: 'proposal', proposal, item, proposer, matter })
  return done({ proposal, version: stateWording(gesture, proposal, wording.value, moment) })
}

export function openTest(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId },
  moment: Moment,
): Result<null, ProposalRefused> {
  const proposal = openProposal(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const version = standingVersion(proposal.value)
  if (version !== undefined && !version.tested) {
    const test = { type: 'test', version: version.version, clock: moment.now } as const
    pen<MeetingStatement>(page, moment).state(about.test(version.version), test)
  }
  return done(null)
}

export function withdrawProposal(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId; readonly reason: string | null },
  moment: Moment,
): Result<null, ProposalRefused | PapersOut | TextRefused> {
  const proposal = changeable(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const reason = optional('reason', given.reason)
  if (!reason.ok) return reason
  putPlace(page, given.proposal, true, reason.value, moment)
  return done(null)
}

export function restoreProposal(
  page: Page<Meeting>,
  given: { readonly proposal: ProposalId },
  moment: Moment,
): Result<null, UnknownProposal | PapersOut | Closed> {
  const proposal = proposalOf(page.seen, given.proposal)
  if (proposal === undefined) return refused({ rule: 'PR1', proposal: given.proposal })
  if (isClosed(page.seen)) return refused({ rule: 'ME5' })
  if (papersAreOut(page.seen, proposal.item)) return refused({ rule: 'BL20' })
  putPlace(page, given.proposal, false, null, moment)
  return done(null)
}

function putPlace(
  page: Page<Meeting>,
  proposal: ProposalId,
  withdrawn: boolean,
  reason: string | null,
  moment: Moment,
): void {
  const said = { type: 'proposal-place', proposal, withdrawn, reason } as const
  pen<MeetingStatement>(page, moment).state(about.proposalPlace(proposal), said)
}
