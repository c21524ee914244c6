import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../shared/id'
import {
  allPresent,
  apologise,
  arrive,
  correctTime,
  expect as expectPerson,
  leave,
  settlePresence,
} from '../../shared/meeting/hall/arrivals'
import { attendeesById, presentAt, presentNow } from '../../shared/meeting/hall/attendance'
import { quorumEvents, quorumNow } from '../../shared/meeting/hall/quorum'
import { close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { union } from '../fixtures/merge'
import { bjorn, fine, openMeeting, people, planMeeting, ruleOf } from '../fixtures/world'

const { chidi, eleni, farida, goran } = people
const of = (meeting: Meeting, person: PersonId) => {
  const found = attendeesById(meeting).get(person)
  if (found === undefined) throw new Error('nobody')
  return found
}

describe('AT1 AT2 who is here does not arrive, who is not does not leave', () => {
  it('refuses both', () => {
    const { page, moment } = openMeeting()
    expect(ruleOf(arrive(page, { person: chidi }, moment()))).toBe('AT1')
    expect(ruleOf(leave(page, { person: farida }, moment()))).toBe('AT2')
  })
  it('keeps spells apart', () => {
    const { page, moment, clock } = openMeeting()
    fine(leave(page, { person: chidi }, moment()))
    clock.tick(9)
    fine(arrive(page, { person: chidi }, moment()))
    expect(
      of(page.seen, chidi).intervals.map(({ from, to }) => [from.slice(11, 16), to?.slice(11, 16) ?? null]),
    ).toEqual([
      ['18:50', '19:01'],
      ['19:10', null],
    ])
  })
})

describe('AT3 after the close a time is needed', () => {
  it('no later than the close', () => {
    const { page, moment, clock } = openMeeting()
    fine(close(page, {}, moment()))
    clock.tick(5)
    expect(ruleOf(arrive(page, { person: farida }, moment()))).toBe('AT3')
    expect(ruleOf(arrive(page, { person: farida, clock: clock.now() }, moment()))).toBe('AT3')
    expect(ruleOf(arrive(page, { person: farida, clock: '2026-03-03T19:01:00+00:00' }, moment()))).toBe(
      'done',
    )
  })
})

describe('AT9 a time given by hand keeps the order of coming and going', () => {
  it('refuses a departure before the arrival, and an arrival before the departure it follows', () => {
    const { page, moment, clock } = openMeeting()
    clock.tick(30)
    fine(leave(page, { person: eleni }, moment()))
    const [spell] = of(page.seen, eleni).intervals
    const late = { person: eleni, link: spell?.fromLink ?? '', clock: '2026-03-03T19:40:00+00:00' }
    expect(ruleOf(correctTime(page, late, moment()))).toBe('AT9')
    const early = { person: eleni, link: spell?.toLink ?? '', clock: '2026-03-03T18:40:00+00:00' }
    expect(ruleOf(correctTime(page, early, moment()))).toBe('AT9')
    expect(ruleOf(arrive(page, { person: eleni, clock: '2026-03-03T19:00:00+00:00' }, moment()))).toBe('AT9')
    expect(ruleOf(leave(page, { person: chidi, clock: '2026-03-03T18:00:00+00:00' }, moment()))).toBe('AT9')
  })
  it('takes a clock that was set back between two gestures as it is', () => {
    const { page, moment, clock } = openMeeting()
    clock.tick(-90)
    fine(leave(page, { person: eleni }, moment()))
    clock.tick(-5)
    fine(arrive(page, { person: eleni }, moment()))
    expect(of(page.seen, eleni).here).toBe('yes')
  })
})

describe('AT4 a time is corrected where it stands', () => {
  it('and what followed still follows', () => {
    const { page, moment, clock } = openMeeting()
    clock.tick(30)
    fine(leave(page, { person: eleni }, moment()))
    const [spell] = of(page.seen, eleni).intervals
    const early = '2026-03-03T18:40:00+00:00'
    fine(correctTime(page, { person: eleni, link: spell?.fromLink ?? '', clock: early }, moment()))
    expect(of(page.seen, eleni)).toMatchObject({ here: 'no', intervals: [{ from: early }] })
    expect(ruleOf(correctTime(page, { person: eleni, link: 'none', clock: early }, moment()))).toBe('AT4')
  })
})

describe('AT4 corrections made apart', () => {
  it('a corrected arrival keeps what another laptop put behind its twin', () => {
    const { page, moment } = openMeeting()
    const other = onLiteral(page.seen)
    fine(arrive(page, { person: farida }, moment()))
    fine(arrive(other, { person: farida }, moment(bjorn)))
    fine(leave(other, { person: farida }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    const link = of(both.seen, farida).intervals[0]?.fromLink ?? ''
    fine(correctTime(both, { person: farida, link, clock: '2026-03-03T18:55:00+00:00' }, moment()))
    expect(of(both.seen, farida)).toMatchObject({ contested: false, here: 'no' })
  })
  it('two corrections of one arrival differ, and the leaving still follows both', () => {
    const { page, moment } = openMeeting()
    fine(leave(page, { person: eleni }, moment()))
    const link = of(page.seen, eleni).intervals[0]?.fromLink ?? ''
    const other = onLiteral(page.seen)
    fine(correctTime(page, { person: eleni, link, clock: '2026-03-03T18:40:00+00:00' }, moment()))
    fine(correctTime(other, { person: eleni, link, clock: '2026-03-03T18:45:00+00:00' }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(of(both.seen, eleni)).toMatchObject({ contested: true, here: 'no' })
    fine(correctTime(both, { person: eleni, link, clock: '2026-03-03T18:42:00+00:00' }, moment()))
    expect(of(both.seen, eleni)).toMatchObject({ contested: false, here: 'no' })
  })
  it('correcting Asha’s word does not unsay Björn’s', () => {
    const { both, moment } = contestedEvening()
    const arrived = of(both.seen, farida).choices.find(({ presence }) => presence === 'arrived')
    const link = arrived?.link ?? ''
    fine(correctTime(both, { person: farida, link, clock: '2026-03-03T18:59:00+00:00' }, moment()))
    expect(of(both.seen, farida)).toMatchObject({ contested: true, here: 'unsure' })
  })
  it('AT3 is not corrected to after the close', () => {
    const { page, moment, clock } = openMeeting()
    fine(close(page, {}, moment()))
    clock.tick(5)
    const link = of(page.seen, eleni).intervals[0]?.fromLink ?? ''
    expect(ruleOf(correctTime(page, { person: eleni, link, clock: clock.now() }, moment()))).toBe('AT3')
  })
})

describe('AT5 nobody in the room has sent apologies', () => {
  it('refuses, and takes apologies back otherwise', () => {
    const { page, moment } = openMeeting()
    expect(ruleOf(apologise(page, { person: chidi, reason: null }, moment()))).toBe('AT5')
    fine(apologise(page, { person: farida, reason: 'Night shift' }, moment()))
    expect(of(page.seen, farida)).toMatchObject({ presence: 'apologies', reason: 'Night shift' })
    fine(expectPerson(page, { person: farida }, moment()))
    expect(of(page.seen, farida)).toMatchObject({ presence: 'expected', reason: null })
  })
  it('and "all present" leaves those with apologies out', () => {
    const { page, moment } = planMeeting()
    fine(apologise(page, { person: farida, reason: null }, moment()))
    expect(fine(allPresent(page, { people: Object.values(people) }, moment()))).toHaveLength(6)
  })
})

/** Eleni left at 19:01 says Asha; she stayed says Björn, who saw her at the tea urn and marked Farida instead. */
function contestedEvening() {
  const evening = openMeeting()
  const other = onLiteral(evening.page.seen)
  fine(arrive(evening.page, { person: farida }, evening.moment()))
  evening.clock.tick(2)
  fine(apologise(other, { person: farida, reason: 'Phoned' }, evening.moment(bjorn)))
  return { ...evening, both: onLiteral(union(evening.page.seen, other.seen)) }
}

describe('AT6 AT7 two different followers of one link are contested', () => {
  it('counts for neither side of the quorum', () => {
    const { both, roll, charter } = contestedEvening()
    expect(of(both.seen, farida)).toMatchObject({ contested: true, here: 'unsure' })
    expect(quorumNow(both.seen, roll, charter)).toMatchObject({ low: 5, high: 6 })
    expect(presentNow(both.seen).unsure).toEqual([farida])
  })
  it('is settled by choosing one', () => {
    const { both, moment } = contestedEvening()
    const keep = of(both.seen, farida).choices.find(({ presence }) => presence === 'arrived')
    fine(settlePresence(both, { person: farida, keep: keep?.id ?? ('' as never) }, moment()))
    expect(of(both.seen, farida)).toMatchObject({ contested: false, here: 'yes' })
    fine(leave(both, { person: farida }, moment()))
    expect(of(both.seen, farida).here).toBe('no')
  })
  it('is not contested when both recorded the same arrival', () => {
    const { page, moment } = openMeeting()
    const other = onLiteral(page.seen)
    fine(arrive(page, { person: farida }, moment()))
    fine(arrive(other, { person: farida }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(of(both.seen, farida)).toMatchObject({ contested: false, here: 'yes' })
    fine(leave(both, { person: farida }, moment()))
    expect(of(both.seen, farida)).toMatchObject({ contested: false, here: 'no' })
  })
  it('AT8 is settled also where each followed his own record of one arrival', () => {
    const { page, moment, clock } = openMeeting()
    const other = onLiteral(page.seen)
    fine(arrive(page, { person: farida }, moment()))
    fine(arrive(other, { person: farida }, moment(bjorn)))
    clock.tick(5)
    fine(leave(page, { person: farida }, moment()))
    clock.tick(5)
    fine(leave(other, { person: farida }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(of(both.seen, farida)).toMatchObject({ contested: true, here: 'no' })
    const [, second] = of(both.seen, farida).choices
    fine(settlePresence(both, { person: farida, keep: second?.id ?? ('' as never) }, moment()))
    expect(of(both.seen, farida)).toMatchObject({ contested: false, here: 'no', clock: second?.clock })
  })
  it('nobody is contested by seconds, or by when their apologies were written down', () => {
    const { page, moment } = openMeeting()
    const other = onLiteral(page.seen)
    const at = (clock: string) => ({ person: goran, clock })
    fine(arrive(page, at('2026-03-03T19:01:04+00:00'), moment()))
    fine(arrive(other, at('2026-03-03T19:01:40+00:00'), moment(bjorn)))
    fine(apologise(page, { person: farida, reason: 'Away' }, moment()))
    fine(
      apologise(
        other,
        { person: farida, reason: 'Away' },
        { ...moment(bjorn), now: '2026-03-03T19:09:00+00:00' },
      ),
    )
    const both = union(page.seen, other.seen)
    expect([of(both, goran).contested, of(both, farida).contested]).toEqual([false, false])
  })
  it('follows nobody in a circle', () => {
    const { page, moment } = openMeeting()
    fine(arrive(page, { person: goran }, moment()))
    const [first] = of(page.seen, goran).readings.flat()
    const link = first?.statement.link ?? ''
    const loop = {
      ...first?.statement,
      id: 'f'.repeat(32),
      n: 99,
      about: `person/${goran}/presence/${link}`,
      follows: link,
    }
    const statements = { ...page.seen.statements, [loop.id]: loop as never }
    expect(of({ ...page.seen, statements }, goran).here).toBe('yes')
  })
})

describe('QU5 the quorum as it changes', () => {
  it('is lost and regained by the clocks', () => {
    const { page, moment, clock, roll, charter } = openMeeting({ quorum: { type: 'count', count: 5 } })
    fine(leave(page, { person: chidi }, moment()))
    clock.tick(4)
    fine(arrive(page, { person: goran }, moment()))
    expect(quorumEvents(page.seen, roll, charter)).toMatchObject([
      { type: 'lost', clock: '2026-03-03T19:01:00+00:00', present: 4, needed: 5 },
      { type: 'regained', clock: '2026-03-03T19:05:00+00:00', present: 5, needed: 5 },
    ])
  })
  it('counts who is here by every reading, though the minutes differ', () => {
    const { page, moment, clock, roll, charter } = openMeeting()
    const other = onLiteral(page.seen)
    fine(arrive(page, { person: farida }, moment()))
    fine(leave(page, { person: eleni }, moment()))
    const later = { ...moment(bjorn), now: '2026-03-03T19:03:00+00:00' }
    fine(arrive(other, { person: farida }, later))
    fine(leave(other, { person: people.asha }, later))
    const both = onLiteral(union(page.seen, other.seen))
    expect(of(both.seen, farida)).toMatchObject({ contested: true, here: 'yes' })
    clock.tick(9)
    fine(leave(both, { person: chidi }, moment()))
    // Björn, Dafydd and Farida are left: three of three.
    expect(quorumEvents(both.seen, roll, charter)).toEqual([])
    fine(leave(both, { person: people.dafydd }, moment()))
    expect(quorumEvents(both.seen, roll, charter)).toMatchObject([{ type: 'lost', present: 2 }])
    expect(quorumNow(both.seen, roll, charter).low).toBe(2)
  })
  it('a clock set back removes nobody', () => {
    const { page, moment, clock } = openMeeting()
    clock.tick(-300)
    fine(leave(page, { person: chidi }, moment()))
    fine(arrive(page, { person: chidi }, moment()))
    expect(presentNow(page.seen).sure).toContain(chidi)
    expect(presentAt(page.seen, '2026-03-03T18:55:00+00:00').sure).toContain(eleni)
  })
})
