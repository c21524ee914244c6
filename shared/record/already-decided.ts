import type { MeetingId } from '../id'
import { agenda, type Item } from '../meeting/agenda/agenda'
import type { Course } from '../meeting/course'
import type { Folded } from '../meeting/fold'
import type { DecidedElsewhere, Origin } from '../meeting/said/carry-statements'
import type { Settled } from '../meeting/settled'
import { isSame, originOf } from '../meeting/take-carried'
import { refOf } from './fate'
import type { DecisionEntry } from './register'

/**
 * An item is carried by one laptop and decided by another: its copy reads as already decided (CV7). Derived from the register
 * on a day that is handed in: a decision that is reopened, contested or ended leaves the copy free again.
 */
export function alreadyDecided(
  meeting: Folded & { readonly id: MeetingId },
  entries: readonly DecisionEntry[],
): Settled {
  return new Map(
    agenda(meeting).flatMap((item) => {
      const entry = decidedElsewhere(meeting.id, item, entries)
      return entry === null ? [] : [[item.id, settledBy(entry)] as const]
    }),
  )
}

/** The latest decision with force on the item it comes from, or on another copy of it, that was not known when it was carried. */
export function decidedElsewhere(
  meeting: MeetingId,
  item: Pick<Item, 'id' | 'carried'>,
  entries: readonly DecisionEntry[],
): DecisionEntry | null {
  if (item.carried === null) return null
  const { knew = [] } = item.carried
  return settling(originOf(meeting, item), entries, ({ line }) => {
    const isOwn = line.meeting === meeting && line.item === item.id
    return !isOwn && !knew.includes(line.decision)
  })
}

/** What an agenda would be offered in vain. */
export function settlingLine(
  { origin, knew }: Pick<DecisionEntry['line'], 'origin' | 'knew'>,
  entries: readonly DecisionEntry[],
): DecisionEntry | null {
  return settling(origin, entries, ({ line }) => !knew.includes(line.decision))
}

function settledBy({ line }: DecisionEntry): DecidedElsewhere {
  return { ...refOf(line), on: line.facts.decidedOn }
}

function settling(
  origin: Origin,
  entries: readonly DecisionEntry[],
  counts: (entry: DecisionEntry) => boolean,
): DecisionEntry | null {
  const rank = ({ line }: DecisionEntry) => `${line.facts.decidedOn}/${line.meeting}/${line.decision}`
  return (
    entries
      .filter((entry) => isSame(entry.line.origin, origin) && hasForce.has(entry.fate.course.type))
      .filter(counts)
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
      .at(-1) ?? null
  )
}

/** What replaced it is a decision on the same matter too. */
const hasForce: ReadonlySet<Course['type']> = new Set([
  'cooling-off',
  'in-force',
  'review-due',
  'superseded',
  'overridden',
])
