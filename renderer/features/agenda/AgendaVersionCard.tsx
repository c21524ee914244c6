import { agendaVersion, issueAgenda } from '../../../shared/meeting/agenda/agenda-version'
import type { Meeting } from '../../../shared/meeting/meeting'
import { localDate } from '../../../shared/meeting/time'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { agendaVersionWords as words } from '../../words/en/agenda-version'

/** SE14: what was changed after the notice went out, and the version it becomes. */
export type AgendaVersionCardProps = { readonly meeting: Meeting; readonly run: Run<Meeting> | null }

export function AgendaVersionCard({ meeting, run }: AgendaVersionCardProps) {
  const tell = useTell()
  const now = agendaVersion(meeting)
  if (now === null || now.since === null) return null
  const { version, issued, since, changes } = now
  const issue = () => {
    const out = run?.(issueAgenda, {})
    if (out === undefined) return
    if (out.ok) tell.done(words.issued(out.value))
    else tell.refusal(out.refusal)
  }
  return (
    <Card
      title={words.title(version)}
      actions={
        run === null || issued !== null ? null : <Button onPress={issue}>{words.issue(version)}</Button>
      }
    >
      <p>{issued === null ? words.notSent : words.sent(localDate(issued))}</p>
      <p className="quiet">{words.since(version - 1, localDate(since))}</p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.type}/${change.item}`}>
            <bdi>{words.line(change)}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  )
}
