import { describe, expect, test } from 'vitest'
import { onRoll } from '../../shared/charter/roll'
import type { AssemblyId, DeviceId } from '../../shared/id'
import { localDate } from '../../shared/meeting/time'
import { type PracticeAssembly, practiceFederation } from '../../shared/practice/practice-federation'
import { asksWith } from '../../shared/record/asks'
import { figuresOf } from '../../shared/record/figures'
import { ownCard } from '../../shared/record/own-card'
import { readPublished } from '../../shared/record/published-read'
import { summarize } from '../../shared/record/summarize'

/** Two years of three practice assemblies, with all their people, as a general secretary's desk gets to see them. */
const now = '2026-11-23T08:00:00+00:00'
const founded = { assembly: 'a'.repeat(32) as AssemblyId, device: 'd'.repeat(32) as DeviceId }
const assemblies = practiceFederation({ seed: 1, now, zone: 'Europe/London' })

function seenOf(assembly: PracticeAssembly) {
  const [charter, roll] = [assembly.charter(founded.assembly), assembly.roll(founded)]
  const meetings = [...assembly.meetings(founded)]
  const names = onRoll(roll).map(({ name }) => name)
  return {
    charter,
    roll,
    meetings,
    names,
    named: (text: string) => names.filter((name) => text.includes(name)),
  }
}

const recordOf = (name: string) => ({
  format: 'folkmoot/record/1',
  record: 'c'.repeat(32),
  replaces: null,
  assembly: founded.assembly,
  name: `Assembly of ${name}`,
  meeting: 'e'.repeat(32),
  title: `Evening with ${name}`,
  number: '2026/10',
  date: '2026-10-03',
  approved: { on: '2026-11-05', minute: null, digest: 'ab' },
  present: 12,
  items: [
    {
      number: '3',
      minute: '2026/10/03',
      title: name,
      proposals: [{ wording: name }],
      positions: [{ reasons: [{ stance: 'block', reason: name }] }],
      decisions: [
        { number: '3', wording: name, informal: false, basis: 'consensus', present: 12, contested: false },
      ],
      actions: [{ what: `${name} writes`, due: null }],
    },
  ],
})

describe('GD14 what a desk gets to see of an assembly', () => {
  test.each(assemblies.map((assembly) => [assembly.code, assembly] as const))(
    '%s: its card, what it asks and what is counted of it name nobody',
    (_code, assembly) => {
      const { charter, roll, meetings, names, named } = seenOf(assembly)
      expect(names.length).toBeGreaterThan(5)
      const headlines = meetings.map((meeting) => summarize(meeting, roll, charter).headline)
      const today = localDate(now)
      const card = ownCard(charter, headlines, today)
      expect(card?.meetings.length).toBeGreaterThan(5)
      expect(named(JSON.stringify(card))).toEqual([])
      const owed = meetings.slice(0, 3).map(({ id }) => ({ meeting: id, on: today }))
      const ask = { of: 'b'.repeat(32), on: today, meetings: owed }
      expect(named(JSON.stringify(asksWith([], founded.assembly, [ask], today, today)))).toEqual([])
      // Even of a record that names somebody everywhere a word can stand, nothing but numbers is counted.
      const [name = ''] = names
      const record = readPublished(JSON.stringify(recordOf(name)))
      if (!record.ok) throw new Error(JSON.stringify(record.refusal))
      expect(named(JSON.stringify(record.value))).toEqual([name])
      expect(named(JSON.stringify(figuresOf(record.value)))).toEqual([])
    },
  )
})
