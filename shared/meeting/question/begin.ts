import type { ItemId, MatterId, ProposalId, VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import { done, type Result } from '../../result'
import { pen } from '../../statement'
import { needed, type TextRefused } from '../../text'
import { type AgendaRefused, addItem } from '../agenda/agenda-edit'
import type { Meeting } from '../meeting'
import { stateWording } from '../proposal/wording'
import { about, type MeetingStatement } from '../said/statements'

export type Begun = {
  readonly item: ItemId
  readonly proposal: ProposalId
  readonly version: VersionId
}

/** A question that no meeting has had yet: an item with its wording, on the agenda where the answers are to come together. */
export function beginQuestion(
  page: Page<Meeting>,
  given: { readonly title: string; readonly wording: string },
  moment: Moment,
): Result<Begun, AgendaRefused | TextRefused> {
  const wording = needed('wording', given.wording)
  if (!wording.ok) return wording
  const gesture = pen<MeetingStatement>(page, moment)
  const added = addItem(page, { title: given.title, kind: 'decide' }, moment)
  if (!added.ok) return added
  const proposal = moment.newId() as ProposalId
  const said = { type: 'proposal', proposal, item: added.value, proposer: null } as const
  gesture.state(about.proposal(proposal), { ...said, matter: moment.newId() as MatterId })
  return done({
    item: added.value,
    proposal,
    version: stateWording(gesture, proposal, wording.value, moment),
  })
}
