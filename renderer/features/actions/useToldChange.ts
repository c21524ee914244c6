import { setActionState } from '../../../shared/meeting/decision/action'
import type { ActionState } from '../../../shared/meeting/said/statements'
import type { ActionLine } from '../../../shared/record/summary'
import { useTell } from '../../data/tell'
import { actions as words } from '../../words/en/actions'
import { useChangeAction } from './useChangeAction'
import { useHearAgenda } from './useHearAgenda'

export type Change = (line: ActionLine, state: ActionState, note?: string | null) => void

/** Done, dropped or open again, in the meeting where it was agreed; and it says so. */
export function useToldChange(): Change {
  const change = useChangeAction()
  const hear = useHearAgenda()
  const tell = useTell()
  const said = { done: words.markedDone, open: words.reopened, dropped: words.dropped }
  const put = async (line: ActionLine, state: ActionState, note: string | null) => {
    const { action, what, who, due } = line
    if (!(await change(line, (run) => run(setActionState, { action, state, note })))) return
    tell.done(said[state])
    await hear({ action, what, who, due, state, reason: note })
  }
  return (line, state, note = null) => void put(line, state, note)
}
