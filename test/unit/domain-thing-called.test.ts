import { describe, expect, it } from 'vitest'
import type { ThingTerms } from '../../shared/charter/thing'
import type { AssemblyId, MatterId } from '../../shared/id'
import { onLiteral } from '../../shared/meeting/literal'
import { propose, withdrawProposal } from '../../shared/meeting/proposal/proposal-deeds'
import { mayCallThing, recordThing, thingsCalled } from '../../shared/meeting/thing-called'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, ruleOf } from '../fixtures/world'

const [harbour, mill, shed] = [1, 2, 9].map((n) => idOf(0xa5, n) as AssemblyId) as [
  AssemblyId,
  AssemblyId,
  AssemblyId,
]

/** The roof of the boat shed is Mill's matter too: Asha calls both together while the proposal is on the table. */
function boatShed() {
  const evening = openMeeting()
  const { page, moment, item } = evening
  const matter = idOf(0x77, 1) as MatterId
  const given = { item: item('Roof of the boat shed'), wording: 'We mend the roof.', proposer: null, matter }
  const { proposal } = fine(propose(page, given, moment()))
  const terms: ThingTerms = {
    caller: harbour,
    takingPart: [
      { assembly: harbour, name: 'Harbour Tenants' },
      { assembly: mill, name: 'Mill Tenants' },
    ],
    matter: { id: matter, text: 'The boat shed' },
    named: [],
    end: { type: 'date', on: '2026-06-30' },
  }
  const call = { proposal, thing: shed, name: 'Boat shed Thing', terms }
  return { ...evening, proposal, call }
}

describe('TH9 called from a proposal on the table', () => {
  it('is on record under it, once, and the minutes tell it', () => {
    const { page, moment, proposal, call, roll, charter } = boatShed()
    expect(ruleOf(mayCallThing(page.seen, proposal))).toBe('done')
    fine(recordThing(page, call, moment()))
    expect(thingsCalled(page.seen, proposal)).toMatchObject([
      { thing: shed, takingPart: ['Harbour Tenants', 'Mill Tenants'] },
    ])
    const told = { type: 'thing', name: 'Boat shed Thing', end: { on: '2026-06-30' } }
    expect(compose(page.seen, roll, charter).find(({ type }) => type === 'thing')).toMatchObject(told)
    expect(ruleOf(mayCallThing(page.seen, proposal))).toBe('TH9')
    expect(ruleOf(recordThing(page, { ...call, thing: mill }, moment()))).toBe('TH9')
    const back = fine(readMeeting(project(page.seen)))
    expect(thingsCalled(back, proposal)).toEqual(thingsCalled(page.seen, proposal))
  })
  it('UN2 and it is never undone: the Thing is founded', () => {
    const { page, moment, call } = boatShed()
    fine(recordThing(page, call, moment()))
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
  })
  it('not from one that is off the table', () => {
    const { page, moment, proposal, call } = boatShed()
    fine(withdrawProposal(page, { proposal, reason: null }, moment()))
    expect(ruleOf(recordThing(page, call, moment()))).toBe('PR2')
  })
  it('two that were called on two laptops are two, in one order everywhere', () => {
    const { page, moment, proposal, call } = boatShed()
    const other = onLiteral(page.seen)
    fine(recordThing(page, call, moment()))
    const clock = clockOf('2026-03-03T19:05:00+00:00', bjorn, 7)
    fine(recordThing(other, { ...call, thing: mill }, clock.moment()))
    const both = union(page.seen, other.seen)
    expect(thingsCalled(both, proposal)).toHaveLength(2)
    expect(thingsCalled(union(other.seen, page.seen), proposal)).toEqual(thingsCalled(both, proposal))
  })
})
