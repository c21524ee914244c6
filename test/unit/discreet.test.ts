import { describe, expect, it } from 'vitest'
import { parameterDefaults } from '../../shared/charter/parameters'
import { discreet } from '../../shared/export/discreet'
import { blocksOf, type ExportedMeeting } from '../../shared/export/exported-meeting'
import { leftOut } from '../../shared/export/left-out'
import { readMeetingFile, writeMeeting } from '../../shared/export/meeting-json'
import type { MeetingStatement } from '../../shared/meeting/said/statements'
import { everSaid } from '../../shared/statement'
import { exportedEvening } from '../fixtures/evening'
import { sampleMinutes } from '../fixtures/sample-minutes'

const under = (
  exported: ExportedMeeting,
  namesOnPositions: 'named' | 'counts' | 'chosen',
): ExportedMeeting => ({
  ...exported,
  charter: { ...exported.charter, parameters: { ...exported.charter.parameters, namesOnPositions } },
})
const sample = (name: string) => {
  const make = sampleMinutes[name]
  if (make === undefined) throw new Error(name)
  return make()
}
const samples = ['everything', 'block', 'ballot', 'long-names', 'welsh-and-arabic', 'consent-items'] as const
const positionsIn = (exported: ExportedMeeting) =>
  blocksOf(exported).flatMap((block) => (block.type === 'positions' ? [block] : []))

describe('EX18 a position goes out as the charter lets it', () => {
  it('by name where the charter names everybody', () => {
    const exported = under(sample('everything'), 'named')
    expect(discreet(exported)).toBe(exported)
  })
  it.each(samples)('elsewhere nothing in %s leads from a position to its person', (name) => {
    const out = discreet(under(sample(name), 'counts'))
    const ids = new Set(Object.keys(out.people))
    for (const said of everSaid(out.meeting.statements)) {
      if (said.type === 'all-agree') throw new Error('all-agree names everybody')
      if (said.type === 'positions-counted') for (const id of said.people) expect(ids.has(id)).toBe(false)
      if (
        !['position', 'concern', 'block-finding', 'input', 'meeting-needed', 'reopening'].includes(said.type)
      )
        continue
      const { by, ...rest } = said
      for (const id of ids) expect(JSON.stringify(rest), `${said.type} ${id}`).not.toContain(id)
    }
    const reckoned = everSaid(under(sample(name), 'counts').meeting.statements).flatMap((said) =>
      said.type === 'concern' && said.person !== null ? [said.concern as string] : [],
    )
    for (const concern of reckoned) expect(writeMeeting(out)).not.toContain(concern)
  })
  it.each(samples)('and the numbers and what came of them in %s are the same (PO12)', (name) => {
    const before = positionsIn(under(sample(name), 'named'))
    const after = positionsIn(discreet(under(sample(name), 'counts')))
    const figures = (all: typeof before) =>
      all.map(({ counts, none, outcome, version, round }) => ({
        counts,
        none,
        type: outcome.type,
        version,
        round,
      }))
    expect(figures(after)).toEqual(figures(before))
    for (const { lines } of after) for (const line of lines) expect(line.name).toBe('?')
  })
  it.each(samples)('done twice, also over a file, it changes nothing more in %s', (name) => {
    const once = discreet(under(sample(name), 'chosen'))
    expect(writeMeeting(discreet(once))).toBe(writeMeeting(once))
    const read = readMeetingFile(writeMeeting(once))
    expect(read.ok && writeMeeting(discreet(read.value))).toBe(writeMeeting(once))
  })
  it('in a restricted assembly no reason goes out', () => {
    const text = writeMeeting(discreet(sample('restricted')))
    expect(text).not.toContain('It will be asked who we are.')
  })
})

describe('EX19 what is confidential does not go out', () => {
  const exported = exportedEvening({ parameters: { ...parameterDefaults, namesOnPositions: 'named' } })
  const [item = ''] = Object.keys(exported.meeting.prose)
  const text = 'Rosa is ill, and we wish her well. The grant is sure.'
  const meeting = {
    ...exported.meeting,
    prose: { [item]: text },
    marks: {
      [item]: [
        { name: 'confidential', value: true, start: 0, end: 11 } as const,
        { name: 'bold', value: true, start: 5, end: 20 } as const,
        { name: 'italic', value: true, start: 35, end: 38 } as const,
      ],
    },
  }
  it('a sign stands in its place, and the marks beside it stay on their words', () => {
    const out = leftOut(meeting)
    expect(out.prose[item]).toBe('…, and we wish her well. The grant is sure.')
    const [confidential, bold, italic] = out.marks?.[item] ?? []
    const over = (mark: typeof bold) => out.prose[item]?.slice(mark?.start, mark?.end)
    expect(over(confidential)).toBe('…')
    expect(over(bold)).toBe('…, and we ')
    expect(over(italic)).toBe('The')
    expect(leftOut(out)).toBe(out)
  })
  it('nor in the copy that was approved, which stays at home whole', () => {
    const [said] = everSaid(exported.meeting.statements)
    const approval = {
      ...said,
      id: '00ff0000000000000000000000000001',
      about: 'meeting/approval',
      type: 'approval',
      how: 'next-meeting',
      frozen: { text: '[{"confidential":true,"text":"Rosa is ill"}]', digest: 'd1' },
    } as never as MeetingStatement
    const statements = { ...exported.meeting.statements, [approval.id]: approval }
    const out = discreet({ ...exported, meeting: { ...exported.meeting, statements } })
    expect(JSON.stringify(out)).not.toContain('Rosa is ill')
    expect(out.meeting.statements[approval.id]).toMatchObject({ type: 'approval', how: 'next-meeting' })
    expect(discreet(out)).toEqual(out)
  })
  it('in no file of it', () => {
    expect(writeMeeting(discreet({ ...exported, meeting }))).not.toContain('Rosa is ill')
  })
})
