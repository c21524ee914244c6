import { byName, everyone, keptOf, type Person, personOf, type Roll } from '../charter/roll'
import type { PersonId } from '../id'
import { type Attendee, attendance } from '../meeting/hall/attendance'
import type { Meeting } from '../meeting/meeting'
import { reckoningFor } from '../meeting/reckoned'
import { opening } from '../meeting/state'
import { localDate } from '../meeting/time'

/** MI25: expected, and neither came nor sent apologies. `unnamed`: how many more members of that day there are, of whom the roll here says no name. */
export type NotPresent = { readonly people: readonly Person[]; readonly unnamed: number }

/** Null before the call to order, and where nobody's arrival was recorded: then it is not known who was missing (MI8). */
export function notPresent(meeting: Meeting, roll: Roll): NotPresent | null {
  const opened = opening(meeting)
  const known = attendance(meeting)
  const came = keptIds(roll, known.filter(wasThere))
  if (opened === undefined || came.size === 0) return null
  const sorry = keptIds(roll, known.filter(isExcused))
  const day = localDate(opened.clock)
  const isMissing = ({ id }: Person) => !came.has(id) && !sorry.has(id)
  const members = everyone(roll).filter((one) => wasMember(one, day) && isMissing(one))
  const named = members.filter(({ name }) => name !== '')
  // A participant is expected only where that was said.
  const others = [
    ...keptIds(
      roll,
      known.filter(({ presence }) => presence === 'expected'),
    ),
  ]
    .flatMap((id) => personOf(roll, id) ?? [])
    .filter((one) => one.standing === 'participant' && isMissing(one))
  const { members: all, weightOf } = reckoningFor(meeting, roll)
  const accounted = [...came, ...sorry].filter((id) => weightOf(id) === 'member').length
  return {
    people: [...named, ...others].sort(byName),
    unnamed: Math.max(0, all - accounted - named.length),
  }
}

export function wasThere({ intervals, here }: Attendee): boolean {
  return intervals.length > 0 || here !== 'no'
}

export function isExcused({ presence, intervals }: Attendee): boolean {
  return presence === 'apologies' && intervals.length === 0
}

function keptIds(roll: Roll, attendees: readonly Attendee[]): ReadonlySet<PersonId> {
  return new Set(attendees.map(({ person }) => keptOf(roll, person)))
}

function wasMember({ standing, since, until }: Person, day: string): boolean {
  return standing === 'member' && since <= day && (until === null || until >= day)
}
