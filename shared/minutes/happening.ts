import type { Charter } from '../charter/charter'
import { fold, nameOf, type Roll } from '../charter/roll'
import { isActing } from '../meeting/acting'
import { attendance } from '../meeting/hall/attendance'
import { quorumEvents } from '../meeting/hall/quorum'
import { breakEnd } from '../meeting/hall/sittings'
import type { Meeting } from '../meeting/meeting'
import { about, type StateStatement, spoken } from '../meeting/said/statements'
import { closing, opening, turns } from '../meeting/state'
import { epochOf, isAnotherDay, localDate, localTime } from '../meeting/time'
import type { Instant } from '../ports'
import type { EventBlock } from './block'

/** What happened at an instant, in the order of the clocks on the wall: turns, late arrivals, quorum, minute-takers. */
export type Happening = { readonly clock: Instant; readonly block: EventBlock }

export function happenings(meeting: Meeting, roll: Roll, charter: Charter): readonly Happening[] {
  return [
    ...turnsOf(meeting),
    ...comings(meeting, roll),
    ...quorumTurns(meeting, roll, charter),
    ...takers(meeting, roll),
  ]
    .map((happening, index) => ({ ...happening, index }))
    .sort((a, b) => epochOf(a.clock) - epochOf(b.clock) || a.index - b.index)
    .map(({ clock, block }) => ({ clock, block }))
}

const words = {
  opened: 'called-to-order',
  adjourned: 'adjourned',
  resumed: 'resumed',
  closed: 'closed',
} as const

/** Seventeen who came in together are one line, not seventeen (MI10). */
function together(blocks: readonly EventBlock[]): readonly EventBlock[] {
  const lines: EventBlock[] = []
  for (const block of blocks) {
    const last = lines.at(-1)
    const joined = last === undefined || last.at !== block.at ? null : join(last.what, block.what)
    if (joined === null) lines.push(block)
    else lines.splice(-1, 1, { ...block, what: joined })
  }
  return lines
}

export function inLines(turns: readonly Happening[]): readonly EventBlock[] {
  return together(turns.map(({ block }) => block))
}

function join(before: EventBlock['what'], now: EventBlock['what']): EventBlock['what'] | null {
  if (!('names' in before) || !('names' in now) || before.type !== now.type) return null
  return { type: now.type, names: [...before.names, ...now.names].sort(byName) }
}

function byName(a: string, b: string): number {
  const [left, right] = [fold(a), fold(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function turnsOf(meeting: Meeting): readonly Happening[] {
  const all = turns(meeting)
  return all.map((turn, index) => {
    const { clock, block } = at(turn.clock, whatOf(meeting, turn, all[index - 1]))
    return { clock, block: { ...block, ...isActing(meeting, turn.id) } }
  })
}

function whatOf(meeting: Meeting, turn: StateStatement, before: StateStatement | undefined) {
  const type = words[turn.to]
  if (type === 'resumed') {
    const isLater = before !== undefined && isAnotherDay(turn.clock, before.clock)
    return { type, on: isLater ? localDate(turn.clock) : null } as const
  }
  if (type !== 'adjourned') return { type } as const
  const until = breakEnd(meeting, turn)
  const isLater = until !== null && isAnotherDay(until, turn.clock)
  return {
    type,
    until: until === null ? null : localTime(until),
    untilDate: isLater ? localDate(until) : null,
  } as const
}

/** Only who came or went while the meeting ran: who was there from the start stands in the list of people. */
function comings(meeting: Meeting, roll: Roll): readonly Happening[] {
  const during = isDuring(meeting)
  return attendance(meeting).flatMap(({ person, intervals }) =>
    intervals.flatMap(({ from, to }) => [
      ...(during(from) ? [at(from, { type: 'arrived', names: [nameOf(roll, person)] })] : []),
      ...(to !== null && during(to) ? [at(to, { type: 'left', names: [nameOf(roll, person)] })] : []),
    ]),
  )
}

function quorumTurns(meeting: Meeting, roll: Roll, charter: Charter): readonly Happening[] {
  return quorumEvents(meeting, roll, charter).map(({ type, clock, present, needed }) =>
    at(clock, { type: type === 'lost' ? 'quorum-lost' : 'quorum-regained', present, needed }),
  )
}

/** The first minute-taker stands among the roles; every later one, while the meeting ran, is something that happened. */
function takers(meeting: Meeting, roll: Roll): readonly Happening[] {
  const during = isDuring(meeting)
  return spoken(meeting, 'minute-taker', about.minuteTaker)
    .slice(1)
    .filter(({ at: clock }) => during(clock))
    .map(({ person, reason, at: clock }) =>
      at(clock, { type: 'minute-taker', name: nameOf(roll, person), reason }),
    )
}

/** After the call to order and before the close that stands. */
function isDuring(meeting: Meeting): (clock: Instant) => boolean {
  const opened = opening(meeting)?.clock
  const end = closing(meeting)?.clock
  return (clock) =>
    opened !== undefined &&
    epochOf(clock) > epochOf(opened) &&
    (end === undefined || epochOf(clock) < epochOf(end))
}

function at(clock: Instant, what: EventBlock['what']): Happening {
  return { clock, block: { type: 'event', what, at: localTime(clock) } }
}
