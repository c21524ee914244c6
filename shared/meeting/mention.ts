import type { ItemId, PersonId, ProposalId } from '../id'
import { itemOf } from './agenda/agenda'
import { decisions } from './decision/decision'
import type { Folded } from './fold'
import { proposalOf, proposalOfVersion } from './proposal/proposal'
import type { MeetingStatement } from './said/statements'

/** UN5: what one statement spoke of, by the words people know it by; null where it spoke of no such thing. */
export type Mention = {
  readonly type: string
  /** Which turn of that sort it was: `closed`, `arrived`, `off`. */
  readonly turn: string | null
  readonly item: string | null
  readonly decision: string | null
  readonly person: PersonId | null
  readonly words: string | null
}

export function mentionOf(meeting: Folded, said: MeetingStatement): Mention {
  const item = itemSpokenOf(meeting, said)
  return {
    type: said.type,
    turn: turnOf(said),
    item: item === null ? null : (itemOf(meeting, item)?.title ?? meeting.items[item]?.title ?? null),
    decision: numberOf(meeting, said),
    person: personOf(meeting, said),
    words: said.type === 'action' ? said.what : said.type === 'concern' ? said.text : null,
  }
}

function turnOf(said: MeetingStatement): string | null {
  switch (said.type) {
    case 'state':
      return said.to
    case 'presence':
      return said.presence
    case 'item-place':
      return said.on ? 'on' : 'off'
    default:
      return null
  }
}

function numberOf(meeting: Folded, said: MeetingStatement): string | null {
  if (said.type === 'decision') return said.number
  if (!('decision' in said)) return null
  return decisions(meeting).find(({ decision }) => decision === said.decision)?.number ?? null
}

function personOf(meeting: Folded, said: MeetingStatement): PersonId | null {
  if ('person' in said) return said.person
  if (!('entry' in said)) return null
  const raised = Object.values(meeting.statements).find(
    (one) => one.type === 'speaker' && one.entry === said.entry,
  )
  return raised?.type === 'speaker' ? raised.person : null
}

function itemSpokenOf(meeting: Folded, said: MeetingStatement): ItemId | null {
  if ('item' in said && said.item !== null) return said.item
  if (said.type === 'proposal') return said.item
  if ('decision' in said) {
    const decision = meeting.statements[said.decision]
    return decision?.type === 'decision' ? ofProposal(meeting, decision.proposal) : null
  }
  if ('proposal' in said && said.proposal !== null) return ofProposal(meeting, said.proposal)
  return 'version' in said && typeof said.version === 'string'
    ? (proposalOfVersion(meeting, said.version)?.item ?? null)
    : null
}

function ofProposal(meeting: Folded, proposal: ProposalId): ItemId | null {
  return proposalOf(meeting, proposal)?.item ?? null
}
