import type { ProposalId } from '../../id'
import type { Instant, Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { current, ofType, pen } from '../../statement'
import { type Folded, folded } from '../fold'
import type { Meeting } from '../meeting'
import { openProposal, type ProposalRefused, proposalOf, standingVersion } from '../proposal/proposal'
import { deliberationAbout } from '../said/deliberation-statements'
import type { MeetingStatement } from '../said/statements'

/** A temperature check, any number of times: "can you live with this?" It advises; no outcome looks at it (TC2). */
export type Sounding = Temperatures & {
  readonly proposal: ProposalId
  /** Number of the wording it was taken on. */
  readonly round: number
  readonly clock: Instant
}
export type Temperatures = { readonly warm: number; readonly unsure: number; readonly cold: number }

const all = folded((meeting): readonly Sounding[] =>
  ofType(meeting.statements, 'sounding')
    .filter((one) => current(meeting.statements, one.about).some(({ id }) => id === one.id))
    .flatMap(({ proposal, version, warm, unsure, cold, clock }) => {
      const on = proposalOf(meeting, proposal)?.versions.find((one) => one.version === version)
      return on === undefined ? [] : { proposal, round: on.number, warm, unsure, cold, clock }
    }),
)

export function soundings(meeting: Folded, proposal: ProposalId): readonly Sounding[] {
  return all(meeting).filter((one) => one.proposal === proposal)
}

/** TC1: hands are counted in whole numbers, and somebody showed one. */
export function takeSounding(
  page: Page<Meeting>,
  given: Temperatures & { readonly proposal: ProposalId },
  moment: Moment,
): Result<null, ProposalRefused | Refusal<'TC1'>> {
  const proposal = openProposal(page.seen, given.proposal)
  if (!proposal.ok) return proposal
  const { warm, unsure, cold } = given
  const counted = [warm, unsure, cold].every((n) => Number.isSafeInteger(n) && n >= 0 && n <= most)
  const version = standingVersion(proposal.value)
  if (version === undefined || !counted || warm + unsure + cold === 0) return refused({ rule: 'TC1' })
  pen<MeetingStatement>(page, moment).state(deliberationAbout.sounding(moment.newId()), {
    type: 'sounding',
    proposal: given.proposal,
    version: version.version,
    warm,
    unsure,
    cold,
    clock: moment.now,
  })
  return done(null)
}

const most = 100_000
