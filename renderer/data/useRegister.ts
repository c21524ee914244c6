import { useMemo } from 'react'
import { agenda } from '../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Settled } from '../../shared/meeting/settled'
import type { LocalDate } from '../../shared/ports'
import { alreadyDecided } from '../../shared/record/already-decided'
import type { CarriedLine } from '../../shared/record/carried'
import { type DecisionEntry, registerOf } from '../../shared/record/register'
import type { ActionLine, TakingUpLine } from '../../shared/record/summary'
import type { UsedLine } from '../../shared/record/used'
import type { DeskAnswers } from '../../shared/wire/desk-answer'
import { useCell, useDesk, useShelf } from './desk-context'
import { useFetched } from './useFetched'

/** The registers of the assembly in focus, over all its meetings; fetched again when a summary has changed. */
export type Register = {
  readonly entries: readonly DecisionEntry[]
  readonly takingsUp: readonly TakingUpLine[]
}

export function useDecisions(today: LocalDate, isAsked = true): Register | null {
  const assembly = useShelf()?.assembly
  const register = useAnswer('decisions', isAsked)
  return useMemo(() => {
    if (register === null || assembly === undefined) return null
    const { lines, takingsUp } = register
    return { entries: registerOf(assembly, lines, today), takingsUp }
  }, [register, assembly, today])
}

export function useActions(): readonly ActionLine[] | null {
  return useAnswer('actions')
}

/** What of a meeting was decided on another agenda already (CV7): asked only where something was carried here. */
export function useSettled(meeting: Meeting | null, today: LocalDate): Settled {
  const hasCopies = meeting !== null && agenda(meeting).some(({ carried }) => carried !== null)
  const entries = useDecisions(today, hasCopies)?.entries
  return useMemo(
    () => (hasCopies && entries !== undefined ? alreadyDecided(meeting, entries) : none),
    [hasCopies, meeting, entries],
  )
}
const none: Settled = new Map()

/** What could be put on an agenda: carried over, or waiting in the backlog. */
export function useCarried(): readonly CarriedLine[] | null {
  return useAnswer('carried')
}

/** How long items took before (SE15). */
export function useUsed(): readonly UsedLine[] | null {
  return useAnswer('used')
}

function useAnswer<T extends 'decisions' | 'actions' | 'carried' | 'used'>(
  type: T,
  isAsked = true,
): DeskAnswers[T] | null {
  const desk = useDesk()
  const shelf = useShelf()
  const assembly = shelf?.assembly
  // What several assemblies decide together is in the register too (SU4): the cards tell that something of theirs has changed.
  const cards = useCell(desk.cards)
  const others = type === 'decisions' ? cards : null
  const ask = async () => {
    if (assembly === undefined) return null
    const found = await desk.link.ask(type as 'carried', { assembly })
    return found.ok ? (found.value as DeskAnswers[T]) : null
  }
  return useFetched(isAsked && assembly !== undefined ? assembly : null, ask, [desk, shelf, others])
}
