import { describe, expect, it } from 'vitest'
import { foundingPattern, numberAmong, patternOf } from '../../shared/charter/rules'
import { agenda, currentItem, itemOf } from '../../shared/meeting/agenda/agenda'
import { addItem } from '../../shared/meeting/agenda/agenda-edit'
import { correct, corrections } from '../../shared/meeting/approval/correction'
import { recordItem } from '../../shared/meeting/approval/record-item'
import { newMeeting } from '../../shared/meeting/birth'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import {
  adjourn,
  callToOrder,
  changeDetails,
  close,
  giveNotice,
  resume,
} from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { handOver, mayKeep, minuteTaker, takeOver } from '../../shared/meeting/minute-taker'
import { meetingNumber, minuteNumber, nextMeetingNumber, shownNumbers } from '../../shared/meeting/numbering'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { meetingState, stateIsContested } from '../../shared/meeting/state'
import { addDays, addMinutes, epochOf, instantOn, isDate, weekday } from '../../shared/meeting/time'
import { undo } from '../../shared/meeting/undo'
import { union } from '../fixtures/merge'
import { asha, bjorn, fine, openMeeting, planMeeting, ruleOf } from '../fixtures/world'

describe('ME1 the state of a meeting is folded from its turns', () => {
  it('goes from planned to closed, with a break', () => {
    const { page, moment, charter } = planMeeting()
    const states = [meetingState(page.seen)]
    const turn = (deed: () => { ok: boolean }) => {
      expect(deed().ok).toBe(true)
      states.push(meetingState(page.seen))
    }
    turn(() => giveNotice(page, {}, moment()))
    turn(() => callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
    turn(() => adjourn(page, {}, moment()))
    turn(() => resume(page, {}, moment()))
    turn(() => close(page, {}, moment()))
    expect(states).toEqual(['planned', 'noticed', 'open', 'adjourned', 'open', 'closed'])
  })
})

describe('ME2 of contradicting states the cautious one is read', () => {
  it('reads closed where another copy went on', () => {
    const { page, moment } = openMeeting()
    const other = onLiteral(page.seen)
    fine(adjourn(page, {}, moment()))
    fine(close(other, {}, moment()))
    const both = union(page.seen, other.seen)
    expect(meetingState(both)).toBe('closed')
    expect(stateIsContested(both)).toBe(true)
  })
})

describe('ME3 each turn has its time', () => {
  it('refuses to open twice, and to resume what runs', () => {
    const { page, moment, charter } = openMeeting()
    const again = callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment())
    expect(again).toEqual({ ok: false, refusal: { rule: 'ME3', state: 'open' } })
    expect(ruleOf(resume(page, {}, moment()))).toBe('ME3')
  })
})

describe('ME4 a meeting is planned for a day there is', () => {
  it('refuses 30 February and 25 o’clock before anything is written', () => {
    const { page, moment } = planMeeting()
    const before = JSON.stringify(page.seen)
    expect(ruleOf(changeDetails(page, { date: '2026-02-30' }, moment()))).toBe('ME4')
    expect(ruleOf(changeDetails(page, { time: '25:00' }, moment()))).toBe('ME4')
    expect(JSON.stringify(page.seen)).toBe(before)
  })
  it('keeps the history of a change', () => {
    const { page, moment } = planMeeting()
    fine(changeDetails(page, { time: '19:30' }, moment()))
    expect(Object.values(page.seen.statements).filter(({ type }) => type === 'details')).toHaveLength(2)
  })
})

describe('ME5 a closed meeting is not changed', () => {
  it('refuses other details', () => {
    const { page, moment } = openMeeting()
    fine(close(page, {}, moment()))
    expect(ruleOf(changeDetails(page, { place: 'elsewhere' }, moment()))).toBe('ME5')
  })
})

describe('ME6 one device keeps a meeting', () => {
  it('is kept by who calls it to order, and no other device closes or numbers', () => {
    const { page, moment, item } = openMeeting()
    expect(minuteTaker(page.seen)).toMatchObject({ device: asha.device, contested: false })
    expect(ruleOf(close(page, {}, moment(bjorn)))).toBe('ME6')
    expect(ruleOf(recordItem(page, { item: item('Hall lease') }, moment(bjorn)))).toBe('ME6')
  })
  it('is handed over by who has it', () => {
    const { page, moment } = openMeeting()
    fine(handOver(page, bjorn, moment()))
    expect(mayKeep(page.seen, asha)).toBe(false)
    expect(ruleOf(close(page, {}, moment(bjorn)))).toBe('done')
  })
  it('taken over by two at once, belongs to neither until one takes it again', () => {
    const { page, moment } = openMeeting()
    const other = onLiteral(page.seen)
    fine(handOver(page, { ...bjorn, device: asha.device }, moment()))
    fine(takeOver(other, { reason: 'Her laptop died' }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(minuteTaker(both.seen)?.contested).toBe(true)
    expect(ruleOf(close(both, {}, moment(bjorn)))).toBe('ME6')
    fine(takeOver(both, { reason: 'Agreed in the room' }, moment(bjorn)))
    expect(ruleOf(close(both, {}, moment(bjorn)))).toBe('done')
  })
})

describe('ME7 taking over needs a reason', () => {
  it('refuses without one, and what one already has', () => {
    const { page, moment } = openMeeting()
    expect(ruleOf(takeOver(page, { reason: ' ' }, moment(bjorn)))).toBe('ST9')
    expect(ruleOf(takeOver(page, { reason: 'mine' }, moment()))).toBe('ME7')
  })
})

describe('ME8 corrections are for after the close', () => {
  it('stand beside the facts', () => {
    const { page, moment, item } = openMeeting()
    const given = { item: item('Hall lease'), text: 'The rent is 420, not 402.' }
    expect(ruleOf(correct(page, given, moment()))).toBe('ME8')
    fine(close(page, {}, moment()))
    fine(correct(page, given, moment()))
    expect(corrections(page.seen)).toMatchObject([given])
  })
})

describe('ME9 numbers follow the charter’s pattern', () => {
  const pattern = '{YYYY}/{meeting:02}/{minute:02}'
  it('counts meetings within a year of the local date', () => {
    expect(nextMeetingNumber(pattern, '2026-03-03', ['2026/01', '2026/07', '2025/31'])).toBe('2026/08')
    expect(nextMeetingNumber(pattern, '2027-01-01', ['2026/01'])).toBe('2027/01')
    expect(minuteNumber(pattern, '2026/08', 5)).toBe('2026/08/05')
  })
  it('understands other patterns', () => {
    expect(nextMeetingNumber('M{meeting}.{minute}', '2026-03-03', ['M9'])).toBe('M10')
    expect(minuteNumber('M{meeting}.{minute}', 'M10', 3)).toBe('M10.3')
  })
  it('ME13 begins with the short code; numbers of before are counted on, and shown with it among those of others', () => {
    const ours = patternOf({ code: 'SALT', numberPattern: foundingPattern })
    expect(nextMeetingNumber(ours, '2026-03-03', [])).toBe('SALT 2026/01')
    expect(nextMeetingNumber(ours, '2026-03-03', ['2026/01', 'SALT 2026/02-b'])).toBe('SALT 2026/03')
    expect(minuteNumber(ours, 'SALT 2026/03', 5)).toBe('SALT 2026/03/05')
    expect(numberAmong('SALT', '2026/01/04')).toBe('SALT 2026/01/04')
    expect(numberAmong('SALT', 'SALT 2026/03/05')).toBe('SALT 2026/03/05')
  })
})

describe('ME10 no number is given twice', () => {
  it('gives minutes their numbers as they are recorded, not by their place', () => {
    const { page, moment, item } = openMeeting()
    expect(meetingNumber(page.seen)).toBe('2026/01')
    expect(fine(recordItem(page, { item: item('Hall lease') }, moment())).number).toBe('2026/01/01')
    expect(fine(recordItem(page, { item: item('Roof of the boat shed') }, moment())).number).toBe(
      '2026/01/02',
    )
    expect(fine(recordItem(page, { item: item('Hall lease') }, moment())).number).toBe('2026/01/01')
  })
})

describe('ME11 of two equal numbers the later is shown with -b', () => {
  it('is the same whatever order they are told in', () => {
    const given = [
      { key: 'hall', number: '2026/01/01', id: 'aa', n: 5 },
      { key: 'roof', number: '2026/01/01', id: 'bb', n: 5 },
      { key: 'tea', number: '2026/01/01', id: 'cc', n: 9 },
    ]
    const told = (list: typeof given) => Object.fromEntries(shownNumbers(list))
    expect(told(given)).toEqual({ hall: '2026/01/01', roof: '2026/01/01-b', tea: '2026/01/01-c' })
    expect(told([...given].reverse())).toEqual(told(given))
  })
})

describe('ME11 two laptops that numbered apart', () => {
  /** Björn takes over without a network; both go on. */
  function apart() {
    const evening = openMeeting()
    const other = onLiteral(evening.page.seen)
    fine(takeOver(other, { reason: 'No network' }, evening.moment(bjorn)))
    return { ...evening, other }
  }
  it('a number given elsewhere to another item counts, also where that shows an earlier one', () => {
    const { page, other, moment, item } = apart()
    const [welcome, roof, lease] = [
      item('Welcome and apologies'),
      item('Roof of the boat shed'),
      item('Hall lease'),
    ]
    fine(recordItem(page, { item: roof }, moment()))
    fine(recordItem(other, { item: welcome }, moment(bjorn)))
    fine(recordItem(other, { item: roof }, moment(bjorn)))
    fine(addItem(page, { title: 'x' }, moment()))
    fine(addItem(page, { title: 'y' }, moment()))
    fine(recordItem(page, { item: lease }, moment()))
    const both = union(page.seen, other.seen)
    const shown = [roof, welcome, lease].map((id) => itemOf(both, id)?.minute)
    expect(shown).toEqual(['2026/01/01', '2026/01/01-b', '2026/01/02-b'])
  })
  it('two decisions of one minute are told apart', () => {
    const { page, other, moment, item, roll, charter } = apart()
    const decide = (on: typeof page, by: typeof asha, wording: string) => {
      const given = { item: item('Hall lease'), wording, proposer: null }
      const { proposal, version } = fine(propose(on, given, moment(by)))
      fine(allAgree(on, { version }, moment(by)))
      return fine(declare(on, { proposal, roll, charter, informal: false }, moment(by))).number
    }
    expect([decide(page, asha, 'We sign.'), decide(other, bjorn, 'We do not.')]).toEqual([
      '2026/01/01',
      '2026/01/01',
    ])
    decide(page, asha, 'We wait.')
    const shown = decisions(union(page.seen, other.seen)).map(({ number }) => number)
    expect([...shown].sort()).toEqual(['2026/01/01', '2026/01/01-b', '2026/01/01.2'])
  })
})

describe('ME12 the close numbers what was dealt with', () => {
  it('and puts down the rest as not reached', () => {
    const { page, moment, item, clock } = openMeeting()
    fine(startItem(page, { item: item('Roof of the boat shed'), leave: 'done' }, moment()))
    clock.tick(40)
    const told = fine(close(page, {}, moment()))
    expect(told.numbered).toEqual([item('Roof of the boat shed')])
    expect(told.notReached).toHaveLength(4)
    expect(itemOf(page.seen, item('Roof of the boat shed'))).toMatchObject({
      state: 'done',
      spent: 40,
      minute: '2026/01/01',
    })
    expect(itemOf(page.seen, item('Hall lease'))?.state).toBe('not-reached')
    expect(currentItem(page.seen)).toBe(null)
  })
  it('does not number what was put down by mistake and taken back', () => {
    const { page, moment, item } = openMeeting()
    fine(propose(page, { item: item('Hall lease'), wording: 'Wrong item', proposer: null }, moment()))
    fine(undo(page, {}, moment()))
    const told = fine(close(page, {}, moment()))
    expect(told.numbered).toEqual([])
    expect(itemOf(page.seen, item('Hall lease'))).toMatchObject({ state: 'not-reached', minute: null })
  })
  it('can be taken up again', () => {
    const { page, moment, item } = openMeeting()
    fine(close(page, {}, moment()))
    fine(resume(page, {}, moment()))
    fine(startItem(page, { item: item('Hall lease'), leave: 'done' }, moment()))
    fine(endItem(page, { item: item('Hall lease'), outcome: 'done' }, moment()))
    expect(itemOf(page.seen, item('Hall lease'))?.minute).toBe('2026/01/01')
  })
})

describe('a new meeting', () => {
  it('brings the standing items, and what is given before those that end it', () => {
    const { page } = planMeeting()
    expect(agenda(page.seen).map(({ number, title, standing }) => [number, title, standing])).toEqual([
      ['1', 'Welcome and apologies', true],
      ['2', 'Minutes of the last meeting', true],
      ['3', 'Roof of the boat shed', false],
      ['4', 'Hall lease', false],
      ['5', 'Any other business', true],
    ])
  })
  it('refuses without a title', () => {
    const { page, moment, charter } = planMeeting()
    const details = { title: '', kind: '', date: '2026-03-03', time: '19:00', place: '' }
    const { id, assembly, zone } = page.seen
    expect(
      ruleOf(newMeeting({ id, assembly, zone, details, standingItems: charter.standingItems }, moment())),
    ).toBe('ST9')
  })
})

describe('the arithmetic of clocks', () => {
  it('agrees with the calendar', () => {
    for (const date of ['1970-01-01', '1999-12-31', '2000-02-29', '2024-02-29', '2026-03-03', '2100-03-01']) {
      expect(epochOf(`${date}T12:34:56.789+02:00`)).toBe(Date.parse(`${date}T12:34:56.789+02:00`))
      expect(addDays(date, 400)).toBe(
        new Date(Date.parse(date) + 400 * 86_400_000).toISOString().slice(0, 10),
      )
      expect(weekday(date)).toBe(((new Date(date).getUTCDay() + 6) % 7) + 1)
    }
    expect(addMinutes('23:50', 20)).toBe('00:10')
    expect([isDate('2024-02-29'), isDate('2026-02-29'), isDate('soon')]).toEqual([true, false, false])
    // A time said of an evening that goes on after midnight.
    const evening = '2026-03-03T19:00:00+00:00'
    expect(['00:10', '18:50', '23:59', '12:59'].map((time) => instantOn(evening, time).slice(0, 16))).toEqual(
      ['2026-03-04T00:10', '2026-03-03T18:50', '2026-03-03T23:59', '2026-03-04T12:59'],
    )
    expect(epochOf('2026-02-30T00:00:00Z')).toBe(epochOf('2026-03-02T00:00:00Z'))
  })
})
