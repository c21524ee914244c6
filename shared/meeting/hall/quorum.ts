import type { Charter } from '../../charter/charter'
import { type Quorum, type QuorumFor, quorum, quorumRuleFor } from '../../charter/quorum'
import type { Roll } from '../../charter/roll'
import type { QuorumRule } from '../../charter/rules'
import type { PersonId } from '../../id'
import type { Instant } from '../../ports'
import type { Folded } from '../fold'
import { reckoningFor } from '../reckoned'
import { rulesInForce } from '../rules-in-force'
import { closing, opening, turns } from '../state'
import { epochOf } from '../time'
import { type Attendee, attendance, isHere, presentAt, presentNow } from './attendance'

/** The quorum of a meeting, now and as it changed; of an informal consensus or a ballot held in it, by their own rule (QU6). */
export function quorumNow(
  meeting: Folded,
  roll: Roll,
  charter: Charter,
  held: QuorumFor = 'meeting',
): Quorum {
  const { sure, unsure } = presentNow(meeting)
  return quorum(ruleFor(meeting, charter, held), roll, sure, unsure, reckoningFor(meeting, roll))
}

/** At the call to order, by the stated clocks; null before it, and where nobody's arrival had been recorded by then. */
export function quorumAtOpening(meeting: Folded, roll: Roll, charter: Charter): Quorum | null {
  const opened = opening(meeting)
  if (opened === undefined) return null
  const { sure, unsure } = presentAt(meeting, opened.clock)
  return sure.length + unsure.length === 0
    ? null
    : quorum(ruleFor(meeting, charter, 'meeting'), roll, sure, unsure, reckoningFor(meeting, roll))
}

function ruleFor(meeting: Folded, charter: Charter, held: QuorumFor): QuorumRule {
  return quorumRuleFor(rulesInForce(meeting, charter), held)
}

export type QuorumEvent = {
  readonly type: 'lost' | 'regained'
  readonly clock: Instant
  readonly present: number
  readonly needed: number
}

/** QU5: lost and regained between the opening and the close, by the stated clocks; who is contested counts when every reading says so. */
export function quorumEvents(
  meeting: Folded,
  roll: Roll,
  charter: Charter,
  held: QuorumFor = 'meeting',
): readonly QuorumEvent[] {
  const opened = opening(meeting)
  if (opened === undefined) return []
  const rule = ruleFor(meeting, charter, held)
  const by = reckoningFor(meeting, roll)
  const here = new Set<PersonId>()
  const events: QuorumEvent[] = []
  let reached: boolean | null = null
  const pauses = pausesOf(meeting)
  for (const { clock, moves } of movesByTime(meeting, pauses)) {
    if (reached === null && epochOf(clock) > epochOf(opened.clock)) {
      reached = quorum(rule, roll, [...here], [], by).reached
    }
    for (const { person, arrives } of moves) {
      if (arrives) here.add(person)
      else here.delete(person)
    }
    // In a break nobody decides: who is missing when the meeting goes on is what counts (QU8).
    if (reached === null || pauses.some((pause) => isWithin(pause, clock))) continue
    const now = quorum(rule, roll, [...here], [], by)
    if (now.reached !== reached) {
      events.push({ type: now.reached ? 'regained' : 'lost', clock, present: now.low, needed: now.needed })
    }
    reached = now.reached
  }
  return events
}

type Pause = { readonly from: Instant; readonly to: Instant | null }

/** Breaks by the stated clocks; the running one has no end yet. */
function pausesOf(meeting: Folded): readonly Pause[] {
  const all = turns(meeting)
  return all.flatMap(({ to, clock }, index) =>
    to === 'adjourned' ? { from: clock, to: all[index + 1]?.clock ?? null } : [],
  )
}

function isWithin({ from, to }: Pause, clock: Instant): boolean {
  return epochOf(clock) >= epochOf(from) && (to === null || epochOf(clock) < epochOf(to))
}

type Move = { readonly clock: Instant; readonly person: PersonId; readonly arrives: boolean }

/** What happened at one instant happened together: twelve who arrive at 19:00 never lose a quorum on the way in. */
function movesByTime(
  meeting: Folded,
  pauses: readonly Pause[],
): readonly { clock: Instant; moves: readonly Move[] }[] {
  const end = closing(meeting)
  const goingOn = pauses.flatMap(({ to }) => (to === null ? [] : { clock: to, move: null }))
  const steps = [
    ...attendance(meeting)
      .flatMap(movesOf)
      .map((move) => ({ clock: move.clock, move })),
    ...goingOn,
  ]
    .filter(({ clock }) => end === undefined || epochOf(clock) < epochOf(end.clock))
    .sort((a, b) => epochOf(a.clock) - epochOf(b.clock))
  const groups: { clock: Instant; moves: Move[] }[] = []
  for (const { clock, move } of steps) {
    const moves = move === null ? [] : [move]
    const last = groups.at(-1)
    if (last !== undefined && epochOf(last.clock) === epochOf(clock)) last.moves.push(...moves)
    else groups.push({ clock, moves })
  }
  return groups
}

/** When a person came and went for certain (AT7): by every reading, as `presentAt` has it. */
function movesOf({ person, readings }: Attendee): readonly Move[] {
  const timed = readings.map((reading) =>
    reading.map((link) => ({ link, clock: link.statement.clock, at: epochOf(link.statement.clock) })),
  )
  const moves: Move[] = []
  let here = false
  for (const { clock, at } of timed.flat().sort((a, b) => a.at - b.at)) {
    const now = timed.every((reading) => isHere(reading.flatMap((step) => (step.at <= at ? step.link : []))))
    if (now !== here) moves.push({ clock, person, arrives: now })
    here = now
  }
  return moves
}
