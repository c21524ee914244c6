import { describe, expect, test } from 'vitest'
import { canonical } from '../../shared/canonical'
import { parseCharter } from '../../shared/charter/charter'
import type { AssemblyId, DeviceId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { actions } from '../../shared/meeting/decision/action'
import { decisions } from '../../shared/meeting/decision/decision'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingNumber } from '../../shared/meeting/numbering'
import { meetingState } from '../../shared/meeting/state'
import { compose } from '../../shared/minutes/compose'
import { bigAssembly } from '../../shared/practice/big'
import { practiceFederation } from '../../shared/practice/practice-federation'
import { parseMeeting } from '../../shared/record/projection'

const founded = { assembly: 'a'.repeat(32) as AssemblyId, device: 'd'.repeat(32) as DeviceId }
const given = {
  seed: 4,
  years: 2,
  perYear: 24,
  items: 40,
  until: '2026-11-23',
  zone: 'Europe/London',
} as const

/** The fields of each sort of statement, as they are found in meetings. */
function shapes(meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const statement of meetings.flatMap((one) => Object.values(one.statements))) {
    found.set(statement.type, Object.keys(statement).sort().join(' '))
  }
  return found
}

describe('PF6 an assembly for benches reads like one made by commands', () => {
  const big = bigAssembly(given)
  const meetings = [...big.meetings(founded)]

  test('its charter and meetings parse; it has the size asked for', () => {
    expect(parseCharter(big.charter(founded.assembly)).ok).toBe(true)
    expect(meetings.length).toBe(48)
    for (const meeting of meetings) expect(parseMeeting(meeting).ok).toBe(true)
    expect(new Set(meetings.map(meetingNumber)).size).toBe(48)
  })

  test('it is closed, numbered, decided and composed', () => {
    const [first] = meetings
    if (first === undefined) throw new Error('No meeting')
    expect(meetingState(first)).toBe('closed')
    const items = agenda(first)
    expect(items.length).toBe(40)
    expect(items.every(({ state, minute }) => state === 'done' && minute !== null)).toBe(true)
    expect(decisions(first).length).toBe(8)
    expect(
      decisions(first).every(({ contested, outcome }) => !contested && outcome.type === 'consensus'),
    ).toBe(true)
    expect(actions(first).length).toBe(10)
    const blocks = compose(first, big.roll(founded.assembly), big.charter(founded.assembly))
    expect(blocks.filter(({ type }) => type === 'text').length).toBe(40)
  })

  test('every sort of statement has the fields that the commands write', () => {
    const [town] = practiceFederation({ seed: 1, now: '2026-11-23T08:00:00+00:00', zone: 'Europe/London' })
    if (town === undefined) throw new Error('No town')
    const byCommand = shapes([...town.meetings(founded)])
    for (const [type, fields] of shapes(meetings))
      expect(`${type}: ${fields}`).toBe(`${type}: ${byCommand.get(type)}`)
  })

  test('PF2 the same seed makes the same years', () => {
    const again = bigAssembly(given).meetings(founded)
    for (const meeting of meetings.slice(0, 3)) expect(canonical(again.next().value)).toBe(canonical(meeting))
  })
})
