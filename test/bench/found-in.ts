import type { AssemblyId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { project } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { inverted } from '../../shared/search/inverted'
import { passagesOf } from '../../shared/search/passages'
import { harbour } from '../fixtures/world'

/** What the worker makes of a meeting so that it stands on the shelf and is found, whichever way it came. */
export function finding(): {
  readonly take: (meeting: Partial<Meeting>) => void
  readonly count: () => number
} {
  const index = inverted()
  const { roll, charter } = harbour()
  let count = 0
  return {
    take(given) {
      const meeting = given as Meeting
      const { headline } = summarize(meeting, roll, charter)
      project(meeting)
      const { passages, ...placed } = passagesOf(meeting, headline, roll)
      const assembly: AssemblyId = meeting.assembly
      index.put(
        meeting.id,
        passages.map((passage) => ({ assembly, meeting: placed, passage })),
      )
      count += 1
    },
    count: () => count,
  }
}
