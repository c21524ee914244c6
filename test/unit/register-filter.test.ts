import { describe, expect, it } from 'vitest'
import { actionsMatching, readQuery, sorted } from '../../renderer/features/actions/filter'
import { decisionsMatching } from '../../renderer/features/decisions/filter'
import type { ActionId, AssemblyId, ItemId, MeetingId, PersonId, StatementId } from '../../shared/id'
import type { ActionLine, DecisionLine } from '../../shared/record/summary'

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
  ...more,
})
const lines = [
  action('Send the letter', 'Asha Rahman', { due: '2026-03-10' }),
  action('Paint the hall', 'Björn Ek', { due: '2026-12-24' }),
  action('Ask the council', null),
  action('Count the keys', 'Ana-Maria Lopes', { state: 'done', due: '2026-01-01' }),
]
const today = '2026-04-01'
const found = (query: string) => actionsMatching(lines, readQuery(query), today).map(({ what }) => what)

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

  it('keeps in sight what was just changed', () => {
    const kept = new Set(['Count the keys'])
    expect(actionsMatching(lines, readQuery('is:overdue'), today, kept)).toHaveLength(2)
  })

  it('sorted by person and by day with nobody and no day last', () => {
    const by = (column: 'who' | 'due') => sorted(lines, { column, descending: false }, today).at(-1)?.what
    expect([by('who'), by('due')]).toEqual(['Ask the council', 'Ask the council'])
  })

  it('finds informal findings', () => {
    const decision = (wording: string, informal: boolean): DecisionLine => ({
      ...place,
      decision: wording as StatementId,
      number: '2026/03/05',
      wording,
      informal,
      contested: false,
      counts: [5, 0, 0, 0, 0],
    })
    const all = [decision('We renew the lease', false), decision('We like the lease', true)]
    expect(decisionsMatching(all, 'lease')).toHaveLength(2)
    expect(decisionsMatching(all, 'lease is:informal').map(({ wording }) => wording)).toEqual([
      'We like the lease',
    ])
  })
})
