import { describe, expect, it } from 'vitest'
import { itemAfter, itemBefore, nextStep, restedItem } from '../../renderer/features/live/course'
import { itemTime } from '../../renderer/features/live/item-time'
import { rollLines } from '../../renderer/features/live/roll-lines'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addAction } from '../../shared/meeting/decision/action'
import { apologise, leave } from '../../shared/meeting/hall/arrivals'
import { raiseHand } from '../../shared/meeting/hall/stack-deeds'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { adjourn, close, resume } from '../../shared/meeting/lifecycle'
import { closingOf } from '../../shared/meeting/open-questions'
import { recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { meetingState } from '../../shared/meeting/state'
import { fine, openMeeting, people, planMeeting } from '../fixtures/world'

const step = ({ page }: ReturnType<typeof planMeeting>) =>
  nextStep(meetingState(page.seen), agenda(page.seen))

describe('the one step the strip offers', () => {
  it('leads Asha from the call to order through every item to the close and the minutes', () => {
    expect(step(planMeeting())).toBe('call')
    const evening = openMeeting()
    const { page, moment, clock } = evening
    expect(step(evening)).toBe('start-first')
    for (let next = itemAfter(agenda(page.seen)); next !== undefined; next = itemAfter(agenda(page.seen))) {
      fine(startItem(page, { item: next.id, leave: 'done' }, moment()))
      clock.tick(5)
    }
    expect(step(evening)).toBe('close')
    fine(close(page, {}, moment()))
    expect(step(evening)).toBe('minutes')
  })

  it('comes back to what was set aside, once nothing waits behind it', () => {
    const { page, moment } = openMeeting()
    const [first, second, ...rest] = agenda(page.seen)
    if (first === undefined || second === undefined) throw new Error('The fixture has items')
    fine(startItem(page, { item: first.id, leave: 'done' }, moment()))
    fine(startItem(page, { item: second.id, leave: 'open' }, moment()))
    expect(itemBefore(agenda(page.seen))?.id).toBe(first.id)
    for (const { id } of rest) fine(startItem(page, { item: id, leave: 'done' }, moment()))
    expect(itemAfter(agenda(page.seen))?.id).toBe(first.id)
  })
})

describe('after a break', () => {
  it('the item that was put down for it goes on; one set aside before does not', () => {
    const { page, moment, clock } = openMeeting()
    const [first, second] = agenda(page.seen)
    if (first === undefined || second === undefined) throw new Error('The fixture has items')
    fine(startItem(page, { item: first.id, leave: 'done' }, moment()))
    clock.tick(5)
    fine(startItem(page, { item: second.id, leave: 'open' }, moment()))
    clock.tick(5)
    fine(adjourn(page, {}, moment()))
    fine(endItem(page, { item: second.id, outcome: null }, moment()))
    clock.tick(10)
    expect(restedItem(page.seen, agenda(page.seen))?.id).toBe(second.id)
    fine(resume(page, {}, moment()))
    expect(restedItem(page.seen, agenda(page.seen))).toBeUndefined()
  })
})

describe('closing with a block open', () => {
  it('is an open question of its own, and nothing that keeps the meeting from ending', () => {
    const { page, moment, item, roll, charter } = openMeeting()
    const given = { item: item('Hall lease'), wording: 'We sign.', proposer: null }
    const { version } = fine(propose(page, given, moment()))
    const said = { version, person: people.chidi, stance: 'block', reason: 'No', source: 'room' } as const
    fine(recordPosition(page, { ...said, rule: charter.positions }, moment()))
    expect(closingOf(page.seen, roll).open.map(({ type }) => type)).toContain('blocked')
    fine(close(page, {}, moment()))
  })
})

describe('the clock of an item', () => {
  it('is nearly over from seven tenths, and over when its minutes are used', () => {
    const { page, moment, clock, item } = openMeeting()
    fine(startItem(page, { item: item('Hall lease'), leave: 'done' }, moment()))
    const read = () => {
      const running = agenda(page.seen).find(({ title }) => title === 'Hall lease')
      if (running === undefined) throw new Error('The fixture has this item')
      const { spent, state, left } = itemTime(running, clock.now())
      return [spent, state, left]
    }
    clock.tick(13)
    expect(read()).toEqual([13, 'well', 7])
    clock.tick(1)
    expect(read()).toEqual([14, 'nearly', 6])
    clock.tick(9)
    expect(read()).toEqual([23, 'over', -3])
  })
})

describe('the roll of a meeting', () => {
  it('keeps the order of names whatever happens, and does not expect a participant', () => {
    const { page, moment, roll } = openMeeting()
    fine(leave(page, { person: people.chidi }, moment()))
    fine(apologise(page, { person: people.farida, reason: 'At sea' }, moment()))
    expect(rollLines(page.seen, roll).map(({ name, presence }) => `${name} ${presence}`)).toEqual([
      'Asha here',
      'Björn here',
      'Chidi left',
      'Dafydd here',
      'Eleni here',
      'Farida apologies',
      'Goran away',
    ])
  })
})

describe('what the close will do', () => {
  it('names what gets a number, what was not reached, and what stays open', () => {
    const { page, moment, item, roll } = openMeeting()
    const roof = item('Roof of the boat shed')
    fine(startItem(page, { item: roof, leave: 'done' }, moment()))
    fine(propose(page, { item: roof, wording: 'Mend it in May.', proposer: people.chidi }, moment()))
    fine(addAction(page, { item: roof, what: 'Ask for prices', who: people.eleni, due: null }, moment()))
    fine(raiseHand(page, { person: people.eleni, kind: 'contribution' }, moment()))
    const { numbered, unfinished, open } = closingOf(page.seen, roll)
    expect(numbered.map(({ id }) => id)).toEqual([roof])
    // CV12: under way with a proposal that is not decided, it is asked about as the others.
    expect(unfinished.map(({ id }) => id)).toContain(roof)
    expect(unfinished).toHaveLength(5)
    expect(open.map(({ type }) => type)).toEqual(['no-outcome', 'no-due', 'stack'])
    expect(fine(close(page, {}, moment()))).toEqual({
      numbered: [roof],
      notReached: unfinished.map(({ id }) => id).filter((id) => id !== roof),
      carried: [roof, item('Hall lease')],
    })
  })
})
