import { canonical } from '../../shared/canonical'
import type { AbroadLine } from '../../shared/record/abroad'
import type { FederationLines } from '../../shared/wire/desk-answer'
import { type Kept, withOwnMeetings } from './own-lines'

/** The lines of the desk, for a window that says which it has: where nothing is different, nothing is handed over (FE6). */
export type DeskLines = (known: number | null) => Promise<FederationLines>

export function deskLines(
  abroad: { readonly lines: () => Promise<readonly AbroadLine[]> },
  kept: () => readonly Kept[],
  today: () => string,
): DeskLines {
  let version = 0
  let last: { readonly of: readonly AbroadLine[]; readonly own: string } | null = null

  return async (known) => {
    const of = await abroad.lines()
    const lines = withOwnMeetings(of, kept(), today())
    // Of one's own, which are few, the list of meetings is told beside what was published.
    const own = canonical(lines.filter((line) => line.own).map(({ card, received }) => ({ card, received })))
    if (last?.of !== of || last.own !== own) version += 1
    last = { of, own }
    return { version, lines: known === version ? null : lines }
  }
}
