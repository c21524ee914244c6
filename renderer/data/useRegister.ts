import { useEffect, useState } from 'react'
import type { ActionLine, DecisionLine } from '../../shared/record/summary'
import { useDesk, useShelf } from './desk-context'

/** The registers of the assembly in focus, over all its meetings; fetched again when a summary has changed. */
export function useDecisions(): readonly DecisionLine[] | null {
  return useLines('decisions')
}

export function useActions(): readonly ActionLine[] | null {
  return useLines('actions')
}

type Lines = { readonly decisions: DecisionLine; readonly actions: ActionLine }

function useLines<T extends keyof Lines>(type: T): readonly Lines[T][] | null {
  const desk = useDesk()
  const shelf = useShelf()
  const [lines, setLines] = useState<readonly Lines[T][] | null>(null)
  useEffect(() => {
    if (shelf === null) return
    let gone = false
    const { assembly } = shelf
    const asked =
      type === 'decisions' ? desk.link.ask('decisions', { assembly }) : desk.link.ask('actions', { assembly })
    void asked.then((answer) => {
      if (!gone && answer.ok) setLines(answer.value as readonly Lines[T][])
    })
    return () => {
      gone = true
    }
  }, [desk, shelf, type])
  return lines
}
