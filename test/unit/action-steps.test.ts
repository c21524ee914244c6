import { describe, expect, it } from 'vitest'
import { reasonsTold } from '../../shared/export/reasons-told'
import { actions, addAction, setActionState } from '../../shared/meeting/decision/action'
import { type ActionStep, actionSteps, putOff } from '../../shared/meeting/decision/action-steps'
import { onLiteral } from '../../shared/meeting/literal'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { union } from '../fixtures/merge'
import { bjorn, type Evening, fine, openMeeting, people, ruleOf } from '../fixtures/world'

/** Chidi takes on the letter until the middle of March. */
function letter(): Evening & { readonly action: ReturnType<typeof actions>[number]['action'] } {
  const evening = openMeeting()
  const { page, moment, item } = evening
  const given = { item: item('Hall lease'), what: 'Write the letter', who: people.chidi, due: '2026-03-15' }
  return { ...evening, action: fine(addAction(page, given, moment())) }
}
const due = ({ page }: Pick<Evening, 'page'>) => actions(page.seen).map((one) => one.due)

describe('AC6 an open action is put off to a later day, with a reason', () => {
  it('Chidi was ill: two weeks more', () => {
    const { page, moment, action } = letter()
    fine(putOff(page, { action, to: '2026-03-29', reason: 'Chidi was ill' }, moment()))
    expect(due({ page })).toEqual(['2026-03-29'])
  })
  it('not to an earlier day, not without a reason, and not what is done', () => {
    const { page, moment, action } = letter()
    const put = (to: string, reason = 'Ill') => ruleOf(putOff(page, { action, to, reason }, moment()))
    expect(put('2026-03-15')).toBe('AC6')
    expect(put('2026-02-30')).toBe('AC2')
    expect(put('2026-03-29', ' ')).toBe('ST9')
    fine(setActionState(page, { action, state: 'done', note: null }, moment()))
    expect(put('2026-03-29')).toBe('AC6')
    expect(due({ page })).toEqual(['2026-03-15'])
  })
  it('is taken back like any other gesture', () => {
    const { page, moment, action } = letter()
    fine(putOff(page, { action, to: '2026-03-29', reason: 'Ill' }, moment()))
    fine(undo(page, {}, moment()))
    expect(due({ page })).toEqual(['2026-03-15'])
    expect(actionSteps(page.seen, action)).toEqual([])
  })
})

describe('AC7 why stands with it, step by step', () => {
  it('in the minutes, with the day it was due before', () => {
    const { page, moment, clock, action, roll, charter } = letter()
    fine(putOff(page, { action, to: '2026-03-29', reason: 'Chidi was ill' }, moment()))
    clock.tick()
    fine(putOff(page, { action, to: '2026-04-12', reason: 'The council is away' }, moment()))
    clock.tick()
    fine(setActionState(page, { action, state: 'dropped', note: 'They wrote first' }, moment()))
    const on = '2026-03-03'
    const steps: readonly ActionStep[] = [
      { type: 'put-off', from: '2026-03-15', to: '2026-03-29', reason: 'Chidi was ill', on },
      { type: 'put-off', from: '2026-03-29', to: '2026-04-12', reason: 'The council is away', on },
      { type: 'state', state: 'dropped', reason: 'They wrote first', on },
    ]
    expect(actionSteps(page.seen, action)).toEqual(steps)
    const block = compose(page.seen, roll, charter).find(({ type }) => type === 'action')
    expect(block).toMatchObject({ state: 'dropped', due: '2026-04-12', steps })
    const table = compose(page.seen, roll, charter).find(({ type }) => type === 'actions')
    expect(table).toMatchObject({ actions: [{ what: 'Write the letter', steps }] })
    const told = '2026-03-29: Chidi was ill; 2026-04-12: The council is away; dropped: They wrote first'
    expect(reasonsTold(steps)).toBe(told)
    expect(reasonsTold([])).toBe(null)
  })
  it('what two laptops said apart is read the same in either order of merging', () => {
    const { page, clock, moment, action } = letter()
    const [one, other] = [onLiteral(structuredClone(page.seen)), onLiteral(structuredClone(page.seen))]
    fine(putOff(one, { action, to: '2026-03-29', reason: 'Ill' }, moment()))
    clock.tick()
    fine(putOff(other, { action, to: '2026-04-05', reason: 'Away' }, moment(bjorn)))
    const [here, there] = [union(one.seen, other.seen), union(other.seen, one.seen)]
    expect(actionSteps(here, action)).toEqual(actionSteps(there, action))
    expect(actions(here)).toEqual(actions(there))
    expect(actions(here)[0]?.contested).toBe(true)
  })
})
