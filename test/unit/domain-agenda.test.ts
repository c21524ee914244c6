import { describe, expect, it } from 'vitest'
import type { Charter } from '../../shared/charter/charter'
import type { ItemId } from '../../shared/id'
import { agenda, currentItem, plannedTotal, predictedEnd, recycled } from '../../shared/meeting/agenda/agenda'
import {
  addItem,
  changeItem,
  moveItem,
  pasteItems,
  readLine,
  restoreItem,
  withdrawItem,
} from '../../shared/meeting/agenda/agenda-edit'
import { parseDuration } from '../../shared/meeting/agenda/duration'
import { recordItem } from '../../shared/meeting/approval/record-item'
import { sectionOfNew } from '../../shared/meeting/ending'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { between, spread } from '../../shared/meeting/order'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, planMeeting, ruleOf } from '../fixtures/world'

const titles = (meeting: Meeting) => agenda(meeting).map(({ title }) => title)

describe('AG1 only items of this meeting', () => {
  it('refuses an unknown one', () => {
    const { page, moment } = planMeeting()
    const item = idOf(9, 9) as ItemId
    expect(ruleOf(changeItem(page, { item, change: { field: 'planned', to: 5 } }, moment()))).toBe('AG1')
    expect(ruleOf(moveItem(page, { item, to: 'up' }, moment()))).toBe('AG1')
  })
})

describe('AG2 AG3 a pasted list', () => {
  it('is an item a line, with its minutes', () => {
    const { page, moment } = planMeeting()
    const text =
      '1. Budget 15\n- Boat fees (1:30)\n\n* Room 12\nTreasurer’s report – 20m\n<b>Fish & chips</b>'
    fine(pasteItems(page, { text, section: 'Business' }, moment()))
    expect(
      agenda(page.seen)
        .slice(-6, -1)
        .map(({ title, planned }) => [title, planned]),
    ).toEqual([
      ['Budget', 15],
      ['Boat fees', 90],
      ['Room 12', null],
      ['Treasurer’s report', 20],
      ['<b>Fish & chips</b>', null],
    ])
  })
  it('takes no year and no sum for minutes', () => {
    expect(
      ['Accounts 2024-25', 'Season 2025–30', 'Grant of £1,250', 'Budget, 15', 'Budget,15', 'Roof - 20'].map(
        readLine,
      ),
    ).toEqual([
      { title: 'Accounts 2024-25', planned: null },
      { title: 'Season 2025–30', planned: null },
      { title: 'Grant of £1,250', planned: null },
      { title: 'Budget', planned: 15 },
      { title: 'Budget', planned: 15 },
      { title: 'Roof', planned: 20 },
    ])
  })
  it('refuses nothing, and more than 200 lines', () => {
    const { page, moment } = planMeeting()
    expect(ruleOf(pasteItems(page, { text: ' \n ' }, moment()))).toBe('AG2')
    expect(pasteItems(page, { text: 'x\n'.repeat(201) }, moment())).toMatchObject({
      refusal: { rule: 'AG3', lines: 201, limit: 200 },
    })
  })
})

describe('AG4 AG13 nothing is deleted', () => {
  it('goes to the recycle list and comes back where it was', () => {
    const { page, moment, item } = planMeeting()
    const before = titles(page.seen)
    const roof = item('Roof of the boat shed')
    fine(withdrawItem(page, { item: roof, reason: 'Next month' }, moment()))
    expect(titles(page.seen)).not.toContain('Roof of the boat shed')
    expect(recycled(page.seen).map(({ id }) => id)).toEqual([roof])
    fine(restoreItem(page, { item: roof }, moment()))
    expect(titles(page.seen)).toEqual(before)
  })
  it('keeps what has a number', () => {
    const { page, moment, item } = openMeeting()
    fine(recordItem(page, { item: item('Hall lease') }, moment()))
    expect(ruleOf(withdrawItem(page, { item: item('Hall lease'), reason: null }, moment()))).toBe('AG13')
  })
})

describe('AG13 a number outlasts a withdrawal', () => {
  it('stays on the agenda when another laptop took it off meanwhile, until that is settled', () => {
    const { page, moment, item } = openMeeting()
    const lease = item('Hall lease')
    const other = onLiteral(page.seen)
    fine(recordItem(page, { item: lease }, moment()))
    fine(withdrawItem(other, { item: lease, reason: 'Next month' }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    const found = () => agenda(both.seen).find(({ id }) => id === lease)
    expect(found()).toMatchObject({ minute: '2026/01/01', contested: true })
    expect(recycled(both.seen)).toEqual([])
    fine(restoreItem(both, { item: lease }, moment()))
    expect(found()).toMatchObject({ contested: false })
    expect(ruleOf(restoreItem(both, { item: lease }, moment()))).toBe('AG1')
  })
})

describe('AG5 said to be on and off, it stays on', () => {
  it('and is marked', () => {
    const { page, moment, item } = planMeeting()
    const lease = item('Hall lease')
    const other = onLiteral(page.seen)
    fine(withdrawItem(page, { item: lease, reason: null }, moment()))
    fine(withdrawItem(other, { item: lease, reason: 'No' }, moment(bjorn)))
    fine(restoreItem(other, { item: lease }, moment(bjorn)))
    const both = union(page.seen, other.seen)
    expect(agenda(both).find(({ id }) => id === lease)).toMatchObject({ contested: true })
  })
})

describe('AG6 durations as people write them', () => {
  it.each([
    ['15', 15],
    ['1:30', 90],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['90m', 90],
    ['1h 30', 90],
    ['', null],
  ])('%s', (text, minutes) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: minutes })
  })
  it('refuses what is none', () => {
    expect(ruleOf(parseDuration('soon'))).toBe('AG6')
    expect(ruleOf(parseDuration('99h'))).toBe('AG6')
  })
})

describe('AG7 items are numbered from 1 by their place', () => {
  it('renumbers when one moves', () => {
    const { page, moment, item } = planMeeting()
    fine(moveItem(page, { item: item('Hall lease'), to: { after: null } }, moment()))
    expect(agenda(page.seen).map(({ number, title }) => `${number} ${title}`)[0]).toBe('1 Hall lease')
  })
})

describe('AG8 there is always a place between two', () => {
  it('moves one item without touching the others', () => {
    const { page, moment, item } = planMeeting()
    const before = new Map(agenda(page.seen).map(({ id, order }) => [id, order]))
    fine(moveItem(page, { item: item('Hall lease'), to: 'up' }, moment()))
    expect(titles(page.seen).slice(2, 4)).toEqual(['Hall lease', 'Roof of the boat shed'])
    expect(agenda(page.seen).filter(({ id, order }) => before.get(id) !== order)).toHaveLength(1)
  })
  it('joins the neighbour’s section at the border', () => {
    const { page, moment, item } = planMeeting()
    fine(moveItem(page, { item: item('Any other business'), to: 'up' }, moment()))
    expect(agenda(page.seen)[4]).toMatchObject({ title: 'Any other business', section: 'Business' })
    fine(moveItem(page, { item: item('Any other business'), to: 'up' }, moment()))
    expect(titles(page.seen)[3]).toBe('Any other business')
  })
  it('makes room between twins that two people put at one place', () => {
    const { page, clock, item } = planMeeting()
    const other = onLiteral(page.seen)
    const after = item('Hall lease')
    fine(addItem(page, { title: 'Asha’s', after }, clockOf(clock.now(), bjorn, 11).moment()))
    fine(addItem(other, { title: 'Björn’s', after }, clockOf(clock.now(), bjorn, 12).moment()))
    const both = onLiteral(union(page.seen, other.seen))
    const [first, second] = titles(both.seen).slice(-3, -1)
    const twin = agenda(both.seen).at(-3)?.id ?? null
    fine(addItem(both, { title: 'Between', after: twin }, clockOf(clock.now(), bjorn, 13).moment()))
    expect(titles(both.seen).slice(-4, -1)).toEqual([first, 'Between', second])
  })
  it('finds two hundred places in a gap', () => {
    const places = spread(200, 'a', 'b')
    expect([...places].sort()).toEqual(places)
    expect(new Set(places).size).toBe(200)
    expect(between(null, places[0] ?? null) < (places[0] ?? '')).toBe(true)
  })
})

describe('AG9 the end is predicted', () => {
  it('from the plan before, from the clock while it runs', () => {
    const { page, clock, moment, item } = openMeeting()
    expect(plannedTotal(page.seen)).toBe(75)
    fine(startItem(page, { item: item('Roof of the boat shed'), leave: 'done' }, moment()))
    clock.tick(10)
    // 19:11, 20 left of 30, and 45 of the others.
    expect(predictedEnd(page.seen, clock.now())).toBe('20:16')
    expect(predictedEnd(planMeeting().page.seen, clock.now())).toBe('20:15')
  })
})

describe('AG10 one item runs at a time', () => {
  it('puts down what ran, as done and numbered or to come back to', () => {
    const { page, clock, moment, item } = openMeeting()
    const [roof, lease] = [item('Roof of the boat shed'), item('Hall lease')]
    fine(startItem(page, { item: roof, leave: 'done' }, moment()))
    clock.tick(12)
    fine(startItem(page, { item: lease, leave: 'open' }, moment()))
    clock.tick(3)
    fine(startItem(page, { item: roof, leave: 'done' }, moment()))
    expect(agenda(page.seen).slice(2, 4)).toMatchObject([
      { state: 'current', spent: 12, minute: null },
      { state: 'done', spent: 3, minute: '2026/01/01' },
    ])
  })
})

describe('AG10 two started at once', () => {
  it('the later start runs, the other does not come back by itself and keeps its minutes', () => {
    const { page, moment, item, clock } = openMeeting()
    const [roof, lease] = [item('Roof of the boat shed'), item('Hall lease')]
    const other = onLiteral(page.seen)
    fine(startItem(page, { item: roof, leave: 'done' }, moment()))
    clock.tick(4)
    fine(startItem(other, { item: lease, leave: 'done' }, clockOf(clock.now(), bjorn, 99).moment()))
    const both = onLiteral(union(page.seen, other.seen))
    expect(currentItem(both.seen)?.id).toBe(lease)
    clock.tick(6)
    fine(endItem(both, { item: lease, outcome: 'done' }, moment()))
    expect(currentItem(both.seen)).toBe(null)
    expect(agenda(both.seen).slice(2, 4)).toMatchObject([
      { state: 'waiting', spent: 4 },
      { state: 'done', spent: 6 },
    ])
  })
})

describe('AG11 what is there already does not move', () => {
  it('refuses at the top, and behind itself', () => {
    const { page, moment, item } = planMeeting()
    expect(ruleOf(moveItem(page, { item: item('Welcome and apologies'), to: 'up' }, moment()))).toBe('AG11')
    const after = item('Roof of the boat shed')
    expect(ruleOf(moveItem(page, { item: item('Hall lease'), to: { after } }, moment()))).toBe('AG11')
  })
})

describe('AG16 what was put down stays put down then', () => {
  it('also when the close says of it that it was not reached', () => {
    const { page, clock, moment, item } = openMeeting()
    const roof = item('Roof of the boat shed')
    fine(startItem(page, { item: roof, leave: 'done' }, moment()))
    clock.tick(2)
    fine(endItem(page, { item: roof, outcome: null }, moment()))
    const then = clock.now()
    clock.tick(40)
    fine(close(page, {}, moment()))
    expect(agenda(page.seen).find(({ id }) => id === roof)).toMatchObject({ to: then, spent: 2 })
  })
})
describe('AG12 done is what ran', () => {
  it('refuses to finish what was never taken up', () => {
    const { page, moment, item } = openMeeting()
    expect(ruleOf(endItem(page, { item: item('Hall lease'), outcome: 'done' }, moment()))).toBe('AG12')
    expect(ruleOf(endItem(page, { item: item('Hall lease'), outcome: 'not-reached' }, moment()))).toBe('done')
  })
})

describe('AG14 a new item goes before the items that end every agenda', () => {
  const opening = { section: 'Opening', title: 'Welcome', kind: 'inform', planned: 5 } as const
  const closing = { section: 'Closing', title: 'Any other business', kind: 'discuss', planned: 10 } as const
  const next = { section: 'Closing', title: 'Next meeting', kind: 'decide', planned: 3 } as const
  /** As Asha's new assembly plans its first meeting: standing items and nothing else. */
  const bare = (standingItems: Charter['standingItems']) => {
    const { page, moment, item } = planMeeting({ standingItems })
    for (const title of ['Roof of the boat shed', 'Hall lease'])
      fine(withdrawItem(page, { item: item(title), reason: null }, moment()))
    return { page, moment }
  }

  it('typed one by one, pasted, and typed again', () => {
    const { page, moment } = bare([opening, closing, next])
    expect(sectionOfNew(agenda(page.seen))).toBeNull()
    fine(addItem(page, { title: 'Harbour wall', section: 'Business' }, moment()))
    expect(sectionOfNew(agenda(page.seen))).toBe('Business')
    fine(pasteItems(page, { text: 'Rota 10\nBudget 20', section: 'Business' }, moment()))
    fine(addItem(page, { title: 'Fish and chips' }, moment()))
    expect(titles(page.seen)).toEqual([
      'Welcome',
      'Harbour wall',
      'Rota',
      'Budget',
      'Fish and chips',
      'Any other business',
      'Next meeting',
    ])
  })
  it('where somebody puts it, it goes', () => {
    const { page, moment } = bare([opening, closing, next])
    fine(addItem(page, { title: 'Thanks to the cooks', section: 'Closing' }, moment()))
    expect(titles(page.seen).at(-1)).toBe('Thanks to the cooks')
  })
  it('at the end, where nothing tells the ending from the beginning', () => {
    const flat = bare([opening, closing].map((item) => ({ ...item, section: '' })))
    expect(sectionOfNew(agenda(flat.page.seen))).toBe('')
    fine(addItem(flat.page, { title: 'Harbour wall' }, flat.moment()))
    expect(titles(flat.page.seen).at(-1)).toBe('Harbour wall')
    const empty = bare([])
    fine(addItem(empty.page, { title: 'Harbour wall' }, empty.moment()))
    expect(titles(empty.page.seen)).toEqual(['Harbour wall'])
  })
})

describe('AG15 an item’s text is born with it', () => {
  it('empty, for standing items and for one that Chidi adds in the middle of the evening', () => {
    const { page, moment } = openMeeting()
    const added = fine(addItem(page, { title: 'The ramp' }, moment()))
    expect(page.seen.prose[added]).toBe('')
    expect(Object.keys(page.seen.prose).sort()).toEqual(Object.keys(page.seen.items).sort())
  })
})
