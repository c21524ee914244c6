import type { ProposalId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { deliberationAbout } from '../said/deliberation-statements'
import type { MeetingStatement } from '../said/statements'
import { blockFindings } from './block-finding'
import { positions } from './position'
import { openProposal, type ProposalRefused, proposalOf, standingVersion } from './proposal'

/**
 * The wording is read aloud from the screen and agreed on, word for word (RB1). From then on nobody changes it by accident:
 * whoever wants to amend says first that it is open again (RB3).
 */
export type LockRefused =
  | ProposalRefused
  | Refusal<'RB1', { readonly proposal: ProposalId }>
  | Refusal<'RB2', { readonly proposal: ProposalId }>
  | Refusal<'RB6', { readonly blocks: number }>

type Given = { readonly proposal: ProposalId }

export function lockWording(page: Page<Meeting>, given: Given, moment: Moment): Result<null, LockRefused> {
  const blocks = blocksOn(page.seen, given.proposal)
  if (blocks > 0) return refused({ rule: 'RB6', blocks })
  return say(page, given, true, moment)
}

export function unlockWording(page: Page<Meeting>, given: Given, moment: Moment): Result<null, LockRefused> {
  return say(page, given, false, moment)
}

/** RB6: those that stop the wording that stands; one that the meeting found to be none does not (BF4). */
function blocksOn(meeting: Meeting, proposal: ProposalId): number {
  const found = proposalOf(meeting, proposal)
  const version = found === undefined ? undefined : standingVersion(found)?.version
  if (version === undefined) return 0
  const setAside = new Set(
    blockFindings(meeting, version).flatMap(({ person, setAside: aside }) => (aside ? [person] : [])),
  )
  return positions(meeting, version).filter(
    ({ person, stance }) => stance === 'block' && !setAside.has(person),
  ).length
}

/** RB1: said once; RB2: not of a wording that was written in two ways. */
function say(
  page: Page<Meeting>,
  { proposal: id }: Given,
  agreed: boolean,
  moment: Moment,
): Result<null, LockRefused> {
  const proposal = openProposal(page.seen, id)
  if (!proposal.ok) return proposal
  const version = standingVersion(proposal.value)
  if (version === undefined || proposal.value.contested) return refused({ rule: 'RB2', proposal: id })
  if ((version.agreed !== null) === agreed) return refused({ rule: 'RB1', proposal: id })
  pen<MeetingStatement>(page, moment).state(deliberationAbout.agreedWording(id), {
    type: 'agreed-wording',
    proposal: id,
    version: version.version,
    agreed,
    clock: moment.now,
  })
  return done(null)
}
