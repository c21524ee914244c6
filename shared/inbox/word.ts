import type { MeetingStatement } from '../meeting/said/statements'
import type { Told, Word } from './line'

/** A statement as a word in the inbox. */
export function wordOf(said: MeetingStatement, told: Told): Word {
  return { statement: said.id, person: said.by.person, device: said.by.device, at: said.at, told }
}

/** Null: nothing that two people could usefully choose between. */
export function toldOf(said: MeetingStatement): Told | null {
  switch (said.type) {
    case 'presence':
      return { type: 'presence', presence: said.presence, clock: said.clock }
    case 'position':
      return { type: 'position', stance: said.stance, reason: said.reason }
    case 'state':
      return { type: 'turn', to: said.to, clock: said.clock }
    case 'minute-taker':
    case 'role':
      return { type: 'person', person: said.person }
    case 'meeting-number':
      return { type: 'text', text: said.number }
    case 'version':
      return { type: 'text', text: said.wording }
    case 'details': {
      const { title, date, time, place } = said
      return { type: 'details', title, date, time, place }
    }
    case 'item-changed':
      if (said.field === 'order') return null
      if (said.field === 'planned') return { type: 'minutes', minutes: said.to }
      if (said.field === 'presenter') return { type: 'person', person: said.to }
      return said.field === 'kind' ? { type: 'one-of', word: said.to } : { type: 'text', text: said.to }
    case 'referred':
      return { type: 'text', text: said.asked }
    case 'referral-recalled':
      return { type: 'one-of', word: 'recalled' }
    case 'item-place':
      return { type: 'yes-no', yes: said.on }
    case 'proposal-place':
      return { type: 'yes-no', yes: !said.withdrawn }
    case 'out':
      return { type: 'yes-no', yes: said.out }
    case 'item-fate':
      return { type: 'one-of', word: said.fate ?? 'none' }
    case 'concern-fate':
    case 'amendment-fate':
      return { type: 'one-of', word: said.fate }
    case 'action-state':
      return { type: 'one-of', word: said.state }
    case 'action': {
      const { what, who, due } = said
      return { type: 'action', what, who, due }
    }
    case 'positions-counted':
      return { type: 'hands', counts: said.counts === null ? null : countsOf(said.counts) }
    case 'decision-date':
      return { type: 'day', on: said.on }
    case 'approval':
      return { type: 'day', on: said.clock.slice(0, 10) }
    default:
      return null
  }
}

function countsOf(counts: {
  readonly agree: number
  readonly reservations: number
  readonly 'stand-aside': number
  readonly abstain: number
}): readonly number[] {
  return [counts.agree, counts.reservations, counts['stand-aside'], counts.abstain]
}
