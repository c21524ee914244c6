import { putOff } from '../../../shared/meeting/decision/action-steps'
import type { ActionLine } from '../../../shared/record/summary'
import { useTell } from '../../data/tell'
import { actions as words } from '../../words/en/actions'
import { useChangeAction } from './useChangeAction'
import { useHearAgenda } from './useHearAgenda'

/** To a later day, said with its reason in the meeting where it was agreed. Answers whether it was done. */
export function usePutOff(): (line: ActionLine, to: string, reason: string) => Promise<boolean> {
  const change = useChangeAction()
  const hear = useHearAgenda()
  const tell = useTell()
  return async (line, to, reason) => {
    const { action, what, who, state } = line
    const isDone = await change(line, (run) => run(putOff, { action, to, reason }))
    if (!isDone) return false
    tell.done(words.wasPutOff)
    await hear({ action, what, who, due: to, state, reason })
    return true
  }
}
