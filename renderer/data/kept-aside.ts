import { useMemo } from 'react'
import { useCell, useDesk } from './desk-context'
import { scratchOf } from './scratch'

/** What is kept aside sealed, on this computer, with the assembly in focus, in a place of its own (SX1, SX2). */
export type KeptAside = {
  readonly value: unknown
  readonly keep: (value: unknown) => void
  readonly drop: () => void
}

/** `place`: 32 hexadecimal digits. */
export function useKeptAside(place: string): KeptAside {
  const { link, focus } = useDesk()
  const assembly = useCell(focus)
  if (assembly === null) throw new Error('No assembly is in focus')
  const scratch = useMemo(() => scratchOf(link, assembly, place), [link, assembly, place])
  const { value } = useCell(scratch.now)
  return { value, keep: scratch.keep, drop: () => void scratch.drop() }
}
