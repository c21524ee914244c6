import type { Instant } from '../../ports'
import type { Folded } from '../fold'
import { type BackAtStatement, carryAbout } from '../said/carry-statements'
import { type StateStatement, spoken } from '../said/statements'
import { turns } from '../state'
import { epochOf, isAnotherDay } from '../time'
import type { Attendee } from './attendance'

type Said = Pick<Folded, 'statements'>

/** A meeting adjourned to another day sits more than once (BR2); breaks of the same evening part nothing. */
export type Sitting = { readonly from: Instant; readonly to: Instant | null }

export function sittings(meeting: Said): readonly Sitting[] {
  const sat: Sitting[] = []
  for (const { to, clock } of turns(meeting)) {
    const last = sat.at(-1)
    if (to === 'opened' || to === 'resumed') {
      const goesOn = last !== undefined && (last.to === null || !isAnotherDay(clock, last.to))
      if (goesOn) sat[sat.length - 1] = { from: last.from, to: null }
      else sat.push({ from: clock, to: null })
    } else if (last !== undefined) sat[sat.length - 1] = { from: last.from, to: clock }
  }
  return sat
}

/** The end that was said last for a break, before the next turn of the meeting. */
export function breakEnd(meeting: Said, turn: StateStatement): Instant | null {
  const next = turns(meeting).find(({ n }) => n > turn.n)
  const said = spoken(meeting, 'back-at', carryAbout.backAt).filter(
    ({ n }: BackAtStatement) => n > turn.n && (next === undefined || n < next.n),
  )
  return said.at(-1)?.until ?? null
}

/** BR3: whoever left before the day on which it goes on is expected again; who leaves on that day has left. */
export function isExpectedAgain(
  meeting: Said,
  { presence, clock }: Pick<Attendee, 'presence' | 'clock'>,
): boolean {
  if (presence !== 'left' || clock === null) return false
  const last = turns(meeting).at(-1)
  if (last?.to === 'adjourned') {
    const until = breakEnd(meeting, last)
    return until !== null && isAnotherDay(until, last.clock)
  }
  const sat = sittings(meeting)
  const now = sat.at(-1)
  return (
    sat.length > 1 && now !== undefined && isAnotherDay(clock, now.from) && epochOf(clock) < epochOf(now.from)
  )
}
