import { describe, expect, it } from 'vitest'
import { comeAsDelegate } from '../../shared/charter/delegates'
import { onRollLiteral } from '../../shared/charter/people'
import { nameOf, newRoll } from '../../shared/charter/roll'
import { isShared } from '../../shared/charter/shared'
import type { AssemblyId, MeetingId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addItem, changeItem } from '../../shared/meeting/agenda/agenda-edit'
import { broughtOver } from '../../shared/meeting/bring-over'
import { details } from '../../shared/meeting/details'
import { withdrawDuplicate } from '../../shared/meeting/duplicate'
import type { Meeting } from '../../shared/meeting/meeting'
import { idOf } from '../fixtures/moment'
import { fine, harbour, openMeeting, people, planMeeting, ruleOf } from '../fixtures/world'

describe('JC2 shared is what only brings others together', () => {
  it('a Party Thing and an umbrella, and no assembly of people', () => {
    const of = (kind: string) => isShared(harbour({ kind }).charter)
    expect(['party-thing', 'umbrella', 'constituency', 'society'].map(of)).toEqual([true, true, false, false])
  })
})

const plain = { fixed: <Text extends string>(text: Text): Text => text }
const shared = idOf(9, 1) as MeetingId

describe('JC5 a rehearsed meeting is brought over', () => {
  it('with what stands in it, and nothing of what Asha wrote over', () => {
    const { page, moment } = planMeeting()
    const item = fine(addItem(page, { title: 'A foolish title', kind: 'decide' }, moment()))
    fine(changeItem(page, { item, change: { field: 'title', to: 'The ferry' } }, moment()))
    const over = fine(broughtOver(page.seen, shared, plain)) as Meeting
    expect(over.id).toBe(shared)
    expect(details(over)).toEqual(details(page.seen))
    expect(agenda(over)).toEqual(agenda(page.seen))
    expect(JSON.stringify(over.statements)).not.toContain('foolish')
    expect(over.prose).toEqual(page.seen.prose)
  })

  it('once, and not a meeting that was called to order', () => {
    const { page, moment } = planMeeting()
    fine(withdrawDuplicate(page, { of: shared }, moment()))
    expect(ruleOf(broughtOver(page.seen, idOf(9, 2) as MeetingId, plain))).toBe('JC5')
    expect(ruleOf(broughtOver(openMeeting().page.seen, shared, plain))).toBe('JC5')
  })
})

describe('JC6 who comes in for an assembly stands on the list of delegates', () => {
  it('under the id of the own office, once; a name of spaces is none', () => {
    const { moment } = planMeeting()
    const page = onRollLiteral(newRoll(idOf(0xa5, 9) as AssemblyId))
    const given = { person: people.björn, name: 'Björn', from: 'West' }
    expect(ruleOf(comeAsDelegate(page, { ...given, name: '  ' }, moment()))).toBe('ST9')
    fine(comeAsDelegate(page, given, moment()))
    fine(comeAsDelegate(page, { ...given, name: 'Somebody else' }, moment()))
    expect(nameOf(page.seen, people.björn)).toBe('Björn')
    expect(page.seen.people[people.björn]).toMatchObject({ from: 'West', until: null })
  })
})
