import { describe, expect, it } from 'vitest'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { withdrawItem } from '../../shared/meeting/agenda/agenda-edit'
import { newMeeting } from '../../shared/meeting/birth'
import { dropCarried, parkItem, settleFate } from '../../shared/meeting/carry'
import { decisions } from '../../shared/meeting/decision/decision'
import { allPresent, arrive } from '../../shared/meeting/hall/arrivals'
import { attendance } from '../../shared/meeting/hall/attendance'
import { backAt, eveningOf, sayBackAt } from '../../shared/meeting/hall/break'
import { quorumEvents } from '../../shared/meeting/hall/quorum'
import { raiseHand } from '../../shared/meeting/hall/stack-deeds'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { adjourn, close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { closingOf } from '../../shared/meeting/open-questions'
import { adoptConsent, consentItems, markConsent } from '../../shared/meeting/proposal/consent-agenda'
import { positions } from '../../shared/meeting/proposal/position'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { propose, withdrawProposal } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { takeCarried } from '../../shared/meeting/take-carried'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { offered } from '../../shared/record/carried'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, openMeeting, people, planMeeting, ruleOf } from '../fixtures/world'

type Evening = ReturnType<typeof openMeeting>
const fateOf = ({ page }: Pick<Evening, 'page'>, title: string) =>
  agenda(page.seen).find((item) => item.title === title)?.fate
const linesOf = ({ page, roll, charter }: Evening) => summarize(page.seen, roll, charter)

/** The meeting after that of March, planned for 7 April. */
function april({ charter }: Pick<Evening, 'charter'>) {
  const clock = clockOf('2026-03-20T10:00:00+00:00', asha, 50)
  const details = { title: 'April moot', kind: 'Moot', date: '2026-04-07', time: '19:00', place: 'Net loft' }
  const meeting = fine(
    newMeeting(
      {
        id: idOf(0xfe, 2) as never,
        assembly: charter.assembly as never,
        zone: charter.zone,
        details,
        standingItems: charter.standingItems,
      },
      clock.moment(),
    ),
  )
  return { page: onLiteral(meeting), moment: clock.moment }
}

describe('CV what is not finished', () => {
  it('CV1 CV3 the close carries what was not reached, but for standing items and what was said otherwise', () => {
    const evening = openMeeting()
    const { page, moment, item } = evening
    fine(startItem(page, { item: item('Welcome and apologies'), leave: 'done' }, moment()))
    fine(settleFate(page, { item: item('Hall lease'), fate: 'backlog' }, moment()))
    const next = { meeting: idOf(0xfe, 2) as never, date: '2026-04-07', title: 'April moot' }
    const closed = fine(close(page, { next }, moment()))
    expect(closed.carried).toEqual([item('Roof of the boat shed')])
    expect(fateOf(evening, 'Roof of the boat shed')).toBe('carry')
    expect(fateOf(evening, 'Hall lease')).toBe('backlog')
    expect(fateOf(evening, 'Any other business')).toBeNull()
    expect(ruleOf(settleFate(page, { item: item('Hall lease'), fate: 'drop' }, moment()))).toBe('ME3')
    const blocks = compose(page.seen, evening.roll, evening.charter)
    expect(blocks).toContainEqual(
      expect.objectContaining({
        title: 'Roof of the boat shed',
        state: 'not-reached',
        fate: { fate: 'carry', date: '2026-04-07', title: 'April moot' },
      }),
    )
    expect(readMeeting(project(page.seen)).ok).toBe(true)
    fine(undo(page, {}, moment()))
    expect(fateOf(evening, 'Roof of the boat shed')).toBeNull()
    expect(fateOf(evening, 'Hall lease')).toBe('backlog')
  })

  it('CV1 CV2 parks what runs, carries it at the close, and not if it is taken up again', () => {
    const evening = openMeeting()
    const { page, moment, item } = evening
    const roof = item('Roof of the boat shed')
    expect(ruleOf(parkItem(page, { item: roof }, moment()))).toBe('CV2')
    fine(startItem(page, { item: roof, leave: 'done' }, moment()))
    fine(parkItem(page, { item: roof }, moment()))
    expect(fateOf(evening, 'Roof of the boat shed')).toBe('carry')
    fine(startItem(page, { item: roof, leave: 'open' }, moment()))
    expect(fateOf(evening, 'Roof of the boat shed')).toBeNull()
    fine(parkItem(page, { item: roof }, moment()))
    fine(startItem(page, { item: item('Hall lease'), leave: 'done' }, moment()))
    fine(endItem(page, { item: item('Hall lease'), outcome: 'done' }, moment()))
    expect(ruleOf(settleFate(page, { item: item('Hall lease'), fate: 'carry' }, moment()))).toBe('CV1')
    expect(fine(close(page, {}, moment())).carried).toEqual([roof])
  })

  it('CV12 blocked and under way at the close it is carried, and its minute says so; or where it was said to go', () => {
    for (const fate of ['carry', 'backlog', 'drop'] as const) {
      const evening = openMeeting()
      const { page, moment, item, charter, roll } = evening
      const roof = item('Roof of the boat shed')
      fine(startItem(page, { item: roof, leave: 'done' }, moment()))
      const put = { item: roof, wording: 'Mend it in May.', proposer: people.chidi }
      const { version } = fine(propose(page, put, moment()))
      const said = { version, person: people.chidi, stance: 'block', reason: 'No', source: 'room' } as const
      fine(recordPosition(page, { ...said, rule: charter.positions }, moment()))
      expect(closingOf(page.seen, roll).unfinished.map(({ id }) => id)).toContain(roof)
      if (fate !== 'carry') fine(settleFate(page, { item: roof, fate }, moment()))
      fine(close(page, { charter, roll }, moment()))
      const { carried, taken } = linesOf(evening)
      const line = offered(carried, taken).find((one) => one.item === roof)
      expect(line?.fate).toBe(fate === 'drop' ? undefined : fate)
      if (fate !== 'drop') expect(line?.wordings.map(({ wording }) => wording)).toEqual(['Mend it in May.'])
      expect(compose(page.seen, roll, charter)).toContainEqual(
        expect.objectContaining({
          title: 'Roof of the boat shed',
          state: 'done',
          minute: '2026/01/01',
          fate: expect.objectContaining({ fate }),
        }),
      )
    }
  })

  it('CV12 where nothing of it is open it is done with the close, unless it is said otherwise; a standing item comes by itself', () => {
    const ends = (title: string, fate: 'carry' | null, hand = false) => {
      const evening = openMeeting()
      const { page, moment, item } = evening
      fine(startItem(page, { item: item(title), leave: 'done' }, moment()))
      if (hand) fine(raiseHand(page, { person: people.eleni, kind: 'contribution' }, moment()))
      if (fate !== null) fine(settleFate(page, { item: item(title), fate }, moment()))
      // And it was done after all.
      if (fate === 'carry' && hand) fine(settleFate(page, { item: item(title), fate: null }, moment()))
      fine(close(page, {}, moment()))
      return fateOf(evening, title)
    }
    expect(ends('Hall lease', null)).toBeNull()
    expect(ends('Hall lease', 'carry')).toBe('carry')
    expect(ends('Hall lease', null, true)).toBe('carry')
    expect(ends('Any other business', null, true)).toBeNull()
  })

  it('CV4 CV6 goes to the next agenda once, with where it comes from; a second time counts', () => {
    const march = openMeeting()
    fine(close(march.page, {}, march.moment()))
    const { carried, taken } = linesOf(march)
    expect(carried.map(({ title, times }) => [title, times])).toEqual([
      ['Roof of the boat shed', 1],
      ['Hall lease', 1],
    ])
    const next = april(march)
    fine(takeCarried(next.page, { items: offered(carried, taken) }, next.moment()))
    expect(agenda(next.page.seen).map(({ title }) => title)).toEqual([
      'Welcome and apologies',
      'Minutes of the last meeting',
      'Roof of the boat shed',
      'Hall lease',
      'Any other business',
    ])
    expect(ruleOf(takeCarried(next.page, { items: carried }, next.moment()))).toBe('CV4')
    const roof = agenda(next.page.seen).find(({ title }) => title === 'Roof of the boat shed')
    expect(roof?.carried).toMatchObject({ meeting: march.page.seen.id, date: '2026-03-03', times: 1 })
    expect(readMeeting(project(next.page.seen)).ok).toBe(true)

    const after = summarize(next.page.seen, march.roll, march.charter)
    expect(offered(carried, after.taken)).toEqual([])
    // Off the agenda again, it is offered again; let go, it is not.
    fine(withdrawItem(next.page, { item: roof?.id ?? ('' as never), reason: null }, next.moment()))
    const left = () =>
      offered(carried, summarize(next.page.seen, march.roll, march.charter).taken).map(({ title }) => title)
    expect(left()).toEqual(['Roof of the boat shed'])
    const [line] = carried
    if (line === undefined) throw new Error('The roof was carried')
    const { meeting, item } = line
    fine(dropCarried(next.page, { meeting, item, dropped: true }, next.moment()))
    expect(left()).toEqual([])
    fine(undo(next.page, {}, next.moment()))
    expect(left()).toEqual(['Roof of the boat shed'])
  })

  it('CV10 what was proposed goes along in its present words, and neither what was withdrawn nor positions', () => {
    const march = openMeeting()
    const { page, moment, item } = march
    const lease = item('Hall lease')
    const proposer = people.chidi
    const first = fine(propose(page, { item: lease, wording: 'Renew it.', proposer }, moment()))
    const gone = fine(propose(page, { item: lease, wording: 'Burn it.', proposer: null }, moment()))
    fine(withdrawProposal(page, { proposal: gone.proposal, reason: null }, moment()))
    const wording = 'Renew it for three years.'
    const version = fine(amend(page, { proposal: first.proposal, wording }, moment()))
    fine(allAgree(page, { version }, moment()))
    fine(settleFate(page, { item: lease, fate: 'carry' }, moment()))
    fine(close(page, {}, moment()))
    const { carried, taken } = linesOf(march)
    const matter = proposals(page.seen, lease)[0]?.matter
    expect(carried.at(-1)?.wordings).toEqual([{ wording, proposer, matter }])

    const next = april(march)
    fine(takeCarried(next.page, { items: offered(carried, taken) }, next.moment()))
    const copy = agenda(next.page.seen).find(({ title }) => title === 'Hall lease')
    const [along] = proposals(next.page.seen, copy?.id)
    expect(along).toMatchObject({ proposer, matter, decided: false })
    expect(along?.versions.map((one) => [one.wording, one.tested])).toEqual([[wording, false]])
    expect(positions(next.page.seen, along?.versions[0]?.version ?? ('' as never))).toEqual([])
    expect(readMeeting(project(next.page.seen)).ok).toBe(true)
    fine(undo(next.page, {}, next.moment()))
    expect(proposals(next.page.seen)).toEqual([])
  })

  it('CV10 words that stood in two ways come along as both', () => {
    const march = openMeeting()
    const { page, moment, item } = march
    const given = { item: item('Hall lease'), wording: 'Renew it.', proposer: null }
    const { proposal } = fine(propose(page, given, moment()))
    const other = onLiteral(page.seen)
    fine(amend(page, { proposal, wording: 'Renew it soon.' }, moment()))
    const there = clockOf('2026-03-03T19:05:00+00:00', bjorn, 9).moment()
    fine(amend(other, { proposal, wording: 'Renew it later.' }, there))
    fine(close(page, {}, moment()))
    const lines = [union(page.seen, other.seen), union(other.seen, page.seen)].map(
      (seen) => linesOf({ ...march, page: onLiteral(seen) }).carried.at(-1)?.wordings,
    )
    expect(lines[0]?.map((one) => one.wording).sort()).toEqual(['Renew it later.', 'Renew it soon.'])
    expect(lines[0]).toEqual(lines[1])
  })

  it('CV5 carried on one laptop and dropped on another, it is carried', () => {
    const evening = openMeeting()
    const { page, moment, item } = evening
    const other = onLiteral(page.seen)
    fine(settleFate(page, { item: item('Hall lease'), fate: 'drop' }, moment()))
    fine(
      settleFate(
        other,
        { item: item('Hall lease'), fate: 'carry' },
        clockOf('2026-03-03T19:05:00+00:00', bjorn, 9).moment(),
      ),
    )
    expect(fateOf({ page: onLiteral(union(page.seen, other.seen)) }, 'Hall lease')).toBe('carry')
  })
})

describe('CG the consent agenda', () => {
  function withConsent() {
    const evening = openMeeting()
    const { page, moment, item } = evening
    const [roof, lease] = [item('Roof of the boat shed'), item('Hall lease')]
    for (const one of [roof, lease]) fine(markConsent(page, { item: one, consent: true }, moment()))
    const put = fine(propose(page, { item: roof, wording: 'Mend it.', proposer: null }, moment()))
    const adopt = (by?: typeof asha) =>
      adoptConsent(page, { roll: evening.roll, charter: evening.charter }, moment(by))
    return { ...evening, page, moment, roof, lease, put, adopt }
  }

  it('CG1 CG2 adopts at once all that have one wording and nothing against them, each with its number', () => {
    const { page, moment, lease, adopt, roll, charter } = withConsent()
    expect(consentItems(page.seen).map(({ why }) => why)).toEqual([null, 'no-proposal'])
    fine(propose(page, { item: lease, wording: 'Renew it.', proposer: null }, moment()))
    expect(ruleOf(adopt(bjorn))).toBe('ME6')
    expect(fine(adopt())).toHaveLength(2)
    expect(decisions(page.seen)).toMatchObject([
      { wording: 'Mend it.', number: '2026/01/01', together: true, outcome: { type: 'consensus' } },
      { wording: 'Renew it.', number: '2026/01/02', together: true, outcome: { counts: { agree: 5 } } },
    ])
    expect(agenda(page.seen).filter(({ state }) => state === 'done')).toHaveLength(2)
    expect(ruleOf(adopt())).toBe('CG1')
    expect(ruleOf(markConsent(page, { item: lease, consent: false }, moment()))).toBe('CG3')
    expect(compose(page.seen, roll, charter)).toContainEqual(
      expect.objectContaining({ type: 'decision', wording: 'Mend it.', together: true }),
    )
    expect(readMeeting(project(page.seen)).ok).toBe(true)
    fine(undo(page, {}, moment()))
    expect(decisions(page.seen)).toEqual([])
    expect(consentItems(page.seen)).toHaveLength(2)
  })

  it('CG2 CG3 leaves what somebody spoke against, and what was pulled out', () => {
    const { page, moment, roof, put, adopt, charter } = withConsent()
    const block = { version: put.version, person: people.farida, stance: 'block', reason: 'No' } as const
    fine(recordPosition(page, { ...block, source: 'written', rule: charter.positions }, moment()))
    expect(consentItems(page.seen)[0]?.why).toBe('spoken-against')
    expect(ruleOf(adopt())).toBe('CG1')
    fine(markConsent(page, { item: roof, consent: false }, moment()))
    expect(consentItems(page.seen)).toHaveLength(1)
  })

  it('CG4 CG5 CG7 asks for a quorum, and for a body that forms consensus', () => {
    const { page, moment, roll, charter } = withConsent()
    const strict = { ...charter, quorum: { type: 'count', count: 6 } as const }
    expect(ruleOf(adoptConsent(page, { roll, charter: strict }, moment()))).toBe('CG4')
    const consenting = { ...charter, parameters: { ...charter.parameters, decisionMode: 'consent' as const } }
    expect(ruleOf(adoptConsent(page, { roll, charter: consenting }, moment()))).toBe('CG7')
    const helping = { ...charter, parameters: { ...charter.parameters, mayFormConsensus: false } }
    expect(ruleOf(adoptConsent(page, { roll, charter: helping }, moment()))).toBe('CG5')
  })

  it('CG6 adopted here and pulled out there: contested', () => {
    const { page, roof, adopt } = withConsent()
    const other = onLiteral(page.seen)
    fine(
      markConsent(
        other,
        { item: roof, consent: false },
        clockOf('2026-03-03T19:05:00+00:00', bjorn, 9).moment(),
      ),
    )
    fine(adopt())
    expect(decisions(page.seen)[0]?.contested).toBe(false)
    expect(decisions(union(page.seen, other.seen))[0]?.contested).toBe(true)
  })
})

describe('BR breaks', () => {
  it('BR1 has an end that was said, until the meeting goes on', () => {
    const { page, moment, clock, roll, charter } = openMeeting()
    expect(ruleOf(sayBackAt(page, { until: null }, moment()))).toBe('ME3')
    fine(adjourn(page, {}, moment()))
    fine(sayBackAt(page, { until: '2026-03-03T20:25:00+00:00' }, moment()))
    expect(backAt(page.seen)).toBe('2026-03-03T20:25:00+00:00')
    clock.tick(10)
    fine(resume(page, {}, moment()))
    expect(backAt(page.seen)).toBeNull()
    fine(adjourn(page, {}, moment()))
    expect(backAt(page.seen)).toBeNull()
    const events = compose(page.seen, roll, charter).flatMap((block) =>
      block.type === 'event' ? [block.what] : [],
    )
    expect(events).toContainEqual({ type: 'adjourned', until: '20:25', untilDate: null })
  })

  it('BR2 QU8 adjourned to another day: numbers go on, everybody arrives anew, no quorum is lost by night', () => {
    const evening = openMeeting()
    const { page, moment, clock, item, roll, charter } = evening
    fine(startItem(page, { item: item('Welcome and apologies'), leave: 'done' }, moment()))
    fine(startItem(page, { item: item('Roof of the boat shed'), leave: 'done' }, moment()))
    clock.tick(30)
    fine(adjourn(page, {}, moment()))
    fine(sayBackAt(page, { until: '2026-03-10T19:00:00+00:00' }, moment()))
    expect(attendance(page.seen).every(({ here }) => here === 'no')).toBe(true)
    clock.tick(7 * 24 * 60 - 40)
    // BR3: expected again, they arrive by one gesture.
    const back = [people.asha, people.björn, people.chidi]
    expect(fine(allPresent(page, { people: back }, moment()))).toEqual(back)
    expect(eveningOf(page.seen, clock.now())).toBe(clock.now())
    clock.tick(5)
    fine(resume(page, {}, moment()))
    expect(eveningOf(page.seen, clock.now())).toBe(clock.now())
    expect(quorumEvents(page.seen, roll, charter)).toEqual([])
    fine(startItem(page, { item: item('Hall lease'), leave: 'done' }, moment()))
    fine(endItem(page, { item: item('Hall lease'), outcome: 'done' }, moment()))
    clock.tick(20)
    fine(close(page, {}, moment()))
    expect(agenda(page.seen).flatMap(({ minute }) => minute ?? [])).toEqual(
      ['2026/01/01', '2026/01/02', '2026/01/03'].sort(),
    )
    const events = compose(page.seen, roll, charter).flatMap((block) =>
      block.type === 'event' ? [block.what] : [],
    )
    // MI6: who was there names the days; Eleni was there on the first alone.
    const [present] = compose(page.seen, roll, charter).flatMap((block) =>
      block.type === 'people' ? [block.present] : [],
    )
    expect(compose(page.seen, roll, charter)[0]).toMatchObject({ date: '2026-03-03', until: '2026-03-10' })
    const [whole, first] = ['Asha', 'Eleni'].map((name) => present?.find((one) => one.name === name))
    expect(whole).toMatchObject({ part: false })
    expect(first).toMatchObject({ part: true, intervals: [{ on: '2026-03-03', whole: true }] })
    expect(events).toContainEqual({ type: 'adjourned', until: '19:00', untilDate: '2026-03-10' })
    expect(events).toContainEqual({ type: 'resumed', on: '2026-03-10' })
    expect(readMeeting(project(page.seen)).ok).toBe(true)
  })

  it('QU8 who is missing when the meeting goes on is what counts', () => {
    const { page, moment, clock, roll, charter } = openMeeting()
    const strict = { ...charter, quorum: { type: 'count', count: 5 } as const }
    fine(adjourn(page, {}, moment()))
    fine(sayBackAt(page, { until: '2026-03-10T19:00:00+00:00' }, moment()))
    clock.tick(7 * 24 * 60)
    fine(arrive(page, { person: people.asha }, moment()))
    clock.tick(1)
    fine(resume(page, {}, moment()))
    expect(quorumEvents(page.seen, roll, strict)).toMatchObject([
      { type: 'lost', clock: clock.now(), present: 1 },
    ])
  })

  it('CV1 a meeting that was not opened settles nothing', () => {
    const { page, moment, item } = planMeeting()
    expect(ruleOf(settleFate(page, { item: item('Hall lease'), fate: 'drop' }, moment()))).toBe('ME3')
  })
})
