import { mattersArising, putArising } from '../../../shared/meeting/agenda/arising'
import type { Meeting } from '../../../shared/meeting/meeting'
import { toArise } from '../../../shared/record/arising'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useActions } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { arising as words } from '../../words/en/arising'

/** SE10: what became an open action after this agenda was made comes onto it with one press. */
export type OfferedActionsProps = { readonly meeting: Meeting; readonly run: Run<Meeting> }

export function OfferedActions({ meeting, run }: OfferedActionsProps) {
  const tell = useTell()
  const lines = useActions()
  const here = mattersArising(meeting).map(({ action }) => action)
  const actions = toArise(lines ?? [], meeting.id, here)
  if (actions.length === 0) return null
  const put = () => {
    const done = run(putArising, { actions, title: words.itemTitle })
    if (done.ok) tell.done(words.putDone(actions.length))
    else tell.refusal(done.refusal)
  }
  return (
    <Card title={words.offered(actions.length)} actions={<Button onPress={put}>{words.put}</Button>}>
      <ul className="agenda-offered">
        {actions.slice(0, 5).map(({ action, what, due }) => (
          <li key={action}>
            <span>
              <bdi>{what}</bdi>
              <span className="quiet small">{words.due(due)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
