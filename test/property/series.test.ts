import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HostCharter, inherited, offeredBy } from '../../shared/charter/inherited-series'
import type { MeetingSeries } from '../../shared/charter/series'
import type { MeetingId } from '../../shared/id'
import { agenda, recycled } from '../../shared/meeting/agenda/agenda'
import { addItem, moveItem, withdrawItem } from '../../shared/meeting/agenda/agenda-edit'
import { agendaVersion, issueAgenda } from '../../shared/meeting/agenda/agenda-version'
import { mattersArising, putArising, reportArising } from '../../shared/meeting/agenda/arising'
import { hearArising } from '../../shared/meeting/agenda/arising-heard'
import { noteWent } from '../../shared/meeting/agenda/item-went'
import { addForLater, keepForLater } from '../../shared/meeting/agenda/keep-for-later'
import { seriesOf } from '../../shared/meeting/agenda/series'
import { isApproved } from '../../shared/meeting/approval/approval'
import { approveAtNext } from '../../shared/meeting/approval/approve-next'
import { putMinutesUp } from '../../shared/meeting/approval/minutes-named'
import { newMeeting } from '../../shared/meeting/birth'
import { addAction } from '../../shared/meeting/decision/action'
import { doubles } from '../../shared/meeting/doubles'
import { allPresent } from '../../shared/meeting/hall/arrivals'
import { startItem } from '../../shared/meeting/item-clock'
import { callToOrder, close, giveNotice } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { takeCarried } from '../../shared/meeting/take-carried'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import type { Author } from '../../shared/ports'
import { leftToDo } from '../../shared/record/arising'
import { carriedLines, offered, takenLines } from '../../shared/record/carried'
import { project, readMeeting } from '../../shared/record/projection'
import { nextOf, placesInSeries } from '../../shared/record/series'
import { summarize } from '../../shared/record/summarize'
import { nextNumber } from '../../shared/statement'
import { clockOf, idOf } from '../fixtures/moment'
import { inAnyOrder } from '../fixtures/two-laptops'
import { asha, bjorn, fine, harbour, openMeeting, people } from '../fixtures/world'

/** March leaves two items and an action; April, of the same series, is planned. */
const monthly: MeetingSeries = {
  id: idOf(0x5e, 1),
  name: 'Monthly meeting',
  kind: 'Moot',
  rule: { type: 'monthly', nth: 1, weekday: 2, every: 1 },
  time: '19:00',
  place: 'Net loft',
  items: [{ section: 'Business', title: 'Money', kind: 'inform', planned: 10 }],
}
const { charter, roll } = harbour({ series: [monthly] })
const march = (() => {
  const { page, moment, item } = openMeeting({ series: [monthly] })
  fine(startItem(page, { item: item('Minutes of the last meeting'), leave: 'done' }, moment()))
  const given = {
    item: item('Minutes of the last meeting'),
    what: 'Ask',
    who: people.chidi,
    due: '2026-03-20',
  }
  fine(addAction(page, given, moment()))
  fine(close(page, { charter, roll }, moment()))
  return page.seen
})()
const named = { title: 'March moot', date: '2026-03-03' }
const toCarry = carriedLines(march, named)
const toDo = leftToDo(march, named)
const aprilId = idOf(0xfe, 2) as MeetingId
const april = (() => {
  const clock = clockOf('2026-03-20T10:00:00+00:00', asha, 50)
  const details = { title: 'Monthly meeting', kind: 'Moot', date: '2026-04-07', time: '19:00', place: '' }
  const { standingItems, zone } = charter
  const made = { id: aprilId, assembly: march.assembly, zone, details, standingItems, series: monthly }
  return fine(newMeeting(made, clock.moment()))
})()

type Gesture = readonly [deed: number, what: number, choice: number]
const gestures = fc.array(fc.tuple(fc.nat(13), fc.nat(5), fc.nat(3)) as fc.Arbitrary<Gesture>, {
  maxLength: 14,
})
const since = nextNumber(april.statements)

function work(meeting: Meeting, by: Author, series: number, list: readonly Gesture[]): Meeting {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-04-07T18:30:00+01:00', by, series)
  for (const [deed, what, choice] of list) {
    const moment = clock.moment()
    clock.tick(choice)
    const item = agenda(page.seen)[what]?.id ?? ('' as never)
    const [action] = toDo
    if (action === undefined) throw new Error('Nothing is left to do')
    const now = {
      ...action,
      due: choice > 1 ? '2026-05-01' : action.due,
      reason: choice > 1 ? 'Later' : null,
    }
    if (deed === 0) addItem(page, { title: `Item ${choice}` }, moment)
    if (deed === 1) takeCarried(page, { items: toCarry.slice(0, 1 + (choice % 2)) }, moment)
    if (deed === 2) putArising(page, { actions: toDo, title: 'Matters arising' }, moment)
    if (deed === 3) hearArising(page, { ...now, state: choice === 1 ? 'done' : 'open' }, moment)
    if (deed === 4) reportArising(page, { action: action.action, state: 'dropped', due: null }, moment)
    if (deed === 5) keepForLater(page, { item }, moment)
    if (deed === 6) addForLater(page, { title: 'A bench' }, moment)
    if (deed === 7) giveNotice(page, {}, moment)
    if (deed === 8) issueAgenda(page, {}, moment)
    if (deed === 9) moveItem(page, { item, to: choice < 2 ? 'up' : 'down' } as never, moment)
    if (deed === 10) withdrawItem(page, { item, reason: null } as never, moment)
    if (deed === 11 && choice === 0) callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment)
    if (deed === 12 && choice === 0) close(page, { charter, roll }, moment)
    if (deed === 13) undo(page, { since }, moment)
  }
  return page.seen
}

function shown(meeting: Meeting) {
  const { headline } = summarize(meeting, roll, charter)
  return {
    headline,
    series: seriesOf(meeting),
    place: placesInSeries([headline]),
    next: nextOf([headline], monthly, '2026-04-08'),
    agenda: agenda(meeting),
    recycled: recycled(meeting),
    version: agendaVersion(meeting),
    arising: mattersArising(meeting),
    twice: doubles(meeting),
    carried: offered(carriedLines(meeting, named), takenLines(meeting)),
    left: leftToDo(meeting, named),
    minutes: compose(meeting, roll, charter),
  }
}

describe('a meeting of a series, prepared on two laptops', () => {
  it('SE4 SE9 SE10 SE14 SE16 merged in any order has the same agenda, and reads back', () => {
    inAnyOrder({ start: april, gestures, work }, (one, other) => {
      expect(shown(one)).toEqual(shown(other))
      const back = readMeeting(project(one))
      expect(back.ok && project(back.value)).toBe(project(one))
    })
  })

  it('SE10 whatever both put there, each action stands once', () => {
    inAnyOrder({ start: april, gestures, work, numRuns: 60 }, (one) => {
      const all = mattersArising(one).map(({ action }) => action)
      expect(new Set(all).size).toBe(all.length)
    })
  })
})

/** April sits, and has the minutes of March before it. */
const table = (() => {
  const page = onLiteral(april)
  const clock = clockOf('2026-04-07T18:50:00+01:00', asha, 60)
  const of = { meeting: march.id, title: 'March moot', number: '2026/01', date: '2026-03-03' }
  const item = fine(putMinutesUp(page, { of, title: 'Approve' }, clock.moment()))
  fine(allPresent(page, { people: [people.asha, people.björn, people.chidi] }, clock.moment()))
  fine(callToOrder(page, { pattern: charter.numberPattern, used: ['2026/01'] }, clock.moment()))
  return { at: page.seen, item, minute: '2026/02/01' }
})()

describe('SE7 where an item went', () => {
  const told = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 6 })
  const body = (meeting: Meeting) =>
    compose(meeting, roll, charter).filter(({ type }) => type !== 'approval' && type !== 'corrections')
  const text = (meeting: Meeting) => toFreeze(body(meeting), '2026/01')

  /** `1`: approves; else it says where an item went. */
  function tell(meeting: Meeting, by: Author, series: number, list: readonly (readonly [number, number])[]) {
    const page = onLiteral(meeting)
    const clock = clockOf('2026-04-07T19:30:00+01:00', by, series)
    for (const [deed, what] of list) {
      const items = [toCarry[what]?.item ?? ('' as never)]
      const to = { meeting: idOf(0xfe, 5 + deed) as MeetingId, date: `2026-0${5 + deed}-05`, title: 'Later' }
      if (deed === 1 && by === asha) {
        const frozen = { text: text(page.seen), digest: 'd', heads: [] }
        approveAtNext(page, { ...table, roll, charter, frozen, dissents: [] }, clock.moment())
      } else noteWent(page, { items, to }, clock.moment())
    }
    return page.seen
  }

  it('is the same whoever merges, and not a letter of approved minutes follows it', () => {
    inAnyOrder({ start: march, gestures: told, work: tell, numRuns: 100 }, (one, other) => {
      expect(agenda(one)).toEqual(agenda(other))
      expect(text(one)).toBe(text(other))
    })
    fc.assert(
      fc.property(told, told, (before, after) => {
        const approved = tell(tell(march, asha, 71, before), asha, 72, [[1, 0]])
        expect(isApproved(approved)).toBe(true)
        const later = tell(tell(approved, bjorn, 73, after), asha, 74, after)
        expect(text(later)).toBe(text(approved))
      }),
      { numRuns: 80 },
    )
  })
})

describe('SE17 SE18 what hosts offer', () => {
  const series = fc.record({
    id: fc.nat(6).map((n) => idOf(0x5e, n)),
    forMembers: fc.boolean(),
  })
  const host = fc.record({
    assembly: fc.nat(5).map((n) => idOf(0xa5, n)),
    isDirect: fc.boolean(),
    all: fc.array(series, { maxLength: 4 }),
  })
  const charterOf = ({
    assembly,
    isDirect,
    all,
  }: {
    assembly: string
    isDirect: boolean
    all: readonly { id: string; forMembers: boolean }[]
  }): HostCharter => ({
    isDirect,
    charter: {
      ...charter,
      assembly,
      name: assembly,
      series: all.map(({ id, forMembers }) => ({ ...monthly, id, ...(forMembers ? { forMembers } : {}) })),
    } as HostCharter['charter'],
  })

  it('is the same in whatever order the hosts are found, each once, and never beside a copy of it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(host, { selector: ({ assembly }) => assembly, maxLength: 5 }), (hosts) => {
        const found = hosts.map(charterOf)
        const all = offeredBy(found)
        expect(offeredBy([...found].reverse())).toEqual(all)
        const ids = all.map((one) => one.series.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(all.every((one) => one.series.forMembers === true)).toBe(true)
        const [first] = all
        if (first === undefined) return
        const { id } = first.series
        const copy = { ...monthly, from: { ...first.of, series: id } }
        expect(inherited([copy], found).some((one) => one.series.id === id)).toBe(false)
      }),
    )
  })
})
