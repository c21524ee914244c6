import { fold, nameOf, type Roll, standingOf } from '../charter/roll'
import type { PersonId } from '../id'
import { actingIn } from '../meeting/acting'
import { type Attendee, attendance } from '../meeting/hall/attendance'
import { roleHolder } from '../meeting/hall/role'
import { type Sitting, sittings } from '../meeting/hall/sittings'
import type { Meeting } from '../meeting/meeting'
import { keeperShown } from '../meeting/minute-taker'
import { closing, opening } from '../meeting/state'
import { epochOf, isAnotherDay, localDate, localTime } from '../meeting/time'
import type { Instant } from '../ports'
import type { PeopleBlock, PersonLine, Role } from './block'
import { isExcused, notPresent, wasThere } from './not-present'

/** Who was there, in what capacity and for which part; who sent apologies, and who did not come (MI25); who did what (MI6). */
export function people(meeting: Meeting, roll: Roll): PeopleBlock {
  const opened = opening(meeting)?.clock
  const closed = closing(meeting)?.clock
  const everyone = attendance(meeting)
  const sat = sittings(meeting)
  return {
    type: 'people',
    present: everyone
      .filter(wasThere)
      .map((attendee) =>
        sat.length > 1 ? lineByDay(attendee, roll, sat) : line(attendee, roll, opened, closed),
      )
      .sort(byName),
    apologies: everyone
      .filter(isExcused)
      .map(({ person, reason }) => ({ name: nameOf(roll, person), reason }))
      .sort(byName),
    ...missing(meeting, roll),
    roles: roles(meeting, roll),
  }
}

function missing(meeting: Meeting, roll: Roll): Pick<PeopleBlock, 'absent'> {
  const found = notPresent(meeting, roll)
  if (found === null) return {}
  return { absent: { names: found.people.map(({ name }) => name), unnamed: found.unnamed } }
}

function line(
  { person, intervals, contested }: Attendee,
  roll: Roll,
  opened: Instant | undefined,
  closed: Instant | undefined,
): PersonLine {
  const [first] = intervals
  const last = intervals.at(-1)
  const late = first !== undefined && opened !== undefined && epochOf(first.from) > epochOf(opened)
  const early = last?.to != null && (closed === undefined || epochOf(last.to) < epochOf(closed))
  return {
    name: nameOf(roll, person),
    standing: standingOf(roll, person),
    intervals: intervals.map(({ from, to }) => ({
      from: localTime(from),
      to: to === null ? null : localTime(to),
    })),
    part: late || early || intervals.length > 1,
    contested,
  }
}

/** MI6: of a meeting that sat on more days than one, the days are named, and the times only where they tell something. */
function lineByDay(
  { person, intervals, contested }: Attendee,
  roll: Roll,
  sat: readonly Sitting[],
): PersonLine {
  const shown = intervals.map(({ from, to }) => {
    const day = sat.find((one) => !isAnotherDay(one.from, from)) ?? sat[0]
    const begins = day === undefined || epochOf(from) <= epochOf(day.from)
    const ends = to === null || (day?.to != null && epochOf(to) >= epochOf(day.to))
    return {
      from: localTime(from),
      to: to === null ? null : localTime(to),
      on: localDate(from),
      whole: begins && ends,
    }
  })
  return {
    name: nameOf(roll, person),
    standing: standingOf(roll, person),
    intervals: shown,
    part: shown.length !== sat.length || shown.some(({ whole }) => !whole),
    contested,
  }
}

function roles(meeting: Meeting, roll: Roll): PeopleBlock['roles'] {
  const acting = actingIn(meeting).map((person) => ['acting-secretary', person] as const)
  const held: readonly (readonly [Role, PersonId | null])[] = [
    ['facilitator', roleHolder(meeting, 'facilitator')],
    ['minute-taker', keeperShown(meeting)],
    ['timekeeper', roleHolder(meeting, 'timekeeper')],
    ...acting,
  ]
  return held.flatMap(([role, person]) => (person === null ? [] : { role, name: nameOf(roll, person) }))
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  const [left, right] = [fold(a.name), fold(b.name)]
  return left < right ? -1 : left > right ? 1 : 0
}
