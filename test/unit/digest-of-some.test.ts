import { describe, expect, test } from 'vitest'
import { type DigestGiven, digestBlocks, digestNamed } from '../../renderer/features/federation/digest'
import type { ChartBlock } from '../../shared/minutes/chart-block'
import type { CombinedLine } from '../../shared/record/combined'

const line = (name: string, type: CombinedLine['type'], text: string): CombinedLine => ({
  type,
  id: `${name}/${text}`,
  assembly: name,
  name,
  number: '2026/10/03',
  title: 'Damp flats',
  text,
  due: null,
  informal: false,
  contested: false,
  course: null,
  from: {
    record: 'r',
    meeting: 'm',
    date: '2026-10-03',
    version: 1,
    approved: { on: '2026-11-05', minute: null, digest: '' },
    entry: `entry ${name}`,
    device: 'dd'.repeat(16),
    acting: false,
    short: false,
    differs: false,
  },
})
const chart: ChartBlock = { type: 'chart', chart: 'present', months: [] }
const given = (only: DigestGiven['only']): DigestGiven => ({
  month: '2026-10',
  lines: [line('Ashmere', 'decision', 'We write together.'), line('Saltmere', 'action', 'Send the letter')],
  charts: [chart],
  only,
  today: '2026-11-28',
  practice: false,
})
const titleOf = (of: DigestGiven) => digestBlocks(of).find((block) => block.type === 'title')?.title
const chartsOf = (of: DigestGiven) => digestBlocks(of).filter(({ type }) => type === 'chart').length

describe('GD7 a digest of some lines of the month is not taken for the month', () => {
  test('Una saves all that was decided: it is of the month, with its figures', () => {
    const all = given(null)
    expect(titleOf(all)).toBe('Digest of October 2026: 2 assemblies')
    expect(digestNamed(all)).toEqual({ title: 'Digest of October 2026', file: 'Digest 2026-10' })
    expect(chartsOf(all)).toBe(1)
  })

  test('she has looked for “housing”: title and file say so, and of how many lines; figures are left out with a word', () => {
    const some = given({ sought: 'housing', what: 'decision', under: null, of: 40 })
    expect(titleOf(some)).toBe('Decisions of October 2026 that have “housing”: 2 of 40 lines')
    expect(digestNamed(some)).toEqual({ title: titleOf(some), file: 'Digest 2026-10 decisions, housing' })
    expect(chartsOf(some)).toBe(0)
    expect(JSON.stringify(digestBlocks(some))).toContain('figures are counted of whole meetings')
  })

  test('of what is below one assembly, the figures are of the same assemblies, and stay', () => {
    const some = given({ sought: '', what: 'all', under: 'Upper Brae', of: 40 })
    expect(titleOf(some)).toBe('Decisions and actions of October 2026, Upper Brae and below: 2 of 40 lines')
    expect(chartsOf(some)).toBe(1)
  })

  test('a search of signs no file may be called leaves a file name of letters', () => {
    const { file } = digestNamed(given({ sought: 'roof/*"a\\b" 1:2', what: 'all', under: null, of: 9 }))
    expect(file).toBe('Digest 2026-10 roof a b 1 2')
  })
})
