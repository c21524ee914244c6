import { useEffect, useState } from 'react'
import type { DecisionLine } from '../../shared/record/summary'
import { useDesk } from '../data/desk-context'

/** The decisions of the assembly in focus, newest first: asked for when the palette opens, and only then. */
export function useDecisionLines(isWanted: boolean): readonly DecisionLine[] {
  const desk = useDesk()
  const [lines, setLines] = useState<readonly DecisionLine[]>([])
  useEffect(() => {
    const assembly = desk.focus.get()
    if (!isWanted || assembly === null) return
    let gone = false
    void desk.link.ask('decisions', { assembly }).then((found) => {
      if (!gone && found.ok) setLines(ownNewestFirst(found.value.lines, assembly))
    })
    return () => {
      gone = true
    }
  }, [desk, isWanted])
  return lines
}

function ownNewestFirst(lines: readonly DecisionLine[], assembly: string): readonly DecisionLine[] {
  const sortKey = ({ date, number }: DecisionLine) => `${date} ${number}`
  return lines
    .filter((line) => line.assembly === assembly)
    .sort((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1))
}
