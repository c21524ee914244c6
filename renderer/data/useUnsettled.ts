import { useMemo } from 'react'
import { type Unsettled, unsettled } from '../../shared/record/passing-unsettled'
import { useCell, useDesk } from './desk-context'

export function useUnsettled(): Unsettled {
  const view = useCell(useDesk().passing.view)
  return useMemo(() => unsettled(view), [view])
}
