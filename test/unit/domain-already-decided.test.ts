import { describe, expect, it } from 'vitest'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { newMeeting } from '../../shared/meeting/birth'
import { parkItem, settleFate } from '../../shared/meeting/carry'
import { reopen } from '../../shared/meeting/decision/cooling-off'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { replaceDecision } from '../../shared/meeting/decision/succession'
import { startItem } from '../../shared/meeting/item-clock'
import { callToOrder, close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { takeOver } from '../../shared/meeting/minute-taker'
import { adoptConsent, markConsent } from '../../shared/meeting/proposal/consent-agenda'
import { agreeInformally } from '../../shared/meeting/proposal/informal'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { takeCarried } from '../../shared/meeting/take-carried'
import { compose } from '../../shared/minutes/compose'
import type { Moment, Page } from '../../shared/ports'
import { alreadyDecided, settlingLine } from '../../shared/record/already-decided'
import { assemblyInbox } from '../../shared/record/assembly-inbox'
import { offered } from '../../shared/record/carried'
import { fates, refOf } from '../../shared/record/fate'
import { sorted } from '../../shared/record/made-twice'
import { project, readMeeting } from '../../shared/record/projection'
import { registerOf } from '../../shared/record/register'
import { summarize } from '../../shared/record/summarize'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, openMeeting, ruleOf } from '../fixtures/world'

const roof = 'Roof of the boat shed'
type Evening = ReturnType<typeof openMeeting>
type Laptop = { readonly page: Page<Meeting>; readonly moment: () => Moment }

function decide({ page, moment }: Laptop, { roll, charter }: Evening, wording = 'Slate.') {
  const item = agenda(page.seen).find(({ title }) => title === roof)?.id ?? ('' as never)
  const { proposal, version } = fine(propose(page, { item, wording, proposer: null }, moment()))
  fine(allAgree(page, { version }, moment()))
  return { proposal, declare: () => declare(page, { proposal, roll, charter, informal: false }, moment()) }
}

/** A copy of a meeting on Björn's laptop, which keeps it from now on. */
function onBjorns(meeting: Meeting, at: string, series: number): Laptop {
  const page = onLiteral(meeting)
  const { moment } = clockOf(at, bjorn, series)
  fine(takeOver(page, { reason: 'Asha is on the other train' }, moment()))
  return { page, moment }
}

/** The next agenda, with what is offered to it. */
function planned({ charter, roll }: Evening, from: Meeting, series: number): Laptop {
  const clock = clockOf('2026-03-20T10:00:00+00:00', asha, series)
  const details = { title: 'April moot', kind: 'Moot', date: '2026-04-07', time: '19:00', place: 'Net loft' }
  const id = idOf(0xfe, series) as never
  const { assembly, zone } = from
  const page = onLiteral(fine(newMeeting({ id, assembly, zone, details, standingItems: [] }, clock.moment())))
  const { carried, taken } = summarize(from, roll, charter)
  fine(takeCarried(page, { items: offered(carried, taken) }, clock.moment()))
  return { page, moment: clock.moment }
}

function register({ charter, roll }: Evening, ...meetings: readonly Meeting[]) {
  const lines = meetings.flatMap((meeting) => summarize(meeting, roll, charter).decisions)
  return registerOf(charter.assembly as never, lines, '2026-04-07')
}

/** Asha carried the roof to April; Björn, who had not heard of it, decided it in March. */
function carriedAndDecided() {
  const march = openMeeting()
  const björns = onBjorns(march.page.seen, '2026-03-03T19:30:00+00:00', 61)
  fine(close(march.page, {}, march.moment()))
  const april = planned(march, march.page.seen, 62)
  fine(decide(björns, march).declare())
  const both = union(march.page.seen, björns.page.seen)
  const entries = register(march, both, april.page.seen)
  const settled = alreadyDecided(april.page.seen, entries)
  return { march, april, both, entries, settled }
}

describe('CV7 carried by one, decided by another', () => {
  it('CV7 the copy reads as already decided, whoever hears of whom first', () => {
    const { april, both, march, settled } = carriedAndDecided()
    const copy = agenda(april.page.seen).find(({ title }) => title === roof)
    const number = decisions(both)[0]?.number
    expect([...settled]).toEqual([[copy?.id, expect.objectContaining({ number, on: '2026-03-03' })]])
    expect(alreadyDecided(march.page.seen, register(march, both)).size).toBe(0)
  })

  it('CV8 and no other agenda is offered it', () => {
    const { march, both } = carriedAndDecided()
    const { carried } = summarize(both, march.roll, march.charter)
    expect(carried.map(({ title }) => title)).toEqual(['Hall lease'])
  })

  it('CV7 it is not decided again: by a test, informally, with others', () => {
    const { march, april, settled } = carriedAndDecided()
    const { roll, charter } = march
    const { page, moment } = april
    const pattern = charter.numberPattern
    fine(callToOrder(page, { pattern, used: ['2026/01'] }, moment()))
    const again = fine(
      propose(
        page,
        { item: [...settled.keys()][0] ?? ('' as never), wording: 'Tin.', proposer: null },
        moment(),
      ),
    )
    const given = { proposal: again.proposal, roll, charter, settled }
    expect(ruleOf(declare(page, { ...given, informal: false }, moment()))).toBe('CV7')
    expect(ruleOf(agreeInformally(page, given, moment()))).toBe('CV7')
    fine(markConsent(page, { item: [...settled.keys()][0] ?? ('' as never), consent: true }, moment()))
    expect(ruleOf(adoptConsent(page, { roll, charter, settled }, moment()))).toBe('CG1')
  })

  it('CV7 reopened, it is free again', () => {
    const { march, april, both } = carriedAndDecided()
    const [decision] = decisions(both)
    const page = onLiteral(both)
    const given = {
      decision: decision?.decision ?? ('' as never),
      person: null,
      reason: 'Letters',
      roll: march.roll,
    }
    fine(reopen(page, given, clockOf('2026-03-05T10:00:00+00:00', bjorn, 63).moment()))
    expect(alreadyDecided(april.page.seen, register(march, page.seen)).size).toBe(0)
  })

  it('CV7 what was known when it was carried settles nothing, nor what has no force', () => {
    const march = openMeeting()
    const { page, moment, item } = march
    fine(startItem(page, { item: item(roof), leave: 'done' }, moment()))
    fine(decide(march, march).declare())
    fine(parkItem(page, { item: item(roof) }, moment()))
    fine(close(page, {}, moment()))
    const april = planned(march, page.seen, 64)
    expect(agenda(april.page.seen).map(({ title }) => title)).toContain(roof)
    expect(alreadyDecided(april.page.seen, register(march, page.seen)).size).toBe(0)
  })

  it('CV7 a copy of a copy, too; and what is offered says so', () => {
    const { march, april, entries } = carriedAndDecided()
    const pattern = march.charter.numberPattern
    fine(callToOrder(april.page, { pattern, used: ['2026/01'] }, april.moment()))
    fine(close(april.page, {}, april.moment()))
    const { carried, taken } = summarize(april.page.seen, march.roll, march.charter)
    const line = offered(carried, taken).find(({ title }) => title === roof)
    expect(line?.times).toBe(2)
    expect(line && settlingLine(line, entries)?.line.number).toBe('2026/01/01')
    const may = planned(march, april.page.seen, 65)
    expect(alreadyDecided(may.page.seen, entries).size).toBe(1)
  })

  it('CV9 noted as already decided, or by the close, the minutes name the decision', () => {
    const { march, april, settled } = carriedAndDecided()
    const { roll, charter } = march
    const { page, moment } = april
    const [[item, of] = []] = [...settled]
    if (item === undefined || of === undefined) throw new Error('Nothing is settled')
    const pattern = charter.numberPattern
    fine(callToOrder(page, { pattern, used: ['2026/01'] }, moment()))
    const untold = onLiteral(page.seen)
    fine(settleFate(page, { item, fate: 'decided', of }, moment()))
    for (const [evening, known] of [
      [page, new Map()],
      [untold, settled],
    ] as const) {
      expect(fine(close(evening, { settled: known }, moment())).carried).not.toContain(item)
      expect(compose(evening.seen, roll, charter)).toContainEqual(
        expect.objectContaining({
          title: roof,
          fate: { fate: 'decided', date: '2026-03-03', decision: of.number },
        }),
      )
      expect(readMeeting(project(evening.seen)).ok).toBe(true)
    }
    // What was said of it here comes first.
    const kept = onLiteral(april.page.seen)
    expect(agenda(kept.seen).find(({ id }) => id === item)?.fate).toBe('decided')
  })

  it('SU9 decided on two copies, neither knowing of the other: contested, until one replaces the other', () => {
    const march = openMeeting()
    const { roll, charter } = march
    const björns = onBjorns(march.page.seen, '2026-03-03T19:30:00+00:00', 66)
    fine(close(march.page, {}, march.moment()))
    const april = planned(march, march.page.seen, 67)
    fine(decide(björns, march).declare())
    const pattern = charter.numberPattern
    fine(callToOrder(april.page, { pattern, used: ['2026/01'] }, april.moment()))
    const item = agenda(april.page.seen).find(({ title }) => title === roof)?.id ?? ('' as never)
    const { proposal } = fine(propose(april.page, { item, wording: 'Tin.', proposer: null }, april.moment()))
    const three = { ...charter, quorum: { type: 'none' } as const }
    fine(agreeInformally(april.page, { proposal, roll, charter: three }, april.moment()))
    const lines = () =>
      [union(march.page.seen, björns.page.seen), april.page.seen].flatMap(
        (meeting) => summarize(meeting, roll, charter).decisions,
      )
    const types = () => [...fates(lines(), '2026-05-07').values()].map(({ course }) => course.type)
    expect(types()).toEqual(['contested', 'contested'])
    // IB5: both wait in the inbox, with who took them.
    const waiting = () => {
      const all = [april.page.seen, union(march.page.seen, björns.page.seen)]
      return assemblyInbox(sorted(all.map((one) => summarize(one, roll, charter).headline)).kept, [], roll)
        .apart
    }
    expect(waiting().map(({ decisions: two }) => two.map(({ person }) => person))).toEqual([
      [bjorn.person, asha.person],
    ])
    const [first, second] = lines()
    if (first === undefined || second === undefined) throw new Error('Two were decided')
    fine(replaceDecision(april.page, { decision: second.decision, of: refOf(first) }, april.moment()))
    expect(types()).toEqual(['superseded', 'in-force'])
    expect(waiting()).toEqual([])
  })
})
