import { describe, expect, it } from 'vitest'
import { parameterDefaults } from '../../shared/charter/parameters'
import { agendaVersion } from '../../shared/meeting/agenda/agenda-version'
import { firstDay, missedNotice, usualDay, wholeDays } from '../../shared/meeting/agenda/notice'
import { callToOrder, changeDetails, giveNotice } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { compose } from '../../shared/minutes/compose'
import { nextOf } from '../../shared/record/series'
import { union } from '../fixtures/merge'
import { clockOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, planMeeting, ruleOf } from '../fixtures/world'

const today = '2026-03-03'

describe('NT1 between the notice and the meeting lie whole days', () => {
  it('neither the day it goes out nor the day of the meeting counts', () => {
    expect(wholeDays('2026-03-03', '2026-03-07')).toBe(3)
    expect(wholeDays('2026-03-03', '2026-03-04')).toBe(0)
    expect(wholeDays('2026-03-03', '2026-03-03')).toBe(0)
    expect(wholeDays('2026-03-03', '2026-03-01')).toBe(0)
  })

  it('of two that Asha and Björn gave apart the later is read, whichever comes first', () => {
    const { page, charter, moment } = planMeeting()
    fine(changeDetails(page, { date: '2026-03-10' }, moment()))
    const his = onLiteral(structuredClone(page.seen))
    fine(giveNotice(page, {}, moment()))
    const late = clockOf('2026-03-08T09:00:00+00:00', bjorn, 400)
    fine(giveNotice(his, {}, late.moment()))
    for (const merged of [union(page.seen, his.seen), union(his.seen, page.seen)])
      expect(missedNotice(merged, charter, today)).toEqual({ given: '2026-03-08', days: 1, asked: 3 })
  })
})

describe('NT2 a new meeting is offered on the first usual day that keeps the notice', () => {
  it('three whole days from today, on the weekday of the last one', () => {
    expect(firstDay(today, '20:01', 3, '19:00')).toBe('2026-03-07')
    expect(usualDay('2026-03-07', '2026-02-03')).toBe('2026-03-10')
    expect(usualDay('2026-03-10', '2026-02-03')).toBe('2026-03-10')
    expect(usualDay('2026-03-07', null)).toBe('2026-03-07')
  })

  it('where no notice is asked, today, and tomorrow once the hour is past', () => {
    expect(firstDay(today, '18:59', 0, '19:00')).toBe(today)
    expect(firstDay(today, '20:01', 0, '19:00')).toBe('2026-03-04')
  })

  it('of a series, its first day from then on', () => {
    const weekly = { id: 'x', rule: { type: 'weekly', weekday: 4, every: 1 } } as const
    expect(nextOf([], weekly, today)).toBe('2026-03-05')
    expect(nextOf([], weekly, today, '2026-03-07')).toBe('2026-03-12')
  })
})

describe('NT3 a notice that is too late is said, and forbids nothing', () => {
  it('while it is planned, by the day it would go out', () => {
    const { page, charter, moment } = planMeeting()
    expect(missedNotice(page.seen, charter, today)).toEqual({ given: null, days: 0, asked: 3 })
    fine(changeDetails(page, { date: '2026-03-07' }, moment()))
    expect(missedNotice(page.seen, charter, today)).toBeNull()
    expect(missedNotice(page.seen, charter, '2026-03-04')).toMatchObject({ days: 2 })
    fine(giveNotice(page, {}, moment()))
    expect(missedNotice(page.seen, charter, '2026-03-06')).toBeNull()
  })

  it('a meeting that was put off after the notice is in time, one brought forward is not', () => {
    const { page, charter, moment } = planMeeting()
    fine(giveNotice(page, {}, moment()))
    expect(missedNotice(page.seen, charter, today)).toMatchObject({ given: today, days: 0 })
    fine(changeDetails(page, { date: '2026-03-20' }, moment()))
    expect(missedNotice(page.seen, charter, today)).toBeNull()
  })

  it('stands in the minutes before the quorum, and the meeting was held all the same', () => {
    const { page, charter, roll } = openMeeting()
    const blocks = compose(page.seen, roll, charter)
    const at = blocks.findIndex(({ type }) => type === 'notice')
    expect(blocks[at]).toEqual({ type: 'notice', given: null, days: 0, asked: 3 })
    expect(blocks[at + 1]).toMatchObject({ type: 'quorum' })
  })

  it('nothing stands there where it was kept, or where the charter asks for none', () => {
    const { page, charter, roll, moment } = planMeeting()
    fine(giveNotice(page, { on: '2026-02-20' }, moment()))
    fine(callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
    expect(compose(page.seen, roll, charter).some(({ type }) => type === 'notice')).toBe(false)
    const free = openMeeting({ parameters: { ...parameterDefaults, noticeDays: 0 } })
    expect(compose(free.page.seen, free.roll, free.charter).some(({ type }) => type === 'notice')).toBe(false)
  })
})

describe('NT4 a notice that went out before it was noted is noted with its day', () => {
  it('with the agenda of that day as its first version, and none that is to come', () => {
    const { page, moment } = planMeeting()
    expect(ruleOf(giveNotice(page, { on: '2026-03-04' }, moment()))).toBe('NT4')
    expect(ruleOf(giveNotice(page, { on: '2026-02-30' }, moment()))).toBe('NT4')
    fine(giveNotice(page, { on: '2026-02-20' }, moment()))
    expect(agendaVersion(page.seen)).toMatchObject({ version: 1, issued: '2026-02-20T18:30:00+00:00' })
  })
})

describe('NT5 called to order earlier than planned', () => {
  it('is told before that three days are then not kept, as the minutes tell it afterwards', () => {
    const { page, charter, roll, moment } = planMeeting()
    fine(changeDetails(page, { date: '2026-03-13' }, moment()))
    fine(giveNotice(page, {}, moment()))
    expect(missedNotice(page.seen, charter, today)).toBeNull()
    const told = missedNotice(page.seen, charter, today, today)
    expect(told).toEqual({ given: today, days: 0, asked: 3 })
    expect(missedNotice(page.seen, charter, '2026-03-09', '2026-03-09')).toBeNull()
    fine(callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
    expect(compose(page.seen, roll, charter)).toContainEqual({ type: 'notice', ...told })
  })
})
