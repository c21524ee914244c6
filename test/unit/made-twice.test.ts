import { describe, expect, test } from 'vitest'
import { addPerson, mergePeople, onRollLiteral, tellApart } from '../../shared/charter/people'
import { onRoll, sameNames } from '../../shared/charter/roll'
import type { MeetingId } from '../../shared/id'
import { inboxOf } from '../../shared/inbox/inbox'
import { restateFrom } from '../../shared/inbox/restate'
import { keepWord, noteBeside } from '../../shared/inbox/settle'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addItem, changeItem } from '../../shared/meeting/agenda/agenda-edit'
import { newMeeting } from '../../shared/meeting/birth'
import { bringBack, duplicateOf, withdrawDuplicate } from '../../shared/meeting/duplicate'
import { apologise } from '../../shared/meeting/hall/arrivals'
import { attendeesById } from '../../shared/meeting/hall/attendance'
import { callToOrder } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import type { Author, Page } from '../../shared/ports'
import { assemblyInbox } from '../../shared/record/assembly-inbox'
import { heldInstead, sorted } from '../../shared/record/made-twice'
import { parseMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { shuffled, union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, harbour, people, ruleOf } from '../fixtures/world'

/** April's meeting, planned by Asha on her laptop and by Björn on his, neither knowing of the other. */
const { charter, roll } = harbour()

type Made = { readonly page: Page<Meeting>; readonly moment: ReturnType<typeof clockOf>['moment'] }

function planned(by: Author, id: number, title: string, own: readonly string[], time = '19:00'): Made {
  const clock = clockOf('2026-03-20T10:00:00+00:00', by, id)
  const details = { title, kind: 'Moot', date: '2026-04-07', time, place: 'Net loft' }
  const given = {
    id: idOf(0xfe, id) as MeetingId,
    assembly: charter.assembly as never,
    zone: charter.zone,
    details,
    standingItems: charter.standingItems,
    items: own.map((name) => ({ title: name, section: 'Business' })),
  }
  return { page: onLiteral(fine(newMeeting(given, clock.moment()))), moment: clock.moment }
}

const twice = () =>
  [planned(asha, 51, 'April moot', ['Roof']), planned(bjorn, 52, 'April meeting', ['Lease'])] as const

function inboxOfAll(...meetings: readonly Made[]) {
  const { kept, duplicates } = sorted(
    meetings.map(({ page }) => summarize(page.seen, roll, charter).headline),
  )
  return { ...assemblyInbox(kept, duplicates, roll), kept, duplicates }
}
const titles = ({ page }: Made) => agenda(page.seen).map(({ title }) => title)

describe('IB9 the same meeting planned twice', () => {
  test('is asked about: one day and one time, two computers', () => {
    const [hers, his] = twice()
    const { pairs, count } = inboxOfAll(hers, his)
    expect(pairs.map(({ one, other }) => [one.title, other.title])).toEqual([['April moot', 'April meeting']])
    expect(count).toBe(1)
  })

  test('another time and another name are two meetings; so are two that one computer planned', () => {
    expect(inboxOfAll(planned(asha, 51, 'A', []), planned(bjorn, 52, 'B', [], '20:00')).pairs).toEqual([])
    expect(inboxOfAll(planned(asha, 51, 'A', []), planned(bjorn, 52, 'a', [], '20:00')).pairs).toHaveLength(1)
    expect(inboxOfAll(planned(asha, 51, 'A', []), planned(asha, 52, 'A', [])).pairs).toEqual([])
  })

  test('one is kept; the other is listed, and in no other list', () => {
    const [hers, his] = twice()
    fine(withdrawDuplicate(his.page, { of: hers.page.seen.id }, his.moment()))
    const { pairs, kept, duplicates } = inboxOfAll(hers, his)
    expect(pairs).toEqual([])
    expect(kept.map(({ title }) => title)).toEqual(['April moot'])
    expect(duplicates.map(({ title }) => title)).toEqual(['April meeting'])
    expect(titles(his)).toContain('Lease')
    expect(parseMeeting(his.page.seen).ok).toBe(true)
    fine(bringBack(his.page, {}, his.moment()))
    expect(inboxOfAll(hers, his).duplicates).toEqual([])
    expect(ruleOf(bringBack(his.page, {}, his.moment()))).toBe('IB9')
  })

  test('they are two meetings: noted, and not asked again', () => {
    const [hers, his] = twice()
    const [pair] = inboxOfAll(hers, his).pairs
    fine(noteBeside(hers.page, { line: pair?.key ?? '' }, hers.moment()))
    expect(inboxOfAll(hers, his).count).toBe(0)
    expect(ruleOf(noteBeside(hers.page, { line: pair?.key ?? '' }, hers.moment()))).toBe('IB2')
  })

  test('called to order, it is not withdrawn; called to order elsewhere meanwhile, it is asked about again', () => {
    const [hers, his] = twice()
    const elsewhere = onLiteral(his.page.seen)
    fine(withdrawDuplicate(his.page, { of: hers.page.seen.id }, his.moment()))
    const given = { pattern: charter.numberPattern, used: [] }
    fine(callToOrder(elsewhere, given, clockOf('2026-04-07T19:00:00+00:00', bjorn, 53).moment()))
    expect(ruleOf(withdrawDuplicate(elsewhere, { of: hers.page.seen.id }, his.moment()))).toBe('IB9')
    const met = { ...his, page: onLiteral(union(his.page.seen, elsewhere.seen)) }
    expect(duplicateOf(met.page.seen)).toBe(null)
    expect(inboxOfAll(hers, met).pairs).toHaveLength(1)
    expect(ruleOf(withdrawDuplicate(hers.page, { of: hers.page.seen.id }, hers.moment()))).toBe('IB9')
  })

  test('each laptop kept the other one’s: the smaller id is kept, on both the same', () => {
    const [hers, his] = twice()
    fine(withdrawDuplicate(his.page, { of: hers.page.seen.id }, his.moment()))
    fine(withdrawDuplicate(hers.page, { of: his.page.seen.id }, hers.moment()))
    expect(inboxOfAll(hers, his).kept).toEqual(inboxOfAll(his, hers).kept)
    expect(inboxOfAll(hers, his).kept.map(({ title }) => title)).toEqual(['April moot'])
  })
})

describe('IB10 nobody speaks for another', () => {
  /** Both wrote in Björn's draft; Asha keeps hers. */
  function written() {
    const [hers, his] = twice()
    const byAsha = clockOf('2026-03-21T10:00:00+00:00', asha, 61)
    fine(addItem(his.page, { title: 'Boats', section: 'Business' }, byAsha.moment()))
    const [welcome] = agenda(his.page.seen)
    if (welcome === undefined) throw new Error('No first item')
    fine(
      changeItem(
        his.page,
        { item: welcome.id, change: { field: 'presenter', to: people.chidi } },
        his.moment(),
      ),
    )
    fine(apologise(his.page, { person: people.dafydd, reason: 'At sea' }, his.moment()))
    const lease = agenda(his.page.seen).find(({ title }) => title === 'Lease')
    if (lease === undefined) throw new Error('No lease')
    fine(propose(his.page, { item: lease.id, wording: 'We renew it.', proposer: people.björn }, his.moment()))
    const draft = his.page.draft.prose as Record<string, string>
    draft[lease.id] = 'Ask the landlord first.'
    fine(withdrawDuplicate(his.page, { of: hers.page.seen.id }, byAsha.moment()))
    return { hers, his, byAsha }
  }

  test('Asha’s words go over with Asha, Björn’s wait for Björn', () => {
    const { hers, his, byAsha } = written()
    expect(inboxOfAll(hers, his).restate.map(({ person }) => person)).toEqual([people.asha, people.björn])
    fine(restateFrom(hers.page, { from: his.page.seen }, byAsha.moment()))
    expect(titles(hers)).toEqual([
      'Welcome and apologies',
      'Minutes of the last meeting',
      'Roof',
      'Boats',
      'Any other business',
    ])
    expect(inboxOfAll(hers, his).restate.map(({ person }) => person)).toEqual([people.björn])

    fine(
      restateFrom(
        hers.page,
        { from: his.page.seen },
        clockOf('2026-03-22T10:00:00+00:00', bjorn, 62).moment(),
      ),
    )
    expect(titles(hers)).toContain('Lease')
    expect(inboxOfAll(hers, his).restate).toEqual([])
    expect(
      Object.values(hers.page.seen.statements).every(({ by, n }) => by.person !== undefined && n > 0),
    ).toBe(true)
    expect(parseMeeting(hers.page.seen).ok).toBe(true)
  })

  test('items that every agenda has are not doubled, and what was said of them is said of the ones that are kept', () => {
    const { hers, his } = written()
    fine(
      restateFrom(
        hers.page,
        { from: his.page.seen },
        clockOf('2026-03-22T10:00:00+00:00', bjorn, 62).moment(),
      ),
    )
    expect(titles(hers).filter((title) => title === 'Welcome and apologies')).toHaveLength(1)
    expect(agenda(hers.page.seen)[0]?.presenter).toBe(people.chidi)
    expect(attendeesById(hers.page.seen).get(people.dafydd)).toMatchObject({
      presence: 'apologies',
      reason: 'At sea',
    })
    const lease = agenda(hers.page.seen).find(({ title }) => title === 'Lease')
    expect(hers.page.seen.prose[lease?.id ?? '']).toBe('Ask the landlord first.')
    expect(proposals(hers.page.seen, lease?.id).map(({ versions }) => versions[0]?.wording)).toEqual([
      'We renew it.',
    ])
    // The meeting itself is the one that was kept.
    expect(summarize(hers.page.seen, roll, charter).headline.title).toBe('April moot')
  })

  test('said again once; what is said in it later waits again', () => {
    const { hers, his } = written()
    const byBjorn = clockOf('2026-03-22T10:00:00+00:00', bjorn, 62)
    fine(restateFrom(hers.page, { from: his.page.seen }, byBjorn.moment()))
    expect(ruleOf(restateFrom(hers.page, { from: his.page.seen }, byBjorn.moment()))).toBe('IB10')
    fine(addItem(his.page, { title: 'Nets', section: 'Business' }, byBjorn.moment()))
    expect(inboxOfAll(hers, his).restate.map(({ person }) => person)).toContain(people.björn)
    fine(restateFrom(hers.page, { from: his.page.seen }, byBjorn.moment()))
    expect(titles(hers).filter((title) => title === 'Lease' || title === 'Nets')).toEqual(['Lease', 'Nets'])
  })

  test('where both agendas say different things of one person, both wait in the inbox', () => {
    const { hers, his } = written()
    fine(apologise(hers.page, { person: people.dafydd, reason: 'Ill' }, hers.moment()))
    fine(
      restateFrom(
        hers.page,
        { from: his.page.seen },
        clockOf('2026-03-22T10:00:00+00:00', bjorn, 62).moment(),
      ),
    )
    const [line, ...others] = inboxOf(hers.page.seen)
    expect(others).toEqual([])
    expect(line?.subject).toMatchObject({ type: 'presence', person: people.dafydd })
    expect(line?.words.map(({ person }) => person)).toEqual([people.asha, people.björn])
    fine(keepWord(hers.page, { keep: line?.words[1]?.statement as never }, hers.moment()))
    expect(attendeesById(hers.page.seen).get(people.dafydd)?.reason).toBe('At sea')
  })

  test('brought over on two laptops, in any order of merges it is the same meeting', () => {
    const { hers, his, byAsha } = written()
    const a = onLiteral(hers.page.seen)
    const b = onLiteral(hers.page.seen)
    fine(restateFrom(a, { from: his.page.seen }, byAsha.moment()))
    fine(restateFrom(b, { from: his.page.seen }, clockOf('2026-03-22T10:00:00+00:00', bjorn, 62).moment()))
    let turn = 7
    const one = union(a.seen, b.seen)
    const other = shuffled(union(b.seen, a.seen), () => (turn = (turn * 31) % 101))
    expect(agenda(one)).toEqual(agenda(other))
    expect(inboxOf(one)).toEqual(inboxOf(other))
    expect(agenda(one).map(({ title }) => title)).toEqual(expect.arrayContaining(['Roof', 'Boats', 'Lease']))
  })
})

describe('IB11 ME11 two meetings of one number', () => {
  test('the later is shown with -b in every list, and a secretary notes it', () => {
    const hers = planned(asha, 51, 'April moot', [])
    const his = planned(bjorn, 52, 'Boat day', [], '10:00')
    const given = { pattern: charter.numberPattern, used: [] }
    fine(callToOrder(hers.page, given, hers.moment()))
    fine(callToOrder(his.page, given, his.moment()))
    const { kept, numbers } = inboxOfAll(hers, his)
    expect(kept.map(({ number }) => number)).toEqual(['2026/01', '2026/01-b'])
    expect(inboxOfAll(his, hers).numbers.map(({ key }) => key)).toEqual(numbers.map(({ key }) => key))
    expect(numbers[0]?.meetings.map(({ number }) => number)).toEqual(['2026/01', '2026/01-b'])
    fine(noteBeside(his.page, { line: numbers[0]?.key ?? '' }, his.moment()))
    expect(inboxOfAll(hers, his).numbers).toEqual([])
    expect(inboxOfAll(hers, his).kept.map(({ number }) => number)).toEqual(['2026/01', '2026/01-b'])
  })
})

describe('IB5 SU8 decisions that were each said to replace the other', () => {
  const headlineOf = ({ page }: Made) => summarize(page.seen, roll, charter).headline
  const taken = (id: string, of: string, by: Author) => ({
    decision: id as never,
    of: of as never,
    number: `2026/0${id}/01`,
    wording: `Wording ${id}`,
    person: by.person,
    device: by.device,
    at: '2026-04-07T20:00:00+00:00',
  })
  const [march, april] = [planned(asha, 51, 'March moot', []), planned(bjorn, 52, 'April moot', [], '20:00')]
  const one = { ...headlineOf(march), replaces: [taken('1', '2', asha)] }
  const other = { ...headlineOf(april), replaces: [taken('2', '1', bjorn)] }

  test('wait, both of them, in whatever order the meetings are read', () => {
    for (const kept of [
      [one, other],
      [other, one],
    ]) {
      const { apart } = assemblyInbox(kept, [], roll)
      expect(apart.map(({ type, decisions }) => [type, decisions.map(({ decision }) => decision)])).toEqual([
        ['ring', ['1', '2']],
      ])
    }
  })

  test('until one that stands replaces both', () => {
    const may = {
      ...headlineOf(planned(asha, 53, 'May moot', [])),
      replaces: [taken('3', '1', asha), taken('3', '2', asha)],
    }
    expect(assemblyInbox([one, other, may], [], roll).apart).toEqual([])
  })
})

describe('RO9 one name twice on the roll', () => {
  const moment = clockOf('2026-03-20T10:00:00+00:00', asha, 71).moment

  function addedTwice() {
    const hers = onRollLiteral(roll)
    const his = onRollLiteral(roll)
    const given = { name: 'Hana', standing: 'member' } as const
    const one = fine(addPerson(hers, given, moment()))
    const other = fine(
      addPerson(his, { ...given, name: 'HANA' }, clockOf('2026-03-20T11:00:00+00:00', bjorn, 72).moment()),
    )
    const page = onRollLiteral({ ...roll, people: { ...hers.seen.people, ...his.seen.people } })
    return { page, one, other }
  }

  test('added by Asha and by Björn, it waits until they are made one', () => {
    const { page, one, other } = addedTwice()
    expect(sameNames(onRoll(page.seen)).map((some) => some.map(({ id }) => id))).toEqual([[one, other]])
    fine(mergePeople(page, { keep: one, merge: other }, moment()))
    expect(sameNames(onRoll(page.seen))).toEqual([])
  })

  test('or are said to be two people, which can be taken back', () => {
    const { page, one, other } = addedTwice()
    fine(tellApart(page, { one: other, other: one, apart: true }, moment()))
    expect(sameNames(onRoll(page.seen))).toEqual([])
    fine(tellApart(page, { one: other, other: one, apart: false }, moment()))
    expect(sameNames(onRoll(page.seen))).toHaveLength(1)
    expect(ruleOf(tellApart(page, { one, other: 'nobody' as never, apart: true }, moment()))).toBe('RO3')
  })

  test('whoever was added as a namesake is known to be one', () => {
    const page = onRollLiteral(roll)
    fine(addPerson(page, { name: 'Chidi', standing: 'member', namesake: true }, moment()))
    expect(sameNames(onRoll(page.seen))).toEqual([])
  })
})

describe('IB13 a withdrawn meeting is not held', () => {
  test('it leads to the one that is kept, from the moment it says so itself; brought back it is held after all', () => {
    const [hers, his] = twice()
    const [kept, other] = [hers.page.seen.id, his.page.seen.id]
    const listed = [hers, his].map(({ page }) => summarize(page.seen, roll, charter).headline)
    const instead = () => heldInstead(listed, { meeting: other, duplicateOf: duplicateOf(his.page.seen) })
    expect(instead()).toBeNull()
    fine(withdrawDuplicate(his.page, { of: kept }, his.moment()))
    expect(instead()).toBe(kept)
    const called = callToOrder(his.page, { pattern: '', used: [], instead: instead() }, his.moment())
    expect(ruleOf(called)).toBe('IB13')
    fine(bringBack(his.page, {}, his.moment()))
    fine(callToOrder(his.page, { pattern: '', used: [], instead: instead() }, his.moment()))
  })

  test('of two that each lead to the other the smaller is held, and what is not here is held nowhere', () => {
    const [hers, his] = twice()
    fine(withdrawDuplicate(hers.page, { of: his.page.seen.id }, hers.moment()))
    fine(withdrawDuplicate(his.page, { of: hers.page.seen.id }, his.moment()))
    const listed = [hers, his].map(({ page }) => summarize(page.seen, roll, charter).headline)
    const [smaller, larger] = [...listed].sort((a, b) => (a.meeting < b.meeting ? -1 : 1))
    if (smaller === undefined || larger === undefined) throw new Error('two were planned')
    expect(heldInstead(listed, smaller)).toBeNull()
    expect(heldInstead(listed, larger)).toBe(smaller.meeting)
    expect(heldInstead([larger], larger)).toBeNull()
  })
})
