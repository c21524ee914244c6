import type { ItemId, ProposalId, VersionId } from '../id'
import { actions } from '../meeting/decision/action'
import { decisions } from '../meeting/decision/decision'
import type { Folded } from '../meeting/fold'
import { amendments } from '../meeting/proposal/amendment'
import { concerns } from '../meeting/proposal/concern'
import { blocks } from '../meeting/proposal/position'
import { type Proposal, proposalOf, proposalOfVersion, standingVersion } from '../meeting/proposal/proposal'
import { referralsOf } from '../meeting/referral/referral'
import type { MeetingStatement } from '../meeting/said/statements'
import { titleOf } from './item-title'
import type { Subject, SubjectType } from './line'

/** What a path speaks of, by the names people know it by; null where nothing hangs on it any more. */
export function subjectOf(meeting: Folded, said: MeetingStatement): Subject | null {
  switch (said.type) {
    case 'state':
    case 'minute-taker':
    case 'meeting-number':
    case 'details':
    case 'approval':
      return subject(said.type)
    case 'role':
      return subject('role', { name: said.role })
    case 'item-changed':
      return subject('item-field', { item: itemFor(meeting, said.item), name: said.field })
    case 'item-place':
    case 'item-fate':
      return subject(said.type, { item: itemFor(meeting, said.item) })
    case 'referred':
      return subject('referral', { item: itemFor(meeting, said.item), name: said.name })
    case 'referral-recalled': {
      const of = referralsOf(meeting).find(({ referral }) => referral === said.referral)
      return of === undefined ? null : subject('referral', { item: itemFor(meeting, of.item), name: of.name })
    }
    case 'version':
      return onTable(meeting, proposalOf(meeting, said.proposal), 'wording')
    case 'proposal-place': {
      const proposal = proposalOf(meeting, said.proposal)
      return proposal === undefined || proposal.decided ? null : ofProposal(meeting, proposal, said.type)
    }
    case 'position': {
      const proposal = proposalOfVersion(meeting, said.version)
      // DE5: a block on what is decided is no choice between two words.
      const isLost = proposal?.decided === true && blocks(meeting, said.version).length > 0
      if (proposal === undefined || proposal.withdrawn || isLost) return null
      return { ...ofProposal(meeting, proposal, 'position', said.version), person: said.person }
    }
    case 'out': {
      const found = onTable(meeting, proposalOf(meeting, said.proposal), 'out')
      return found === null ? null : { ...found, person: said.person }
    }
    case 'positions-counted':
      return onTable(meeting, proposalOfVersion(meeting, said.version), 'hands')
    case 'concern-fate': {
      const concern = concerns(meeting).find((one) => one.concern === said.concern)
      const proposal = proposalOf(meeting, said.proposal)
      if (concern === undefined || proposal === undefined) return null
      return { ...ofProposal(meeting, proposal, 'concern'), name: concern.number }
    }
    case 'amendment-fate': {
      const amendment = amendments(meeting, said.proposal).find((one) => one.amendment === said.amendment)
      const found = onTable(meeting, proposalOf(meeting, said.proposal), 'amendment')
      return amendment === undefined || found === null ? null : { ...found, name: amendment.text }
    }
    case 'action':
    case 'action-state': {
      const action = actions(meeting).find((one) => one.action === said.action)
      if (action === undefined) return null
      return subject(said.type, { item: itemFor(meeting, action.item), name: action.what })
    }
    case 'decision-date': {
      const decision = decisions(meeting).find((one) => one.decision === said.decision)
      if (decision === undefined) return null
      return subject(said.type, { item: itemFor(meeting, decision.item), name: decision.number })
    }
    default:
      return null
  }
}

export function subject(type: SubjectType, of: Partial<Subject> = {}): Subject {
  return { type, person: null, item: null, name: null, ...of }
}

export function itemFor(meeting: Folded, item: ItemId): Subject['item'] {
  return { id: item, title: titleOf(meeting, item) }
}

/** Its words, as they stand or as they were tested. */
export function ofProposal(
  meeting: Folded,
  proposal: Proposal,
  type: SubjectType,
  version?: VersionId,
): Subject {
  const words = proposal.versions.find((one) => one.version === version) ?? standingVersion(proposal)
  return subject(type, { item: itemFor(meeting, proposal.item), name: words?.wording ?? null })
}

function onTable(meeting: Folded, proposal: Proposal | undefined, type: SubjectType): Subject | null {
  if (proposal === undefined || proposal.decided || proposal.withdrawn) return null
  return ofProposal(meeting, proposal, type)
}

export function subjectOfProposal(meeting: Folded, id: ProposalId, type: SubjectType): Subject {
  const proposal = proposalOf(meeting, id)
  return proposal === undefined ? subject(type) : ofProposal(meeting, proposal, type)
}
