import { describe, expect, test } from 'vitest'
import { askedOf, askedOn, toAsk } from '../../shared/record/asking'
import { asksWith, readAsks } from '../../shared/record/asks'
import { boardMonths, boardRow } from '../../shared/record/board'
import { id, line } from '../fixtures/abroad'

const today = '2026-11-28'
const months = boardMonths(today, 12)
const card = (
  letter: string,
  meetings: readonly {
    on: string
    stage: 'held' | 'published' | 'noticed'
    due: string | null
    meeting: string
  }[],
) => ({
  format: 'folkmoot/card/1' as const,
  assembly: id(letter),
  on: today,
  meetings: meetings.map((one) => ({ ...one, meeting: id(one.meeting) })),
})
const top = line('a', { own: true, members: [id('b')] })
const region = line('b', { own: true, hosts: [id('a')], members: [id('c'), id('d')] })
const late = line('c', {
  hosts: [id('b')],
  card: card('c', [
    { meeting: '1', on: '2026-08-01', stage: 'held', due: '2026-09-01' },
    { meeting: '2', on: '2026-09-01', stage: 'published', due: '2026-10-01' },
    { meeting: '3', on: '2026-10-01', stage: 'published', due: '2026-11-01' },
    { meeting: '4', on: '2026-11-10', stage: 'held', due: '2026-12-10' },
  ]),
  received: [{ meeting: id('3'), on: '2026-10-01' }],
})
const quiet = line('d', { hosts: [id('b')] })
const prompt = line('e', { hosts: [id('a')] })
const lines = [top, region, late, quiet, { ...prompt }]
const rows = lines.map((one) => boardRow(one, months, today))
const asked = (otherwise: string | null = null) =>
  toAsk(rows, lines, { today, isQuiet: ({ line: { assembly } }) => assembly === id('d'), otherwise })

describe('GD12 asking again', () => {
  test('asks for what is late or not here, by the nearest host kept here; who owes nothing is left alone, and so are one’s own', () => {
    expect(asked()).toEqual([
      {
        by: id('b'),
        asks: [
          {
            of: id('c'),
            on: today,
            meetings: [
              { meeting: id('1'), on: '2026-08-01' },
              { meeting: id('2'), on: '2026-09-01' },
            ],
          },
          { of: id('d'), on: today, meetings: [] },
        ],
      },
    ])
  })

  test('nobody is asked before they could have answered: the day after a meeting nothing is owed, a week after it a word is', () => {
    const told = (on: string, stage: 'noticed' | 'published', cardOn = today) => {
      const told = card('c', [{ meeting: '7', on, stage, due: null }])
      const row = boardRow({ ...late, received: [], card: { ...told, on: cardOn } }, months, today)
      return toAsk([row], lines, { today, isQuiet: () => false, otherwise: null }).length
    }
    expect(told('2026-11-27', 'noticed')).toBe(0)
    expect(told('2026-11-22', 'noticed')).toBe(0)
    expect(told('2026-11-21', 'noticed')).toBe(1)
    // Its card says that they are out: they may be on their way.
    expect(told('2026-11-01', 'published')).toBe(0)
    expect(told('2026-11-01', 'published', '2026-11-21')).toBe(1)
  })

  test('in practice the assembly in focus asks where nobody kept here is a host', () => {
    const alone = [line('f', { own: true }), late]
    const given = { today, isQuiet: () => false, otherwise: id('f') }
    const some = alone.map((one) => boardRow(one, months, today))
    expect(toAsk(some, alone, given).map(({ by }) => by)).toEqual([id('f')])
    expect(toAsk(some, alone, { ...given, otherwise: null })).toEqual([])
  })

  test('the record holds each once, the newest; what is older than sixty days goes; and it names nobody', () => {
    const before = [
      { of: id('c'), on: '2026-11-01', meetings: [] },
      { of: id('e'), on: '2026-11-01', meetings: [] },
      { of: id('f'), on: '2026-01-01', meetings: [] },
    ]
    const sealed = asksWith(before, id('b'), asked()[0]?.asks ?? [], '2026-09-29', today)
    expect(sealed.asks.map(({ of, on }) => [of, on])).toEqual([
      [id('e'), '2026-11-01'],
      [id('c'), today],
      [id('d'), today],
    ])
    const text = JSON.stringify(sealed)
    expect(readAsks(text)).toEqual({ ok: true, value: sealed })
    expect(text).not.toMatch(/Assembly|town/)
    for (const bad of ['', '{}', '[]', JSON.stringify({ ...sealed, asks: [{ of: 'x' }] })])
      expect(readAsks(bad).ok).toBe(false)
  })

  test('the desk says when it asked, until something was heard since', () => {
    const asking = { ...region, asks: [{ of: id('c'), on: '2026-11-20', meetings: [] }] }
    expect(askedOn(late, [top, asking, late], '2026-11-12')).toBe('2026-11-20')
    expect(askedOn(late, [top, asking, late], '2026-11-21')).toBeNull()
    expect(askedOn(late, lines, null)).toBeNull()
  })
})

describe('GD12 being asked', () => {
  const meetings = [{ meeting: id('1'), on: '2026-08-01' }]
  const given = { isOut: () => false, isAnswered: () => false, since: '2026-09-29', saidOn: null }
  const host = line('b', { members: [id('c')], asks: [{ of: id('c'), on: '2026-11-20', meetings }] })
  const own = line('c', { own: true, hosts: [id('b')] })

  test('Chidi has a line until the minutes are out, or it is too old', () => {
    expect(askedOf(id('c'), [host, own], given)).toEqual([
      { by: host, on: '2026-11-20', meetings, questions: [] },
    ])
    expect(askedOf(id('c'), [host, own], { ...given, isOut: (meeting) => meeting === id('1') })).toEqual([])
    expect(askedOf(id('c'), [host, own], { ...given, since: '2026-11-21' })).toEqual([])
    expect(askedOf(id('d'), [host, own], given)).toEqual([])
  })

  test('a word is given by whatever the assembly says of itself later', () => {
    const forWord = { ...host, asks: [{ of: id('c'), on: '2026-11-20', meetings: [] }] }
    expect(askedOf(id('c'), [forWord, own], given)).toHaveLength(1)
    expect(askedOf(id('c'), [forWord, own], { ...given, saidOn: '2026-11-21' })).toEqual([])
  })

  test('nobody asks who is no host by both sides’ word', () => {
    const stranger = line('f', { asks: host.asks ?? [] })
    expect(askedOf(id('c'), [stranger, own], given)).toEqual([])
    const claims = { ...stranger, members: [id('c')] }
    expect(askedOf(id('c'), [claims, own], given)).toEqual([])
  })
})
