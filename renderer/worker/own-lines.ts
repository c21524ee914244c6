import type { Charter } from '../../shared/charter/charter'
import type { AbroadLine } from '../../shared/record/abroad'
import { ownCard } from '../../shared/record/own-card'
import type { KeptAssembly } from './summaries'

export type Kept = Pick<KeptAssembly, 'headlines'> & {
  readonly head: Pick<KeptAssembly['head'], 'assembly' | 'guest'>
  readonly charter: Pick<Charter, 'assembly' | 'parameters'>
}

/**
 * GD15: of an assembly kept here the board tells what its own list of meetings says; a card is for others, and may not be sealed. Its
 * minutes are due to hosts and members that are kept elsewhere; where all of them are kept here, to nobody.
 */
export function withOwnMeetings(
  lines: readonly AbroadLine[],
  kept: readonly Kept[],
  today: string,
): readonly AbroadLine[] {
  // A guest sees of its host what is written together, and no more.
  const own = new Map(
    kept.filter(({ head }) => head.guest === undefined).map((one) => [one.head.assembly as string, one]),
  )
  return lines.map((line) => {
    const here = line.own ? own.get(line.assembly) : undefined
    const told = here === undefined ? null : ownCard(here.charter, [...here.headlines.values()], today)
    if (told === null) return line
    const isRead = [...line.hosts, ...line.members].some((other) => !own.has(other))
    const meetings = isRead ? told.meetings : told.meetings.map((one) => ({ ...one, due: null }))
    const published = meetings.filter(({ stage }) => stage === 'published')
    const received = published.map(({ meeting, on }) => ({ meeting, on }))
    return { ...line, card: { ...told, meetings }, received, kept: true as const }
  })
}
