import type { PersonId } from '../id'
import { folded } from './fold'

/** Who wrote in the meeting while they stood in for a secretary (AU15), in the order of their first word. */
export const actingIn = folded((meeting): readonly PersonId[] => {
  const said = Object.values(meeting.statements)
    .filter(({ by }) => by.acting === true)
    .sort((one, other) => one.n - other.n || (one.id < other.id ? -1 : 1))
  return [...new Set(said.map(({ by }) => by.person))]
})
