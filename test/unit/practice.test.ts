import { describe, expect, test } from 'vitest'
import { canonical } from '../../shared/canonical'
import { parseCharter } from '../../shared/charter/charter'
import { everyone } from '../../shared/charter/roll'
import type { AssemblyId, DeviceId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { nextDate, seriesOf } from '../../shared/meeting/agenda/series'
import { actions } from '../../shared/meeting/decision/action'
import { decisions } from '../../shared/meeting/decision/decision'
import { details } from '../../shared/meeting/details'
import { attendance } from '../../shared/meeting/hall/attendance'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingNumber, minuteNumbers } from '../../shared/meeting/numbering'
import { positions } from '../../shared/meeting/proposal/position'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { meetingState, opening, turns } from '../../shared/meeting/state'
import { epochOf } from '../../shared/meeting/time'
import { composeAgenda } from '../../shared/minutes/agenda-sheet'
import { compose } from '../../shared/minutes/compose'
import { seatOf, seats } from '../../shared/practice/federation'
import { type PracticeAssembly, practiceFederation } from '../../shared/practice/practice-federation'
import { parseMeeting, project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'

const now = '2026-11-23T08:00:00+00:00'
const founded = { assembly: 'a'.repeat(32) as AssemblyId, device: 'd'.repeat(32) as DeviceId }

const made = new Map<string, readonly Meeting[]>()
function meetingsOf(assembly: PracticeAssembly, seed: number): readonly Meeting[] {
  const key = `${assembly.code} ${seed}`
  const known = made.get(key) ?? [...assembly.meetings(founded)]
  made.set(key, known)
  return known
}
const federation = (seed: number, at = now) => practiceFederation({ seed, now: at, zone: 'Europe/London' })
const [town, society, group] = federation(1) as [PracticeAssembly, PracticeAssembly, PracticeAssembly]

describe('PF1 practice is practice from its founding on', () => {
  test('every charter says so, parses, and says which seat it is', () => {
    for (const assembly of federation(1)) {
      const charter = assembly.charter(founded.assembly)
      expect(parseCharter(charter).ok).toBe(true)
      expect(charter.practice).toBe(true)
      expect(charter.name).toBe(seatOf(assembly.code).name)
    }
  })

  test('Björn is secretary of all three and has another id in each', () => {
    const chairs = federation(1).map(({ person }) => person)
    expect(new Set(chairs.map(({ name }) => name)).size).toBe(1)
    expect(new Set(chairs.map(({ id }) => id)).size).toBe(3)
    for (const assembly of federation(1)) {
      expect(assembly.roll(founded).people[assembly.person.id]?.offices).toEqual({ Secretary: true })
    }
  })
})

describe('SE1 SE4 what is held every month is a series', () => {
  test('and every meeting of it says so, on the days its rule gives', () => {
    const charter = town.charter(founded.assembly)
    const [monthly] = charter.series ?? []
    if (monthly?.rule == null) throw new Error('No series with a rule')
    expect([charter.series?.length, society.charter(founded.assembly).series]).toEqual([1, undefined])
    const held = meetingsOf(town, 1)
    expect(held.map((one) => seriesOf(one))).toEqual(held.map(() => ({ id: monthly.id, name: monthly.name })))
    const dates = held.map((one) => details(one).date)
    for (const [at, date] of dates.entries())
      if (at > 0) expect(nextDate(monthly.rule, dates[at - 1] ?? null, '2020-01-01')).toBe(date)
  })
})

describe('PF2 the same seed makes the same federation', () => {
  test('statement by statement', () => {
    const again = federation(1)
    for (const [index, assembly] of [town, society, group].entries()) {
      expect(canonical(again[index]?.roll(founded))).toBe(canonical(assembly.roll(founded)))
      const anew = [...(again[index]?.meetings(founded) ?? [])]
      expect(anew.map(canonical)).toEqual(meetingsOf(assembly, 1).map(canonical))
    }
  })

  test('another seed makes other evenings', () => {
    const other = federation(2)[2] as PracticeAssembly
    const titles = (meetings: readonly Meeting[]) =>
      meetings.map((one) => agenda(one).map(({ title }) => title))
    expect(titles(meetingsOf(other, 2))).not.toEqual(titles(meetingsOf(group, 1)))
  })
})

describe.each([1, 77])('PF3 practice keeps the rules (seed %i)', (seed) => {
  const assemblies = federation(seed)

  test('every meeting parses, reads back and composes', () => {
    for (const assembly of assemblies) {
      const roll = assembly.roll(founded)
      const charter = assembly.charter(founded.assembly)
      for (const meeting of meetingsOf(assembly, seed)) {
        expect(parseMeeting(meeting).ok).toBe(true)
        const read = readMeeting(project(meeting))
        expect(read.ok && canonical(read.value)).toBe(canonical(meeting))
        expect(compose(meeting, roll, charter).length).toBeGreaterThan(5)
        expect(composeAgenda(meeting, roll, charter).length).toBeGreaterThan(1)
        expect(summarize(meeting, roll, charter).headline.contested).toBe(false)
      }
    }
  })

  test('nothing was written after today, in no meeting that is to come either', () => {
    for (const meeting of assemblies.flatMap((one) => meetingsOf(one, seed)))
      for (const { at } of Object.values(meeting.statements))
        if (meetingState(meeting) !== 'closed') expect(epochOf(at)).toBeLessThan(epochOf(now))
  })

  test('as many meetings as announced, and no number twice', () => {
    for (const assembly of assemblies) {
      const meetings = meetingsOf(assembly, seed)
      expect(meetings.length).toBe(assembly.meetingCount)
      expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length)
      const held = meetings.filter((one) => meetingState(one) === 'closed')
      const numbers = held.flatMap((one) => [meetingNumber(one), ...minuteNumbers(one).values()])
      expect(new Set(numbers).size).toBe(numbers.length)
      const given = held.flatMap((one) => decisions(one).map(({ number }) => number))
      expect(new Set(given).size).toBe(given.length)
    }
  })

  test('adopted is only what the rule found: consensus with a quorum, an informal finding without', () => {
    const all = assemblies.flatMap((one) => meetingsOf(one, seed)).flatMap(decisions)
    expect(all.length).toBeGreaterThan(25)
    for (const { outcome, informal, contested } of all) {
      expect(contested).toBe(false)
      expect(outcome.type).toBe(informal ? 'inquorate' : 'consensus')
      expect(outcome.quorum.reached).toBe(!informal)
    }
  })

  test('every stand-aside and block gives a reason, and every block was answered by an amendment', () => {
    for (const meeting of assemblies.flatMap((one) => meetingsOf(one, seed))) {
      for (const { versions, decided } of proposals(meeting)) {
        if (meetingState(meeting) === 'closed') expect(decided).toBe(true)
        for (const { version, stands } of versions) {
          const given = positions(meeting, version)
          for (const { stance, reason } of given) {
            if (stance === 'block' || stance === 'stand-aside') expect(reason).not.toBeNull()
          }
          if (given.some(({ stance }) => stance === 'block')) expect(stands).toBe(false)
        }
      }
    }
  })

  test('time runs forward: what is later by number is no earlier by the clock', () => {
    for (const meeting of assemblies.flatMap((one) => meetingsOf(one, seed))) {
      const inOrder = Object.values(meeting.statements).sort((a, b) => a.n - b.n)
      for (const [index, statement] of inOrder.entries()) {
        const before = inOrder[index - 1]
        if (before !== undefined) expect(epochOf(statement.at)).toBeGreaterThanOrEqual(epochOf(before.at))
      }
    }
  })
})

describe('PF3 two years read like two years', () => {
  const held = () => meetingsOf(town, 1).filter((one) => meetingState(one) === 'closed')

  test('at least sixty subjects, and none told twice in the same words', () => {
    const notes = [town, society, group]
      .flatMap((one) => meetingsOf(one, 1))
      .flatMap((meeting) =>
        agenda(meeting)
          .filter(({ standing, state }) => !standing && state === 'done')
          .map(({ id }) => meeting.prose[id] ?? ''),
      )
    expect(notes.length).toBeGreaterThan(120)
    expect(new Set(notes).size).toBe(notes.length)
    expect(notes.every((text) => text.length > 40 && !/[{}]|undefined/.test(text))).toBe(true)
  })

  test('blocks, stand-asides, written positions, breaks, late comers and early leavers all occur', () => {
    const stances = [town, society, group]
      .flatMap((one) => meetingsOf(one, 1))
      .flatMap((meeting) =>
        proposals(meeting).flatMap(({ versions }) =>
          versions.flatMap(({ version }) => positions(meeting, version)),
        ),
      )
    for (const stance of ['agree', 'reservations', 'stand-aside', 'block', 'abstain']) {
      expect(stances.some((one) => one.stance === stance)).toBe(true)
    }
    expect(stances.some(({ source }) => source === 'remote')).toBe(true)
    expect(held().some((one) => turns(one).some(({ to }) => to === 'adjourned'))).toBe(true)
    const spells = held().flatMap((one) => {
      const opened = epochOf(opening(one)?.clock ?? '')
      return attendance(one).flatMap(({ intervals }) => intervals.map((spell) => ({ ...spell, opened })))
    })
    expect(spells.some(({ from, opened }) => epochOf(from) > opened)).toBe(true)
    expect(spells.some(({ to }) => to !== null)).toBe(true)
  })

  test('most tasks are done, and some are still open', () => {
    const all = [town, society, group].flatMap((one) => meetingsOf(one, 1)).flatMap((one) => actions(one))
    const open = all.filter(({ state }) => state === 'open').length
    expect(open).toBeGreaterThan(2)
    expect(open).toBeLessThan(all.length / 3)
  })

  test('the society’s minutes name nobody', () => {
    const names = everyone(society.roll(founded)).map(({ name }) => name.split(/[ -]/)[0] ?? name)
    for (const meeting of meetingsOf(society, 1)) {
      for (const text of Object.values(meeting.prose)) {
        for (const name of names) expect(text).not.toContain(name)
      }
    }
  })
})

describe('PF4 one meeting is due today', () => {
  test.each(['2026-11-23', '2027-01-31', '2028-02-29', '2026-08-15'])('on %s', (today) => {
    const [assembly] = federation(3, `${today}T17:20:00+00:00`)
    if (assembly === undefined) throw new Error('No town')
    const meetings = [...assembly.meetings(founded)]
    const due = meetings.filter((one) => details(one).date === today)
    expect(due.length).toBe(1)
    const [tonight] = due as [Meeting]
    expect(meetingState(tonight)).toBe('noticed')
    const items = agenda(tonight)
    expect(items.length).toBeGreaterThanOrEqual(9)
    expect(items.length).toBeLessThanOrEqual(11)
    expect(items.every(({ planned }) => planned !== null)).toBe(true)
    expect(items.filter(({ standing }) => !standing).every(({ presenter }) => presenter !== null)).toBe(true)
    expect(items.some(({ kind }) => kind === 'decide')).toBe(true)
    expect(proposals(tonight).length).toBe(1)
    const presences = attendance(tonight).map(({ presence }) => presence)
    expect(presences).toContain('expected')
    expect(presences).toContain('apologies')
    expect(details(meetings.at(-1) as Meeting).date > today).toBe(true)
    expect(
      meetings.filter((one) => meetingState(one) === 'closed').every((one) => details(one).date < today),
    ).toBe(true)
  })

  test('the other assemblies have a meeting ahead, and none today', () => {
    for (const assembly of [society, group]) {
      const meetings = meetingsOf(assembly, 1)
      expect(meetings.filter((one) => details(one).date === '2026-11-23')).toEqual([])
      expect(details(meetings.at(-1) as Meeting).date > '2026-11-23').toBe(true)
    }
  })
})

describe('PF5 all names are invented', () => {
  const banned =
    /\b(Harmony|HPUK|Labour|Conservatives?|Tory|Tories|Liberal Democrats?|Lib Dems?|Green Party|Plaid|SNP|UKIP|Sinn|Decidim|Cardiff|London|Manchester|Liverpool|Leeds|Yorkshire|Humber|Cornwall|Wales|England|Scotland|Ireland|Britain|Kingdom)\b/i

  test('no real party and no real place in any text', () => {
    const texts = [town, society, group].flatMap((assembly) => [
      canonical(assembly.charter(founded.assembly)),
      canonical(assembly.roll(founded)),
      ...meetingsOf(assembly, 1).map(canonical),
    ])
    for (const text of [canonical(seats), ...texts]) {
      // The zone of a clock is no place of the story.
      expect(banned.exec(text.replaceAll('Europe/London', ''))?.[0]).toBeUndefined()
    }
  })

  test('the federation hangs together: every host has a seat, some have several hosts, none hosts itself', () => {
    expect(seats.length).toBeGreaterThanOrEqual(20)
    for (const seat of seats) for (const host of seat.hosts) expect(seatOf(host).code).not.toBe(seat.code)
    expect(seats.some(({ hosts }) => (hosts as readonly string[]).length > 1)).toBe(true)
    const depth = (code: string, below: readonly string[] = []): number => {
      expect(below).not.toContain(code)
      return Math.max(0, ...seatOf(code).hosts.map((host) => 1 + depth(host, [...below, code])))
    }
    for (const { code } of seats) expect(depth(code)).toBeLessThan(6)
  })
})
