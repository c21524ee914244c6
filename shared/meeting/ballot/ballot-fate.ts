import type { Folded } from '../fold'
import { type Proposal, standingVersion } from '../proposal/proposal'
import { ballotsOf } from './ballot'

/**
 * What a ballot came to for a proposal that was on its paper, in the wording that stands: not chosen, or nothing yet. A new
 * wording or a new round is another matter, and nobody has lost where a ballot is contested or goes back to the meeting.
 */
export function isNotChosen(meeting: Folded, proposal: Proposal): boolean {
  const version = standingVersion(proposal)?.version
  if (proposal.decided || version === undefined) return false
  return ballotsOf(meeting, proposal.item).some(({ state, contested, opened, declared }) => {
    if (state !== 'declared' || contested || declared?.returned !== false) return false
    const option = opened?.options.find((one) => one.version === version)
    return option !== undefined && !declared.count.winners.includes(option.mark)
  })
}
