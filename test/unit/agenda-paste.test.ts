import { describe, expect, it } from 'vitest'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addPasted, isTooLong, longestPaste, readAgenda } from '../../shared/meeting/agenda/agenda-paste'
import { undo } from '../../shared/meeting/undo'
import { fine, harbour, people, planMeeting, ruleOf } from '../fixtures/world'

const { roll } = harbour()
const line = (text: string) => {
  const [first] = fine(readAgenda(text, roll))
  if (first === undefined) throw new Error('no line')
  return [first.title, first.planned, first.presenter]
}

describe('IM1 a line of a pasted agenda', () => {
  it.each([
    ['1. Budget 15', ['Budget', 15, null]],
    ['2.3 Hall lease (Asha) 10 min', ['Hall lease', 10, people.asha]],
    ['• Roof, 1:30 [björn]', ['Roof', 90, people.björn]],
    ['- [ ] Keys 20m', ['Keys', 20, null]],
    ['3)\tNoise at night', ['Noise at night', null, null]],
    ['Accounts 2024-25', ['Accounts 2024-25', null, null]],
    ['Moorings (2026)', ['Moorings (2026)', null, null]],
    ['Fund (10 min)', ['Fund', 10, null]],
  ])('%s', (text, read) => {
    expect(line(text)).toEqual(read)
  })
})

describe('IM2 who presents it', () => {
  it('is found in full or by the first name, and nobody else is', () => {
    expect(line('Roof (CHIDI)')[2]).toBe(people.chidi)
    const [first] = fine(readAgenda('Roof (the harbour master)', roll))
    expect(first).toMatchObject({
      title: 'Roof (the harbour master)',
      presenter: null,
      unknown: 'the harbour master',
    })
  })
})

describe('IM3 what is kept', () => {
  it('comes in its order, in one gesture', () => {
    const { page, moment } = planMeeting()
    const items = fine(readAgenda('A 5\nB (Asha)\nC', roll)).slice(0, 2)
    fine(addPasted(page, { items, section: 'Business' }, moment()))
    expect(agenda(page.seen).map(({ title }) => title)).toEqual([
      'Welcome and apologies',
      'Minutes of the last meeting',
      'Roof of the boat shed',
      'Hall lease',
      'A',
      'B',
      'Any other business',
    ])
    fine(undo(page, {}, moment()))
    expect(agenda(page.seen)).toHaveLength(5)
    expect(ruleOf(addPasted(page, { items: [], section: '' }, moment()))).toBe('AG2')
  })
})

describe('IM4 IM5 what no agenda holds', () => {
  it('a line too long is told, and refused whole with the others', () => {
    const { page, moment } = planMeeting()
    const items = fine(readAgenda(`Short\n${'long '.repeat(80)}`, roll))
    expect(items.map(isTooLong)).toEqual([false, true])
    expect(ruleOf(addPasted(page, { items, section: '' }, moment()))).toBe('ST8')
    expect(agenda(page.seen)).toHaveLength(5)
  })
  it('too many lines, or too much text, is refused', () => {
    expect(ruleOf(readAgenda('x\n'.repeat(201), roll))).toBe('AG3')
    expect(ruleOf(readAgenda('x'.repeat(longestPaste + 1), roll))).toBe('AG3')
    expect(ruleOf(readAgenda(' \n \n', roll))).toBe('AG2')
  })
  it('a line made to be slow is not', () => {
    const began = performance.now()
    readAgenda(`${'('.repeat(20_000)}${'[a'.repeat(20_000)}`, roll)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
