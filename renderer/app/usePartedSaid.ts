import { useRef } from 'react'
import { useCell, useDesk } from '../data/desk-context'
import { type Parted, partingKey, useParted } from '../data/useParted'

/**
 * What became so while this window was open: whoever stands in the middle of a meeting is told when somebody writes in it no
 * more (JC7), and a member when its host has parted from it (JC12). What stood at the start is no news.
 */
export function usePartedSaid(): readonly Parted[] {
  const view = useCell(useDesk().peers.view)
  const parted = useParted()
  const atStart = useRef<ReadonlySet<string> | null>(null)
  if (view === null) return []
  atStart.current ??= new Set(view.partings.map(partingKey))
  const known = atStart.current
  return parted.filter(({ key }) => !known.has(key))
}
