import type { ItemId, MatterId, PersonId, ProposalId, VersionId } from '../../id'
import type { Moment } from '../../ports'
import type { Pen } from '../../statement'
import { about, type MeetingStatement } from '../said/statements'

/** What lay on the table when an item was set aside, and comes along with it (CV10): its words, whose they are, its matter. */
export type CarriedWording = {
  readonly wording: string
  readonly proposer: PersonId | null
  readonly matter: MatterId | null
}

/** Born with the copy, as a first wording without positions (PR5); the matter stays what it was (PR6). */
export function writeWordings(
  gesture: Pen<MeetingStatement>,
  item: ItemId,
  wordings: readonly CarriedWording[],
  moment: Moment,
): void {
  for (const { wording, proposer, matter: known } of wordings) {
    const proposal = moment.newId() as ProposalId
    const version = moment.newId() as VersionId
    const matter = known ?? (moment.newId() as MatterId)
    gesture.state(about.proposal(proposal), { type: 'proposal', proposal, item, proposer, matter })
    gesture.state(about.wording(proposal), {
      type: 'version',
      proposal,
      version,
      wording,
      clock: moment.now,
    })
  }
}
