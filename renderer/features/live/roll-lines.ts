import { byName, everyone, keptOf, mergedEntries, personOf, type Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import type { Folded } from '../../../shared/meeting/fold'
import { type Attendee, attendeesById } from '../../../shared/meeting/hall/attendance'
import { isExpectedAgain } from '../../../shared/meeting/hall/sittings'
import type { Instant } from '../../../shared/ports'

/** One person of the roll as this meeting sees them, in the order of names: nobody moves when something happens. */
export type RollLine = {
  readonly person: PersonId
  readonly name: string
  readonly presence: 'here' | 'left' | 'expected' | 'apologies' | 'away' | 'unsure'
  readonly clock: Instant | null
  readonly isMember: boolean
  readonly attendee: Attendee | undefined
}

/** Everybody on the roll, and who was here though they are on it no more. A participant is not expected unless so said. */
export function rollLines(meeting: Folded, roll: Roll): readonly RollLine[] {
  const known = attendeesById(meeting)
  const merged = mergedEntries(roll).filter(({ id }) => known.has(id))
  // RO6: whose arrival was recorded under an entry that was merged since has the line there, and none beside it.
  const told = new Set(merged.map(({ id }) => keptOf(roll, id)))
  return [...everyone(roll), ...merged]
    .filter(
      ({ id, until, standing }) =>
        known.has(id) || (until === null && standing !== 'suspended' && !told.has(id)),
    )
    .map((entry) => ({ ...(personOf(roll, entry.id) ?? entry), id: entry.id }))
    .sort(byName)
    .map(({ id, name, standing }) => {
      const attendee = known.get(id)
      const isMember = standing === 'member'
      return {
        person: id,
        name,
        ...presenceOf(meeting, attendee, isMember),
        isMember,
        attendee,
      }
    })
}

function presenceOf(
  meeting: Folded,
  attendee: Attendee | undefined,
  isMember: boolean,
): Pick<RollLine, 'presence' | 'clock'> {
  if (attendee === undefined) return { presence: isMember ? 'expected' : 'away', clock: null }
  const { presence, clock, contested } = attendee
  if (contested) return { presence: 'unsure', clock }
  if (isExpectedAgain(meeting, attendee)) return { presence: 'expected', clock: null }
  return { presence: presence === 'arrived' ? 'here' : presence, clock }
}
