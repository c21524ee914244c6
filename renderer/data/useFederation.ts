import { useEffect, useMemo, useState } from 'react'
import { type AbroadLine, keptTrackOf } from '../../shared/record/abroad'
import type { CombinedLine } from '../../shared/record/combined'
import type { FiguresLine } from '../../shared/record/figures'
import { useCell, useDesk } from './desk-context'
import { useMachine } from './status'

/** Whom this desk keeps track of; nobody on most desks (GD2). */
export function useFederation(): readonly AbroadLine[] {
  const lines = useCell(useDesk().federation.lines)
  const { realm } = useMachine().status
  return useMemo(() => keptTrackOf(lines, realm === 'practice'), [lines, realm])
}

/** What they published of meetings of a month; null while it is read. */
export function useCombined(month: string, lines: readonly AbroadLine[]): readonly CombinedLine[] | null {
  const { federation } = useDesk()
  const [read, setRead] = useState<{ month: string; all: readonly CombinedLine[] } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come in since is read anew
  useEffect(() => {
    let gone = false
    void federation.register(month).then((all) => {
      if (!gone) setRead({ month, all: all ?? [] })
    })
    return () => {
      gone = true
    }
  }, [federation, month, lines])
  return useMemo(() => {
    if (read?.month !== month) return null
    const kept = new Set(lines.map(({ assembly }) => assembly))
    return read.all.filter(({ assembly }) => kept.has(assembly))
  }, [read, month, lines])
}

/** What can be counted of the meetings of these months; null while it is read. */
export function useFigures(
  from: string,
  to: string,
  lines: readonly AbroadLine[],
): readonly FiguresLine[] | null {
  const { federation } = useDesk()
  const [read, setRead] = useState<{ from: string; to: string; all: readonly FiguresLine[] } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has come in since is read anew
  useEffect(() => {
    let gone = false
    void federation.figures(from, to).then((all) => {
      if (!gone) setRead({ from, to, all: all ?? [] })
    })
    return () => {
      gone = true
    }
  }, [federation, from, to, lines])
  return read?.from === from && read.to === to ? read.all : null
}
