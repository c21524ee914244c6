import { useMemo } from 'react'
import { type Unsettled, unsettled } from '../../shared/record/passing-unsettled'
import type { CameLine } from '../../shared/wire/passing'
import { useCell, useDesk } from './desk-context'

/** Of the matters that came in to the assembly in focus, what waits for a word. */
export function useUnsettled(): Unsettled<CameLine> {
  const view = useCell(useDesk().passing.view)
  return useMemo(() => unsettled(view ?? nothing), [view])
}
const nothing = { came: [], unknown: [] }
