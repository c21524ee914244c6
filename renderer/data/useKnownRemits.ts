import { useEffect, useState } from 'react'
import type { KnownRemit } from '../../shared/charter/remits'
import { useCell, useDesk } from './desk-context'

/** The remits of the other assemblies on this desk, as their charters in force name them. */
export function useKnownRemits(own: string): readonly KnownRemit[] {
  const desk = useDesk()
  const cards = useCell(desk.cards)
  const [known, setKnown] = useState<readonly KnownRemit[]>([])
  useEffect(() => {
    let gone = false
    const others = cards.filter(({ assembly }) => assembly !== own)
    const asked = others.map(async ({ assembly }) => {
      const answer = await desk.link.ask('charters', { assembly })
      const charters = answer.ok ? answer.value.map(({ charter }) => charter) : []
      const latest = charters.reduce<(typeof charters)[number] | undefined>(
        (newest, one) => (newest === undefined || one.version > newest.version ? one : newest),
        undefined,
      )
      return (latest?.parameters.remits ?? []).map((remit) => ({ ...remit, assembly: latest?.name ?? '' }))
    })
    void Promise.all(asked).then((found) => {
      if (!gone) setKnown(found.flat())
    })
    return () => {
      gone = true
    }
  }, [desk, cards, own])
  return known
}
