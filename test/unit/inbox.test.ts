import { describe, expect, test } from 'vitest'
import { inboxOf } from '../../shared/inbox/inbox'
import type { InboxLine } from '../../shared/inbox/line'
import { keepWord, noteLine } from '../../shared/inbox/settle'
import { changeItem, withdrawItem } from '../../shared/meeting/agenda/agenda-edit'
import { recordItem } from '../../shared/meeting/approval/record-item'
import { addAction, changeAction, setActionState } from '../../shared/meeting/decision/action'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { arrive, correctTime, leave } from '../../shared/meeting/hall/arrivals'
import { attendeesById } from '../../shared/meeting/hall/attendance'
import { nameRole } from '../../shared/meeting/hall/role'
import { stepOut } from '../../shared/meeting/hall/step-out'
import { startItem } from '../../shared/meeting/item-clock'
import { adjourn, callToOrder, changeDetails, close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { mayKeep, takeOver } from '../../shared/meeting/minute-taker'
import { minuteNumbers } from '../../shared/meeting/numbering'
import { positions } from '../../shared/meeting/proposal/position'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposalOf, standingVersion } from '../../shared/meeting/proposal/proposal'
import { propose, withdrawProposal } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { meetingState, opening, turns } from '../../shared/meeting/state'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import type { Author, Moment, Page } from '../../shared/ports'
import { parseMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { clockOf } from '../fixtures/moment'
import { asha, bjorn, type Evening, fine, openMeeting, people, planMeeting, ruleOf } from '../fixtures/world'

/** Asha and Björn each go on alone with a copy of one meeting, a laptop each, and meet again. */
type Laptop = { readonly page: Page<Meeting>; readonly at: (time: string) => Moment }

function laptop(from: Meeting, by: Author, series: number): Laptop {
  const page = onLiteral(from)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  return { page, at: (time) => ({ ...clock.moment(), now: `2026-03-03T${time}:00+00:00` }) }
}

function parted(from: Meeting): {
  readonly hers: Laptop
  readonly his: Laptop
  readonly met: (by?: Author) => Laptop
} {
  const hers = laptop(from, asha, 31)
  const his = laptop(from, bjorn, 32)
  return { hers, his, met: (by = asha) => laptop(union(hers.page.seen, his.page.seen), by, 33) }
}

const linesOf = ({ page }: Laptop) => inboxOf(page.seen)
const only = (found: Laptop): InboxLine => {
  const [line, ...others] = linesOf(found)
  if (line === undefined || others.length > 0)
    throw new Error(`Not one line: ${linesOf(found).map(({ key }) => key)}`)
  return line
}
const who = ({ words }: InboxLine) =>
  words.map(({ person }) => (person === people.asha ? 'Asha' : person === people.björn ? 'Björn' : '?'))
const wordOf = ({ words }: InboxLine, by: Author) => {
  const word = words.find(({ person }) => person === by.person)
  if (word === undefined) throw new Error('No such word')
  return word.statement
}
const keep = ({ page, at }: Laptop, line: InboxLine, by: Author) =>
  keepWord(page, { keep: wordOf(line, by) }, at('21:30'))

/** A proposal on the roof, tested, with everybody's agreement or nobody's yet. */
function roof(evening: Evening, agreed = true) {
  const { page, moment, item } = evening
  const given = { item: item('Roof of the boat shed'), wording: 'We mend the roof.', proposer: null }
  const { proposal, version } = fine(propose(page, given, moment()))
  if (agreed) fine(allAgree(page, { version }, moment()))
  return { proposal, version, item: given.item }
}
const position = (evening: Evening, version: string, stance: 'block' | 'stand-aside' | 'reservations') =>
  ({
    version,
    person: people.chidi,
    stance,
    reason: 'The choir sings up there.',
    source: 'room',
    rule: evening.charter.positions,
  }) as never

describe('IB1 what two people wrote differently waits with both names', () => {
  test('Asha wrote that Farida came at 19:05, Björn that it was 19:15', () => {
    const { hers, his, met } = parted(openMeeting().page.seen)
    fine(arrive(hers.page, { person: people.farida, clock: '2026-03-03T19:05:00+00:00' }, hers.at('19:06')))
    fine(arrive(his.page, { person: people.farida, clock: '2026-03-03T19:15:00+00:00' }, his.at('19:16')))
    const both = met()
    const line = only(both)
    expect(line.subject).toMatchObject({ type: 'presence', person: people.farida })
    expect(who(line)).toEqual(['Asha', 'Björn'])
    expect(line.words.map(({ told }) => told)).toMatchObject([
      { presence: 'arrived', clock: '2026-03-03T19:05:00+00:00' },
      { presence: 'arrived', clock: '2026-03-03T19:15:00+00:00' },
    ])
    expect(line.words.map(({ device }) => device)).toEqual([asha.device, bjorn.device])

    fine(keep(both, line, bjorn))
    expect(linesOf(both)).toEqual([])
    expect(attendeesById(both.page.seen).get(people.farida)?.intervals).toMatchObject([
      { from: '2026-03-03T19:15:00+00:00', to: null },
    ])
  })

  test('two departures of Chidi, and a time that was corrected in two ways', () => {
    const { hers, his, met } = parted(openMeeting().page.seen)
    fine(leave(hers.page, { person: people.chidi }, hers.at('20:05')))
    fine(leave(his.page, { person: people.chidi }, his.at('20:09')))
    const link = attendeesById(hers.page.seen).get(people.dafydd)?.intervals[0]?.fromLink ?? ''
    const corrected = (minute: string) => ({
      person: people.dafydd,
      link,
      clock: `2026-03-03T18:${minute}:00+00:00`,
    })
    fine(correctTime(hers.page, corrected('40'), hers.at('20:10')))
    fine(correctTime(his.page, corrected('55'), his.at('20:11')))
    expect(
      linesOf(met())
        .map(({ subject }) => subject.person)
        .sort(),
    ).toEqual([people.chidi, people.dafydd].sort())
  })

  test('the same arrival written down by both is nobody’s matter', () => {
    const { hers, his, met } = parted(openMeeting().page.seen)
    fine(arrive(hers.page, { person: people.farida }, hers.at('19:05')))
    fine(arrive(his.page, { person: people.farida }, his.at('19:05')))
    expect(linesOf(met())).toEqual([])
  })

  test('two positions of one person, and the outcome waits until one is kept', () => {
    const evening = openMeeting()
    const { version } = roof(evening)
    const { hers, his, met } = parted(evening.page.seen)
    fine(recordPosition(hers.page, position(evening, version, 'stand-aside'), hers.at('19:20')))
    fine(recordPosition(his.page, position(evening, version, 'block'), his.at('19:21')))
    const both = met()
    const line = linesOf(both).find(({ subject }) => subject.type === 'position')
    expect(line?.subject).toMatchObject({ person: people.chidi, name: 'We mend the roof.' })
    expect(line?.words.map(({ told }) => told)).toMatchObject([
      { stance: 'stand-aside' },
      { stance: 'block' },
    ])
    fine(keep(both, line as InboxLine, asha))
    expect(positions(both.page.seen, version).find(({ person }) => person === people.chidi)).toMatchObject({
      stance: 'stand-aside',
      contested: false,
    })
  })

  test('a wording amended in two ways: what is kept is put to the room afresh', () => {
    const evening = openMeeting()
    const { proposal } = roof(evening)
    const { hers, his, met } = parted(evening.page.seen)
    fine(amend(hers.page, { proposal, wording: 'We mend the roof in May.' }, hers.at('19:20')))
    fine(amend(his.page, { proposal, wording: 'We mend the roof in June.' }, his.at('19:21')))
    const both = met()
    fine(keep(both, only(both), bjorn))
    const after = proposalOf(both.page.seen, proposal)
    expect(after?.contested).toBe(false)
    expect(after && standingVersion(after)?.wording).toBe('We mend the roof in June.')
    expect(after && standingVersion(after)?.tested).toBe(false)
  })

  test('title, kind of item, presenter, role, place of the meeting, an action', () => {
    const evening = openMeeting()
    const item = evening.item('Hall lease')
    const action = fine(
      addAction(evening.page, { item, what: 'Write', who: null, due: null }, evening.moment()),
    )
    const { hers, his, met } = parted(evening.page.seen)
    const say = ({ page, at }: Laptop, mine: boolean) => {
      fine(
        changeItem(page, { item, change: { field: 'title', to: mine ? 'Lease' : 'The lease' } }, at('19:10')),
      )
      fine(
        changeItem(
          page,
          { item, change: { field: 'presenter', to: mine ? people.chidi : people.eleni } },
          at('19:11'),
        ),
      )
      fine(nameRole(page, { role: 'facilitator', person: mine ? people.chidi : null }, at('19:12')))
      fine(changeDetails(page, { place: mine ? 'Loft' : 'Cellar' }, at('19:13')))
      fine(
        changeAction(page, { action, what: 'Write', who: mine ? people.asha : null, due: null }, at('19:14')),
      )
      fine(setActionState(page, { action, state: mine ? 'done' : 'dropped', note: null }, at('19:15')))
    }
    say(hers, true)
    say(his, false)
    const both = met()
    expect(
      linesOf(both)
        .map(({ subject }) => subject.type)
        .sort(),
    ).toEqual(['action', 'action-state', 'details', 'item-field', 'item-field', 'role'])
    for (const line of linesOf(both)) fine(keep(both, line, bjorn))
    expect(linesOf(both)).toEqual([])
    expect(parseMeeting(both.page.seen).ok).toBe(true)
  })

  test('OR4 out of the room on one laptop, and heard on the other', () => {
    const evening = openMeeting()
    const { version, proposal } = roof(evening, false)
    const { hers, his, met } = parted(evening.page.seen)
    fine(stepOut(hers.page, { version, person: people.chidi, out: true }, hers.at('19:20')))
    fine(recordPosition(his.page, position(evening, version, 'reservations'), his.at('19:21')))
    const found = met()
    const line = only(found)
    expect(line).toMatchObject({ settledBy: 'place', subject: { type: 'out', person: people.chidi } })
    expect(who(line).sort()).toEqual(['Asha', 'Björn'])
    fine(withdrawProposal(found.page, { proposal, reason: null }, found.at('19:30')))
    expect(linesOf(found)).toEqual([])
  })

  test('what was withdrawn with its proposal is nobody’s matter any more', () => {
    const evening = openMeeting()
    const { proposal } = roof(evening)
    const { hers, his, met } = parted(evening.page.seen)
    fine(amend(hers.page, { proposal, wording: 'In May.' }, hers.at('19:20')))
    fine(amend(his.page, { proposal, wording: 'In June.' }, his.at('19:21')))
    const both = met()
    fine(withdrawProposal(both.page, { proposal, reason: null }, both.at('19:30')))
    expect(linesOf(both)).toEqual([])
  })
})

describe('IB4 ME6 who keeps the meeting, and its course', () => {
  const both = (): Laptop => {
    const { hers, his, met } = parted(planMeeting().page.seen)
    const given = { pattern: '{YYYY}/{meeting:02}/{minute:02}', used: [] }
    fine(callToOrder(hers.page, given, hers.at('19:05')))
    fine(callToOrder(his.page, { ...given, used: ['2026/01'] }, his.at('19:15')))
    return met()
  }

  test('both called it to order: who keeps it, when it began and its number wait, in that order', () => {
    const found = both()
    expect(linesOf(found).map(({ subject }) => subject.type)).toEqual([
      'minute-taker',
      'state',
      'meeting-number',
    ])
    const [keeper, state] = linesOf(found) as [InboxLine, InboxLine]
    expect(ruleOf(keep(found, state, bjorn))).toBe('ME6')
    fine(keep(found, keeper, asha))
    expect(mayKeep(found.page.seen, asha)).toBe(true)
    fine(keep(found, state, bjorn))
    expect(opening(found.page.seen)?.clock).toBe('2026-03-03T19:15:00+00:00')
    expect(turns(found.page.seen)).toHaveLength(1)
    expect(linesOf(found).map(({ subject }) => subject.type)).toEqual(['meeting-number'])
  })

  test('it can be left with Björn; neither choice is undone by accident', () => {
    const found = both()
    fine(keep(found, linesOf(found)[0] as InboxLine, bjorn))
    expect(mayKeep(found.page.seen, asha)).toBe(false)
    expect(mayKeep(found.page.seen, bjorn)).toBe(true)
    expect(ruleOf(undo(found.page, {}, found.at('21:31')))).toBe('UN2')
  })

  test('the break began at 20:10 or at 20:12', () => {
    const evening = openMeeting()
    const { hers, his, met } = parted(evening.page.seen)
    fine(takeOver(his.page, { reason: 'The cable is out' }, his.at('20:00')))
    fine(adjourn(hers.page, {}, hers.at('20:10')))
    fine(adjourn(his.page, {}, his.at('20:12')))
    expect(ruleOf(keep(met(), only(met()), bjorn))).toBe('ME6')
    const found = met(bjorn)
    fine(keep(found, only(found), bjorn))
    expect(linesOf(found)).toEqual([])
    expect(turns(found.page.seen).map(({ to, clock }) => [to, clock.slice(11, 16)])).toEqual([
      ['opened', '19:00'],
      ['adjourned', '20:12'],
    ])
  })

  test('one closed, the other took a break: the more closed one is read until it is settled', () => {
    const evening = openMeeting()
    const { hers, his, met } = parted(evening.page.seen)
    fine(takeOver(his.page, { reason: 'The cable is out' }, his.at('20:00')))
    fine(close(hers.page, {}, hers.at('21:00')))
    fine(adjourn(his.page, {}, his.at('20:50')))
    const found = met(bjorn)
    expect(meetingState(found.page.seen)).toBe('closed')
    fine(keep(found, linesOf(found).find(({ subject }) => subject.type === 'state') as InboxLine, bjorn))
    expect(meetingState(found.page.seen)).toBe('adjourned')
  })

  test('both opened and went on: the minutes tell both until one is kept', () => {
    const { hers, his, met } = parted(planMeeting().page.seen)
    const given = { pattern: '{YYYY}/{meeting:02}/{minute:02}', used: [] }
    for (const [one, from, to] of [
      [hers, '19:05', '20:00'],
      [his, '19:15', '20:30'],
    ] as const) {
      fine(callToOrder(one.page, given, one.at(from)))
      fine(close(one.page, {}, one.at(to)))
    }
    const found = met()
    fine(keep(found, linesOf(found)[0] as InboxLine, asha))
    fine(keep(found, linesOf(found).find(({ subject }) => subject.type === 'state') as InboxLine, asha))
    expect(turns(found.page.seen).map(({ to }) => to)).toEqual(['opened', 'opened', 'closed'])
    const line = linesOf(found).find(({ subject }) => subject.type === 'turns') as InboxLine
    expect(who(line)).toEqual(['Asha', 'Björn'])
    fine(keep(found, line, bjorn))
    expect(linesOf(found).map(({ subject }) => subject.type)).toEqual(['before-close'])
    expect(opening(found.page.seen)?.clock).toBe('2026-03-03T19:15:00+00:00')
    expect(turns(found.page.seen).map(({ to }) => to)).toEqual(['opened', 'closed'])
    expect(parseMeeting(found.page.seen).ok).toBe(true)
  })

  test('the break began at 20:10 or at 20:12, and both went on after it; chosen in two ways, it is asked again', () => {
    const evening = openMeeting()
    const { hers, his, met } = parted(evening.page.seen)
    fine(takeOver(his.page, { reason: 'The cable is out' }, his.at('20:00')))
    fine(adjourn(hers.page, {}, hers.at('20:10')))
    fine(adjourn(his.page, {}, his.at('20:12')))
    fine(resume(hers.page, {}, hers.at('20:25')))
    fine(resume(his.page, {}, his.at('20:25')))
    const found = met(bjorn)
    const breaks = (one: Laptop) =>
      linesOf(one).find(({ subject }) => subject.name === 'adjourned') as InboxLine
    const other = laptop(found.page.seen, bjorn, 36)
    fine(keep(found, breaks(found), asha))
    expect(
      turns(found.page.seen)
        .filter(({ to }) => to === 'adjourned')
        .map(({ clock }) => clock.slice(11, 16)),
    ).toEqual(['20:10'])
    fine(keep(other, breaks(other), bjorn))
    const again = laptop(union(found.page.seen, other.page.seen), bjorn, 37)
    expect(breaks(again).words).toHaveLength(2)
    fine(keep(again, breaks(again), bjorn))
    expect(breaks(again)).toBe(undefined)
  })
})

describe('IB5 a contested decision is settled by a minute, not by a choice', () => {
  test('Asha declared, and Björn had written down Chidi’s block', () => {
    const evening = openMeeting()
    const { proposal, version } = roof(evening)
    const { hers, his, met } = parted(evening.page.seen)
    const given = { proposal, roll: evening.roll, charter: evening.charter, informal: false }
    fine(declare(hers.page, given, hers.at('19:30')))
    fine(recordPosition(his.page, position(evening, version, 'block'), his.at('19:29')))
    const found = met()
    const [line, ...others] = linesOf(found)
    expect(others).toEqual([])
    expect(line).toMatchObject({
      settledBy: 'minute',
      subject: { type: 'decision', name: 'We mend the roof.' },
    })
    expect(line?.words.map(({ told }) => told.type).sort()).toEqual(['blocked', 'decided'])
    expect(ruleOf(keep(found, line as InboxLine, asha))).toBe('IB2')
    expect(decisions(found.page.seen)[0]?.contested).toBe(true)
  })

  test('both declared: two decisions on one proposal', () => {
    const evening = openMeeting()
    const { proposal } = roof(evening)
    const { hers, his, met } = parted(evening.page.seen)
    const given = { proposal, roll: evening.roll, charter: evening.charter, informal: false }
    fine(takeOver(his.page, { reason: 'The cable is out' }, his.at('19:20')))
    fine(declare(hers.page, given, hers.at('19:30')))
    fine(declare(his.page, given, his.at('19:31')))
    const line = linesOf(met())[0] as InboxLine
    expect(line.settledBy).toBe('minute')
    expect(who(line)).toEqual(['Asha', 'Björn'])
  })
})

describe('IB6 recorded elsewhere before the close was known', () => {
  test('Asha closed; what Björn wrote without knowing counts, and is told', () => {
    const evening = openMeeting()
    const { hers, his, met } = parted(evening.page.seen)
    fine(close(hers.page, {}, hers.at('21:00')))
    const item = evening.item('Hall lease')
    fine(propose(his.page, { item, wording: 'We renew it.', proposer: null }, his.at('20:50')))
    fine(arrive(his.page, { person: people.farida }, his.at('20:55')))
    const found = met()
    const line = only(found)
    expect(line).toMatchObject({ settledBy: 'note', subject: { type: 'before-close' } })
    expect(who(line)).toEqual(['Björn'])
    expect(ruleOf(propose(found.page, { item, wording: 'Later.', proposer: null }, found.at('21:10')))).toBe(
      'ME5',
    )

    fine(noteLine(found.page, { line: line.key }, found.at('21:40')))
    expect(linesOf(found)).toEqual([])
    // More of the same comes from Björn: it is open again.
    fine(nameRole(his.page, { role: 'timekeeper', person: people.eleni }, his.at('20:58')))
    const again = laptop(union(found.page.seen, his.page.seen), asha, 34)
    expect(only(again).words).toHaveLength(3)
  })

  test('what was seen before the close, and what is said after it, is nothing of the sort', () => {
    const evening = openMeeting()
    const { hers, his, met } = parted(evening.page.seen)
    fine(arrive(his.page, { person: people.farida }, his.at('19:40')))
    const seen = met()
    fine(close(seen.page, {}, seen.at('21:00')))
    const later = laptop(seen.page.seen, bjorn, 35)
    const item = evening.item('Hall lease')
    fine(addAction(later.page, { item, what: 'Write', who: null, due: null }, later.at('21:20')))
    expect(linesOf(later)).toEqual([])
    expect(hers.page.seen.id).toBe(later.page.seen.id)
  })
})

describe('MI24 the minutes tell what came before the close was known', () => {
  test('who wrote it and what it was about, near the end; never whose position it was', () => {
    const evening = openMeeting()
    const { version } = roof(evening)
    const { hers, his, met } = parted(evening.page.seen)
    fine(close(hers.page, {}, hers.at('21:00')))
    fine(recordPosition(his.page, position(evening, version, 'stand-aside'), his.at('20:58')))
    const blocks = compose(met().page.seen, evening.roll, evening.charter)
    expect(blocks.at(-1)).toEqual({
      type: 'elsewhere',
      lines: [
        {
          by: 'Björn',
          at: '20:58',
          said: [{ type: 'position', turn: null, item: 'Roof of the boat shed', decision: null }],
        },
      ],
    })
    expect(
      compose(hers.page.seen, evening.roll, evening.charter).some(({ type }) => type === 'elsewhere'),
    ).toBe(false)
  })
})

describe('IB7 ME11 equal numbers', () => {
  test('two items of one number: the later is shown with -b, and no number is changed', () => {
    const evening = openMeeting()
    for (const title of ['Roof of the boat shed', 'Hall lease'])
      fine(startItem(evening.page, { item: evening.item(title), leave: 'open' }, evening.moment()))
    const { hers, his, met } = parted(evening.page.seen)
    fine(takeOver(his.page, { reason: 'The cable is out' }, his.at('19:20')))
    fine(recordItem(hers.page, { item: evening.item('Roof of the boat shed') }, hers.at('19:30')))
    fine(recordItem(his.page, { item: evening.item('Hall lease') }, his.at('19:31')))
    const found = met()
    const line = linesOf(found).find(({ subject }) => subject.type === 'numbers') as InboxLine
    expect(line.words.map(({ told }) => told)).toMatchObject([
      { shown: '2026/01/01', title: 'Roof of the boat shed' },
      { shown: '2026/01/01-b', title: 'Hall lease' },
    ])
    const before = [...minuteNumbers(found.page.seen)]
    fine(noteLine(found.page, { line: line.key }, found.at('21:40')))
    expect(linesOf(found).some(({ subject }) => subject.type === 'numbers')).toBe(false)
    expect([...minuteNumbers(found.page.seen)]).toEqual(before)
    expect(ruleOf(noteLine(found.page, { line: line.key }, found.at('21:41')))).toBe('IB2')
  })
})

describe('IB3 settled after the close too, and taken back', () => {
  test('two arrivals are settled in closed minutes, undone, and settled the other way', () => {
    const { hers, his, met } = parted(openMeeting().page.seen)
    fine(nameRole(hers.page, { role: 'timekeeper', person: people.chidi }, hers.at('19:06')))
    fine(nameRole(his.page, { role: 'timekeeper', person: people.eleni }, his.at('19:07')))
    const found = met()
    fine(close(found.page, {}, found.at('21:00')))
    const line = only(found)
    fine(keep(found, line, bjorn))
    expect(linesOf(found)).toEqual([])
    fine(undo(found.page, {}, found.at('21:32')))
    expect(only(found)).toEqual(line)
    fine(keep(found, line, asha))
    expect(linesOf(found)).toEqual([])
  })

  test('what nobody said differently is not chosen', () => {
    const evening = openMeeting()
    const some = Object.values(evening.page.seen.statements)[0]
    expect(ruleOf(keepWord(evening.page, { keep: some?.id as never }, evening.moment()))).toBe('IB2')
    fine(withdrawItem(evening.page, { item: evening.item('Hall lease'), reason: null }, evening.moment()))
    fine(adjourn(evening.page, {}, evening.moment()))
    fine(resume(evening.page, {}, evening.moment()))
    expect(inboxOf(evening.page.seen)).toEqual([])
  })
})
