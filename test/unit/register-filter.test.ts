import { describe, expect, it } from 'vitest'
import { sorted } from '../../renderer/features/actions/filter'
import { actionsTable, decisionsTable } from '../../shared/export/register-tables'
import type { ActionId, AssemblyId, ItemId, MeetingId, PersonId, StatementId } from '../../shared/id'
import { registerOf } from '../../shared/record/register'
import type { ActionLine, DecisionLine } from '../../shared/record/summary'
import { asked } from '../../shared/search/asked'
import { actionsFound, decisionsFound } from '../../shared/search/lines'
import { csvRows } from '../fixtures/csv-rows'

const place = {
  assembly: 'a' as AssemblyId,
  meeting: 'm' as MeetingId,
  meetingTitle: 'Monthly meeting',
  date: '2026-03-03',
  item: 'i' as ItemId,
  itemTitle: 'Wharf lease',
}
const action = (what: string, whoName: string | null, more: Partial<ActionLine> = {}): ActionLine => ({
  ...place,
  action: what as ActionId,
  minute: '2026/03/05',
  what,
  who: whoName === null ? null : (whoName as PersonId),
  whoName,
  due: null,
  state: 'open',
  putOff: [],
  ...more,
})
const lines = [
  action('Send the letter', 'Asha Rahman', { due: '2026-03-10' }),
  action('Paint the hall', 'Björn Ek', { due: '2026-12-24' }),
  action('Ask the council', null),
  action('Count the keys', 'Ana-Maria Lopes', { state: 'done', due: '2026-01-01' }),
]
const today = '2026-04-01'
const asker = { today, me: null }
const found = (query: string) => actionsFound(lines, asked(query), asker).map(({ what }) => what)

describe('RE2 the registers are found by words', () => {
  it('by state, where overdue is open and past its day', () => {
    expect(found('is:open')).toEqual(['Send the letter', 'Paint the hall', 'Ask the council'])
    expect(found('is:overdue')).toEqual(['Send the letter'])
    expect(found('is:done')).toEqual(['Count the keys'])
  })

  it('by any part of a name, accents or not', () => {
    expect(found('@bjorn')).toEqual(['Paint the hall'])
    expect(found('@maria')).toEqual(['Count the keys'])
    expect(found('@nobody')).toEqual([])
  })

  it('by day, leaving out what has none', () => {
    expect(found('is:open due:<2026-12-01')).toEqual(['Send the letter'])
  })

  it('by words, and a word that means nothing is only a word', () => {
    expect(found('letter wharf')).toEqual(['Send the letter'])
    expect(found('is:purple')).toEqual([])
    expect(found('')).toHaveLength(4)
  })

  it('sorted by person and by day with nobody and no day last', () => {
    const by = (column: 'who' | 'due') => sorted(lines, { column, descending: false }, today).at(-1)?.what
    expect([by('who'), by('due')]).toEqual(['Ask the council', 'Ask the council'])
  })

  it('finds decisions by what has become of them', () => {
    const decision = (wording: string, facts: Partial<DecisionLine['facts']> = {}): DecisionLine => ({
      ...place,
      decision: wording as StatementId,
      number: '2026/03/05',
      wording,
      informal: facts.informal ?? false,
      basis: 'consensus',
      ballot: null,
      notChosen: [],
      contested: false,
      counts: [5, 0, 0, 0, 0],
      facts: { ...plain, ...facts },
      inputs: [],
      reopenedBy: null,
      replaces: [],
      takenBack: [],
      matter: null,
      rolledUp: null,
      origin: { meeting: place.meeting, item: place.item },
      knew: [],
    })
    const all = [
      decision('We renew the lease'),
      decision('We like the lease', { informal: true }),
      decision('We paint the lease', { review: '2026-03-31' }),
      decision('We burn the lease', {
        reopened: { rule: 'judgement', person: null, reason: 'No', on: '2026-03-05' },
      }),
    ]
    const entries = registerOf(place.assembly, all, today)
    const words = (query: string) =>
      decisionsFound(entries, asked(query), asker).map(({ line }) => line.wording)
    expect(words('lease')).toHaveLength(4)
    expect(words('lease is:informal')).toEqual(['We like the lease'])
    expect(words('is:in-force')).toHaveLength(2)
    expect(words('is:review')).toEqual(['We paint the lease'])
    expect(words('is:reopened burn')).toEqual(['We burn the lease'])
    expect(words('is:cooling-off')).toEqual([])
    expect(words('is:replaced')).toEqual([])
    const table = csvRows(decisionsTable(entries, () => 'Harbour'))
    expect(table[0]?.slice(0, 4)).toEqual(['number', 'date', 'wording', 'state'])
    expect(table.slice(1).map((row) => row[3])).toEqual(['in-force', 'finding', 'review-due', 'reopened'])
  })
})

describe('RE6 AC7 a register goes out as a table', () => {
  it('line for line, and no cell is a formula', () => {
    const on = '2026-03-01'
    const off = { type: 'put-off', from: null, on } as const
    const putOff = [
      { ...off, to: '2026-03-05', reason: 'Ill; then away' },
      { ...off, to: '2026-03-10', reason: 'The key was lost' },
    ]
    const evil = action('=HYPERLINK("x")', 'Asha Rahman', { due: '2026-03-10', putOff })
    const [head, ...rows] = csvRows(actionsTable([evil, ...lines], () => 'Harbour', today))
    expect(head).toEqual([
      'what',
      'who',
      'due',
      'state',
      'putOff',
      'reasons',
      'minute',
      'item',
      'meeting',
      'date',
      'assembly',
      'acting',
    ])
    expect(rows).toHaveLength(5)
    expect(rows[0]?.slice(0, 6)).toEqual([
      ...[`'=HYPERLINK("x")`, 'Asha Rahman', '2026-03-10', 'overdue', '2'],
      '2026-03-05: Ill; then away; 2026-03-10: The key was lost',
    ])
    expect(rows.map((row) => row.slice(-2))).toEqual(Array.from({ length: 5 }, () => ['Harbour', 'no']))
  })
})

const plain: DecisionLine['facts'] = {
  decidedOn: '2026-03-03',
  informal: false,
  contested: false,
  window: null,
  reopened: null,
  review: null,
  expiry: null,
}
