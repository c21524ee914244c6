import { useMemo } from 'react'
import { addDays, localDate } from '../../shared/meeting/time'
import { type Asked, askedOf } from '../../shared/record/asking'
import { askDays } from '../../shared/record/asks'
import { useCell, useDesk, useShelf } from './desk-context'
import { instantOf } from './moment'

/** What hosts have asked of the assembly in focus, and were not given yet. */
export function useAsked(): readonly Asked[] {
  const lines = useCell(useDesk().federation.lines)
  const shelf = useShelf()
  return useMemo(() => {
    if (shelf === null) return []
    const out = new Set(
      shelf.headlines
        .filter(({ minutes: { state } }) => state === 'published' || state === 'corrected-later')
        .map(({ meeting }) => meeting as string),
    )
    const today = localDate(instantOf(new Date(), shelf.charter.zone))
    const own = lines.find(({ assembly }) => assembly === shelf.assembly)
    return askedOf(shelf.assembly, lines, {
      isOut: (meeting) => out.has(meeting),
      since: addDays(today, -askDays),
      saidOn: own?.card?.on ?? null,
    })
  }, [lines, shelf])
}
