import { describe, expect, it } from 'vitest'
import { agenda, itemOf } from '../../shared/meeting/agenda/agenda'
import { addItem, changeItem, moveItem } from '../../shared/meeting/agenda/agenda-edit'
import { recordItem } from '../../shared/meeting/approval/record-item'
import { actions, addAction, setActionState } from '../../shared/meeting/decision/action'
import { declare } from '../../shared/meeting/decision/decision'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { attendeesById, presentNow } from '../../shared/meeting/hall/attendance'
import { close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { positions } from '../../shared/meeting/proposal/position'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { redo, redoable, undo, undoable } from '../../shared/meeting/undo'
import { union } from '../fixtures/merge'
import { asha, bjorn, fine, openMeeting, people, planMeeting, ruleOf } from '../fixtures/world'

describe('UN1 undo takes back one’s own last gesture', () => {
  it('whole, and then the one before', () => {
    const { page, moment, item } = planMeeting()
    const before = JSON.stringify(agenda(page.seen))
    fine(changeItem(page, { item: item('Hall lease'), change: { field: 'title', to: 'Lease' } }, moment()))
    fine(moveItem(page, { item: item('Lease'), to: { after: null } }, moment()))
    expect(fine(undo(page, {}, moment())).types).toEqual(['item-changed'])
    fine(undo(page, {}, moment()))
    expect(JSON.stringify(agenda(page.seen))).toBe(before)
  })
  it('never another’s, never an earlier window’s', () => {
    const { page, moment } = planMeeting()
    fine(addItem(page, { title: 'Björn’s' }, moment(bjorn)))
    expect(fine(undoable(page.seen, bjorn)).types).toEqual(['item-place'])
    expect(ruleOf(undo(page, { since: 99 }, moment(bjorn)))).toBe('UN1')
    fine(undo(page, {}, moment(bjorn)))
    expect(agenda(page.seen).map(({ title }) => title)).not.toContain('Björn’s')
  })
})

describe('UN2 never a number, never an opening', () => {
  it('refuses after the call to order', () => {
    const { page, moment } = openMeeting()
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
  })
  it('refuses a bare number', () => {
    const { page, moment, item } = openMeeting()
    fine(recordItem(page, { item: item('Hall lease') }, moment()))
    expect(undo(page, {}, moment())).toEqual({ ok: false, refusal: { rule: 'UN2', type: 'minute-number' } })
    expect(itemOf(page.seen, item('Hall lease'))?.minute).toBe('2026/01/01')
  })
})

describe('UN3 only while it stands', () => {
  it('refuses when another has spoken since', () => {
    const { page, moment, item } = planMeeting()
    const change = (to: string) => ({ item: item('Hall lease'), change: { field: 'section' as const, to } })
    fine(changeItem(page, change('Rent'), moment()))
    fine(changeItem(page, change('Money'), moment(bjorn)))
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN3')
  })
  it('refuses a proposal on which another laptop recorded positions', () => {
    const { page, moment, item } = openMeeting()
    const { version } = fine(
      propose(page, { item: item('Hall lease'), wording: 'We sign.', proposer: null }, moment()),
    )
    const other = onLiteral(page.seen)
    fine(allAgree(other, { version }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(ruleOf(undo(both, {}, moment()))).toBe('UN3')
    expect(positions(both.seen, version)).toHaveLength(5)
  })
})

describe('UN3 what another has put on top', () => {
  it('an arrival that Björn saw leave again stays', () => {
    const { page, moment } = openMeeting()
    fine(arrive(page, { person: people.farida }, moment()))
    fine(leave(page, { person: people.farida }, moment(bjorn)))
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN3')
    expect(attendeesById(page.seen).get(people.farida)?.presence).toBe('left')
  })
  it('an item on which Björn put a proposal stays', () => {
    const { page, moment } = openMeeting()
    const item = fine(addItem(page, { title: 'The ramp' }, moment()))
    fine(propose(page, { item, wording: 'We build it.', proposer: null }, moment(bjorn)))
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN3')
    expect(itemOf(page.seen, item)).toBeDefined()
  })
  it('an action that Björn has done stays', () => {
    const { page, moment, item } = openMeeting()
    const given = { item: item('Hall lease'), what: 'Write', who: null, due: null }
    const action = fine(addAction(page, given, moment()))
    fine(setActionState(page, { action, state: 'done', note: null }, moment(bjorn)))
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN3')
    expect(actions(page.seen)).toHaveLength(1)
  })
  it('a position that a decision counted stays, and one taken back does not come back', () => {
    const { page, moment, item, charter, roll } = openMeeting()
    const { proposal, version } = fine(
      propose(page, { item: item('Hall lease'), wording: 'We sign.', proposer: null }, moment()),
    )
    const block = { version, person: people.eleni, stance: 'block', reason: 'No', source: 'room' } as const
    fine(recordPosition(page, { ...block, rule: charter.positions }, moment(bjorn)))
    fine(undo(page, {}, moment(bjorn)))
    const agree = { ...block, stance: 'agree', reason: null, rule: charter.positions } as const
    fine(allAgree(page, { version }, moment()))
    const other = onLiteral(page.seen)
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    expect(ruleOf(redo(page, {}, moment(bjorn)))).toBe('UN4')
    fine(recordPosition(other, agree, moment(bjorn)))
    fine(declare(other, { proposal, roll, charter, informal: false }, moment()))
    expect(ruleOf(undo(other, {}, moment(bjorn)))).toBe('UN3')
  })
  it('nothing of a closed meeting is undone but what it still takes', () => {
    const { page, moment, item } = openMeeting()
    fine(
      changeItem(page, { item: item('Hall lease'), change: { field: 'title', to: 'Lease' } }, moment(bjorn)),
    )
    fine(close(page, {}, moment()))
    expect(ruleOf(undo(page, {}, moment(bjorn)))).toBe('UN3')
    const given = { item: item('Lease'), what: 'Write', who: null, due: null }
    fine(addAction(page, given, moment(bjorn)))
    expect(fine(undo(page, {}, moment(bjorn))).types).toEqual(['action'])
    expect(fine(undo(page, {}, moment())).types).toContain('state')
  })
})

describe('UN4 redo brings back what was undone last', () => {
  it('step by step, until something else is done', () => {
    const { page, moment, item } = openMeeting()
    fine(arrive(page, { person: people.farida }, moment()))
    fine(propose(page, { item: item('Hall lease'), wording: 'We sign.', proposer: null }, moment()))
    const both = [presentNow(page.seen), proposals(page.seen)]
    fine(undo(page, {}, moment()))
    fine(undo(page, {}, moment()))
    expect(presentNow(page.seen).sure).not.toContain(people.farida)
    expect(fine(redoable(page.seen, asha)).types).toEqual(['presence'])
    fine(redo(page, {}, moment()))
    fine(redo(page, {}, moment()))
    expect([presentNow(page.seen), proposals(page.seen)]).toEqual(both)
    expect(ruleOf(redo(page, {}, moment()))).toBe('UN4')
    fine(undo(page, {}, moment()))
    fine(arrive(page, { person: people.goran }, moment()))
    expect(ruleOf(redo(page, {}, moment()))).toBe('UN4')
  })
})
