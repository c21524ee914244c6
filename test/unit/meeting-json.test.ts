import { describe, expect, it } from 'vitest'
import type { Person } from '../../shared/charter/roll'
import { discreet } from '../../shared/export/discreet'
import { blocksOf, type ExportedMeeting, exportedMeeting } from '../../shared/export/exported-meeting'
import { foreignLimits } from '../../shared/export/foreign-json'
import { fileStem } from '../../shared/export/maker'
import { readMeetingFile, writeMeeting } from '../../shared/export/meeting-json'
import { told } from '../../shared/export/told'
import type { PersonId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { close } from '../../shared/meeting/lifecycle'
import { recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { compose } from '../../shared/minutes/compose'
import { exportedEvening, wholeEvening } from '../fixtures/evening'
import { fine, openMeeting, people } from '../fixtures/world'

const text = () => writeMeeting(exportedEvening())
const ruleOf = (said: string) => {
  const read = readMeetingFile(said)
  return read.ok ? 'read' : read.refusal.rule
}
const changed = (change: (value: Record<string, unknown>) => void) => {
  const value = JSON.parse(text()) as Record<string, unknown>
  change(value)
  return JSON.stringify(value)
}

describe('EX1 a meeting file alone composes the minutes its own assembly composes', () => {
  const evening = openMeeting()
  const { page, roll, charter, moment, item } = evening
  const put = fine(
    propose(page, { item: item('Hall lease'), wording: 'Sign it', proposer: people.chidi }, moment()),
  )
  const stance = { stance: 'block', reason: 'Dear', source: 'room', rule: charter.positions } as const
  fine(recordPosition(page, { version: put.version, person: people.dafydd, ...stance }, moment()))
  it('while it runs', () => {
    const exported = exportedMeeting({ meeting: page.seen, roll, charter, app: '1.0.0' })
    expect(blocksOf(exported)).toEqual(compose(page.seen, roll, charter))
  })
  it('where a share of the members is asked for, also of those who are not in it', () => {
    const share = { ...charter, quorum: { type: 'share', share: { share: 1, of: 2 } } as const }
    const exported = exportedMeeting({ meeting: page.seen, roll, charter: share, app: '1.0.0' })
    expect(Object.keys(exported.people).length).toBeLessThan(Object.keys(roll.people).length)
    expect(blocksOf(exported)).toEqual(compose(page.seen, roll, share))
  })
  it('and after the close', () => {
    fine(close(page, { roll, charter }, moment()))
    const exported = exportedMeeting({ meeting: page.seen, roll, charter, app: '1.0.0' })
    const read = readMeetingFile(writeMeeting(exported))
    expect(read.ok && blocksOf(read.value)).toEqual(compose(page.seen, roll, charter))
  })
})

describe('EX2 whom the meeting does not speak of is not in its file', () => {
  it('Hanna, who is on the roll and was not there', () => {
    const { page, roll, charter } = wholeEvening()
    const id = 'ab'.repeat(16) as PersonId
    const hanna: Person = {
      id,
      name: 'Hanna',
      standing: 'member',
      offices: {},
      since: '2025-01-01',
      until: null,
    }
    const people = { ...roll.people, [id]: hanna }
    const exported = exportedMeeting({ meeting: page.seen, roll: { ...roll, people }, charter, app: '1.0.0' })
    // MI25: the assembly's own record alone says who did not come.
    expect(writeMeeting(exported)).toContain('Hanna')
    expect(writeMeeting(discreet(exported))).not.toContain('Hanna')
    expect(exported.members).toBe(7)
    expect(text()).toContain('Chidi')
  })
})

describe('EX3 the same meeting gives the same file, bit for bit', () => {
  it('made twice, and made of a copy whose keys stand in another order', () => {
    const one = exportedEvening()
    const turned = { ...one, people: Object.fromEntries(Object.entries(one.people).reverse()) }
    expect(writeMeeting(one)).toBe(text())
    expect(writeMeeting(turned as ExportedMeeting)).toBe(text())
  })
})

describe('EX4 read and written again it is the same, bit for bit', () => {
  it('for a whole evening', () => {
    const read = readMeetingFile(text())
    expect(read.ok && writeMeeting(read.value)).toBe(text())
  })
  it('whatever order the keys came in', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text())).reverse()))
    const read = readMeetingFile(turned)
    expect(read.ok && writeMeeting(read.value)).toBe(text())
  })
})

describe('EX5 a file is refused for what it is before anybody looks at what it says', () => {
  const cases: readonly (readonly [string, () => string])[] = [
    ['no JSON', () => '{"format":'],
    [
      'deeper than 32',
      () => changed((value) => (value.deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`))),
    ],
    ['a key of the language', () => text().replace('{"app"', '{"__proto__":{"a":1},"app"')],
    [
      'more rows than anything has',
      () => changed((value) => (value.rows = new Array(foreignLimits.rows + 1).fill(0))),
    ],
    ['a text without end', () => changed((value) => (value.long = 'a'.repeat(foreignLimits.letters + 1)))],
    ['larger than 20 MB', () => `"${'a'.repeat(foreignLimits.size)}"`],
  ]
  for (const [what, make] of cases) it(what, () => expect(ruleOf(make())).toBe('EX5'))
})

describe('EX6 a file of another sort, or of a newer Folkmoot, says so', () => {
  it('another sort', () => expect(ruleOf('{"format":"something"}')).toBe('EX6'))
  it('newer', () => expect(ruleOf(changed((value) => (value.schema = 2)))).toBe('EX6'))
})

describe('EX7 what does not belong together is refused', () => {
  it('a meeting of another assembly', () => {
    const other = 'ab'.repeat(16)
    expect(ruleOf(changed((value) => ((value.meeting as { assembly: string }).assembly = other)))).toBe('EX7')
  })
  it('practice under real rules', () => {
    expect(ruleOf(changed((value) => (value.practice = !value.practice)))).toBe('EX7')
  })
  it('somebody under the id of somebody else', () => {
    const swapped = changed((value) => {
      const all = value.people as Record<string, { id: string }>
      const [one, other] = Object.values(all)
      if (one !== undefined && other !== undefined) one.id = other.id
    })
    expect(ruleOf(swapped)).toBe('EX7')
  })
  it('and what lacks a field says where', () => {
    const read = readMeetingFile(changed((value) => delete (value.charter as Record<string, unknown>).quorum))
    expect(read.ok ? null : read.refusal).toMatchObject({ rule: 'ST10', where: 'charter.quorum' })
  })
})

describe('EX8 the figures stand beside the statements, and are made anew', () => {
  it('a false one in the file changes nothing', () => {
    const read = readMeetingFile(changed((value) => (value.told = { decisions: [{ number: '1066/1' }] })))
    expect(read.ok && writeMeeting(read.value)).toBe(text())
  })
  it('tells who was there, how they stood and what was decided', () => {
    const found = told(exportedEvening())
    expect(found.attendance.map(({ name }) => name)).toContain('Asha')
    expect(found.positions.map(({ position }) => position)).toContain('reservations')
    expect(found.decisions).toHaveLength(1)
    expect(found.actions).toMatchObject([{ what: 'Ring the roofer', who: 'Chidi', due: '2026-03-20' }])
    expect(found.agenda).toHaveLength(agenda(exportedEvening().meeting).length)
  })
})

describe('EX10 files are called by number, date and title, whatever stands in them', () => {
  it('of a practice meeting with the mark', () => {
    expect(fileStem(exportedEvening())).toBe('2026-01_2026-03-03_march-moot_PRACTICE')
  })
  it('of a meeting with a title made to lead elsewhere', () => {
    const exported = exportedEvening({ practice: false })
    const details = Object.values(exported.meeting.statements).find(({ type }) => type === 'details')
    if (details === undefined) throw new Error('no details')
    const titled = (title: string): ExportedMeeting => {
      const statements = {
        ...exported.meeting.statements,
        [details.id]: { ...details, title } as typeof details,
      }
      return { ...exported, meeting: { ...exported.meeting, statements } }
    }
    expect(fileStem(titled('../../etc/passwd\u0000.exe'))).toBe('2026-01_2026-03-03_etc-passwd-exe')
    expect(fileStem(titled('اجتماع الربيع'))).toBe('2026-01_2026-03-03_اجتماع-الربيع')
    expect(fileStem(titled('???'))).toBe('2026-01_2026-03-03')
  })
})
