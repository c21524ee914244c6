import { useMemo } from 'react'
import { numberAmong } from '../../shared/charter/rules'
import { type AbroadLine, keptTrackOf } from '../../shared/record/abroad'
import type { CombinedLine } from '../../shared/record/combined'
import type { FiguresLine } from '../../shared/record/figures'
import { useCell, useDesk } from './desk-context'
import { useMachine } from './status'
import { useFetched } from './useFetched'

/** Whom this desk keeps track of; nobody on most desks (GD2). */
export function useFederation(): readonly AbroadLine[] {
  const lines = useCell(useDesk().federation.lines)
  const { realm } = useMachine().status
  return useMemo(() => keptTrackOf(lines, realm === 'practice'), [lines, realm])
}

/** GD2: whether there is a desk at all; in practice also before anything was taken in, so that it can be rehearsed (PF8). */
export function useKeepsTrack(): boolean {
  const isPractice = useMachine().status.realm === 'practice'
  return useFederation().length > 0 || isPractice
}

/** What they published of meetings of a month; null while it is read. `came`: another one, and more of what was published is here. */
export function useCombined(
  month: string,
  lines: readonly AbroadLine[],
  came = 0,
): readonly CombinedLine[] | null {
  const { federation } = useDesk()
  const all = useFetched(month, async () => (await federation.register(month)) ?? [], [
    federation,
    lines,
    came,
  ])
  return useMemo(() => {
    if (all === null) return null
    const codes = new Map(lines.map(({ assembly, code }) => [assembly, code]))
    return all.flatMap((line) => {
      const code = codes.get(line.assembly)
      return code === undefined ? [] : [{ ...line, number: numberAmong(code, line.number) }]
    })
  }, [all, lines])
}

/** What can be counted of the meetings of these months; null while it is read. */
export function useFigures(
  from: string,
  to: string,
  lines: readonly AbroadLine[],
): readonly FiguresLine[] | null {
  const { federation } = useDesk()
  const ask = async () => (await federation.figures(from, to)) ?? []
  return useFetched(`${from} to ${to}`, ask, [federation, lines])
}
