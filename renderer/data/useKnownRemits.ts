import { useEffect, useMemo, useState } from 'react'
import type { Charter } from '../../shared/charter/charter'
import type { KnownRemit } from '../../shared/charter/remits'
import { isRepeated, type RemitLine } from '../../shared/record/remits'
import { linksThatCount } from '../../shared/record/rings'
import { useCell, useDesk } from './desk-context'

/** The remits of the other assemblies that are known here, as their charters in force name them; a claim is marked (RM5). */
export function useKnownRemits(own: string): readonly KnownRemit[] {
  const desk = useDesk()
  const cards = useCell(desk.cards)
  const lines = useCell(desk.federation.lines)
  const [charters, setCharters] = useState<readonly Charter[]>([])
  useEffect(() => {
    let gone = false
    const others = cards.filter(({ assembly }) => assembly !== own)
    const asked = others.map(async ({ assembly }) => {
      const answer = await desk.link.ask('charters', { assembly })
      const all = answer.ok ? answer.value.map(({ charter }) => charter) : []
      return all.reduce<readonly Charter[]>(
        ([newest], one) => [newest === undefined || one.version > newest.version ? one : newest],
        [],
      )
    })
    void Promise.all(asked).then((found) => {
      if (!gone) setCharters(found.flat())
    })
    return () => {
      gone = true
    }
  }, [desk, cards, own])
  return useMemo(() => knownRemits(own, charters, lines), [own, charters, lines])
}

/** What is kept here knows its charter first; of all others their published one. */
function knownRemits(
  own: string,
  charters: readonly Charter[],
  lines: readonly RemitLine[],
): readonly KnownRemit[] {
  const links = linksThatCount(lines).filter(({ isClaim }) => !isClaim)
  // Until it is known who stands above whom, nothing is called a claim.
  const isKnown = lines.some(({ assembly }) => assembly === own)
  const here = new Set(charters.map(({ assembly }) => assembly))
  const of = (assembly: string, name: string, remits: RemitLine['remits'] = []): readonly KnownRemit[] =>
    remits.map((remit) => ({
      ...remit,
      assembly: name,
      isClaim: isKnown && remit.level === 'primary' && !isRepeated(assembly, remit.topic, own, lines, links),
    }))
  return [
    ...charters.flatMap(({ assembly, name, parameters }) => of(assembly, name, parameters.remits)),
    ...lines
      .filter(({ assembly }) => assembly !== own && !here.has(assembly))
      .flatMap(({ assembly, name, remits }) => of(assembly, name, remits)),
  ]
}
