import { describe, expect, test } from 'vitest'
import { alikeCodes } from '../../renderer/features/federation/alike'
import { lateSaid } from '../../renderer/features/federation/heard'
import { withOwnMeetings } from '../../renderer/worker/own-lines'
import { charterDefaults } from '../../shared/charter/charter'
import { parameterDefaults } from '../../shared/charter/parameters'
import type { AssemblyId, MeetingId } from '../../shared/id'
import { addDays } from '../../shared/meeting/time'
import { type AbroadLine, keptTrackOf } from '../../shared/record/abroad'
import { boardMatching, boardMonths, boardRow } from '../../shared/record/board'
import { combined, combinedMatching, type KeptRecord } from '../../shared/record/combined'
import { nesting, within } from '../../shared/record/nesting'
import { ownCard } from '../../shared/record/own-card'
import { readPublished } from '../../shared/record/published-read'
import { type CardLine, readStatusCard } from '../../shared/record/status-card'
import type { MeetingHeadline } from '../../shared/record/summary'
import { id, line } from '../fixtures/abroad'

const today = '2026-11-28'
describe('GD2 who has a desk, and for whom', () => {
  const host = line('a', { own: true, members: [id('b'), id('d')] })
  const member = line('b', { hosts: [id('a')], members: [id('c')] })
  const below = line('c', { hosts: [id('b')] })
  const unsaid = line('d')
  const above = line('e', { members: [id('a')] })

  test('Una, whose umbrella has members, keeps track of all below; nobody claims a way in, and what is above is no business of hers', () => {
    const kept = keptTrackOf([host, member, below, unsaid, above], false)
    expect(kept.map(({ code }) => code)).toEqual(['A', 'B', 'C'])
  })

  test('the secretary of one small assembly has none, also where its host lies here', () => {
    expect(keptTrackOf([line('c', { own: true, hosts: [id('b')] }), member], false)).toEqual([])
    expect(keptTrackOf([line('c', { own: true })], true)).toEqual([])
  })

  test('who practises keeps track of whatever was taken in', () => {
    expect(keptTrackOf([line('x', { own: true }), member, below], true)).toHaveLength(3)
  })
})

describe('GD3 GD11 the board', () => {
  const months = boardMonths(today, 3)
  const told = (on: string, stage: CardLine['stage'], due: string | null, meeting: string): CardLine => ({
    meeting: id(meeting),
    on,
    stage,
    due,
  })

  test('every state of a meeting is told apart, and the worst of a month is shown', () => {
    expect(months).toEqual(['2026-09', '2026-10', '2026-11', '2026-12'])
    const meetings = [
      told('2026-09-01', 'held', '2026-10-13', '1'),
      told('2026-09-20', 'published', '2026-11-01', '2'),
      told('2026-10-02', 'published', '2026-11-14', '3'),
      told('2026-11-02', 'held', '2026-12-14', '4'),
      told('2026-12-05', 'noticed', null, '5'),
    ]
    const card = { format: 'folkmoot/card/1' as const, assembly: id('a'), on: today, meetings }
    const row = boardRow(
      line('a', { card, received: [{ meeting: id('2'), on: '2026-09-20' }] }),
      months,
      today,
    )
    expect(row.cells.map(({ state }) => state)).toEqual(['late', 'missing', 'held', 'ahead'])
    expect(row).toMatchObject({ late: 1, held: 4, received: 1 })
  })

  test('a day that is past and of which nothing was said since is not told, and not late; minutes that came are received without a card', () => {
    const card = {
      format: 'folkmoot/card/1' as const,
      assembly: id('a'),
      on: '2026-10-01',
      meetings: [told('2026-10-20', 'noticed', null, '1')],
    }
    expect(boardRow(line('a', { card }), months, today).cells.map(({ state }) => state)).toEqual([
      'none',
      'unheard',
      'none',
      'none',
    ])
    const received = [{ meeting: id('9'), on: '2026-11-03' }]
    expect(boardRow(line('a', { received }), months, today).cells[2]?.state).toBe('received')
    expect(boardRow(line('a', { card, received }), months, today)).toMatchObject({ held: 1, received: 1 })
  })

  test('GD4 found by name, kind, host, and by being late', () => {
    const late = {
      format: 'folkmoot/card/1' as const,
      assembly: id('b'),
      on: today,
      meetings: [told('2026-09-01', 'held', '2026-10-13', '1')],
    }
    const rows = [line('a', { kind: 'region' }), line('b', { hosts: [id('a')], card: late })].map((one) =>
      boardRow(one, months, today),
    )
    const found = (words: string) =>
      boardMatching(rows, words, (one) => (one === id('a') ? 'Assembly A' : '')).map(
        ({ line: { code } }) => code,
      )
    expect(found('late')).toEqual(['B'])
    expect(found('region')).toEqual(['A'])
    expect(found('assembly a')).toEqual(['A', 'B'])
    expect(found('nothing')).toEqual([])
  })
})

describe('GD5 the nesting', () => {
  const top = line('a', { members: [id('b'), id('c')] })
  const one = line('b', { hosts: [id('a')], members: [id('d')] })
  const other = line('c', { hosts: [id('a')], members: [id('d')] })
  const both = line('d', { hosts: [id('b'), id('c')] })
  const claims = line('e', { hosts: [id('a')] })

  test('begins with the top alone, stands under each of its hosts, and a claim is marked', () => {
    const lines = [top, one, other, both, claims]
    expect(nesting(lines, new Set()).map(({ line: { code } }) => code)).toEqual(['A'])
    const open = new Set([id('a'), `${id('a')}/${id('b')}`, `${id('a')}/${id('c')}`])
    const nodes = nesting(lines, open)
    expect(nodes.map(({ line: { code }, level }) => `${code}${level}`)).toEqual([
      'A1',
      'B2',
      'D3',
      'C2',
      'D3',
      'E2',
    ])
    expect(new Set(nodes.map(({ place }) => place)).size).toBe(nodes.length)
    expect(nodes.filter(({ isClaim }) => isClaim).map(({ line: { code } }) => code)).toEqual(['E'])
    expect([...within(lines, id('b'))].sort()).toEqual([id('b'), id('d')])
  })

  test('a ring that arose by merging has a top, and ends', () => {
    const ring = [
      line('a', { hosts: [id('b')], members: [id('b')] }),
      line('b', { hosts: [id('a')], members: [id('a')] }),
    ]
    const nodes = nesting(ring, new Set([id('a'), `${id('a')}/${id('b')}`]))
    expect(nodes.map(({ line: { code } }) => code)).toEqual(['A', 'B'])
  })
})

describe('GD6 the register of many assemblies', () => {
  const record = (letter: string, more: object = {}): KeptRecord => {
    const read = readPublished(
      JSON.stringify({
        format: 'folkmoot/record/1',
        record: id(letter),
        replaces: null,
        assembly: id('a'),
        name: 'Ashmere Town',
        meeting: id('1'),
        title: 'Monthly meeting',
        number: '2026/10',
        date: '2026-10-03',
        approved: { on: '2026-11-05', minute: '2026/11/02', digest: 'ab'.repeat(32) },
        present: 12,
        items: [
          {
            number: '3',
            minute: '2026/10/03',
            title: 'Damp flats',
            decisions: [
              {
                number: '2026/10/03',
                wording: 'We write together.',
                informal: false,
                present: 12,
                contested: false,
              },
            ],
            actions: [{ what: 'Send the letter', due: '2026-10-20' }],
          },
        ],
        later: 'a newer app says more',
        ...more,
      }),
    )
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
    return { entry: `entry ${letter}`, device: 'dd'.repeat(16), record: read.value }
  }

  test('decisions first, each with whose record, which version, when approved and by whom signed', () => {
    const lines = combined([record('2')])
    expect(lines.map(({ type }) => type)).toEqual(['decision', 'action'])
    expect(lines[0]).toMatchObject({
      name: 'Ashmere Town',
      number: '2026/10/03',
      text: 'We write together.',
      from: { version: 1, approved: { on: '2026-11-05', minute: '2026/11/02' }, entry: 'entry 2' },
    })
    expect(combinedMatching(lines, 'letter').map(({ type }) => type)).toEqual(['action'])
    expect(combinedMatching(lines, 'ashmere damp')).toHaveLength(2)
  })

  test('a later version takes the place of the one before; what another assembly calls the same replaces nothing', () => {
    const later = record('3', { replaces: id('2') })
    expect(combined([record('2'), later]).map(({ from }) => from.version)).toEqual([2, 2])
    const stranger = record('4', { replaces: id('2'), assembly: id('b') })
    expect(combined([record('2'), stranger]).filter(({ assembly }) => assembly === id('a'))).toHaveLength(2)
  })

  test('a ring of versions ends, and what is no record is refused', () => {
    const ring = [record('2', { replaces: id('3') }), record('3', { replaces: id('2') })]
    expect(combined(ring)).toEqual([])
    for (const text of ['', '{', '{}', '[]', JSON.stringify({ format: 'folkmoot/record/1' })]) {
      expect(readPublished(text).ok).toBe(false)
      expect(readStatusCard(text).ok).toBe(false)
    }
  })
})

describe('FE5 the card of an assembly’s own', () => {
  const headline = (more: Partial<MeetingHeadline>) =>
    ({
      meeting: id('1') as MeetingId,
      date: '2026-10-03',
      state: 'closed',
      duplicateOf: null,
      takenIn: null,
      minutes: { state: 'draft', approved: null, openRemarks: 0, circulated: null },
      ...more,
    }) as MeetingHeadline
  const charter = {
    ...charterDefaults,
    assembly: id('a') as AssemblyId,
    parameters: { ...parameterDefaults, publicationDays: 28 },
  }
  const stageOf = (more: Partial<MeetingHeadline>) => ownCard(charter, [headline(more)], today)?.meetings[0]
  const minutes = (state: MeetingHeadline['minutes']['state'], out: string | null = null) => ({
    minutes: { state, approved: null, openRemarks: 0, circulated: out },
  })

  test('says how far each meeting has come, and until when its minutes are due by the charter', () => {
    expect(stageOf({ state: 'planned' })).toMatchObject({ stage: 'planned', due: null })
    expect(stageOf({ state: 'noticed' })).toMatchObject({ stage: 'noticed', due: null })
    expect(stageOf({})).toMatchObject({ stage: 'held', due: '2026-10-31' })
    expect(stageOf(minutes('draft', '2026-10-05'))).toMatchObject({ stage: 'circulated' })
    expect(stageOf(minutes('put'))).toMatchObject({ stage: 'circulated' })
    expect(stageOf(minutes('approved'))).toMatchObject({ stage: 'approved' })
    expect(stageOf(minutes('published'))).toMatchObject({ stage: 'published' })
  })

  test('FE1 reads as a card, without a title, a name or a number of people; a duplicate is no meeting', () => {
    const card = ownCard(charter, [headline({ title: 'Chidi’s evening', present: 12 })], today)
    expect(readStatusCard(JSON.stringify(card)).ok).toBe(true)
    expect(JSON.stringify(card)).not.toMatch(/Chidi|12/)
    expect(ownCard(charter, [headline({ duplicateOf: id('2') as MeetingId })], today)).toBeNull()
  })

  test('what stays with the assembly is never due', () => {
    const parameters = { ...charter.parameters, publication: 'assembly' as const }
    expect(ownCard({ ...charter, parameters }, [headline({})], today)?.meetings[0]?.due).toBeNull()
  })

  test('GD15 of an assembly kept here its own list is told, sealed or not; of a guest’s host what that one sealed', () => {
    const headlines = new Map([
      [id('1'), headline({ meeting: id('1') as MeetingId, ...minutes('published') })],
      [id('2'), headline({ meeting: id('2') as MeetingId })],
    ])
    const head = { assembly: id('a') }
    const told = (own: boolean, more: object = {}) =>
      withOwnMeetings([line('a', { own })], [{ head: { ...head, ...more }, charter, headlines }], today)[0]
    const stages = told(true)?.card?.meetings.map(({ stage }) => stage)
    expect(stages).toEqual(['published', 'held'])
    expect(told(true)?.received.map(({ meeting }) => meeting)).toEqual([id('1')])
    expect(told(false)?.card).toBeNull()
    expect(told(true, { guest: id('b') })?.card).toBeNull()
  })

  test('where nobody is to read its minutes, none are late; where a host is, by the day of the charter', () => {
    const head = { assembly: id('a') }
    const kept = [{ head, charter, headlines: new Map([headline({})].map((one) => [one.meeting, one])) }]
    const late = addDays(headline({}).date, charter.parameters.publicationDays + 1)
    const row = (more: Partial<AbroadLine>, day: string) => {
      const [told] = withOwnMeetings([line('a', { own: true, ...more })], kept, day)
      return told === undefined ? null : boardRow(told, boardMonths(day, 24), day)
    }
    expect(row({}, late)).toMatchObject({ late: 0, held: 1, received: 1 })
    expect(row({ hosts: [id('b')] }, late)).toMatchObject({ late: 1, held: 1, received: 1 })
    expect(row({ hosts: [id('b')] }, headline({}).date)).toMatchObject({ late: 0 })
  })

  test('where host and members are kept on this computer too, as in practice, nothing has to arrive and nothing is late', () => {
    const headlines = new Map([headline({})].map((one) => [one.meeting, one]))
    const kept = ['a', 'b'].map((letter) => ({
      head: { assembly: id(letter) as AssemblyId },
      charter,
      headlines,
    }))
    const day = addDays(headline({}).date, charter.parameters.publicationDays + 1)
    const lines = (more: Partial<AbroadLine>) => [
      line('a', { own: true, members: [id('b')] }),
      line('b', { own: true, hosts: [id('a')], ...more }),
    ]
    const late = (some: readonly AbroadLine[]) =>
      withOwnMeetings(some, kept, day).map((one) => boardRow(one, boardMonths(day, 24), day).late)
    expect(late(lines({}))).toEqual([0, 0])
    expect(late(lines({ hosts: [id('a'), id('c')] }))).toEqual([0, 1])
  })
})

describe('GD11 late, and with what', () => {
  const lateOf = (days: readonly string[], more: Partial<AbroadLine> = {}) => {
    const meetings = days.map((on, at) => ({
      meeting: id(String(at)),
      on,
      stage: 'held' as const,
      due: addDays(on, 10),
    }))
    const card = { format: 'folkmoot/card/1' as const, assembly: id('a'), on: today, meetings }
    return lateSaid(boardRow(line('a', { card, ...more }), boardMonths(today, 12), today), today)
  }

  test('Una can write which months: also those no column is shown for, and of many the first', () => {
    expect(lateOf([])).toBe('nothing late')
    expect(lateOf(['2025-05-02', '2026-07-03', '2026-06-05'])).toBe(
      '3 meetings late: May 2025, June and July',
    )
    const eight = ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => `2026-${month}-03`)
    expect(lateOf(eight)).toBe('8 meetings late: January, February, March, April, May, June and 2 more')
  })

  test('of one’s own it is said that the minutes are here', () => {
    expect(lateOf(['2026-07-03'], { kept: true })).toContain('all here on this computer and not gone out')
  })

  test('names that begin alike are told apart by their codes, and codes by their numbers', () => {
    const halls = (letter: string, code: string) => line(letter, { name: 'Open Halls Working Group', code })
    expect([...alikeCodes([halls('a', 'HALL'), halls('b', 'HALLS'), line('c')])]).toEqual([
      [id('a'), 'HALL'],
      [id('b'), 'HALLS'],
    ])
    expect([...alikeCodes([halls('a', 'HALL'), halls('b', 'hall')]).values()]).toEqual([
      'HALL aaaaaa',
      'hall bbbbbb',
    ])
  })
})
