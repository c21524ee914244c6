import { canonical } from '../canonical'
import { type Folded, folded } from '../meeting/fold'
import { attendance } from '../meeting/hall/attendance'
import type { MeetingStatement } from '../meeting/said/statements'
import { contested, current, everSaid, type Path } from '../statement'
import type { InboxLine, Told } from './line'
import { subject, subjectOf } from './subject'
import { toldOf, wordOf } from './word'

/** IB1: two words that stand on one path and differ; both are shown, with who wrote them, until one is kept. */
export const contestedLines = folded((meeting): readonly InboxLine[] => [
  ...presenceLines(meeting),
  ...[...openPaths(meeting)].flatMap((path) => lineOf(meeting, path) ?? []),
])

/** A person's chain parts in several places at once, and is settled in all of them (AT8). */
function presenceLines(meeting: Folded): readonly InboxLine[] {
  return attendance(meeting).flatMap(({ person, choices }) => {
    if (choices.length < 2) return []
    const words = choices.flatMap((said) => wordFor(said) ?? [])
    return [
      { key: `presence/${person}`, subject: subject('presence', { person }), words, settledBy: 'choice' },
    ]
  })
}

function lineOf(meeting: Folded, path: Path): InboxLine | null {
  const standing = current<MeetingStatement>(meeting.statements, path)
  const [first] = standing
  if (first === undefined || !contested(standing)) return null
  const about = subjectOf(meeting, first)
  const words = standing.flatMap((said) => wordFor(said) ?? [])
  if (about === null || words.length < 2 || saysTheSame(first, words)) return null
  return { key: path, subject: about, words, settledBy: 'choice' }
}

/** Where several statements stand; of presence says the chain. */
function openPaths(meeting: Folded): ReadonlySet<Path> {
  const met = new Set<Path>()
  const twice = new Set<Path>()
  for (const { type, about } of everSaid<MeetingStatement>(meeting.statements)) {
    if (type === 'presence' || type === 'withdrawal') continue
    if (met.has(about)) twice.add(about)
    met.add(about)
  }
  return twice
}

/** The same words written down at two times of the clock are one; turns of the meeting and counts of hands are not. */
function saysTheSame({ type }: MeetingStatement, words: readonly { readonly told: Told }[]): boolean {
  if (type === 'state' || type === 'positions-counted') return false
  return new Set(words.map(({ told }) => canonical(told))).size < 2
}

function wordFor(said: MeetingStatement) {
  const told = toldOf(said)
  return told === null ? null : wordOf(said, told)
}
