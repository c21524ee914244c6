import { changeAction } from '../../../shared/meeting/decision/action'
import type { ActionLine } from '../../../shared/record/summary'
import { useTell } from '../../data/tell'
import { actions as words } from '../../words/en/actions'
import type { Agreed } from './ActionEditor'
import { useChangeAction } from './useChangeAction'
import { useHearAgenda } from './useHearAgenda'

/** What was agreed, said more exactly, in the meeting where it was agreed. Answers whether it was done. */
export function useRewrite(): (line: ActionLine, agreed: Agreed) => Promise<boolean> {
  const change = useChangeAction()
  const hear = useHearAgenda()
  const tell = useTell()
  return async ({ action, state, ...line }, { what, who, due }) => {
    const isDone = await change({ action, state, ...line }, (run) =>
      run(changeAction, { action, what, who, due }),
    )
    if (!isDone) return false
    tell.done(words.changed)
    await hear({ action, what, who, due, state, reason: null })
    return true
  }
}
