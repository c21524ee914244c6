import { describe, expect, it } from 'vitest'
import { carry } from '../../renderer/words/en/carry'
import type { ActionId, MeetingId } from '../../shared/id'
import { agenda, recycled } from '../../shared/meeting/agenda/agenda'
import { restoreItem } from '../../shared/meeting/agenda/agenda-edit'
import { mattersArising, putArising, reportArising } from '../../shared/meeting/agenda/arising'
import { noteWent } from '../../shared/meeting/agenda/item-went'
import { addForLater, keepForLater } from '../../shared/meeting/agenda/keep-for-later'
import { newMeeting } from '../../shared/meeting/birth'
import { settleFate } from '../../shared/meeting/carry'
import { actions, addAction, setActionState } from '../../shared/meeting/decision/action'
import { doubles } from '../../shared/meeting/doubles'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { callToOrder, close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { meetingNumber } from '../../shared/meeting/numbering'
import { takeCarried } from '../../shared/meeting/take-carried'
import { compose } from '../../shared/minutes/compose'
import { leftToDo, toArise } from '../../shared/record/arising'
import { offered } from '../../shared/record/carried'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, openMeeting, people, planMeeting, ruleOf } from '../fixtures/world'

const april = { meeting: idOf(0xfe, 2) as MeetingId, date: '2026-04-07', title: 'April moot' }
const linesOf = ({ page, roll, charter }: ReturnType<typeof planMeeting>) =>
  summarize(page.seen, roll, charter)

/** The meeting after that of March, planned for 7 April. */
function aprilMeeting({ charter }: Pick<ReturnType<typeof planMeeting>, 'charter'>) {
  const clock = clockOf('2026-03-20T10:00:00+00:00', asha, 50)
  const details = { title: april.title, kind: 'Moot', date: april.date, time: '19:00', place: 'Net loft' }
  const { assembly, zone, standingItems } = charter
  const meeting = fine(
    newMeeting(
      { id: april.meeting, assembly: assembly as never, zone, details, standingItems },
      clock.moment(),
    ),
  )
  return { page: onLiteral(meeting), moment: clock.moment, clock }
}
const itemBlocks = (evening: Pick<ReturnType<typeof planMeeting>, 'page' | 'roll' | 'charter'>) =>
  compose(evening.page.seen, evening.roll, evening.charter)

describe('SE7 where an item was carried stands in both records', () => {
  it('the new agenda names the meeting and the number, the old minutes the agenda it went to', () => {
    const march = openMeeting()
    fine(close(march.page, {}, march.moment()))
    const { carried, taken } = linesOf(march)
    const next = aprilMeeting(march)
    fine(takeCarried(next.page, { items: offered(carried, taken) }, next.moment()))
    const roof = agenda(next.page.seen).find(({ title }) => title === 'Roof of the boat shed')
    expect(roof?.carried).toMatchObject({ title: 'March moot', number: '3', times: 1 })
    if (roof?.carried)
      expect(carry.from(roof.carried)).toBe('carried from March moot of 3 March 2026, item 3')
    expect(fine(readMeeting(project(next.page.seen)))).toEqual(next.page.seen)

    const items = carried.map(({ item }) => item)
    expect(fine(noteWent(march.page, { items, to: april }, march.moment()))).toBe(2)
    expect(itemBlocks(march)).toContainEqual(
      expect.objectContaining({
        title: 'Roof of the boat shed',
        fate: { fate: 'carry', date: '2026-04-07', title: 'April moot' },
      }),
    )
    expect(fine(noteWent(march.page, { items, to: april }, march.moment()))).toBe(0)
    expect(fine(readMeeting(project(march.page.seen)))).toEqual(march.page.seen)
  })

  it('is not said of a meeting that is not closed', () => {
    const march = openMeeting()
    const given = { items: [march.item('Hall lease')], to: april }
    expect(ruleOf(noteWent(march.page, given, march.moment()))).toBe('SE7')
  })

  it('said on two laptops of two agendas it is the sooner one, in whatever order they meet', () => {
    const march = openMeeting()
    fine(close(march.page, {}, march.moment()))
    const hers = onLiteral(structuredClone(march.page.seen))
    const his = onLiteral(structuredClone(march.page.seen))
    const items = [march.item('Hall lease')]
    fine(noteWent(hers, { items, to: { ...april, date: '2026-05-05', title: 'May moot' } }, march.moment()))
    fine(noteWent(his, { items, to: april }, march.moment(bjorn)))
    for (const merged of [union(hers.seen, his.seen), union(his.seen, hers.seen)])
      expect(agenda(merged).find(({ title }) => title === 'Hall lease')?.goesTo).toEqual(april)
  })
})

describe('SE9 one carried item on one agenda twice', () => {
  function twice() {
    const march = openMeeting()
    fine(close(march.page, {}, march.moment()))
    const { carried } = linesOf(march)
    const next = aprilMeeting(march)
    const his = onLiteral(structuredClone(next.page.seen))
    const roof = carried.filter(({ title }) => title === 'Roof of the boat shed')
    fine(takeCarried(next.page, { items: roof }, next.moment()))
    const hisClock = clockOf('2026-03-20T10:30:00+00:00', bjorn, 80)
    fine(takeCarried(his, { items: roof }, hisClock.moment()))
    const page = onLiteral(union(next.page.seen, his.seen))
    next.clock.tick(60 * 24 * 18)
    fine(callToOrder(page, { pattern: march.charter.numberPattern, used: [] }, next.moment()))
    const copies = () => agenda(page.seen).filter(({ title }) => title === 'Roof of the boat shed')
    return { ...march, ...next, page, copies, merged: [next.page.seen, his.seen] as const }
  }

  it('both are marked, the same whoever merges', () => {
    const { page, copies, merged } = twice()
    expect(copies()).toHaveLength(2)
    expect([...doubles(page.seen).keys()].sort()).toEqual(
      copies()
        .map(({ id }) => id)
        .sort(),
    )
    const other = union(merged[1], merged[0])
    expect([...doubles(other).keys()].sort()).toEqual([...doubles(page.seen).keys()].sort())
  })

  it('neither reached, it is carried on once', () => {
    const { page, moment, copies } = twice()
    const closed = fine(close(page, {}, moment()))
    expect(closed.carried.filter((id) => copies().some((one) => one.id === id))).toHaveLength(1)
  })

  it('one dealt with, the other is not carried', () => {
    const { page, moment, copies, clock } = twice()
    const [, last] = copies()
      .map(({ id }) => id)
      .sort()
    if (last === undefined) throw new Error('no copy')
    fine(startItem(page, { item: last, leave: 'done' }, moment()))
    clock.tick(5)
    fine(endItem(page, { item: last, outcome: 'done' }, moment()))
    expect(fine(close(page, {}, moment())).carried).toEqual([])
  })
})

describe('SE10 what is still to be done comes onto the next agenda', () => {
  function march() {
    const evening = openMeeting()
    const { page, moment, item } = evening
    fine(startItem(page, { item: item('Hall lease'), leave: 'done' }, moment()))
    const lease = fine(
      addAction(
        page,
        { item: item('Hall lease'), what: 'Ask the owner', who: people.chidi, due: '2026-03-20' },
        moment(),
      ),
    )
    const keys = fine(
      addAction(page, { item: item('Hall lease'), what: 'Copy the keys', who: null, due: null }, moment()),
    )
    fine(setActionState(page, { action: keys, state: 'done', note: null }, moment()))
    fine(close(page, {}, moment()))
    return { ...evening, lease }
  }

  it('open ones alone, in an item of their own behind what begins the agenda, each once', () => {
    const evening = march()
    const next = aprilMeeting(evening)
    const lines = linesOf(evening).actions
    const fresh = toArise(lines, next.page.seen.id)
    expect(fresh.map(({ what }) => what)).toEqual(['Ask the owner'])
    const own = leftToDo(evening.page.seen, { title: 'March moot', date: '2026-03-03' })
    expect(own).toEqual(fresh)
    fine(putArising(next.page, { actions: fresh, title: 'Matters arising' }, next.moment()))
    expect(agenda(next.page.seen).map(({ title }) => title)).toEqual([
      'Welcome and apologies',
      'Matters arising',
      'Minutes of the last meeting',
      'Any other business',
    ])
    expect(mattersArising(next.page.seen)).toMatchObject([{ what: 'Ask the owner', minute: '2026/01/01' }])
    const again = { actions: fresh, title: 'Matters arising' }
    expect(ruleOf(putArising(next.page, again, next.moment()))).toBe('SE10')
    expect(fine(readMeeting(project(next.page.seen)))).toEqual(next.page.seen)
  })

  it('in the standing item that the charter has for it', () => {
    const evening = march()
    const standingItems = [
      { section: '', title: 'Actions and matters arising', kind: 'discuss', planned: 10 } as const,
    ]
    const next = aprilMeeting({ charter: { ...evening.charter, standingItems } })
    const actions = toArise(linesOf(evening).actions, next.page.seen.id)
    const item = fine(putArising(next.page, { actions, title: 'Matters arising' }, next.moment()))
    expect(agenda(next.page.seen).map(({ id }) => id)).toEqual([item])
  })

  it('put there on two laptops, each action stands once', () => {
    const evening = march()
    const standingItems = [{ section: '', title: 'Actions', kind: 'discuss', planned: 10 } as const]
    const next = aprilMeeting({ charter: { ...evening.charter, standingItems } })
    const actions = toArise(linesOf(evening).actions, next.page.seen.id)
    const more = { ...actions[0], action: idOf(0xac, 9) as ActionId, what: 'Paint the door' } as never
    const his = onLiteral(structuredClone(next.page.seen))
    fine(putArising(next.page, { actions, title: 'x' }, next.moment()))
    fine(putArising(his, { actions: [...actions, more], title: 'x' }, next.moment(bjorn)))
    for (const merged of [union(next.page.seen, his.seen), union(his.seen, next.page.seen)])
      expect(
        mattersArising(merged)
          .map(({ what }) => what)
          .sort(),
      ).toEqual(['Ask the owner', 'Paint the door'])
  })

  it('SE11 what is told of it stands in the minutes; told in two ways it is open', () => {
    const evening = march()
    const next = aprilMeeting(evening)
    const actions = toArise(linesOf(evening).actions, next.page.seen.id)
    fine(putArising(next.page, { actions, title: 'Matters arising' }, next.moment()))
    const his = onLiteral(structuredClone(next.page.seen))
    const done = { action: evening.lease, state: 'done', due: null } as const
    fine(reportArising(next.page, done, next.moment()))
    expect(itemBlocks({ ...evening, page: next.page })).toContainEqual(
      expect.objectContaining({
        type: 'arising',
        rows: [expect.objectContaining({ what: 'Ask the owner', who: 'Chidi', state: 'done' })],
      }),
    )
    const open = { action: evening.lease, state: 'open', due: '2026-05-01' } as const
    fine(reportArising(his, open, next.moment(bjorn)))
    for (const merged of [union(next.page.seen, his.seen), union(his.seen, next.page.seen)])
      expect(mattersArising(merged)[0]).toMatchObject({ contested: true, reported: { state: 'open' } })
    expect(ruleOf(reportArising(his, { ...open, action: idOf(0xac, 7) as never }, next.moment()))).toBe(
      'SE11',
    )
    expect(ruleOf(reportArising(his, { ...open, due: '2026-02-30' }, next.moment()))).toBe('AC2')
    // What is still open goes on to the meeting after it, with the day it was put off to.
    expect(leftToDo(his.seen, { title: 'April moot', date: '2026-04-07' })).toMatchObject([
      { what: 'Ask the owner', due: '2026-05-01', title: 'March moot' },
    ])
    expect(actions).toHaveLength(1)
  })
})

describe('SE12 called to order on another day', () => {
  it('minutes, number and list go by the day it was held', () => {
    const { page, clock, moment, charter, roll } = planMeeting()
    clock.tick(60 * 24 * 400)
    fine(callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
    expect(itemBlocks({ page, roll, charter })[0]).toMatchObject({ type: 'title', date: '2027-04-07' })
    expect(summarize(page.seen, roll, charter).headline.date).toBe('2027-04-07')
    expect(meetingNumber(page.seen)).toBe('2027/01')
  })
})

describe('SE13 kept for later', () => {
  it('is off this agenda and offered to the next; put back, it is offered no more', () => {
    const march = planMeeting()
    const { page, moment, item } = march
    const lease = item('Hall lease')
    fine(keepForLater(page, { item: lease }, moment()))
    expect(agenda(page.seen).map(({ title }) => title)).not.toContain('Hall lease')
    expect(recycled(page.seen).map(({ id }) => id)).toEqual([lease])
    const [line] = linesOf(march).carried
    expect(line).toMatchObject({ title: 'Hall lease', fate: 'backlog' })
    expect(linesOf(march).carried).toHaveLength(1)
    const next = aprilMeeting(march)
    fine(takeCarried(next.page, { items: linesOf(march).carried }, next.moment()))
    expect(agenda(next.page.seen).map(({ title }) => title)).toContain('Hall lease')
    fine(restoreItem(page, { item: lease }, moment()))
    expect(linesOf(march).carried).toEqual([])
  })

  it('what comes to mind goes straight there', () => {
    const march = planMeeting()
    fine(addForLater(march.page, { title: 'A bench by the quay' }, march.moment()))
    expect(agenda(march.page.seen)).toHaveLength(5)
    expect(linesOf(march).carried.map(({ title }) => title)).toEqual(['A bench by the quay'])
    expect(fine(readMeeting(project(march.page.seen)))).toEqual(march.page.seen)
  })

  it('not once the meeting has begun: there the close says what becomes of it', () => {
    const { page, moment, item } = openMeeting()
    expect(ruleOf(keepForLater(page, { item: item('Hall lease') }, moment()))).toBe('ME3')
    expect(ruleOf(addForLater(page, { title: 'Bench' }, moment()))).toBe('ME3')
    fine(settleFate(page, { item: item('Hall lease'), fate: 'backlog' }, moment()))
    expect(actions(page.seen)).toEqual([])
  })
})

describe('SE8 with the close the next one is planned', () => {
  it('and what was not reached goes on its agenda, which the minutes name', () => {
    const march = openMeeting()
    const closed = fine(close(march.page, { next: april }, march.moment()))
    expect(closed.carried).toHaveLength(2)
    expect(itemBlocks(march)).toContainEqual(
      expect.objectContaining({
        title: 'Hall lease',
        fate: { fate: 'carry', date: '2026-04-07', title: 'April moot' },
      }),
    )
  })
})
