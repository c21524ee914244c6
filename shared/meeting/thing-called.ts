import type { ThingTerms } from '../charter/thing'
import type { AssemblyId, ProposalId } from '../id'
import type { Instant, Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { ofType, pen } from '../statement'
import { type Folded, folded } from './fold'
import type { Meeting } from './meeting'
import { openProposal, type ProposalRefused } from './proposal/proposal'
import type { MeetingStatement } from './said/statements'
import { thingAbout } from './said/thing-statements'

/** A Party Thing that was called from a proposal on the table (TH9): what it is, and when it was called. */
export type ThingCalled = {
  readonly proposal: ProposalId
  readonly thing: AssemblyId
  readonly name: string
  readonly takingPart: readonly string[]
  readonly end: ThingTerms['end']
  readonly clock: Instant
}

const all = folded((meeting): readonly ThingCalled[] => {
  const byThing = new Map<AssemblyId, ThingCalled>()
  for (const { proposal, thing, name, takingPart, end, clock } of ofType(meeting.statements, 'thing-called'))
    if (!byThing.has(thing)) byThing.set(thing, { proposal, thing, name, takingPart, end, clock })
  return [...byThing.values()]
})

/** One, or one from each of two laptops that did not know of each other. */
export function thingsCalled(meeting: Folded, proposal: ProposalId): readonly ThingCalled[] {
  return all(meeting).filter((one) => one.proposal === proposal)
}

/** TH9: from a proposal on the table, and once. Asked before the Thing is founded, and again when it is put on record. */
export function mayCallThing(
  meeting: Meeting,
  proposal: ProposalId,
): Result<null, ProposalRefused | Refusal<'TH9'>> {
  const found = openProposal(meeting, proposal)
  if (!found.ok) return found
  return thingsCalled(meeting, proposal).length > 0 ? refused({ rule: 'TH9' }) : done(null)
}

/** The proposal stays on the table: what this assembly decides alone, the Thing may override. */
export function recordThing(
  page: Page<Meeting>,
  given: {
    readonly proposal: ProposalId
    readonly thing: AssemblyId
    readonly name: string
    readonly terms: ThingTerms
  },
  moment: Moment,
): Result<null, ProposalRefused | Refusal<'TH9'>> {
  const { proposal, thing, name, terms } = given
  const may = mayCallThing(page.seen, proposal)
  if (!may.ok) return may
  pen<MeetingStatement>(page, moment).state(thingAbout.called(proposal, thing), {
    type: 'thing-called',
    proposal,
    thing,
    name,
    takingPart: terms.takingPart.map((one) => one.name),
    end: terms.end,
    clock: moment.now,
  })
  return done(null)
}
