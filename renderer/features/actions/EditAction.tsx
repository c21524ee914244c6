import type { Roll } from '../../../shared/charter/roll'
import { type Action, changeAction } from '../../../shared/meeting/decision/action'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { actions as words } from '../../words/en/actions'
import { ActionEditor } from './ActionEditor'

/** The same question inside a meeting that is open on the screen. */
export type EditActionProps = {
  readonly action: Action
  readonly roll: Roll
  readonly run: Run<Meeting>
  readonly onClose: () => void
}

export function EditAction({ action, roll, run, onClose }: EditActionProps) {
  const tell = useTell()
  return (
    <ActionEditor
      agreed={action}
      roll={roll}
      onClose={onClose}
      onKeep={({ what, who, due }) => {
        const changed = run(changeAction, { action: action.action, what, who, due })
        if (changed.ok) tell.done(words.changed)
        else tell.refusal(changed.refusal)
        return changed.ok
      }}
    />
  )
}
