import { getLastLocalChange, load, change as makeChange, splice } from '@automerge/automerge/slim'
import { fromLiteral } from '../../renderer/worker/automerge'
import type { Person } from '../../shared/charter/roll'
import type { Meeting } from '../../shared/meeting/meeting'
import { wallClock } from '../../shared/meeting/wall-clock'
import type { Author, LocalDate, Zone } from '../../shared/ports'
import { bigMeeting } from '../../shared/practice/big-meeting'
import { chanceOf } from '../../shared/practice/chance'

/** Single meetings that a bench needs beside the years: one under way, one of a hundred pages, one typed letter by letter. */
export type EveningGiven = {
  readonly by: Author
  readonly people: readonly Person[]
  readonly assembly: Meeting['assembly']
  readonly date: LocalDate
  readonly zone: Zone
}

/** Under way, with a hundred items and 50 KB of the secretary's words; the last item is current. */
export function openEvening(given: EveningGiven): Meeting {
  const meeting = evening(given, '2000/98', 100)
  const statements = Object.values(meeting.statements)
  const ends = statements.filter((one) => one.type === 'item-clock' && one.event === 'ended')
  const dropped = new Set([
    ends.at(-1)?.id,
    ...statements.flatMap((one) => (one.type === 'state' && one.to === 'closed' ? [one.id] : [])),
  ])
  return {
    ...meeting,
    statements: Object.fromEntries(
      Object.entries(meeting.statements).filter(([, { id }]) => !dropped.has(id)),
    ),
    prose: Object.fromEntries(Object.entries(meeting.prose).map(([item, words]) => [item, filled(words)])),
  }
}

const proseLength = 512
const filled = (words: string): string =>
  `${words} `.repeat(Math.ceil(proseLength / (words.length + 1))).slice(0, proseLength)

/** Closed; its minutes fill about a hundred pages. */
export const hundredPages = (given: EveningGiven): Meeting => evening(given, '2000/99', 400)

function evening(given: EveningGiven, number: string, items: number): Meeting {
  const clock = wallClock(given.zone)
  const at = (minutes: number) => clock.at(given.date, '00:10', minutes)
  return bigMeeting({ ...given, number, at, items }, chanceOf(items))
}

/** One item of a meeting typed letter by letter: the first change, then one for each letter. */
export function* typedEvening(
  given: EveningGiven,
  actor: string,
  letters: number,
): Generator<{ readonly document: string; readonly bytes: Uint8Array }> {
  const meeting = evening(given, `2000/${actor.slice(-2)}`, 1)
  const { id: document } = meeting
  const first = fromLiteral(meeting, actor)
  yield { document, bytes: first }
  const [item = ''] = Object.keys(meeting.prose)
  let living = load<{ readonly prose: Readonly<Record<string, string>> }>(first, { actor })
  for (let at = 0; at < letters; at += 1) {
    living = makeChange(living, { time: 0 }, (draft) => splice(draft, ['prose', item], at, 0, 'k'))
    const change = getLastLocalChange(living)
    if (change !== undefined) yield { document, bytes: change }
  }
}
