import { useEffect, useMemo, useState } from 'react'
import type { AssemblyId } from '../../shared/id'
import type { LocalDate } from '../../shared/ports'
import { type DecisionEntry, registerOf } from '../../shared/record/register'
import type { ActionLine } from '../../shared/record/summary'
import type { DeskAnswers } from '../../shared/wire/desk-answer'
import { useCell, useDesk, useShelf } from './desk-context'

/** The registers of all the other assemblies on this computer; empty while they are not asked for, null while they are read. */
export function useActionsElsewhere(isAsked: boolean): readonly ActionLine[] | null {
  const found = useElsewhere('actions', isAsked)
  return useMemo(() => found?.flatMap(([, lines]) => lines) ?? null, [found])
}

export function useDecisionsElsewhere(isAsked: boolean, today: LocalDate): readonly DecisionEntry[] | null {
  const found = useElsewhere('decisions', isAsked)
  return useMemo(
    () => found?.flatMap(([assembly, { lines }]) => registerOf(assembly, lines, today)) ?? null,
    [found, today],
  )
}

type Answers<T extends 'actions' | 'decisions'> = readonly (readonly [AssemblyId, DeskAnswers[T]])[]

/** Asked again when anything of any assembly has changed: the cards are told of it. */
function useElsewhere<T extends 'actions' | 'decisions'>(type: T, isAsked: boolean): Answers<T> | null {
  const desk = useDesk()
  const focus = useShelf()?.assembly
  const cards = useCell(desk.cards)
  const [answers, setAnswers] = useState<Answers<T> | null>(null)
  useEffect(() => {
    if (!isAsked) return
    let gone = false
    const others = cards.filter(({ assembly }) => assembly !== focus)
    const asked = others.map(async ({ assembly }) => {
      const answer = await desk.link.ask(type as 'actions', { assembly })
      return answer.ok ? [[assembly, answer.value as DeskAnswers[T]] as const] : []
    })
    void Promise.all(asked).then((found) => {
      if (!gone) setAnswers(found.flat())
    })
    return () => {
      gone = true
    }
  }, [desk, cards, focus, type, isAsked])
  return isAsked ? answers : none
}
const none: Answers<never> = []
