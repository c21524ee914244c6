import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { MeetingSeries } from '../charter/series'
import type { AssemblyId, PersonId } from '../id'
import type { Meeting } from '../meeting/meeting'
import { meetingState } from '../meeting/state'
import { addDays, localDate, weekday } from '../meeting/time'
import { wallClock } from '../meeting/wall-clock'
import type { Author, Instant, LocalDate, Zone } from '../ports'
import { calledOnly } from './calling'
import { type Chance, chanceOf } from './chance'
import { type LivingCode, practiceCharter } from './charters'
import { type Company, companyOf, practiceRoll, practiceSecretary } from './company'
import { hallHabits } from './matters/hall-habits'
import { hallRooms } from './matters/hall-rooms'
import type { Matter } from './matters/matter'
import { societyOutside } from './matters/society-outside'
import { societyVoice } from './matters/society-voice'
import { townGreen } from './matters/town-green'
import { townHomes } from './matters/town-homes'
import { townSmall } from './matters/town-small'
import { townStreets } from './matters/town-streets'
import { townTogether } from './matters/town-together'
import { holdMeeting } from './meeting'
import { nothingYet } from './memory'
import { hallPeople, type Invented, secretary, societyPeople, townspeople } from './people'
import type { Founded, Setting, Stage } from './stage'
import { layOut, meetingDays, type Rhythm } from './year'

/**
 * The practice federation, made anew from a seed and a now: invented people, two years of meetings, one due today (PF4). Ids
 * that only the keeper can give are handed in once an assembly is founded; everything else follows from seed and now (PF2).
 */
export type PracticeAssembly = {
  readonly code: LivingCode
  readonly charter: (assembly: AssemblyId) => Charter
  /** The secretary whose chair the person practising sits in. */
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly roll: (founded: Founded) => Roll
  /** How many there will be, so that progress can be told. */
  readonly meetingCount: number
  /** Meeting by meeting, oldest first; those to come last. */
  readonly meetings: (founded: Founded) => Generator<Meeting, void, void>
}

type Given = { readonly seed: number; readonly now: Instant; readonly zone: Zone }

type Living = Setting & {
  readonly people: readonly Invented[]
  readonly matters: readonly Matter[]
  readonly rhythm: (today: LocalDate) => Rhythm
  /** Meetings held so far. */
  readonly held: number
  /** Meetings called and still to come, today's included. */
  readonly ahead: number
  readonly dueToday: boolean
}

export function practiceFederation(given: Given): readonly PracticeAssembly[] {
  return livings.map((living) => practiceAssembly(living, given))
}

export function isHeld(meeting: Meeting): boolean {
  return meetingState(meeting) === 'closed'
}

function practiceAssembly(living: Living, { seed, now, zone }: Given): PracticeAssembly {
  const chance = chanceOf(seed).branch(living.code)
  const today = localDate(now)
  const company = companyOf(living.people, chance.branch('people'))
  const days = meetingDays(living.rhythm(today), living.held, living.ahead)
  const meetingDates = days.slice(0, living.held + living.ahead)
  const evenings = layOut(
    {
      days: meetingDates,
      decisiveDay: living.dueToday ? living.held : null,
      matters: living.matters,
      people: living.people.filter((person) => person !== secretary),
    },
    chance.branch('years'),
  )
  const series = inSeries(living, today, chance.branch('series'))
  const clock = wallClock(zone)
  const firstDay = addDays(days[0] ?? today, -30)
  const rollOf = ({ assembly, device }: Founded) =>
    practiceRoll(company, assembly, {
      now: clock.at(firstDay, '10:00'),
      zone,
      by: authorOf(company, device),
      newId: chance.branch('roll').id,
      fixed: (text) => text,
    })

  return {
    code: living.code,
    charter: (assembly) => practiceCharter(living.code, assembly, zone, series),
    person: practiceSecretary(company),
    roll: rollOf,
    meetingCount: evenings.length,
    *meetings(founded) {
      const stage: Stage = {
        assembly: founded.assembly,
        charter: practiceCharter(living.code, founded.assembly, zone, series),
        roll: rollOf(founded),
        company,
        author: authorOf(company, founded.device),
        clock,
        setting: living,
      }
      let memory = nothingYet
      for (const [index, evening] of evenings.entries()) {
        const own = chance.branch(`meeting ${index}`)
        if (index >= living.held) {
          yield calledOnly(stage, evening, today, own)
          continue
        }
        const held = holdMeeting(stage, { evening, memory, today, next: days[index + 1] ?? null }, own)
        memory = held.memory
        yield held.meeting
      }
    },
  }
}

/** SE1: who meets every month, on the same weekday of it, has that as a series. */
function inSeries(living: Living, today: LocalDate, chance: Chance): readonly MeetingSeries[] {
  const rhythm = living.rhythm(today)
  if (rhythm.type !== 'months' || rhythm.every !== 1) return []
  const nths = [1, 2, 3, 4, -1] as const
  const nth = nths[Math.ceil(Number(rhythm.on.slice(8, 10)) / 7) - 1] ?? -1
  const day = weekdays.find((one) => one === weekday(rhythm.on)) ?? 7
  const { kind, hour: time, places } = living
  const rule = { type: 'monthly' as const, nth, weekday: day, every: 1 as const }
  return [{ id: chance.id(), name: kind, kind, rule, time, place: places[0], items: [] }]
}
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

function authorOf(company: Company, device: Founded['device']): Author {
  return { person: company.idOf(secretary), office: 'secretary', device }
}

const livings: readonly Living[] = [
  {
    code: 'SALT',
    kind: 'Monthly meeting',
    hour: '19:30',
    places: ['Market Hall, upper room', 'School hall, Tannery Row'],
    names: true,
    manner: { pauses: 0.35, remote: 0.04, lastBus: 0.12 },
    people: townspeople,
    matters: [...townSmall, ...townStreets, ...townHomes, ...townGreen, ...townTogether],
    rhythm: (today) => ({ type: 'months', every: 1, on: today }),
    held: 24,
    ahead: 2,
    dueToday: true,
  },
  {
    code: 'DPS',
    kind: 'Sitting',
    hour: '18:00',
    places: ['Library, ground floor, and from home'],
    names: false,
    manner: { pauses: 0.9, remote: 0.25, lastBus: 0.08 },
    people: societyPeople,
    matters: [...societyOutside, ...societyVoice],
    rhythm: (today) => ({ type: 'months', every: 2, on: nextWeekday(addDays(today, 17), thursday) }),
    held: 12,
    ahead: 1,
    dueToday: false,
  },
  {
    code: 'HALL',
    kind: 'Working evening',
    hour: '19:00',
    places: ['Chapel hall, side room', 'Ferry office, first floor'],
    names: true,
    manner: { pauses: 0.15, remote: 0.2, lastBus: 0.06 },
    people: hallPeople,
    matters: [...hallRooms, ...hallHabits],
    rhythm: (today) => ({ type: 'days', every: 42, on: nextWeekday(addDays(today, 9), wednesday) }),
    held: 17,
    ahead: 1,
    dueToday: false,
  },
]

const wednesday = 3
const thursday = 4

function nextWeekday(from: LocalDate, wanted: number): LocalDate {
  return addDays(from, (wanted - weekday(from) + 7) % 7)
}
