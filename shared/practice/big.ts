import { type Charter, charterDefaults } from '../charter/charter'
import type { Person, Roll } from '../charter/roll'
import type { AssemblyId, DeviceId, PersonId } from '../id'
import type { Meeting } from '../meeting/meeting'
import { addDays } from '../meeting/time'
import { wallClock } from '../meeting/wall-clock'
import type { Author, LocalDate, Zone } from '../ports'
import { bigMeeting, bigName, bigQuorum } from './big-meeting'
import { chanceOf } from './chance'

/**
 * An assembly of many years, for benches: large, dull and quick to make. Its statements are written directly, in the shape the
 * commands give them, because 600 meetings by command would take longer than what is measured.
 */
export type BigGiven = {
  readonly seed: number
  readonly years: number
  readonly perYear: number
  /** Agenda items in each meeting. */
  readonly items: number
  /** The last meeting is held the day before. */
  readonly until: LocalDate
  readonly zone: Zone
  readonly people?: number
}

export type BigAssembly = {
  readonly charter: (assembly: AssemblyId) => Charter
  readonly person: Person
  readonly roll: (assembly: AssemblyId) => Roll
  readonly meetingCount: number
  /** Oldest first, all closed, one at a time in memory. */
  readonly meetings: (founded: {
    readonly assembly: AssemblyId
    readonly device: DeviceId
  }) => Generator<Meeting, void, void>
}

export function bigAssembly(given: BigGiven): BigAssembly {
  const chance = chanceOf(given.seed)
  const since = addDays(given.until, -366 * given.years)
  const people = Array.from({ length: given.people ?? 24 }, (_, index): Person => {
    const name = `Person ${String(index + 1).padStart(2, '0')}`
    const offices = index === 0 ? { Secretary: true as const } : {}
    return { id: chance.id() as PersonId, name, standing: 'member', offices, since, until: null }
  })
  const [person] = people
  if (person === undefined) throw new Error('An assembly needs at least one person')
  const meetingCount = given.years * given.perYear
  return {
    charter: (assembly) => ({
      ...charterDefaults,
      assembly,
      name: bigName,
      code: 'BIG',
      kind: 'committee',
      quorum: bigQuorum,
      zone: given.zone,
      practice: true,
    }),
    person,
    roll: (assembly) => ({
      schema: 1,
      assembly,
      people: Object.fromEntries(people.map((one) => [one.id, one])),
    }),
    meetingCount,
    *meetings({ assembly, device }) {
      const by: Author = { person: person.id, office: 'secretary', device }
      const between = 365.25 / given.perYear
      const clock = wallClock(given.zone)
      const held = new Map<string, number>()
      for (let index = 0; index < meetingCount; index++) {
        const date = addDays(given.until, -1 - Math.round((meetingCount - 1 - index) * between))
        const year = date.slice(0, 4)
        const ordinal = (held.get(year) ?? 0) + 1
        held.set(year, ordinal)
        const number = `${year}/${String(ordinal).padStart(2, '0')}`
        const at = (minutes: number) => clock.at(date, '19:00', minutes)
        yield bigMeeting(
          { assembly, by, date, number, people, at, zone: given.zone, items: given.items },
          chance.branch(number),
        )
      }
    },
  }
}
