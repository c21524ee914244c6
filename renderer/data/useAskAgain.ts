import { useCallback } from 'react'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { addDays, localDate } from '../../shared/meeting/time'
import type { ToAsk } from '../../shared/record/asking'
import { askDays, asksWith } from '../../shared/record/asks'
import { useCell, useDesk } from './desk-context'
import { freshId, instantOf, zoneHere } from './moment'
import { ask } from './status'
import { useTell } from './tell'

export type AskedNow = {
  readonly assemblies: number
  /** Other computers that are there and read it; none: a file was made, or was not wanted. */
  readonly there: readonly string[]
  readonly files: readonly string[]
}

/** GD12, QA20: seals what is asked for; whoever is there gets it by itself, else it becomes a file to hand over. Null: it was refused. */
export function useAskAgain(
  fileName: (code: string) => string,
  /** What a file holds: what whoever is asked reads anyway. */
  circle: 'open' | 'joint' = 'open',
): (some: readonly ToAsk[]) => Promise<AskedNow | null> {
  const desk = useDesk()
  const lines = useCell(desk.federation.lines)
  const cards = useCell(desk.cards)
  const view = useCell(desk.peers.view)
  const tell = useTell()
  return useCallback(
    async (some) => {
      const today = localDate(instantOf(new Date(), zoneHere()))
      const [there, files]: [Set<string>, string[]] = [new Set(), []]
      for (const { by, asks } of some) {
        const before = lines.find(({ assembly }) => assembly === by)?.asks ?? []
        const sealed = await desk.federation.seal(
          by as AssemblyId,
          freshId(),
          canonical(asksWith(before, by, asks, addDays(today, -askDays), today)),
        )
        if (!sealed.ok) {
          tell.refusal(sealed.refusal)
          return null
        }
        const peers = (view?.peers ?? []).filter(
          ({ state, assemblies }) => state === 'connected' && assemblies.includes(by),
        )
        for (const { name } of peers) there.add(name)
        if (peers.length > 0) continue
        await desk.rest()
        const code = cards.find(({ assembly }) => assembly === by)?.code ?? ''
        const made = await ask('bundle:export', {
          assembly: by as AssemblyId,
          circle,
          since: null,
          suggestedName: fileName(code),
        })
        if (!made.ok) tell.refusal(made.refusal)
        else if (made.value.path !== undefined) files.push(made.value.path)
      }
      const assemblies = some.reduce((sum, { asks }) => sum + asks.length, 0)
      return { assemblies, there: [...there], files }
    },
    [desk, lines, cards, view, tell, fileName, circle],
  )
}
