import { describe, expect, it } from 'vitest'
import { ruleInWords } from '../../renderer/words/en/series'
import { canonical } from '../../shared/canonical'
import { type Charter, parseCharter, readCharter } from '../../shared/charter/charter'
import { followable, provisionsOf, withProvisions } from '../../shared/charter/provisions'
import { copied, isNamedTwice, type MeetingSeries, withSeries } from '../../shared/charter/series'
import { restateFrom } from '../../shared/inbox/restate'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addItem } from '../../shared/meeting/agenda/agenda-edit'
import { nextDate, seriesOf } from '../../shared/meeting/agenda/series'
import { newMeeting } from '../../shared/meeting/birth'
import { withdrawDuplicate } from '../../shared/meeting/duplicate'
import { onLiteral } from '../../shared/meeting/literal'
import { sameMeetings, sorted } from '../../shared/record/made-twice'
import { project, readMeeting } from '../../shared/record/projection'
import { nextOf, placeFor, placesInSeries, plannedOf } from '../../shared/record/series'
import { summarize } from '../../shared/record/summarize'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, harbour } from '../fixtures/world'

const firstTuesday = { type: 'monthly', nth: 1, weekday: 2, every: 1 } as const
const monthly: MeetingSeries = {
  id: idOf(0x5e, 1),
  name: 'Monthly meeting',
  kind: 'Moot',
  rule: firstTuesday,
  time: '19:00',
  place: 'Net loft',
  items: [{ section: 'Business', title: 'Money', kind: 'inform', planned: 10 }],
}
const { charter, roll } = harbour({ series: [monthly] })

/** A meeting of the series, planned by Asha on her laptop or by Björn on his. */
function planned(n: number, date: string, by: 'asha' | 'björn' = 'asha') {
  const clock =
    by === 'asha'
      ? clockOf('2026-03-10T10:00:00+00:00', asha, 60 + n)
      : clockOf('2026-03-10T10:05:00+00:00', bjorn, 90 + n)
  const meeting = fine(
    newMeeting(
      {
        id: idOf(0xfe, n) as never,
        assembly: charter.assembly as never,
        zone: charter.zone,
        details: { title: 'Monthly meeting', kind: 'Moot', date, time: '19:00', place: 'Net loft' },
        standingItems: charter.standingItems,
        series: monthly,
      },
      clock.moment(),
    ),
  )
  return { page: onLiteral(meeting), moment: clock.moment }
}
const headline = ({ page }: ReturnType<typeof planned>) => summarize(page.seen, roll, charter).headline

describe('SE1 a series is a provision of the charter', () => {
  it('is read back as it was sealed, and is followed from nobody', () => {
    expect(fine(readCharter(canonical(charter)))).toEqual(charter)
    expect(provisionsOf(charter).series).toEqual([monthly])
    expect(followable).not.toContain('series')
  })

  it('a charter without any stays as it was, bit for bit, whoever seals another part of it', () => {
    const bare = harbour().charter
    expect(fine(parseCharter(bare))).not.toHaveProperty('series')
    expect(canonical(withProvisions(bare, { series: [], name: bare.name }))).toBe(canonical(bare))
    const none = withProvisions(charter, { series: [] })
    expect(none.series).toEqual([])
  })

  it('one that is no series is refused with the charter, and a name twice is told', () => {
    const wrong = { ...charter, series: [{ ...monthly, time: '25:00' }] }
    expect(parseCharter(wrong as Charter).ok).toBe(false)
    const other = { ...monthly, id: idOf(0x5e, 2), name: ' monthly MEETING ' }
    expect(isNamedTwice([monthly], other)).toBe(true)
    expect(isNamedTwice([monthly], { ...monthly, name: 'Monthly' })).toBe(false)
    expect(withSeries([monthly], { ...monthly, place: 'Hall' })).toHaveLength(1)
  })

  it('is said in words', () => {
    expect(ruleInWords(firstTuesday)).toBe('First Tuesday of the month')
    expect(ruleInWords({ type: 'monthly', nth: -1, weekday: 7, every: 2 })).toBe(
      'Last Sunday of the month, every second month',
    )
    expect(ruleInWords({ type: 'weekly', weekday: 4, every: 2 })).toBe('Every second Thursday')
    expect(ruleInWords(null)).toBe('When it is needed')
  })
})

describe('SE2 the next day of a series', () => {
  it.each([
    ['nothing held yet', firstTuesday, null, '2026-11-28', '2026-12-01'],
    ['the first Tuesday is today', firstTuesday, null, '2026-12-01', '2026-12-01'],
    ['today’s is planned or held', firstTuesday, '2026-12-01', '2026-12-01', '2027-01-05'],
    ['brought forward by a day', firstTuesday, '2026-11-30', '2026-11-30', '2027-01-05'],
    ['put off by a fortnight', firstTuesday, '2026-12-15', '2026-12-15', '2027-01-05'],
    ['the last one long ago', firstTuesday, '2025-01-07', '2026-11-28', '2026-12-01'],
    ['the fourth Friday', { ...firstTuesday, nth: 4, weekday: 5 }, null, '2026-02-01', '2026-02-27'],
    ['the last Sunday', { ...firstTuesday, nth: -1, weekday: 7 }, '2026-02-22', '2026-02-22', '2026-03-29'],
    ['every second month', { ...firstTuesday, every: 2 }, '2026-01-06', '2026-01-06', '2026-03-03'],
    ['once a year', { ...firstTuesday, every: 12 }, '2026-01-06', '2026-01-06', '2027-01-05'],
    ['every week', { type: 'weekly', weekday: 4, every: 1 }, '2026-11-26', '2026-11-28', '2026-12-03'],
    ['every second week', { type: 'weekly', weekday: 4, every: 2 }, '2026-11-26', '2026-11-28', '2026-12-10'],
  ] as const)('%s', (_, rule, last, today, next) => {
    expect(nextDate(rule, last, today)).toBe(next)
  })

  it('one that was planned and not held for a day that went by counts for nothing', () => {
    const missed = headline(planned(1, '2026-11-03'))
    expect(nextOf([missed], monthly, '2026-11-28')).toBe('2026-12-01')
    const ahead = headline(planned(2, '2026-12-01'))
    expect(nextOf([missed, ahead], monthly, '2026-11-28')).toBe('2027-01-05')
    expect(plannedOf([missed, ahead], monthly, '2026-11-28')?.meeting).toBe(ahead.meeting)
    expect(nextOf([], { ...monthly, rule: null }, '2026-11-28')).toBeNull()
  })
})

describe('SE3 a meeting made from a series', () => {
  it('has the items of every agenda and those of the series, and says of which it is', () => {
    const { page } = planned(1, '2026-04-07')
    expect(agenda(page.seen).map(({ title, standing }) => [title, standing])).toEqual([
      ['Welcome and apologies', true],
      ['Minutes of the last meeting', true],
      ['Money', true],
      ['Any other business', true],
    ])
    expect(seriesOf(page.seen)).toEqual({ id: monthly.id, name: 'Monthly meeting' })
    expect(fine(readMeeting(project(page.seen)))).toEqual(page.seen)
  })
})

describe('SE4 which of its series a meeting is', () => {
  it('goes by the day, whatever was made first', () => {
    const [may, april] = [headline(planned(1, '2026-05-05')), headline(planned(2, '2026-04-07'))]
    const places = placesInSeries([may, april])
    expect([places.get(april.meeting), places.get(may.meeting)]).toEqual([1, 2])
    expect(placesInSeries([april, may])).toEqual(places)
  })
})

describe('SE5 a template of another assembly', () => {
  it('is copied under an id of its own, with whose it was', () => {
    const copy = copied(monthly, { assembly: idOf(0xa5, 9), name: 'Coast Federation' }, idOf(0x5e, 7))
    expect(copy).toEqual({
      ...monthly,
      id: idOf(0x5e, 7),
      from: { assembly: idOf(0xa5, 9), name: 'Coast Federation', series: monthly.id },
    })
    const again = copied(copy, { assembly: idOf(0xa5, 1), name: 'Harbour Tenants' }, idOf(0x5e, 8))
    expect(again.from?.name).toBe('Harbour Tenants')
  })
})

describe('SE6 the next meeting made on two laptops', () => {
  it('may be the same: one is kept, counts once, and has every standing item once', () => {
    const hers = planned(1, '2026-04-07')
    const his = planned(2, '2026-04-07', 'björn')
    const noise = fine(addItem(his.page, { title: 'Noise at night', section: 'Business' }, his.moment()))
    expect(sameMeetings([headline(hers), headline(his)])).toHaveLength(1)
    fine(withdrawDuplicate(his.page, { of: hers.page.seen.id }, his.moment()))
    const { kept, duplicates } = sorted([headline(hers), headline(his)])
    expect([kept.length, duplicates.length]).toEqual([1, 1])
    expect(placesInSeries(kept).get(hers.page.seen.id)).toBe(1)
    fine(restateFrom(hers.page, { from: his.page.seen }, his.moment()))
    const titles = agenda(hers.page.seen).map(({ title }) => title)
    expect(titles.filter((title) => title === 'Money')).toHaveLength(1)
    expect(titles).toContain('Noise at night')
    expect(agenda(hers.page.seen).some(({ id }) => id === noise)).toBe(true)
    expect(seriesOf(hers.page.seen)?.id).toBe(monthly.id)
  })
})

describe('SE20 what is usual need not be typed', () => {
  const held = (n: number, date: string, place: string) => ({ ...headline(planned(n, date)), place })

  it('a series without a place meets where its last meeting did, else where the newest one of the assembly was', () => {
    const all = [
      held(1, '2026-04-07', 'School hall'),
      held(2, '2026-05-05', ''),
      held(3, '2026-03-03', 'Pier'),
    ]
    expect(placeFor(all, { id: monthly.id, place: '' })).toBe('School hall')
    expect(placeFor(all, { id: idOf(0x5e, 9), place: '' })).toBe('School hall')
    expect(placeFor(all, { id: monthly.id, place: 'Net loft' })).toBe('Net loft')
    expect(placeFor([], { id: monthly.id, place: '' })).toBe('')
  })

  it('the very first meeting has no minutes before it to decide on', () => {
    const given = {
      id: idOf(0xfe, 9) as never,
      assembly: charter.assembly as never,
      zone: charter.zone,
      details: { title: 'First', kind: 'Moot', date: '2026-04-07', time: '19:00', place: '' },
      standingItems: charter.standingItems,
    }
    const clock = clockOf('2026-03-10T10:00:00+00:00', asha, 99)
    const titles = (isFirst: boolean) =>
      agenda(fine(newMeeting({ ...given, isFirst }, clock.moment()))).map(({ title }) => title)
    expect(titles(true)).toEqual(['Welcome and apologies', 'Any other business'])
    expect(titles(false)).toContain('Minutes of the last meeting')
  })
})
