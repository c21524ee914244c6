import { useCallback } from 'react'
import { setActionState } from '../../../shared/meeting/action'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { ActionState } from '../../../shared/meeting/statements'
import type { ActionLine } from '../../../shared/record/summary'
import { useDesk } from '../../data/desk-context'
import { runner } from '../../data/run'
import { useTell } from '../../data/tell'

/**
 * Changes an action where it was agreed: the document of its meeting, closed or not, is opened, the change is stated and
 * made durable, and the document is let go. The register follows by itself. Answers whether it was done.
 */
export function useChangeAction(): (line: ActionLine, state: ActionState) => Promise<boolean> {
  const desk = useDesk()
  const tell = useTell()
  return useCallback(
    async (line, state) => {
      const held = await desk.documents.hold<Meeting>(line.meeting, 'meeting')
      if (!held.ok) {
        tell.refusal(held.refusal)
        return false
      }
      const document = held.value
      const run = runner(document, desk.author, document.seen().zone, desk.gestures)
      const result = run(setActionState, { action: line.action, state, note: null })
      if (!result.ok) tell.refusal(result.refusal)
      desk.documents.letGo(line.meeting)
      return result.ok
    },
    [desk, tell],
  )
}
