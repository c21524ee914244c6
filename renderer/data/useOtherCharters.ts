import { useEffect, useState } from 'react'
import type { Charter } from '../../shared/charter/charter'
import { useCell, useDesk } from './desk-context'

/** The charters of the other assemblies that are kept on this computer: those one could follow. */
export function useOtherCharters({ assembly }: Pick<Charter, 'assembly'>): readonly Charter[] {
  const desk = useDesk()
  const cards = useCell(desk.cards)
  const [charters, setCharters] = useState<readonly Charter[]>([])
  useEffect(() => {
    let gone = false
    const others = cards.filter((card) => card.assembly !== assembly)
    void Promise.all(others.map((card) => desk.link.ask('shelf', { assembly: card.assembly }))).then(
      (answers) => {
        if (!gone) setCharters(answers.flatMap((answer) => (answer.ok ? answer.value.charter : [])))
      },
    )
    return () => {
      gone = true
    }
  }, [desk, cards, assembly])
  return charters
}
