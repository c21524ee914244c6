import { useCallback } from 'react'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { ActionLine } from '../../../shared/record/summary'
import type { Result } from '../../../shared/result'
import { useDesk } from '../../data/desk-context'
import { type Run, runner } from '../../data/run'
import { useTell } from '../../data/tell'

/**
 * Changes an action where it was agreed: the document of its meeting, closed or not, is opened, the change is stated and
 * made durable, and the document is let go. The register follows by itself. Answers whether it was done.
 */
export type ChangeAction = (
  line: ActionLine,
  change: (run: Run<Meeting>) => Result<null, { readonly rule: string }>,
) => Promise<boolean>

export function useChangeAction(): ChangeAction {
  const desk = useDesk()
  const tell = useTell()
  return useCallback(
    async (line, change) => {
      const opened = await desk.documents.once<Meeting, ReturnType<typeof change>>(
        line.meeting,
        'meeting',
        (living) => change(runner(living, desk.author, living.seen().zone, desk.gestures)),
      )
      const result = opened.ok ? opened.value : opened
      if (!result.ok) tell.refusal(result.refusal)
      return result.ok
    },
    [desk, tell],
  )
}
