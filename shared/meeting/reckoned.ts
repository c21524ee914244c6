import { type Reckoning, reckoningOf, type Weight } from '../charter/quorum'
import type { Roll } from '../charter/roll'
import type { Folded } from './fold'
import { attendance } from './hall/attendance'
import type { Reckoned } from './said/statements'
import { closing } from './state'

/**
 * QU7: a closed meeting's quorum is reckoned by the roll as it was at the close, whoever joined, left, was suspended or was
 * merged since. Who was found to have been there only afterwards counts by the roll as it is.
 */
export function reckoningFor(meeting: Folded, roll: Roll): Reckoning {
  const now = reckoningOf(roll)
  const copied = closing(meeting)?.reckoned
  if (copied === undefined) return now
  return {
    members: copied.members,
    weightOf: (person) => copied.weights[person] ?? now.weightOf(person),
    kept: (person) => (copied.weights[person] === undefined ? now.kept(person) : person),
  }
}

/** Of a closed meeting: its members then, and the others who came. Null where nothing was copied, or it is not closed. */
export function couldComeThen(meeting: Folded): number | null {
  const copied = closing(meeting)?.reckoned
  if (copied === undefined) return null
  return copied.members + Object.values(copied.weights).filter((weight) => weight === 'other').length
}

/** What to copy at the close: of two entries of one person who both came, one counts. */
export function reckonedNow(meeting: Folded, roll: Roll): Reckoned {
  const { members, weightOf, kept } = reckoningOf(roll)
  const weights: { [person: string]: Weight } = {}
  const told = new Set<string>()
  for (const { person } of attendance(meeting).filter(
    ({ intervals, here }) => intervals.length > 0 || here !== 'no',
  )) {
    weights[person] = told.has(kept(person)) ? 'none' : weightOf(person)
    told.add(kept(person))
  }
  return { members, weights }
}
