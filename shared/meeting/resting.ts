import type { MeetingStatement } from './said/statements'

/**
 * What one statement puts on top of another (UN3): taken away from under it, its words would speak of nothing. What stands on
 * the same path is no part of this: replacing tells that by itself.
 */
export function restsOn(upper: MeetingStatement, lower: MeetingStatement): boolean {
  switch (lower.type) {
    case 'presence':
      return upper.type === 'presence' && upper.person === lower.person && upper.follows === lower.link
    case 'item-place':
      return lower.on && upper.n > lower.n && 'item' in upper && upper.item === lower.item
    case 'proposal':
      if (upper.type === 'ballot-opened')
        return upper.options.some(({ proposal }) => proposal === lower.proposal)
      return 'proposal' in upper && upper.proposal === lower.proposal
    case 'version':
      if (upper.type === 'ballot-opened')
        return upper.options.some(({ version }) => version === lower.version)
      return 'version' in upper && upper.version === lower.version
    case 'concern':
      return 'concern' in upper && upper.concern === lower.concern
    case 'amendment':
      return 'amendment' in upper && upper.amendment === lower.amendment
    case 'concern-fate':
    case 'agreed-wording':
      return upper.type === 'decision' && upper.proposal === lower.proposal && upper.n > lower.n
    case 'position':
    case 'all-agree':
    case 'positions-counted':
    case 'block-finding':
      if (upper.type === 'block-finding' && upper.position === lower.id) return true
      return upper.type === 'decision' && upper.version === lower.version && upper.n > lower.n
    case 'deadlock':
      return (upper.type === 'ballot-plan' || upper.type === 'ballot-opened') && upper.item === lower.item
    case 'ballot-plan':
    case 'ballot-announced':
      return 'ballot' in upper && upper.ballot === lower.ballot && upper.n > lower.n
    case 'decision':
      return 'decision' in upper && upper.decision === lower.id
    case 'speaker':
      return 'entry' in upper && upper.entry === lower.entry
    case 'delegation':
      return 'delegation' in upper && upper.delegation === lower.delegation
    case 'remark':
      return upper.type === 'remark-answer' && upper.remark === lower.remark
    case 'minutes-named':
      return upper.type === 'minutes-approved' && upper.item === lower.item && upper.n > lower.n
    case 'action':
      return upper.type === 'action-state' && upper.action === lower.action
    default:
      return false
  }
}
