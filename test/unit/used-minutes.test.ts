import { describe, expect, it } from 'vitest'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { close } from '../../shared/meeting/lifecycle'
import { summarize } from '../../shared/record/summarize'
import { suggestedMinutes } from '../../shared/record/used'
import { fine, openMeeting } from '../fixtures/world'

const took = (title: string, minutes: number, date = '2026-03-03') => ({ title, minutes, date })

describe('SE15 what an item took before', () => {
  it('is read from meetings that closed, whatever was planned', () => {
    const { page, moment, item, clock, roll, charter } = openMeeting()
    fine(startItem(page, { item: item('Hall lease'), leave: 'done' }, moment()))
    clock.tick(23)
    fine(endItem(page, { item: item('Hall lease'), outcome: 'done' }, moment()))
    expect(summarize(page.seen, roll, charter).used).toEqual([])
    fine(close(page, {}, moment()))
    const { used } = summarize(page.seen, roll, charter)
    expect(used).toEqual([took('hall lease', 23)])
    expect(suggestedMinutes(used, ' Hall LEASE')).toBe(25)
    expect(suggestedMinutes(used, 'Roof')).toBeNull()
  })

  it('is the middle one of the last five times', () => {
    const lines = [
      took('money', 300, '2020-01-01'),
      ...[6, 9, 11, 14, 90].map((minutes, at) => took('money', minutes, `2026-0${at + 1}-01`)),
    ]
    expect(suggestedMinutes(lines, 'Money')).toBe(15)
    expect(suggestedMinutes([...lines].reverse(), 'Money')).toBe(15)
  })
})
