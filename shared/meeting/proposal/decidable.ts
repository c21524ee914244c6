import { nameOf, type Roll, standingOf } from '../../charter/roll'
import type { PersonId, ProposalId } from '../../id'
import type { Author } from '../../ports'
import { done, type Result, refused } from '../../result'
import { type Item, itemOf } from '../agenda/agenda'
import { type UnknownItem, unknownItem } from '../item'
import type { Meeting } from '../meeting'
import { mayKeep, type NotTheMinuteTaker, notTheMinuteTaker } from '../minute-taker'
import type { DecisionStatement } from '../said/proposal-statements'
import { type AlreadyDecided, ifDecidedElsewhere, type Settled } from '../settled'
import { meetingState, type NotNow } from '../state'
import { changeable, type PapersOut, type Proposal, type ProposalRefused } from './proposal'

/** What holds before every decision, however it is reached. */
export type Decidable = { readonly proposal: Proposal; readonly item: Item }
export type NotDecidable =
  | ProposalRefused
  | PapersOut
  | NotNow
  | NotTheMinuteTaker
  | UnknownItem
  | AlreadyDecided

/** A proposal on the table with its item, in an open meeting, by whoever keeps it; not what was decided elsewhere (CV7). */
export function decidable(
  seen: Meeting,
  id: ProposalId,
  by: Author,
  settled?: Settled,
): Result<Decidable, NotDecidable> {
  const proposal = changeable(seen, id)
  if (!proposal.ok) return proposal
  const state = meetingState(seen)
  if (state !== 'open') return refused({ rule: 'ME3', state })
  if (!mayKeep(seen, by)) return refused(notTheMinuteTaker(seen))
  const item = itemOf(seen, proposal.value.item)
  if (item === undefined) return unknownItem(proposal.value.item)
  return ifDecidedElsewhere(settled, item.id) ?? done({ proposal: proposal.value, item })
}

/** A person as a decision lists them: name and standing are copied (DE4). */
export function listed(person: PersonId, roll: Roll): DecisionStatement['present'][number] {
  return { person, name: nameOf(roll, person), standing: standingOf(roll, person) }
}
